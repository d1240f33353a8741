// Carries out the fixes that invent nothing and lose nothing, and writes the files they change.

import { writeFileSync } from 'node:fs';
import type { Finding } from '@sightline/lint';
import { checkMap } from '@sightline/lint';
import { formatMapFile, newId, runMapCommand } from '@sightline/model';
import type { CheckedFile } from './check-files.ts';

/** More rounds than this would be fixes that undo each other. */
const ROUNDS = 10;

/** Mends what can safely be mended in a map; gives how many findings, and writes the file where there are any. */
export function fixFile(file: CheckedFile, today: string): number {
  const { index, library, config, path } = file;
  let fixed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { findings, lint } = checkMap({ index, library, config, surroundings: { today } });
    const before = fixed;
    for (const finding of findings) if (fixOne(finding)) fixed++;
    if (fixed === before) break;

    function fixOne(finding: Finding): boolean {
      if (!finding.fixable || finding.waiver !== undefined) return false;
      const fix = lint.fixOf(finding, { newId: (prefix) => newId(prefix, Math.random) });
      if (fix?.safe !== true || fix.map === undefined || fix.library !== undefined) return false;
      const change = runMapCommand(fix.map, index);
      if (!change.ok) return false;
      index.apply(change.value);
      return true;
    }
  }
  if (fixed > 0) writeFileSync(path, formatMapFile({ map: index.records, ...travelling(file) }));
  return fixed;
}

/** The library section of a map that travels alone. */
function travelling({ library, libraryFile }: CheckedFile): { readonly library?: CheckedFile['library'] } {
  return libraryFile === undefined && library.size > 0 ? { library } : {};
}
