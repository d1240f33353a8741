// A record in the making: the fields that it must have. It is added once they are given.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { AnyRecord, RecordType } from '@sightline/model';
import { derivedId, fieldsOf } from '@sightline/model';
import button from '../controls/button.module.css';
import type { Binding } from './binding.ts';
import { entriesOf, problemWords } from './binding.ts';
import { drawField } from './FieldControl.tsx';
import { useHost } from './field-host.ts';
import { NestedContext } from './Nested.tsx';
import { ObjectFields } from './ObjectControl.tsx';
import styles from './fields.module.css';

interface NewRecordProps {
  readonly type: RecordType;
  /** What the record is born with besides what is asked for. */
  readonly given?: object;
  readonly isTaken: (id: string) => boolean;
  readonly added: (id: string) => void;
  readonly close: () => void;
}

export function NewRecord({ type, given = {}, isTaken, added, close }: NewRecordProps): ReactElement {
  const host = useHost();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const table = fieldsOf(type) ?? {};
  const fields = Object.fromEntries(
    Object.entries(table).filter(([key, field]) => field.must && !Object.hasOwn(given, key)),
  );
  const binding: Binding = {
    record: { id: 'new', type, ...given } as unknown as AnyRecord,
    path: 'new',
    value: undefined,
    live: false,
    set(value) {
      if (value === undefined) return undefined;
      const base = { type, ...given, ...entriesOf(value) };
      const derived = derivedId({ id: '', ...base } as unknown as AnyRecord);
      const id = derived === undefined || isTaken(derived) ? host.freshId('r') : derived;
      const result = host.run({ kind: 'add', record: { ...base, id } });
      if (!result.ok) {
        setProblem(problemWords(result.problems));
        return problemWords(result.problems);
      }
      added(id);
      return undefined;
    },
  };
  return (
    <div className={styles['item']}>
      <div className={styles['itemFields']} style={{ paddingTop: 10 }}>
        <NestedContext value={drawField}>
          <ObjectFields binding={binding} fields={fields} autoFocus />
        </NestedContext>
        {problem !== undefined && (
          <p role="alert" className={styles['problem']}>
            {problem}
          </p>
        )}
        <span className={styles['buttons']}>
          <button type="button" className={button['add']} onClick={close}>
            Cancel
          </button>
        </span>
      </div>
    </div>
  );
}
