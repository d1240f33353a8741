// The mistakes that people make in YAML, in words that say what is missing and where it began. The parser notices many
// of them lines later and names them in its own terms.

import type { Document, Pair, YAMLError, YAMLMap } from 'yaml';
import { isScalar, Lexer, visit } from 'yaml';

/** What is wrong, at an offset of the text. */
export interface Mistake {
  readonly offset: number;
  readonly message: string;
}

/** A file with thousands of one mistake need not be gone through thousands of times. */
const MOST_TOLD = 20;

/**
 * What the errors of the parser come from. One mistake makes several errors, so only the first is told, and with it
 * those that stand by themselves: keys that are there twice, tabs.
 */
export function yamlMistakes(
  text: string,
  document: Document,
  errors: readonly YAMLError[],
): readonly Mistake[] {
  const single = errors
    .filter(({ code }) => code === 'DUPLICATE_KEY' || code === 'TAB_AS_INDENT')
    .slice(0, MOST_TOLD);
  const [first] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const found = single.map((error) => ({
    offset: error.pos[0],
    message:
      error.code === 'TAB_AS_INDENT'
        ? 'a tab stands in the indentation: write spaces instead'
        : twice(text, document, error.pos[0]),
  }));
  if (first === undefined || first.code === 'TAB_AS_INDENT') return found;
  const tokens = tokensOf(text);
  return [bracketMistake(text, tokens) ?? explained(text, tokens, first, errors), ...found].toSorted(
    (a, b) => a.offset - b.offset,
  );
}

interface Token {
  readonly offset: number;
  readonly source: string;
}

/** The end of a list or mapping in brackets that the next line is not indented enough to belong to. */
const CUT_OFF = '\u0018';

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  for (const source of new Lexer().lex(text)) {
    tokens.push({ offset, source });
    // marks of the lexer have no width
    if (!/^[\u0002\u0018\u001f]$/.test(source)) offset += source.length;
  }
  return tokens;
}

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** A bracket that is not closed, or closes nothing. */
function bracketMistake(text: string, tokens: readonly Token[]): Mistake | undefined {
  const open: Token[] = [];
  const notClosed = ({ offset, source }: Token): Mistake => ({
    offset,
    message: `the ${source === '[' ? 'list' : 'group of fields'} that begins with ${source} in line ${lineAt(text, offset)} is not closed: add ${closing[source] ?? ''} at its end`,
  });
  let scalar = false;
  for (const token of tokens) {
    const { source, offset } = token;
    const isText = scalar;
    scalar = source === '\u001f';
    if (isText) continue;
    const last = open.at(-1);
    if (source === '[' || source === '{') open.push(token);
    else if (source === CUT_OFF && last !== undefined) return notClosed(last);
    else if (source === ']' || source === '}') {
      if (last === undefined)
        return {
          offset,
          message: `this ${source} closes nothing: take it out, or add ${source === ']' ? '[' : '{'} where it begins`,
        };
      if (closing[last.source] !== source) return notClosed(last);
      open.pop();
    }
  }
  const [last] = open.slice(-1);
  return last === undefined ? undefined : notClosed(last);
}

function explained(
  text: string,
  tokens: readonly Token[],
  error: YAMLError,
  errors: readonly YAMLError[],
): Mistake {
  const [offset] = error.pos;
  const at = (message: string, where = offset): Mistake => ({ offset: where, message });
  const line = lineAt(text, offset);
  const own = lineText(text, line);
  const { code, message } = error;
  if (message.startsWith('Missing closing')) {
    const start = tokens.findLast((token) => /^["']/.test(token.source) && token.offset <= offset);
    if (start !== undefined) return at(openQuote(text, start), start.offset);
  }
  if (message === 'Unexpected scalar at node end') return afterNode(text, tokens, offset);
  if (code === 'MULTIPLE_DOCS')
    return at('a second document begins with ---: a file holds one map or library');
  if (code === 'BAD_SCALAR_START')
    return at(`a text cannot begin with ${text[offset] ?? ''}: put it in quotes`);
  if (code === 'BAD_DQ_ESCAPE')
    return at(
      `${text.slice(offset, offset + 2)} stands for nothing between double quotes: write \\\\ for \\`,
    );
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const goesOn = errors.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === offset);
    if (!goesOn) return at('a colon and a space stand within a text: put the text in quotes');
    const next = nextLine(text, line);
    return at(
      `this line is indented deeper than line ${line}, which has its value already: indent both alike`,
      startOf(text, next) + indentOf(lineText(text, next)),
    );
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || /must be followed by map values|need to be followed/.test(message))
    return at(withoutColon(own));
  if (code === 'BAD_INDENT' || message === 'Sequence item without - indicator') {
    const fits = indentsBefore(text, line);
    const many = indentOf(own);
    return at(
      `this line is indented by ${many} space${many === 1 ? '' : 's'}, which fits to no line before it${fits.length === 0 ? '' : `: ${fits.join(' or ')} would`}`,
      startOf(text, line) + many,
    );
  }
  return at(`YAML: ${message}`);
}

function openQuote(text: string, { offset, source }: Token): string {
  const quote = source[0] ?? '';
  return `the text that begins with ${quote} in line ${lineAt(text, offset)} is not closed: add ${quote} at its end`;
}

/** Something stands where a value has ended. */
function afterNode(text: string, tokens: readonly Token[], offset: number): Mistake {
  const before = tokens.findLast((token) => token.offset < offset && /\S/.test(token.source));
  if (before === undefined || !/^["']/.test(before.source))
    return { offset, message: 'this line fits to nothing before it: look at its indentation' };
  if (before.source.includes('\n')) return { offset: before.offset, message: openQuote(text, before) };
  const quote = before.source[0] ?? '';
  return {
    offset,
    message: `the text in quotes ends before this: put all of it in quotes, and write ${quote === '"' ? '\\"' : "''"} for a ${quote} within`,
  };
}

function withoutColon(line: string): string {
  const written = line.trim().replace(/^- /, '');
  if (/^-(?: |$)/.test(line.trim()) && !written.includes(':'))
    return 'an item of a list stands among fields: put it under the field that holds the list';
  const glued = /^([\w-]+):\S/.exec(written);
  if (glued !== null) return `a space is missing after the colon of “${glued[1] ?? ''}:”`;
  const word = /^[\w-]+/.exec(written)?.[0] ?? written;
  return `a colon is missing after “${word}”: write ${word}: and its value`;
}

/** The first place of a key that is there twice. */
function twice(text: string, document: Document, offset: number): string {
  let before: number | undefined;
  const start = (pair: Pair): number => (isScalar(pair.key) ? (pair.key.range?.[0] ?? -1) : -1);
  const word = (pair: Pair): unknown => (isScalar(pair.key) ? pair.key.value : undefined);
  let key = '';
  visit(document, {
    Map: (_, map: YAMLMap) => {
      const items = map.items as readonly Pair[];
      const own = items.find((pair) => start(pair) === offset);
      if (own === undefined) return undefined;
      key = String(word(own));
      const first = items.find((pair) => pair !== own && word(pair) === word(own));
      before = first === undefined ? undefined : start(first);
      return visit.BREAK;
    },
  });
  return `“${key}” is here twice${before === undefined ? '' : `, first in line ${lineAt(text, before)}`}: keep one`;
}

/** The indentations under which a line could follow, the nearest first. */
function indentsBefore(text: string, line: number): readonly number[] {
  const fits: number[] = [];
  const lines = text.split('\n', line - 1);
  for (let i = lines.length - 1, least = Number.POSITIVE_INFINITY; i >= 0 && least > 0; i--) {
    const before = lines[i] ?? '';
    if (/^\s*(?:#|$)/.test(before)) continue;
    const indent = indentOf(before);
    const inner = indent + (/^(?:- +)/.exec(before.slice(indent))?.[0].length ?? 0);
    for (const one of new Set([inner, indent])) {
      if (one >= least) continue;
      least = one;
      fits.push(one);
    }
  }
  return fits;
}

const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

/** The next line that holds something. */
function nextLine(text: string, line: number): number {
  const found = text.slice(startOf(text, line + 1)).search(/\S/);
  return found < 0 ? line : lineAt(text, startOf(text, line + 1) + found);
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

function startOf(text: string, line: number): number {
  let start = 0;
  for (let i = 1; i < line; i++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return start;
}

function lineText(text: string, line: number): string {
  const start = startOf(text, line);
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}
