// What every control of a field is given.

import type { Field, Spec } from '@sightline/model';
import type { Binding } from './binding.ts';

export interface ControlProps {
  readonly binding: Binding;
  readonly field: Field;
  readonly label: string;
  /** In a row that has its own heading the label is only spoken. */
  readonly hideLabel?: boolean | undefined;
  /** Takes the focus when it appears. */
  readonly autoFocus?: boolean | undefined;
  /** Enter in a single line, after it was kept: lists add their next line. */
  readonly onEnter?: (() => void) | undefined;
}

/** Props of the control for one shape of value. */
export type ControlFor<K extends Spec['kind']> = ControlProps & { readonly spec: Extract<Spec, { kind: K }> };
