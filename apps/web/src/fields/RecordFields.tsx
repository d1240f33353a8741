// All fields of a record in groups that fold, made from its field table. What a record can hold is what is shown; a
// field that the model gets is here by itself.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { AnyRecord, Field } from '@sightline/model';
import { fieldsOf } from '@sightline/model';
import controls from '../controls/panel.module.css';
import { fieldBinding } from './binding.ts';
import { FieldControl } from './FieldControl.tsx';
import { useHost } from './field-host.ts';
import { groupsFor, isForKind } from './field-groups.ts';
import { fieldLabel } from './field-words.ts';
import styles from './fields.module.css';

export function RecordFields({ record }: { readonly record: AnyRecord }): ReactElement {
  const { map } = useHost();
  const lane = record.type === 'card' ? map?.index.lanes[map.index.rowOf(record.position.lane)] : undefined;
  const table = fieldsOf(record.type) ?? {};
  const groups = groupsFor(
    record.type,
    Object.keys(table).filter((key) => isForKind(record, key, lane?.role)),
  );
  const [only] = groups;
  if (only !== undefined && groups.length === 1)
    return (
      <div className={styles['fields']}>
        {only.keys.map((key) => (
          <RecordField key={key} record={record} name={key} field={table[key] as Field} />
        ))}
      </div>
    );
  return (
    <>
      {groups.map(({ title, keys, open }) => (
        <FieldGroup key={title} title={title} keys={keys} open={open || keys.some((key) => key in record)}>
          {keys.map((key) => (
            <RecordField key={key} record={record} name={key} field={table[key] as Field} />
          ))}
        </FieldGroup>
      ))}
    </>
  );
}

interface RecordFieldProps {
  readonly record: AnyRecord;
  readonly name: string;
  readonly field: Field;
}

function RecordField({ record, name, field }: RecordFieldProps): ReactElement {
  const host = useHost();
  return (
    <FieldControl
      binding={fieldBinding(host, record, name)}
      label={fieldLabel(record.type, name)}
      field={field}
    />
  );
}

interface FieldGroupProps {
  readonly title: string;
  readonly keys: readonly string[];
  readonly open: boolean;
  readonly children: ReactElement[];
}

function FieldGroup({ title, keys, open, children }: FieldGroupProps): ReactElement {
  const [shown, setShown] = useState(open);
  return (
    <section className={controls['group']}>
      <h3>
        <button
          type="button"
          className={`${styles['fold']} ${styles['wide']}`}
          data-fields={keys.join(' ')}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {title}
        </button>
      </h3>
      {shown && <div className={styles['fields']}>{children}</div>}
    </section>
  );
}
