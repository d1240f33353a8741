// The command `sightline`: finds the command, runs it, ends with 0 (all is well), 1 (problems or differences), 2 (the
// call itself is wrong).

import { commands } from './commands/all.ts';
import { generalHelp, helpOf } from './help.ts';
import { Usage } from './usage.ts';

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(generalHelp(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw new Usage(`there is no command ${name}; run "sightline --help"`);
  if (rest.includes('--help')) {
    process.stdout.write(helpOf(command));
    return 0;
  }
  return command.run(rest);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Usage) && (error as { code?: string }).code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    throw error;
  process.stderr.write(`sightline: ${(error as Error).message}\n`);
  process.exitCode = 2;
}
