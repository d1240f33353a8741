// The command `sightline`: finds the command, runs it, ends with 0 (all is well), 1 (problems or differences), 2 (the
// call itself is wrong).

import { callProblem } from './call-problem.ts';
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
  const problem = callProblem(error);
  if (problem === undefined) throw error;
  process.stderr.write(`sightline: ${problem}\n`);
  process.exitCode = 2;
}
