// A baseline: the findings that are known already, so that a team can begin to check an old map and be told only of what
// is new. It is a file to be committed; it names findings by map and fingerprint.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Finding } from '@sightline/lint';
import { shortPath } from '../files.ts';
import { Usage } from '../usage.ts';
import type { CheckedFile } from './check-files.ts';

/** Fingerprints by id of the map. */
export type Baseline = ReadonlyMap<string, ReadonlySet<string>>;

export function readBaseline(path: string): Baseline {
  if (!existsSync(path))
    throw new Usage(`${path}: there is no such baseline; write one with --write-baseline ${path}`);
  const wrong = new Usage(`${shortPath(path)}: is no baseline; write one with --write-baseline ${path}`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw wrong;
  }
  const { findings } = (value ?? {}) as { readonly findings?: unknown };
  if (typeof findings !== 'object' || findings === null || Array.isArray(findings)) throw wrong;
  return new Map(
    Object.entries(findings).map(([map, known]) => {
      if (!Array.isArray(known)) throw wrong;
      return [map, new Set(known.map(String))];
    }),
  );
}

/** Writes all open findings as known. */
export function writeBaseline(path: string, checked: readonly CheckedFile[]): number {
  const findings = Object.fromEntries(
    checked
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, findings: found }) => [
        id,
        found
          .filter(isOpen)
          .map(({ fingerprint }) => fingerprint)
          .sort(),
      ]),
  );
  writeFileSync(path, `${JSON.stringify({ version: 1, findings }, undefined, 2)}\n`);
  return Object.values(findings).reduce((sum, known) => sum + known.length, 0);
}

/** True for findings that no waiver accepts. */
export function isOpen(finding: Finding): boolean {
  return finding.waiver === undefined;
}
