// `sightline validate`: whether maps and libraries are sound.

import { parseArgs } from 'node:util';
import { areProblems, findFiles, isMap, problemLines, readLibrary, readMap } from '../files.ts';
import type { Command } from '../usage.ts';

export const validateCommand: Command = {
  name: 'validate',
  summary: 'Checks that maps and libraries are sound; every problem with file, line and column.',
  usage: 'validate FILE_OR_FOLDER ...',
  options: {},
  examples: ['validate examples', 'validate atm.journey.yaml library.yaml'],
  run: (args) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const files = findFiles(positionals);
    let wrong = 0;
    for (const file of files) {
      const read = isMap(file) ? readMap(file) : readLibrary(file);
      if (!areProblems(read)) continue;
      wrong++;
      process.stdout.write(problemLines(read));
    }
    process.stdout.write(`${files.length} checked, ${wrong} with problems\n`);
    return wrong === 0 ? 0 : 1;
  },
};
