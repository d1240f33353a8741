// `sightline schema`: the JSON Schemas of the file formats, for editors.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { librarySchema, mapSchema } from '@sightline/model';
import type { Command } from '../usage.ts';

export const schemaCommand: Command = {
  name: 'schema',
  summary: 'Writes journey.schema.json and library.schema.json, so that editors complete and check files.',
  usage: 'schema [FOLDER]',
  options: {},
  examples: ['schema', 'schema examples/retail-bank'],
  run: (args) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [folder = '.'] = positionals;
    for (const [name, schema] of [
      ['journey.schema.json', mapSchema()],
      ['library.schema.json', librarySchema()],
    ] as const)
      writeFileSync(join(folder, name), `${JSON.stringify(schema, undefined, 2)}\n`);
    return 0;
  },
};
