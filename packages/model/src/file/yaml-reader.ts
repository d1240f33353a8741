// Reads YAML text into plain values and can say where in the text each of them stands. Anchors, tags, duplicate keys
// and deep nesting are refused: a map is plain data, and a file of a few lines must not become a mountain.

import type { Document, Node, Pair, Scalar, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { firstMark } from '../merge/mark-conflicts.ts';
import type { Problem } from '../records.ts';
import { utf8Decoder } from './text-decoder.ts';
import { yamlMistakes } from './yaml-mistakes.ts';

/** The largest file, in bytes of UTF-8; a text longer than this in characters is refused at once. */
export const maxFileBytes = 64 * 1024 * 1024;
const MAX_NESTING = 20;

export type ValuePath = readonly (string | number)[];

/** A file that was read: its values, and the place of each. */
export interface ReadFile {
  readonly value: unknown;
  /** Line and column of the value (or of its key) at a path, of the nearest parent where there is none. */
  place(path: ValuePath): { readonly line: number; readonly column: number };
}

export type ReadResult =
  | { readonly ok: true; readonly file: ReadFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a text, or the bytes of a file (which must be UTF-8). `file` is the name that problems carry. */
export function readYaml(source: string | Uint8Array, file?: string): ReadResult {
  const named = file === undefined ? {} : { file };
  const refuse = (message: string, at?: { line: number; column: number }): ReadResult => ({
    ok: false,
    problems: [{ message, ...named, ...at }],
  });
  if (source.length > maxFileBytes)
    return refuse(`file: is larger than ${maxFileBytes / 1024 / 1024} MB; split the map`);
  const text = typeof source === 'string' ? source : decodeUtf8(source);
  if (text === undefined) return refuse('file: is not UTF-8; save it as UTF-8');
  const marked = firstMark(text);
  if (marked !== undefined)
    return refuse('file: holds the marks of a merge; choose between the sides and take the marks out', {
      line: marked,
      column: 1,
    });
  const deep = deepBrackets(text);
  if (deep !== undefined) return refuse(`file: is nested deeper than ${MAX_NESTING} levels`, deep);
  const lines = new LineCounter();
  const plainText = text.replace(/^\ufeff/, '');
  const document = parseDocument(plainText, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    // at "silent" the parser drops a second document without a word
    logLevel: 'error',
  });
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    // a parser that recurses says so in words that help nobody
    const deepAt = errors.find(({ message }) => /call stack/.test(message));
    const mistakes =
      deepAt === undefined
        ? yamlMistakes(plainText, document, errors)
        : [{ offset: deepAt.pos[0], message: `file: is nested deeper than ${MAX_NESTING} levels` }];
    const problems = mistakes.slice(0, 20).map(({ offset, message }): Problem => {
      const { line, col } = lines.linePos(offset);
      return { message, ...named, line: Math.max(1, line), column: Math.max(1, col) };
    });
    return { ok: false, problems };
  }
  const found: Problem[] = [];
  const value = plain(document.contents, 0, (node, message) => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    found.push({ message, ...named, line: Math.max(1, line), column: Math.max(1, col) });
  });
  if (found.length > 0) return { ok: false, problems: found.slice(0, 20) };
  return { ok: true, file: { value, place: (path) => placeOf(document, lines, path) } };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8Decoder().decode(bytes);
  } catch {
    return undefined;
  }
}

/** The place where collections nest deeper than any map does: found before parsing, since a parser recurses. */
function deepBrackets(text: string): { line: number; column: number } | undefined {
  const indented = /^ {400,}\S|^ *(?:[-?] +){60,}/m.exec(text)?.index;
  const at = Math.min(indented ?? text.length, bracketsInBrackets(text) ?? text.length);
  if (at === text.length) return undefined;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/**
 * Where 60 brackets open one right inside the other, with nothing between them but white space, comments, a tag or
 * anchor, a key. Reads on from where a row ends, so each character is looked at a few times at most.
 */
function bracketsInBrackets(text: string): number | undefined {
  const opening = /[[{]/g;
  const inside = /\s*(?:#[^\n]*\n?\s*)*(?:[&!][^\s[\]{},]*\s+)?/y;
  const key = /[\w"' -]*(:\s*)?/y;
  for (let first = opening.exec(text); first !== null; first = opening.exec(text)) {
    let at = first.index;
    let depth = 0;
    while (text[at] === '[' || text[at] === '{') {
      if (++depth === 60) return first.index;
      inside.lastIndex = at + 1;
      inside.exec(text);
      key.lastIndex = inside.lastIndex;
      const named = key.exec(text);
      at = key.lastIndex;
      // words without a colon are no key, so what opens behind them is not right inside
      if (named !== null && named[0] !== '' && named[1] === undefined) break;
    }
    opening.lastIndex = at;
  }
  return undefined;
}

type Refuse = (node: Node | null | undefined, message: string) => void;

function plain(node: unknown, depth: number, refuse: Refuse): unknown {
  if (node === null || node === undefined) return null;
  const at = node as Node;
  if (depth > MAX_NESTING) return void refuse(at, `YAML: is nested deeper than ${MAX_NESTING} levels`);
  if (isAlias(node)) return void refuse(at, 'YAML: anchors and aliases are not read; write the value out');
  if ((at as Scalar).anchor !== undefined)
    return void refuse(at, 'YAML: anchors and aliases are not read; write the value out');
  if (at.tag !== undefined && at.tag.startsWith('!'))
    return void refuse(at, `YAML: the tag ${at.tag} is not read; write a plain value`);
  if (isScalar(node)) return scalarValue(node, refuse);
  if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1, refuse));
  if (isMap(node)) return mappingValue(node, depth, refuse);
  return void refuse(at, 'YAML: this is no plain value');
}

function scalarValue(node: Scalar, refuse: Refuse): unknown {
  const { value } = node;
  if (typeof value === 'number' && !Number.isFinite(value))
    return void refuse(node, `YAML: ${String(node.source)} is no number`);
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return void refuse(node, 'YAML: this is no plain value');
}

function mappingValue(node: YAMLMap, depth: number, refuse: Refuse): unknown {
  const value: Record<string, unknown> = {};
  for (const pair of node.items as readonly Pair[]) {
    const key = isScalar(pair.key) ? pair.key.value : undefined;
    if (typeof key !== 'string' && typeof key !== 'number' && typeof key !== 'boolean') {
      refuse(pair.key as Node, 'YAML: a key must be one word or text');
      continue;
    }
    const name = isScalar(pair.key) && typeof key !== 'string' ? String(pair.key.source ?? key) : String(key);
    if (name === '__proto__' || name === 'constructor') {
      refuse(pair.key as Node, `${name}: cannot be a key`);
      continue;
    }
    value[name] = plain(pair.value, depth + 1, refuse);
  }
  return value;
}

function placeOf(document: Document, lines: LineCounter, path: ValuePath): { line: number; column: number } {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(part)];
      if (item === undefined) break;
      node = item;
      offset = (item as Node).range?.[0] ?? offset;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
