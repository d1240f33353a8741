// Checks maps on the disk: each with its library, its configuration and the other maps of its folder.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ConfigLayer, Finding, Health, LintConfig } from '@sightline/lint';
import { allRules, checkMap, readConfig } from '@sightline/lint';
import type { LibraryRecords, LiveMapIndex, PlaceOf, Problem, Workspace } from '@sightline/model';
import { createMapIndex, parseLibraryFile, parseMapFile } from '@sightline/model';
import { parse, YAMLParseError } from 'yaml';
import { isLibrary, isMap, libraryPath, shortPath } from '../files.ts';
import { Usage } from '../usage.ts';

/** The configuration file that is looked for beside a map and above. */
export const configName = '.sightline-lint.yaml';

export interface LintRequest {
  /** Layers of the call itself: `--preset`, `--rule`. */
  readonly layers: readonly ConfigLayer[];
  /** A configuration file instead of the one beside the map. */
  readonly config?: string;
  readonly today: string;
}

/** A map that was checked. */
export interface CheckedFile {
  readonly path: string;
  readonly file: string;
  readonly id: string;
  readonly index: LiveMapIndex;
  readonly library: LibraryRecords;
  /** Where the library was read from; absent where it travels with the map, or there is none. */
  readonly libraryFile: string | undefined;
  readonly config: LintConfig;
  readonly findings: readonly Finding[];
  readonly health: Health;
  readonly placeOf: (finding: Finding, id?: string) => Place;
}

/** Where in which file. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface Loaded {
  readonly path: string;
  readonly index: LiveMapIndex;
  readonly library: LibraryRecords;
  readonly libraryFile: string | undefined;
  readonly inMap: PlaceOf;
  readonly inLibrary: PlaceOf | undefined;
}

const nowhere: PlaceOf = () => undefined;

/** Checks all maps among the files; what cannot be read is a problem, and the others are checked all the same. */
export function checkFiles(
  files: readonly string[],
  request: LintRequest,
): { readonly checked: readonly CheckedFile[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const libraries = new Map<string, readonly [LibraryRecords, PlaceOf]>();
  const maps = files
    .filter(isMap)
    .map((path) => load(path, libraries, problems))
    .filter((loaded) => loaded !== undefined);
  // a library that no map reads is read all the same: a folder may hold nothing else
  for (const path of files) if (isLibrary(path) && !libraries.has(resolve(path))) loadLibrary(path, problems);
  const checked = maps.flatMap((loaded) => {
    const config = configOf(loaded, request);
    if (!config.ok) {
      add(problems, config.problems);
      return [];
    }
    const others = maps.filter((other) => other !== loaded && other.libraryFile === loaded.libraryFile);
    const surroundings = {
      today: request.today,
      maps: new Map(others.map(({ index }) => [index.map.id as string, index])),
    };
    const { index, library, path } = loaded;
    const { findings, health } = checkMap({ index, library, config: config.value, surroundings });
    return [
      {
        path,
        file: shortPath(path),
        id: index.map.id,
        index,
        library,
        libraryFile: loaded.libraryFile,
        config: config.value,
        findings,
        health,
        placeOf: (finding: Finding, id?: string) => placeOf(loaded, finding, id),
      },
    ];
  });
  return { checked, problems };
}

function load(
  path: string,
  libraries: Map<string, readonly [LibraryRecords, PlaceOf]>,
  problems: Problem[],
): Loaded | undefined {
  let inMap = nowhere;
  const read = parseMapFile(readFileSync(path), {
    file: shortPath(path),
    onPlaces: (places) => {
      inMap = places;
    },
  });
  if (!read.ok) {
    problems.push(...read.problems);
    return undefined;
  }
  const { map, library } = read.value;
  const index = createMapIndex(map);
  const file = library === undefined ? libraryPath(path) : undefined;
  if (library !== undefined || file === undefined)
    return {
      path,
      index,
      library: library ?? new Map(),
      libraryFile: undefined,
      inMap,
      inLibrary: undefined,
    };
  const beside = libraries.get(file) ?? loadLibrary(file, problems);
  if (beside === undefined) return undefined;
  libraries.set(file, beside);
  return { path, index, library: beside[0], libraryFile: file, inMap, inLibrary: beside[1] };
}

function loadLibrary(path: string, problems: Problem[]): readonly [LibraryRecords, PlaceOf] | undefined {
  let places = nowhere;
  const read = parseLibraryFile(readFileSync(path), {
    file: shortPath(path),
    onPlaces: (placeOfRecord) => {
      places = placeOfRecord;
    },
  });
  if (read.ok) return [read.value, places];
  add(problems, read.problems);
  return undefined;
}

/** Adds what was not told before: maps share a library and its settings. */
function add(problems: Problem[], more: readonly Problem[]): void {
  const known = new Set(problems.map(({ file, message }) => `${file} ${message}`));
  problems.push(...more.filter(({ file, message }) => !known.has(`${file} ${message}`)));
}

function configOf(
  { path, library, libraryFile, inMap, inLibrary }: Loaded,
  { layers, config }: LintRequest,
): ReturnType<typeof readConfig> {
  const file = config ?? configBeside(path);
  const ofLibrary = rulesOf(library);
  const layer = file === undefined ? [] : [configFile(file)];
  const read = readConfig(allRules, [ofLibrary, ...layer, ...layers]);
  if (read.ok) return read;
  // each layer by itself, to tell whose it is
  const ownProblems = (own: readonly ConfigLayer[]): readonly Problem[] => {
    const alone = readConfig(allRules, own);
    return alone.ok ? [] : alone.problems;
  };
  const places = inLibrary ?? inMap;
  const workspace = workspaceOf(library)?.id ?? '';
  return {
    ok: false,
    problems: [
      ...ownProblems([ofLibrary]).map((problem) => ({
        ...problem,
        file: shortPath(libraryFile ?? path),
        ...places(workspace, `rules.${problem.path ?? ''}`),
      })),
      ...ownProblems(layer).map((problem) => ({ ...problem, file: shortPath(file ?? '') })),
      ...ownProblems(layers),
    ],
  };
}

/** The rules that a workspace sets in its library. */
function rulesOf(library: LibraryRecords): ConfigLayer {
  return workspaceOf(library)?.rules ?? {};
}

function workspaceOf(library: LibraryRecords): Workspace | undefined {
  for (const record of library.values()) if (record.type === 'workspace') return record;
  return undefined;
}

function configBeside(map: string): string | undefined {
  for (let folder = dirname(resolve(map)); ; folder = dirname(folder)) {
    const path = join(folder, configName);
    if (existsSync(path)) return path;
    if (dirname(folder) === folder) return undefined;
  }
}

/** A configuration file: `preset` and `rules`. */
function configFile(path: string): ConfigLayer {
  if (!existsSync(path)) throw new Usage(`${path}: there is no such configuration`);
  let value: unknown;
  try {
    value = parse(readFileSync(path, 'utf8'), { schema: 'core' });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new Usage(`${shortPath(path)}: ${error.message.split('\n')[0] ?? 'is no YAML'}`);
  }
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw new Usage(`${shortPath(path)}: write "preset:" and "rules:"`);
  const { preset, rules = {}, ...rest } = value as Readonly<Record<string, unknown>>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined)
    throw new Usage(`${shortPath(path)}: ${unknown} is not known; write "preset:" and "rules:"`);
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules))
    throw new Usage(`${shortPath(path)}: rules is no mapping; write "S01: warning" under it`);
  return { ...(rules as ConfigLayer), ...(preset === undefined ? {} : { preset }) };
}

function placeOf({ path, inMap, inLibrary, libraryFile }: Loaded, finding: Finding, id?: string): Place {
  const target = id ?? finding.targets[0] ?? '';
  const field = id === undefined ? finding.field : undefined;
  const inFile = inMap(target, field);
  if (inFile !== undefined) return { file: shortPath(path), ...inFile };
  const beside = inLibrary?.(target, field);
  if (beside !== undefined && libraryFile !== undefined) return { file: shortPath(libraryFile), ...beside };
  return { file: shortPath(path), line: 1, column: 1 };
}
