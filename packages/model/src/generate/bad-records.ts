// What no entrance may let in: one table for the tests of the API, live edits, commands and pasting. Each case is a
// record that is put into the map of `badStart`, and what has to be said about it.

import type { MapRecords } from '../records.ts';
import { sketch } from './sketch.ts';

export interface BadRecord {
  readonly name: string;
  /** A record as a hostile or broken program sends it: any JSON. */
  readonly record: Readonly<Record<string, unknown>>;
  readonly says: RegExp;
  /** True where a live map mends it instead of refusing it: two honest edits can together make it. */
  readonly healed?: boolean;
}

/** The map that the bad records are put into: two cards, a frontstage lane, a failure and a flow out of it. */
export function badStart(): MapRecords {
  return sketch('customer: a | b\nfrontstage: x |\na next b\nfail f at a blocking\nf recovery b');
}

const card = {
  id: 'bad',
  type: 'card',
  text: 'bad',
  position: { lane: 'customer', step: 's1', order: 'zz' },
};
const own = (key: string, value: unknown): Readonly<Record<string, unknown>> =>
  JSON.parse(`{${JSON.stringify(key)}: ${JSON.stringify(value)}}`) as Record<string, unknown>;

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let i = 0; i < depth; i++) value = { in: value };
  return value;
}

export const badRecords: readonly BadRecord[] = [
  { name: 'an unknown field', record: { ...card, colour: 'blue' }, says: /colour: unknown field/ },
  {
    name: 'a misspelt field',
    record: { ...card, txet: 'x' },
    says: /txet: unknown field; did you mean text\?/,
  },
  {
    name: 'a type that is none',
    record: { ...card, type: 'robot' },
    says: /"robot" is no type of record|robot is no record of a map/,
  },
  { name: 'an id that is none', record: { ...card, id: 'Not an id' }, says: /id: "Not an id" is no id/ },
  {
    name: 'an id that every object answers to',
    record: { ...card, id: 'constructor' },
    says: /id: "constructor" cannot be a key; choose another word/,
  },
  {
    name: 'an arrow to nowhere',
    record: { id: 'bad', type: 'flow', kind: 'next', from: 'a', to: 'nowhere', order: 'V' },
    says: /to: no .* has the id "?nowhere/,
    healed: true,
  },
  {
    name: 'a lane that is not there',
    record: { ...card, position: { lane: 'nowhere', step: 's1', order: 'V' } },
    says: /position\.lane: no lane has the id "?nowhere/,
    healed: true,
  },
  {
    name: 'a failure that hangs on itself',
    record: { id: 'f', type: 'failure', what: 'F', at: 'f:recovery:b' },
    says: /at: .* is a way out of this failure itself/,
    healed: true,
  },
  {
    name: 'a number out of range',
    record: { ...card, kind: 'pain', severity: 99 },
    says: /severity: 99 is out of range; write 1 to 10/,
  },
  { name: 'a number that is text', record: { ...card, severity: '7' }, says: /severity: "7" is no number/ },
  {
    name: 'a text where a mapping belongs',
    record: { ...card, position: 'here' },
    says: /position(: "here" is no mapping|: is missing)/,
  },
  {
    name: 'a text that is too long',
    record: { ...card, text: 'x'.repeat(4001) },
    says: /text: has 4001 characters; at most 4000 fit/,
  },
  {
    name: 'a note that is too long',
    record: { ...card, note: 'x'.repeat(20_001) },
    says: /note: has 20001 characters; at most 20000 fit/,
  },
  {
    name: 'a name that is too long',
    record: { id: 'bad', type: 'phase', name: 'x'.repeat(201), order: 'z' },
    says: /name: has 201 characters; at most 200 fit/,
  },
  {
    name: 'a name with a line break',
    record: { id: 'bad', type: 'phase', name: 'x\ny', order: 'z' },
    says: /name: has a line break/,
  },
  {
    name: 'control characters',
    record: { ...card, text: 'a\u0000b' },
    says: /text: holds a character that is no text/,
  },
  {
    name: 'half a character',
    record: { ...card, text: 'a\ud800b' },
    says: /text: holds a character that is no text/,
  },
  {
    name: 'a value that is nested deep',
    record: { id: 'bad', type: 'scenario', name: 'S', order: 'V', set: { 'a.work': nested(60) } },
    says: /nested too deep/,
  },
  {
    name: 'a key of prototypes in a mapping',
    record: { ...card, basis: own('constructor', { source: 's' }) },
    says: /"?constructor"? cannot be a key/,
  },
  {
    name: 'a key of prototypes in a record',
    record: { ...card, ...own('constructor', 1) },
    says: /constructor: unknown field/,
  },
  {
    name: 'a second map',
    record: { id: 'bad', type: 'map', title: 'Second' },
    says: /map: (has 2 records|this map has its record)|there is a map already/,
  },
  {
    name: 'a record of a library',
    record: { id: 'bad', type: 'channel', name: 'Web' },
    says: /does not belong here|is no record of a map/,
  },
];

/** Texts that look like markup or code. They are texts: every entrance takes them, and nothing runs them. */
export const hostileTexts: readonly string[] = [
  '<script>window.pwned = true</script>',
  '<img src=x onerror="window.pwned = true">',
  '<svg onload="window.pwned = true">',
  '"><b onmouseover=window.pwned=true>',
  'javascript:window.pwned=true',
  '&lt;b&gt; &amp; ]]> <!-- -->',
  '{{7*7}} ${7*7} <%= 7*7 %>',
  "'; DROP TABLE document; --",
];
