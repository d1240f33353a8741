// The inspector: all fields of what is selected, made from the model's field tables. What a record can hold is what is
// shown; a field that the model gets is here by itself.

import type { ReactElement } from 'react';
import { useState } from 'react';
import { Trash2, X } from 'lucide-react';
import type { Field, MapRecord } from '@sightline/model';
import { fieldsOf } from '@sightline/model';
import { removeSelected } from '../../actions/edits.ts';
import { useEditor, useRecord, useSelection } from '../use-editor.ts';
import { FieldControl } from './FieldControl.tsx';
import { groupsFor, isForKind } from './field-groups.ts';
import { labelOf, typeWords } from './field-words.ts';
import styles from './inspector.module.css';

export function Inspector({ close }: { readonly close: () => void }): ReactElement {
  const state = useEditor();
  const selection = useSelection();
  const record = useRecord(selection.length > 1 ? undefined : (selection[0] ?? state.session.mapId));
  return (
    <aside className={styles['panel']} aria-label="Inspector">
      <header>
        <h2>
          {selection.length > 1
            ? `${selection.length} selected`
            : record === undefined
              ? ''
              : typeWords(record, state.index)}
        </h2>
        {record?.type !== 'map' && (
          <button type="button" aria-label="Delete" title="Delete" onClick={() => removeSelected(state)}>
            <Trash2 size={16} aria-hidden />
          </button>
        )}
        <button type="button" aria-label="Close the inspector" onClick={close}>
          <X size={16} aria-hidden />
        </button>
      </header>
      {record === undefined ? (
        <p className={styles['hint']}>Choose one thing to see all its fields.</p>
      ) : (
        <Fields key={record.id} record={record} />
      )}
      {record !== undefined && (record.type === 'card' || record.type === 'failure') && (
        <Arrows record={record} />
      )}
    </aside>
  );
}

function Fields({ record }: { readonly record: MapRecord }): ReactElement {
  const { index } = useEditor();
  const lane = record.type === 'card' ? index.lanes[index.rowOf(record.position.lane)] : undefined;
  const table = fieldsOf(record.type) ?? {};
  const groups = groupsFor(
    record.type,
    Object.keys(table).filter((key) => isForKind(record, key, lane?.role)),
  );
  return (
    <>
      {groups.map(({ title, keys, open }) => (
        <FieldGroup key={title} title={title} open={open || keys.some((key) => key in record)}>
          {keys.map((key) => (
            <FieldControl
              key={key}
              record={record}
              path={key}
              label={labelOf(key)}
              field={table[key] as Field}
            />
          ))}
        </FieldGroup>
      ))}
    </>
  );
}

function FieldGroup({
  title,
  open,
  children,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly children: ReactElement[];
}): ReactElement {
  const [shown, setShown] = useState(open);
  return (
    <section className={styles['group']}>
      <h3>
        <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {title}
        </button>
      </h3>
      {shown && <div className={styles['fields']}>{children}</div>}
    </section>
  );
}

function Arrows({ record }: { readonly record: MapRecord }): ReactElement | null {
  const state = useEditor();
  const flows = [...state.index.flowsFrom(record.id), ...state.index.flowsTo(record.id)];
  const failures = state.index.failuresAt(record.id);
  if (flows.length + failures.length === 0) return null;
  const nameOfEnd = (id: string): string => {
    const end = state.get(id);
    return end?.type === 'card' ? (end.text ?? id) : end?.type === 'failure' ? end.what : id;
  };
  return (
    <section className={styles['group']}>
      <h3>Arrows and failures</h3>
      <ul className={styles['links']}>
        {flows.map((flow) => (
          <li key={flow.id}>
            <button type="button" onClick={() => state.select(flow.id)}>
              <b>{flow.kind}</b>{' '}
              {flow.from === record.id ? `to ${nameOfEnd(flow.to)}` : `from ${nameOfEnd(flow.from)}`}
            </button>
          </li>
        ))}
        {failures.map((failure) => (
          <li key={failure.id}>
            <button type="button" onClick={() => state.select(failure.id)}>
              <b>failure</b> {failure.what}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
