// The first lines of a file: what sort of file it is, told before anything else is read.

import { versionProblem } from '../migrations.ts';
import type { Problem } from '../records.ts';
import { formatVersion } from './version.ts';
import type { ReadFile, ValuePath } from './yaml-reader.ts';

/** The version of the format that a file says it is written in. */
export function versionOf(file: ReadFile): number {
  return Number((file.value as { readonly sightline: unknown }).sightline);
}

/** Problems of the first lines, told before anything else: what sort of file this is. */
export function headProblems(
  file: ReadFile,
  name: string | undefined,
  kind: 'map' | 'workspace',
  newest: number = formatVersion,
): readonly Problem[] {
  const at = (path: ValuePath, message: string): readonly Problem[] => [
    { message, path: path.join('.'), ...(name === undefined ? {} : { file: name }), ...file.place(path) },
  ];
  const value = file.value as Readonly<Record<string, unknown>> | null;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return at([], `file: is no Sightline file; it starts with "sightline: ${formatVersion}"`);
  if (typeof value['sightline'] !== 'number')
    return at(['sightline'], `sightline: is missing; write "sightline: ${formatVersion}"`);
  const wrong = versionProblem(value['sightline'], newest);
  if (wrong !== undefined) return at(['sightline'], wrong.message);
  const other = kind === 'map' ? 'workspace' : 'map';
  if (value[kind] === undefined && value[other] !== undefined)
    return at([other], `file: holds a ${other}, not a ${kind}`);
  return [];
}
