// The first lines of a file: what sort of file it is, told before anything else is read.

import type { Problem } from '../records.ts';
import { isValues } from './collector.ts';
import { formatVersion } from './version.ts';
import type { ReadFile, ValuePath } from './yaml-reader.ts';

/** Problems of the first lines, told before anything else: what sort of file this is. */
export function headProblems(
  file: ReadFile,
  name: string | undefined,
  kind: 'map' | 'workspace',
): readonly Problem[] {
  const at = (path: ValuePath, message: string): readonly Problem[] => [
    { message, path: path.join('.'), ...(name === undefined ? {} : { file: name }), ...file.place(path) },
  ];
  const { value } = file;
  if (!isValues(value))
    return at([], `file: is no Sightline file; it starts with "sightline: ${formatVersion}"`);
  if (typeof value['sightline'] !== 'number')
    return at(['sightline'], `sightline: is missing; write "sightline: ${formatVersion}"`);
  if (value['sightline'] !== formatVersion)
    return at(
      ['sightline'],
      `sightline: version ${String(value['sightline'])} is newer than this program; it reads ${formatVersion}`,
    );
  const other = kind === 'map' ? 'workspace' : 'map';
  if (value[kind] === undefined && value[other] !== undefined)
    return at([other], `file: holds a ${other}, not a ${kind}`);
  return [];
}
