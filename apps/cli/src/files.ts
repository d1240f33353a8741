// Maps and libraries on the disk: found in files and folders, read with the place of every problem.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { LibraryRecords, MapRecords, Problem } from '@sightline/model';
import { parseLibraryFile, parseMapFile } from '@sightline/model';
import { Usage } from './usage.ts';

/** The maps and libraries under the given files and folders, sorted. */
export function findFiles(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) throw new Usage('name at least one file or folder');
  const found = new Set<string>();
  const visit = (path: string, named: boolean): void => {
    if (!existsSync(path)) throw new Usage(`${path}: there is no such file or folder`);
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).toSorted())
        if (name !== 'node_modules' && !name.startsWith('.')) visit(join(path, name), false);
    } else if (isMap(path) || isLibrary(path)) found.add(path);
    else if (named)
      throw new Usage(`${path}: is no map or library; they end in .journey.yaml or are called library.yaml`);
  };
  for (const path of paths) visit(path, true);
  if (found.size === 0)
    throw new Usage(
      `${paths.join(', ')}: there are no maps (*.journey.yaml) or libraries (library.yaml) here`,
    );
  return [...found];
}

export const isMap = (path: string): boolean => path.endsWith('.journey.yaml');
export const isLibrary = (path: string): boolean => basename(path) === 'library.yaml';
export const shortPath = (path: string): string => relative(process.cwd(), resolve(path)) || path;

/** A file that the call names: it must be there, and be no folder. */
export function checkFile(path: string): void {
  if (!existsSync(path)) throw new Usage(`${path}: there is no such file`);
  if (statSync(path).isDirectory()) throw new Usage(`${path}: is a folder; name a file`);
}

export interface ReadMap {
  readonly map: MapRecords;
  /** The section that travels with it. */
  readonly library?: LibraryRecords;
}

export function readMap(path: string): ReadMap | readonly Problem[] {
  const read = parseMapFile(readFileSync(path), { file: shortPath(path) });
  return read.ok ? read.value : read.problems;
}

export function readLibrary(path: string): LibraryRecords | readonly Problem[] {
  const read = parseLibraryFile(readFileSync(path), { file: shortPath(path) });
  return read.ok ? read.value : read.problems;
}

/** The `library.yaml` of a map: in its folder, or the nearest above. */
export function libraryPath(map: string): string | undefined {
  for (let folder = dirname(resolve(map)); ; folder = dirname(folder)) {
    const path = join(folder, 'library.yaml');
    if (existsSync(path)) return path;
    if (dirname(folder) === folder) return undefined;
  }
}

/** One line per problem: `file:line:column: what`; what stands in no file is told by itself. */
export function problemLines(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, message }) =>
      file === undefined ? `${message}\n` : `${file}:${line ?? 1}:${column ?? 1}: ${message}\n`,
    )
    .join('');
}

export const areProblems = (read: unknown): read is readonly Problem[] => Array.isArray(read);
