// Identifiers of records. A brand says which kind of record an id names, so that a lane's id cannot be passed
// where a step's is expected; a plain string (from a file, a request) may be used as any of them.

declare const named: unique symbol;

/** The id of a record of type `T`: `[a-z][a-z0-9-]*`, at most 40 characters and not `constructor`, or the derived form of `derivedId`. */
export type Id<T extends string = string> = string & { readonly [named]?: T };

const WRITTEN = /^[a-z][a-z0-9-]{0,39}$/;
const DERIVED = /^[a-z0-9][a-z0-9:/_-]{0,399}$/i;
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** What every object answers to: such a word names no record, for it cannot be a key. */
const NEVER: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** True where `text` is an id as people and programs write it. */
export function isWrittenId(text: string): boolean {
  return WRITTEN.test(text) && !NEVER.has(text);
}

/** True where `text` may be the id of a record: written, or derived (such as `a:next:b` of a flow). */
export function isId(text: string): boolean {
  return (WRITTEN.test(text) || DERIVED.test(text)) && !NEVER.has(text);
}

/**
 * A new id such as `c-7h3k9m2x` out of 40 random bits, so that two people offline never make the same one.
 * `random` gives numbers in 0..1 (pass `Math.random` or a seeded source).
 */
export function newId(prefix: string, random: () => number): string {
  let id = `${prefix}-`;
  for (let i = 0; i < 8; i++) id += ALPHABET[Math.floor(random() * 32)] ?? '0';
  return id;
}
