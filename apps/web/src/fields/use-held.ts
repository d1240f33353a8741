// A mapping that must have certain fields is held here until they are given; then it is kept as a whole.

import { useState } from 'react';
import type { Fields } from '@sightline/model';
import type { Binding } from './binding.ts';
import { entriesOf } from './binding.ts';

export interface Held {
  readonly binding: Binding;
  /** The needed fields that are not given although others are: so nothing is kept yet. */
  readonly missing: readonly string[];
}

export function useHeld(binding: Binding, fields: Fields): Held {
  const [held, setHeld] = useState<unknown>(undefined);
  const musts = Object.keys(fields).filter((key) => fields[key]?.must === true);
  if (musts.length === 0) return { binding, missing: [] };
  const missingIn = (value: unknown): readonly string[] =>
    value === undefined ? [] : musts.filter((key) => entriesOf(value)[key] === undefined);
  const value = held ?? binding.value;
  return {
    missing: missingIn(value),
    binding: {
      ...binding,
      live: false,
      value,
      set(next) {
        if (missingIn(next).length > 0) {
          setHeld(next);
          return undefined;
        }
        if (next === undefined && binding.value === undefined) {
          setHeld(undefined);
          return undefined;
        }
        const problem = binding.set(next);
        if (problem === undefined) setHeld(undefined);
        return problem;
      },
    },
  };
}
