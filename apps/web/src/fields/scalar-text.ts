// Values of any kind as one line of text: numbers, yes and no, words, and small mappings such as `screenWait: 10 s,
// steps: 40`. What the settings of checks and the what-ifs of scenarios are typed in.

import type { ScalarTree } from '@sightline/model';

/** A value as a line that `readScalar` reads back. */
export function scalarText(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return readScalar(value) === value ? value : JSON.stringify(value);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value);
    const plain = entries.every(
      ([key, part]) => /^[\w-]+$/.test(key) && !/[,:{}[\]"]/.test(String(part)) && typeof part !== 'object',
    );
    if (plain) return entries.map(([key, part]) => `${key}: ${scalarText(part)}`).join(', ');
  }
  return JSON.stringify(value);
}

/** What a line means: JSON where it is some, `name: value` pairs as a mapping, else the text itself. */
export function readScalar(text: string): ScalarTree {
  const plain = text.trim();
  try {
    return JSON.parse(plain) as ScalarTree;
  } catch {
    // no JSON: words, or pairs
  }
  const pairs = plain.split(/\s*,\s*/).map((pair) => /^([\w-]+):\s+(.+)$/.exec(pair));
  if (pairs.every((pair) => pair !== null))
    return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', readScalar(pair?.[2] ?? '')]));
  return plain;
}
