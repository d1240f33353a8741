// A value with fields of its own: folded until it says something.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { Fields } from '@sightline/model';
import type { Binding } from './binding.ts';
import { partBinding } from './binding.ts';
import type { ControlFor } from './control-props.ts';
import { useHost } from './field-host.ts';
import { hintOf, labelOf } from './field-words.ts';
import { useHeld } from './use-held.ts';
import { Nested } from './Nested.tsx';
import styles from './fields.module.css';

export function ObjectControl({ binding, spec, label }: ControlFor<'object'>): ReactElement {
  const id = useId();
  const given = binding.value !== undefined;
  const [open, setOpen] = useState(given);
  const hint = hintOf(binding.path);
  return (
    <div className={styles['object']} role="group" aria-labelledby={`${id}-label`}>
      <div className={styles['objectHead']}>
        <button
          id={`${id}-label`}
          type="button"
          className={styles['fold']}
          data-fields={Object.keys(spec.fields)
            .map((key) => `${binding.path}.${key}`)
            .join(' ')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {label}
        </button>
        {given && open && (
          <button
            type="button"
            className={styles['clear']}
            aria-label={`Clear ${label}`}
            onClick={() => binding.set(undefined)}
          >
            Clear
          </button>
        )}
      </div>
      {open && hint !== undefined && <p className={styles['note']}>{hint}</p>}
      {open && <ObjectFields binding={binding} fields={spec.fields} />}
    </div>
  );
}

interface ObjectFieldsProps {
  readonly binding: Binding;
  readonly fields: Fields;
  /** The first field takes the focus when it appears. */
  readonly autoFocus?: boolean | undefined;
}

/** The fields of a mapping. Ids that were made for an item are not shown. */
export function ObjectFields({ binding, fields, autoFocus }: ObjectFieldsProps): ReactElement {
  const host = useHost();
  const held = useHeld(binding, fields);
  const shown = Object.entries(fields).filter(([key]) => key !== 'id');
  return (
    <>
      {shown.map(([key, field], i) => (
        <Nested
          key={key}
          binding={partBinding(host, held.binding, key)}
          label={labelOf(key)}
          field={field}
          autoFocus={autoFocus === true && i === 0}
        />
      ))}
      {held.missing.length > 0 && (
        <p className={styles['waiting']} role="status">
          Not kept yet: {held.missing.map((key) => labelOf(key).toLowerCase()).join(' and ')} is needed
        </p>
      )}
    </>
  );
}
