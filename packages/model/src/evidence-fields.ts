// The three fields that any record may carry: a note, who says so, and where each number comes from.

import { code, inLibrary, inline, keyed, object, prose, setOf, whole } from './field.ts';

/** A free note, at most 20,000 characters. */
export const note = prose(20_000);

/** Where each number comes from: field -> source and number of cases behind it. */
export const basis = inline(keyed(code(80), object({ source: inLibrary('source'), n: whole(0) })));

/** Who says so. `guess` is built in and does not count as an observation. */
export const sources = setOf(inLibrary('source'));
