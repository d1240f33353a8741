// One look at a map, as it runs in a thread of its own: plain values in, plain values out.

import type { Finding, Health } from '@sightline/lint';
import { allRules, checkMap, readConfig, sentenceOf } from '@sightline/lint';
import type { LibraryRecord, LibraryRecords, MapRecord, Problem } from '@sightline/model';
import { createMapIndex } from '@sightline/model';

export interface CheckJob {
  readonly map: readonly MapRecord[];
  readonly library: readonly LibraryRecord[];
  readonly today: string;
}

/** A finding with its sentence in words. */
export interface SaidFinding extends Omit<Finding, 'message'> {
  readonly message: string;
  readonly name: string;
}

export interface CheckAnswer {
  readonly findings: readonly SaidFinding[];
  readonly health: Health;
  /** What is wrong with the workspace's settings of the checks; they count as not written then. */
  readonly settings: readonly Problem[];
}

/** Checks a map with the settings of its workspace. The pool of `checks.ts` calls it by its name. */
export function check({ map, library: records, today }: CheckJob): CheckAnswer {
  const index = createMapIndex(new Map(map.map((record) => [record.id, record])));
  const library: LibraryRecords = new Map(records.map((record) => [record.id, record]));
  const workspace = records.find((record) => record.type === 'workspace');
  const configured = readConfig(allRules, [workspace?.rules ?? {}]);
  const plain = readConfig(allRules, []);
  if (!plain.ok) throw new Error('checks: the defaults are wrong');
  const config = configured.ok ? configured.value : plain.value;
  const { findings, health } = checkMap({ index, library, config, surroundings: { today } });
  const names = new Map(allRules.map(({ id, name }) => [id, name]));
  return {
    findings: findings.map((finding) => ({
      ...finding,
      message: sentenceOf(finding, index, library),
      name: names.get(finding.rule) ?? '',
    })),
    health,
    settings: configured.ok ? [] : configured.problems,
  };
}
