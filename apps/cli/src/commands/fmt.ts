// `sightline fmt`: writes files in the one canonical form.

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Problem } from '@sightline/model';
import { formatLibraryFile, formatMapFile } from '@sightline/model';
import { areProblems, findFiles, isMap, problemLines, readLibrary, readMap, shortPath } from '../files.ts';
import type { Command } from '../usage.ts';

export const fmtCommand: Command = {
  name: 'fmt',
  summary: 'Writes maps and libraries in their canonical form, so that diffs show what was meant.',
  usage: 'fmt [--check] FILE_OR_FOLDER ...',
  options: { '--check': 'writes nothing; exit code 1 where something would change' },
  examples: ['fmt .', 'fmt --check examples'],
  run: (args) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { check: { type: 'boolean' } },
    });
    let [wrong, changed] = [0, 0];
    for (const file of findFiles(positionals)) {
      const text = canonical(file);
      if (areProblems(text)) {
        wrong++;
        process.stdout.write(problemLines(text));
      } else if (text !== readFileSync(file, 'utf8')) {
        changed++;
        process.stdout.write(`${shortPath(file)}\n`);
        if (values.check !== true) writeFileSync(file, text);
      }
    }
    return wrong > 0 || (values.check === true && changed > 0) ? 1 : 0;
  },
};

function canonical(file: string): string | readonly Problem[] {
  if (isMap(file)) {
    const read = readMap(file);
    return areProblems(read) ? read : formatMapFile(read);
  }
  const read = readLibrary(file);
  return areProblems(read) ? read : formatLibraryFile(read);
}
