// Runs all checks over an example map with and without a flaw, and tells the difference.

import type {
  Change,
  LibraryRecord,
  LibraryRecords,
  LiveMapIndex,
  MapRecord,
  MapRecords,
} from '@sightline/model';
import {
  applyChange,
  createMapIndex,
  reverseChange,
  runLibraryCommand,
  runMapCommand,
} from '@sightline/model';
import { readConfig } from '../engine/config.ts';
import type { Surroundings } from '../engine/look.ts';
import { openLint } from '../engine/linter.ts';
import { applyWaivers } from '../review/waivers.ts';
import { allRules } from '../rules/all.ts';
import { sentenceOf } from '../say.ts';
import type { Flaw } from './flaw.ts';

/** What a flaw changes: fingerprints with their sentences. Findings that a waiver accepts count like others. */
export interface FoundWith {
  readonly come: ReadonlyMap<string, string>;
  readonly gone: ReadonlyMap<string, string>;
}

/** Some maps, checked as one workspace, on a day: gives what a flaw in one of them, by its id, changes. */
export function flawFinder(
  examples: readonly { readonly map: MapRecords; readonly library: LibraryRecords }[],
  today: string,
): (map: string, flaw: Flaw) => FoundWith {
  const maps = new Map(
    examples.map(({ map, library }) => {
      const index = createMapIndex(map);
      return [index.map.id, { index, library }] as const;
    }),
  );
  const indexes = new Map([...maps].map(([id, { index }]) => [id, index]));
  const surroundings: Surroundings = { today, maps: indexes };
  const config = readConfig(allRules, [{ preset: 'strict' }]);
  if (!config.ok) throw new Error('the preset cannot be read');
  const checks = new Map(
    [...maps].map(([id, { index, library }]) => [
      id,
      openLint(allRules, { index, library, config: config.value, surroundings }),
    ]),
  );
  return (map, flaw) => {
    const [held, lint] = [maps.get(map), checks.get(map)];
    if (held === undefined || lint === undefined) throw new RangeError(`there is no example ${map}`);
    const { index, library } = held;
    const say = (lib: typeof library): ReadonlyMap<string, string> => {
      const found = applyWaivers(lint.findings.values(), {
        waivers: index.waivers,
        rules: allRules,
        config: config.value,
        today,
      });
      return new Map(
        found.map((finding) => [
          finding.fingerprint,
          `${finding.severity}: ${sentenceOf(finding, index, lib)}`,
        ]),
      );
    };
    const before = say(library);
    const mapChange = mapChangeOf(flaw, index);
    index.apply(mapChange);
    lint.afterMap(mapChange);
    const libraryChange = libraryChangeOf(flaw, library);
    const flawed = applyChange(library, libraryChange);
    lint.afterLibrary(flawed, libraryChange);
    lint.afterSurroundings({ ...surroundings, ...flaw.told });
    const after = say(flawed);
    const back = reverseChange(mapChange);
    index.apply(back);
    lint.afterMap(back);
    lint.afterLibrary(library, reverseChange(libraryChange));
    lint.afterSurroundings(surroundings);
    const mended = say(library);
    if (mended.size !== before.size || [...before.keys()].some((key) => !mended.has(key)))
      throw new Error(`${flaw.title}: mended, and the findings are not what they were`);
    return { come: without(after, before), gone: without(before, after) };
  };
}

function without(
  all: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...all].filter(([key]) => !others.has(key)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function mapChangeOf({ title, map = [] }: Flaw, index: LiveMapIndex): Change<MapRecord> {
  const commands = typeof map === 'function' ? map(index) : map;
  const change = runMapCommand({ kind: 'batch', commands }, index);
  if (!change.ok) throw new Error(`${title}: ${change.problems[0]?.message ?? ''}`);
  return change.value;
}

function libraryChangeOf(
  { title, library: commands = [] }: Flaw,
  library: ReadonlyMap<string, LibraryRecord>,
): Change<LibraryRecord> {
  const change = runLibraryCommand({ kind: 'batch', commands }, library);
  if (!change.ok) throw new Error(`${title}: ${change.problems[0]?.message ?? ''}`);
  return change.value;
}
