// The options of a rule: a table of what can be set, with defaults, limits and words for the documentation. Values come
// from configuration as plain scalars and are held against the table, so that a typing mistake is a problem and not
// another rule.

import { parseDuration } from '@sightline/model';

/** What one option can hold. */
export type OptionSpec =
  | {
      readonly kind: 'number';
      readonly default: number;
      readonly min: number;
      readonly max: number;
      /** What it sets, as a sentence without a full stop. */
      readonly what: string;
    }
  | { readonly kind: 'duration'; readonly default: string; readonly what: string }
  | { readonly kind: 'words'; readonly default: readonly string[]; readonly what: string };

export type OptionTable = { readonly [name: string]: OptionSpec };

/** The values that a check gets: numbers as they are, durations in seconds, words in lower case. */
export type OptionsOf<O extends OptionTable> = {
  readonly [K in keyof O]: O[K]['kind'] extends 'words' ? readonly string[] : number;
};

/** A number within limits, both ends included. */
export function numberOption(what: string, fallback: number, min = 0, max = 1e9) {
  return { kind: 'number', default: fallback, min, max, what } as const satisfies OptionSpec;
}

/** A duration such as `10 s` or `1 d`; the check gets seconds. */
export function durationOption(what: string, fallback: string) {
  return { kind: 'duration', default: fallback, what } as const satisfies OptionSpec;
}

/** A list of words. */
export function wordsOption(what: string, ...fallback: readonly string[]) {
  return { kind: 'words', default: fallback, what } as const satisfies OptionSpec;
}

/** The value of an option as a check gets it, or what is wrong with what was written. */
export function readOption(
  spec: OptionSpec,
  written: unknown,
): { readonly value: unknown } | { readonly wrong: string } {
  switch (spec.kind) {
    case 'number':
      return typeof written === 'number' && written >= spec.min && written <= spec.max
        ? { value: written }
        : { wrong: `write a number from ${spec.min} to ${spec.max}` };
    case 'duration': {
      const seconds = typeof written === 'string' ? parseDuration(written) : undefined;
      return seconds === undefined ? { wrong: 'write a duration such as 10 s or 1 d' } : { value: seconds };
    }
    case 'words':
      return Array.isArray(written) && written.every((word) => typeof word === 'string')
        ? { value: written.map((word: string) => word.toLowerCase()) }
        : { wrong: 'write a list of words' };
  }
}

/** The defaults of a table, as a check gets them. */
export function defaultOptions(table: OptionTable): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(table).map(([name, spec]) => {
      const read = readOption(spec, spec.default);
      if ('wrong' in read) throw new Error(`option ${name}: its default is wrong; ${read.wrong}`);
      return [name, read.value];
    }),
  );
}
