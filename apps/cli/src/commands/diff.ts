// `sightline diff`: what differs between two maps, by card and field.

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { differenceLine, diffMaps } from '@sightline/model';
import { areProblems, problemLines, readMap } from '../files.ts';
import type { Command } from '../usage.ts';
import { Usage } from '../usage.ts';

export const diffCommand: Command = {
  name: 'diff',
  summary: 'Tells what differs between two maps: added, removed, moved, changed.',
  usage: 'diff BEFORE AFTER [--json]',
  options: { '--json': 'differences as JSON' },
  examples: ['diff loan.journey.yaml loan-to-be.journey.yaml'],
  run: (args) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    if (positionals.length !== 2) throw new Usage('name two maps: diff BEFORE AFTER');
    for (const file of positionals) if (!existsSync(file)) throw new Usage(`${file}: there is no such file`);
    const [before, after] = positionals.map((file) => readMap(file));
    if (before === undefined || after === undefined) return 2;
    for (const read of [before, after])
      if (areProblems(read)) {
        process.stdout.write(problemLines(read));
        return 1;
      }
    if (areProblems(before) || areProblems(after)) return 1;
    const differences = diffMaps(before.map, after.map);
    process.stdout.write(
      values.json === true
        ? `${JSON.stringify(differences, undefined, 2)}\n`
        : differences.map((difference) => `${differenceLine(difference)}\n`).join(''),
    );
    return differences.length === 0 ? 0 : 1;
  },
};
