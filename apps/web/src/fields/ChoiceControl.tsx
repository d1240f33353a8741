// One of a few words, and yes or no. Where nothing said differs from "no", there are three choices.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import look from '../controls/field.module.css';
import type { ControlFor, ControlProps } from './control-props.ts';
import { described, FieldFrame } from './FieldFrame.tsx';
import { hintOf, optionLabel } from './field-words.ts';
import styles from './fields.module.css';

export function ChoiceControl({
  binding,
  field,
  spec,
  label,
  hideLabel,
  autoFocus,
}: ControlFor<'enum'>): ReactElement {
  const { value } = binding;
  const options = spec.values.map((option) => [option, optionLabel(option)] as const);
  return (
    <Select
      {...{ binding, label, hideLabel, autoFocus, options }}
      value={typeof value === 'string' ? value : String(field.fallback ?? '')}
      empty={field.fallback === undefined && (!field.must || value === undefined)}
      choose={(next) => binding.set(next === '' ? undefined : next)}
    />
  );
}

export function YesNoControl(props: ControlProps): ReactElement {
  const { binding, field, label, hideLabel, autoFocus } = props;
  const id = useId();
  if (field.fallback !== undefined)
    return (
      <div className={`${look['check']} ${styles['check']}`}>
        <input
          id={id}
          type="checkbox"
          checked={(binding.value ?? field.fallback) === true}
          onChange={(event) => binding.set(event.currentTarget.checked)}
        />
        <label htmlFor={id}>{label}</label>
      </div>
    );
  return (
    <Select
      {...{ binding, label, hideLabel, autoFocus }}
      options={[
        ['yes', 'Yes'],
        ['no', 'No'],
      ]}
      value={binding.value === true ? 'yes' : binding.value === false ? 'no' : ''}
      empty
      choose={(next) => binding.set(next === '' ? undefined : next === 'yes')}
    />
  );
}

interface SelectProps extends Pick<ControlProps, 'binding' | 'label' | 'hideLabel' | 'autoFocus'> {
  readonly options: readonly (readonly [value: string, title: string])[];
  readonly value: string;
  /** Whether nothing can be chosen. */
  readonly empty: boolean;
  readonly choose: (value: string) => string | undefined;
}

function Select({
  binding,
  label,
  hideLabel,
  autoFocus,
  options,
  value,
  empty,
  choose,
}: SelectProps): ReactElement {
  const id = useId();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const hint = hintOf(binding.path);
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} problem={problem}>
      <select
        id={id}
        autoFocus={autoFocus}
        {...described(id, hint, problem)}
        value={value}
        onChange={(event) => setProblem(choose(event.currentTarget.value))}
      >
        {empty && <option value="">–</option>}
        {options.map(([option, title]) => (
          <option key={option} value={option}>
            {title}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
