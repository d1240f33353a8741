// `sightline diff`: what differs between two maps, by card and field.

import { parseArgs } from 'node:util';
import type { Difference, LibraryRecords } from '@sightline/model';
import { diffMaps } from '@sightline/model';
import { diffLines } from '../diff-lines.ts';
import { areProblems, checkFile, libraryPath, problemLines, readLibrary, readMap } from '../files.ts';
import type { Command } from '../usage.ts';
import { Usage } from '../usage.ts';

export const diffCommand: Command = {
  name: 'diff',
  summary: 'Tells what differs between two maps: added, removed, moved, changed.',
  usage: 'diff BEFORE AFTER [--json]',
  options: { '--json': 'differences as data: ids, fields and values' },
  examples: ['diff loan.journey.yaml loan-to-be.journey.yaml'],
  run: (args) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    if (positionals.length !== 2) throw new Usage('name two maps: diff BEFORE AFTER');
    positionals.forEach(checkFile);
    const [before, after] = positionals.map((file) => readMap(file));
    if (before === undefined || after === undefined) return 2;
    for (const read of [before, after])
      if (areProblems(read)) {
        process.stdout.write(problemLines(read));
        return 1;
      }
    if (areProblems(before) || areProblems(after)) return 1;
    const differences = [
      ...diffMaps(before.map, after.map),
      ...libraryDifferences(positionals, [before.library, after.library]),
    ];
    process.stdout.write(
      values.json === true
        ? `${JSON.stringify(differences, undefined, 2)}\n`
        : diffLines(differences, before, after, libraryOf(positionals))
            .map((line) => `${line}\n`)
            .join(''),
    );
    return differences.length === 0 ? 0 : 1;
  },
};

/** What differs between the libraries of two maps where one travels with its map; the other may lie beside its own. */
function libraryDifferences(
  files: readonly string[],
  sections: readonly (LibraryRecords | undefined)[],
): readonly Difference[] {
  if (sections.every((section) => section === undefined)) return [];
  const [before, after] = sections.map((section, i) => section ?? libraryOf(files.slice(i, i + 1)));
  return before === undefined || after === undefined ? [] : diffMaps(before, after);
}

/** The library beside one of the files, for names; a library that cannot be read only leaves ids in their place. */
function libraryOf(files: readonly string[]): LibraryRecords {
  for (const file of files.toReversed()) {
    const path = libraryPath(file);
    const read = path === undefined ? undefined : readLibrary(path);
    if (read !== undefined && !areProblems(read)) return read;
  }
  return new Map();
}
