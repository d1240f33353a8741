// Values in order: lines as rows, mappings as blocks that unfold; each can be added, moved and removed, by keyboard too.

import { useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Plus } from 'lucide-react';
import type { Field } from '@sightline/model';
import button from '../controls/button.module.css';
import look from '../controls/field.module.css';
import plain from '../controls/plain.module.css';
import type { Binding } from './binding.ts';
import { entriesOf, listOf, withinBinding } from './binding.ts';
import type { ControlFor } from './control-props.ts';
import { useHost, useHostLibrary } from './field-host.ts';
import { hintOf } from './field-words.ts';
import { summaryOf } from './item-summary.ts';
import { ObjectFields } from './ObjectControl.tsx';
import { Row } from './Row.tsx';
import { Nested } from './Nested.tsx';
import styles from './fields.module.css';

/** An item that is not kept yet. */
interface Draft {
  readonly value: unknown;
}

export function ListControl({ binding, spec, label }: ControlFor<'list'>): ReactElement {
  const id = useId();
  const host = useHost();
  const list = useRef<HTMLOListElement>(null);
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const items = listOf(binding.value);
  const rows = draft === undefined ? items : [...items, draft.value];
  const fields = spec.of.spec.kind === 'object' ? spec.of.spec.fields : undefined;

  const add = (): void =>
    setDraft({ value: fields?.['id']?.must === true ? { id: host.freshId('i') } : undefined });
  const keep = (next: readonly unknown[]): string | undefined => {
    const wrong = binding.set(next.length === 0 ? undefined : next);
    setProblem(undefined);
    return wrong;
  };
  const focus = (row: number, part: string): void => {
    requestAnimationFrame(() => {
      const target = list.current?.querySelector<HTMLElement>(`[data-row="${row}"] [data-part="${part}"]`);
      (target ?? document.getElementById(`${id}-add`))?.focus();
    });
  };
  const move = (at: number, by: -1 | 1): void => {
    const to = at + by;
    if (to < 0 || to >= items.length || at >= items.length) return;
    const next = [...items];
    [next[at], next[to]] = [next[to], next[at]];
    setProblem(keep(next));
    focus(to, by < 0 ? 'up' : 'down');
  };
  const remove = (at: number): void => {
    if (at >= items.length) setDraft(undefined);
    else setProblem(keep(items.filter((_, i) => i !== at)));
    focus(Math.min(at, rows.length - 2), 'remove');
  };
  const itemBinding = (at: number): Binding =>
    withinBinding(binding, String(at), rows[at], (value) => {
      if (at < items.length)
        return keep(
          value === undefined
            ? items.filter((_, i) => i !== at)
            : items.map((item, i) => (i === at ? value : item)),
        );
      const wrong = value === undefined ? undefined : keep([...items, value]);
      if (wrong === undefined) setDraft(undefined);
      return wrong;
    });

  const hint = hintOf(binding.path);
  return (
    <div className={`${look['fields']} ${styles['field']}`} role="group" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className={styles['label']}>
        {label}
      </span>
      {rows.length > 0 && (
        <ol ref={list} className={styles['rows']}>
          {rows.map((_, at) => (
            <Row
              key={at}
              at={at}
              name={`${label} ${at + 1}`}
              moves={{ up: at > 0, down: at < items.length - 1 }}
              move={(by) => move(at, by)}
              remove={() => remove(at)}
            >
              <Item
                binding={itemBinding(at)}
                of={spec.of}
                label={`${label} ${at + 1}`}
                fresh={at >= items.length}
                onEnter={add}
              />
            </Row>
          ))}
        </ol>
      )}
      <button
        id={`${id}-add`}
        type="button"
        className={button['add']}
        aria-label={`Add to ${label}`}
        onClick={add}
        disabled={draft !== undefined}
      >
        <Plus size={14} aria-hidden /> Add
      </button>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}

interface ItemProps {
  readonly binding: Binding;
  readonly of: Field;
  readonly label: string;
  readonly fresh: boolean;
  readonly onEnter: () => void;
}

function Item({ binding, of, label, fresh, onEnter }: ItemProps): ReactElement {
  const host = useHost();
  useHostLibrary();
  const [open, setOpen] = useState(fresh);
  if (of.spec.kind !== 'object')
    return <Nested {...{ binding, label, onEnter }} field={of} hideLabel autoFocus={fresh} />;
  const summary = summaryOf(host, entriesOf(binding.value), of.spec.fields);
  return (
    <div className={styles['item']}>
      <button
        type="button"
        className={`${styles['fold']} ${styles['itemHead']}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className={plain['unseen']}>{label}: </span>
        {summary === '' ? 'New' : summary}
      </button>
      {open && (
        <div className={styles['itemFields']}>
          <ObjectFields binding={binding} fields={of.spec.fields} autoFocus={fresh} />
        </div>
      )}
    </div>
  );
}
