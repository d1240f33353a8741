// `sightline merge`: brings two states of a map or library together, also as the merge driver of Git. Nobody's file is
// written unless the call names it as the place for the result.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type {
  AnyRecord,
  Change,
  Conflict,
  LibraryRecords,
  MapRecords,
  Problem,
  MergeSide,
} from '@sightline/model';
import {
  conflictLines,
  formatLibraryFile,
  formatMapFile,
  isEmptyChange,
  markConflicts,
  mergeLibraries,
  mergeMaps,
  parseLibraryFile,
  parseMapFile,
  validateLibrary,
  validateMap,
} from '@sightline/model';
import { checkFile, problemLines, shortPath } from '../files.ts';
import type { Command } from '../usage.ts';
import { Usage } from '../usage.ts';

export const mergeCommand: Command = {
  name: 'merge',
  summary: 'Merges two states of a map or library by record and field; names what both changed differently.',
  usage: 'merge BASE OURS THEIRS [-o OUT | --driver] [--ours | --theirs] [--json]',
  options: {
    '-o OUT': 'file to write; without it the merged text is printed and no file changes',
    '--driver': 'writes over OURS, as Git asks of a merge driver',
    '--ours': 'decides conflicts for OURS; they are still listed',
    '--theirs': 'decides conflicts for THEIRS; they are still listed',
    '--json': 'conflicts as JSON, instead of the merged text where that would be printed',
  },
  examples: [
    'merge base.journey.yaml mine.journey.yaml yours.journey.yaml',
    'merge base.journey.yaml mine.journey.yaml yours.journey.yaml -o merged.journey.yaml',
    'merge --driver %O %A %B   as merge driver of Git, once per clone:',
    '                          git config merge.sightline.driver "npx sightline merge --driver %O %A %B"',
    '                          and in .gitattributes: *.journey.yaml merge=sightline',
  ],
  run: (args) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        driver: { type: 'boolean' },
        ours: { type: 'boolean' },
        theirs: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const [base, ours, theirs] = positionals;
    if (base === undefined || ours === undefined || theirs === undefined || positionals.length > 3)
      throw new Usage('name three files: merge BASE OURS THEIRS');
    positionals.forEach(checkFile);
    if (values.ours === true && values.theirs === true)
      throw new Usage('choose one of --ours and --theirs, or none to be told what is in conflict');
    if (values.driver === true && values.out !== undefined)
      throw new Usage('choose one of -o and --driver: --driver writes over OURS');
    // without this a clone that was set up without --driver would silently lose what the other side did
    if (values.driver !== true && values.out === undefined && basename(ours).startsWith('.merge_file_'))
      throw new Usage(
        'Git calls this as a merge driver, which needs --driver: git config merge.sightline.driver "npx sightline merge --driver %O %A %B"',
      );
    const prefer = values.ours === true ? 'ours' : values.theirs === true ? 'theirs' : undefined;
    const done = mergeFiles({ base, ours, theirs }, prefer);
    if ('problems' in done) {
      process.stderr.write(problemLines(done.problems));
      return 1;
    }
    const out = values.driver === true ? ours : values.out;
    if (out !== undefined) writeFileSync(out, done.text);
    if (values.json === true) process.stdout.write(`${JSON.stringify(done.conflicts, undefined, 2)}\n`);
    else if (out !== undefined) process.stdout.write(report(done, prefer));
    else {
      process.stdout.write(done.text);
      process.stderr.write(report(done, prefer));
    }
    return done.conflicts.length > 0 && prefer === undefined ? 1 : 0;
  },
};

interface Files {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

interface Done {
  /** What is to be written: the merged file, with marks where people have to decide. */
  readonly text: string;
  readonly conflicts: readonly Conflict[];
  readonly mended: Change;
}

type Merge = (prefer: MergeSide | undefined) => Done | { readonly problems: readonly Problem[] };

function mergeFiles(files: Files, prefer: MergeSide | undefined): ReturnType<Merge> {
  // Git gives an empty file where there is no common ancestor, and names of its own: what a file holds tells its kind
  const holdsLibrary = /^workspace:/m.test(readFileSync(files.ours, 'utf8'));
  const merge =
    holdsLibrary && !/^map:/m.test(readFileSync(files.ours, 'utf8')) ? libraries(files) : maps(files);
  if ('problems' in merge) return merge;
  const done = merge.run(prefer);
  if ('problems' in done || prefer !== undefined || done.conflicts.length === 0) return done;
  const [ours, theirs] = [merge.run('ours'), merge.run('theirs')];
  if ('problems' in ours || 'problems' in theirs) return done;
  return { ...done, text: markConflicts({ base: done.text, ours: ours.text, theirs: theirs.text }) };
}

type Prepared = { readonly run: Merge } | { readonly problems: readonly Problem[] };

const isEmpty = (file: string): boolean => readFileSync(file, 'utf8').trim() === '';

function maps({ base, ours, theirs }: Files): Prepared {
  const root = isEmpty(base)
    ? { ok: true as const, value: { map: new Map() as MapRecords, library: undefined } }
    : parseMapFile(readFileSync(base), { file: shortPath(base) });
  if (!root.ok) return root;
  // order keys of the base live on, so that only what was moved counts as moved
  const [left, right] = [ours, theirs].map((file) =>
    parseMapFile(readFileSync(file), { file: shortPath(file), before: root.value.map }),
  ) as [ReturnType<typeof parseMapFile>, ReturnType<typeof parseMapFile>];
  if (!left.ok || !right.ok)
    return { problems: [left, right].flatMap((read) => (read.ok ? [] : read.problems)) };
  return {
    run: (prefer) => {
      const options = prefer === undefined ? {} : { prefer };
      const map = mergeMaps(root.value.map, left.value.map, right.value.map, options);
      const problems = validateMap(map.records);
      if (problems.length > 0) return { problems };
      const library = mergeSections([root.value.library, left.value.library, right.value.library], options);
      return {
        text: formatMapFile({
          map: map.records,
          ...(library === undefined ? {} : { library: library.records }),
        }),
        conflicts: [...map.conflicts, ...(library?.conflicts ?? [])],
        mended: map.mended,
      };
    },
  };
}

const NOTHING: LibraryRecords = new Map();

/** The libraries that travel with maps; undefined where none of the two does. */
function mergeSections(
  [base, ours, theirs]: readonly (LibraryRecords | undefined)[],
  options: { readonly prefer?: MergeSide },
): ReturnType<typeof mergeLibraries> | undefined {
  if (ours === undefined && theirs === undefined) return undefined;
  return mergeLibraries(base ?? NOTHING, ours ?? NOTHING, theirs ?? NOTHING, options);
}

function libraries({ base, ours, theirs }: Files): Prepared {
  const [root, left, right] = [base, ours, theirs].map((file) =>
    file === base && isEmpty(base)
      ? { ok: true as const, value: NOTHING }
      : parseLibraryFile(readFileSync(file), { file: shortPath(file) }),
  ) as [
    ReturnType<typeof parseLibraryFile>,
    ReturnType<typeof parseLibraryFile>,
    ReturnType<typeof parseLibraryFile>,
  ];
  if (!root.ok || !left.ok || !right.ok)
    return { problems: [root, left, right].flatMap((read) => (read.ok ? [] : read.problems)) };
  return {
    run: (prefer) => {
      const merged = mergeLibraries(
        root.value,
        left.value,
        right.value,
        prefer === undefined ? {} : { prefer },
      );
      const problems = validateLibrary(merged.records);
      if (problems.length > 0) return { problems };
      return { text: formatLibraryFile(merged.records), conflicts: merged.conflicts, mended: merged.mended };
    },
  };
}

function report({ conflicts, mended }: Done, prefer: MergeSide | undefined): string {
  const lines = conflicts.map(conflictLines);
  if (!isEmptyChange(mended)) lines.push(...mendedLines(mended));
  if (conflicts.length > 0)
    lines.push(
      prefer === undefined
        ? `${counted(conflicts.length)} to decide: choose between the marks, or run again with --ours or --theirs\n`
        : `${counted(conflicts.length)} decided for ${prefer}\n`,
    );
  return lines.join('');
}

const counted = (count: number): string => `${count} conflict${count === 1 ? '' : 's'}`;

/** What went or was parked because the other side removed what it stood on; what stayed because it is used. */
function mendedLines({ added, updated, removed }: Change): readonly string[] {
  const name = ({ type, id }: AnyRecord): string => `${type} ${id}`;
  return [
    ...[...removed.values()].map(
      (record) => `- ${name(record)}: what it stood on was removed by the other side\n`,
    ),
    ...[...updated.values()].map(
      ([, record]) => `~ ${name(record)}: fitted to what the other side changed\n`,
    ),
    ...[...added.values()].map((record) => `+ ${name(record)}: stays, since the other side refers to it\n`),
  ];
}
