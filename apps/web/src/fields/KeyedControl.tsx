// Values by key: a share per persona, a number per metric, a team per attendee. Each key merges by itself, so it is
// written by itself. Keys that are ids are made here and not shown.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { Plus } from 'lucide-react';
import type { Field, Spec } from '@sightline/model';
import { fieldsOf, sameValue } from '@sightline/model';
import button from '../controls/button.module.css';
import look from '../controls/field.module.css';
import type { Binding } from './binding.ts';
import { entriesOf, withinBinding } from './binding.ts';
import type { ControlFor } from './control-props.ts';
import { nameIn, useHost, useHostLibrary } from './field-host.ts';
import { hintOf, labelOf } from './field-words.ts';
import { summaryOf } from './item-summary.ts';
import { ObjectFields } from './ObjectControl.tsx';
import { Picker } from './Picker.tsx';
import { Row } from './Row.tsx';
import { Nested } from './Nested.tsx';
import styles from './fields.module.css';

export function KeyedControl({ binding, spec, label }: ControlFor<'keyed'>): ReactElement {
  const id = useId();
  const host = useHost();
  useHostLibrary();
  const entries = entriesOf(binding.value);
  const [fresh, setFresh] = useState<string | undefined>(undefined);
  const [choosing, setChoosing] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const keys = useStableKeys(entries, fresh);
  const madeKeys = isMadeKey(spec.key.spec);
  const nameOf = (key: string): string => {
    if (madeKeys) return `${label} ${keys.indexOf(key) + 1}`;
    return binding.path === 'basis' ? labelOf(key) : nameIn(host, key);
  };

  const keep = (key: string, value: unknown): string | undefined => {
    const next = { ...entries };
    if (value === undefined) delete next[key];
    else next[key] = value;
    const wrong = binding.set(Object.keys(next).length === 0 ? undefined : next);
    if (wrong === undefined && key === fresh && value !== undefined) setFresh(undefined);
    return wrong;
  };
  const begin = (key: string): void => {
    setChoosing(false);
    setProblem(undefined);
    if (Object.hasOwn(entries, key)) setProblem(`${nameOf(key)} is there already`);
    else setFresh(key);
  };
  const remove = (key: string): void => {
    if (key === fresh) setFresh(undefined);
    else setProblem(keep(key, undefined));
    document.getElementById(`${id}-add`)?.focus();
  };
  const hint = hintOf(binding.path);
  return (
    <div className={`${look['fields']} ${styles['field']}`} role="group" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className={styles['label']}>
        {label}
      </span>
      {keys.length > 0 && (
        <ol className={styles['rows']}>
          {keys.map((key, at) => (
            <Row key={key} at={at} name={nameOf(key)} remove={() => remove(key)}>
              <Entry
                binding={withinBinding(binding, key, entries[key], (value) => keep(key, value))}
                of={spec.of}
                name={nameOf(key)}
                showName={!madeKeys}
                fresh={key === fresh}
                onEnter={madeKeys ? () => setFresh(host.freshId('k')) : undefined}
              />
            </Row>
          ))}
        </ol>
      )}
      {choosing && (
        <KeyChooser
          label={`Add to ${label}`}
          binding={binding}
          spec={spec.key.spec}
          taken={Object.keys(entries)}
          choose={begin}
          close={() => setChoosing(false)}
        />
      )}
      {!choosing && (
        <button
          id={`${id}-add`}
          type="button"
          className={button['add']}
          aria-label={`Add to ${label}`}
          disabled={fresh !== undefined}
          onClick={() => (madeKeys ? begin(host.freshId('k')) : setChoosing(true))}
        >
          <Plus size={14} aria-hidden /> Add
        </button>
      )}
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** Keys of at most 40 characters are ids: `persona/need` names them, people do not. */
const isMadeKey = (spec: Spec): boolean => spec.kind === 'code' && spec.max === 40;

/** The keys in the order in which they were first seen, so that no row jumps away from under the hand. */
function useStableKeys(
  entries: Readonly<Record<string, unknown>>,
  fresh: string | undefined,
): readonly string[] {
  const [seen, setSeen] = useState<readonly string[]>([]);
  const now = [
    ...Object.keys(entries),
    ...(fresh === undefined || Object.hasOwn(entries, fresh) ? [] : [fresh]),
  ];
  const kept = seen.filter((key) => now.includes(key));
  const next = [...kept, ...now.filter((key) => !kept.includes(key))];
  if (!sameValue(next, seen)) setSeen(next);
  return next;
}

interface EntryProps {
  readonly binding: Binding;
  readonly of: Field;
  readonly name: string;
  readonly showName: boolean;
  readonly fresh: boolean;
  readonly onEnter: (() => void) | undefined;
}

function Entry({ binding, of, name, showName, fresh, onEnter }: EntryProps): ReactElement {
  const host = useHost();
  const [open, setOpen] = useState(fresh);
  if (of.spec.kind !== 'object')
    return (
      <Nested {...{ binding, onEnter }} label={name} field={of} hideLabel={!showName} autoFocus={fresh} />
    );
  const summary = summaryOf(host, entriesOf(binding.value), of.spec.fields);
  return (
    <div className={styles['item']}>
      <button
        type="button"
        className={`${styles['fold']} ${styles['itemHead']}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {showName && <b>{name}</b>} {summary}
        {!showName && summary === '' && 'New'}
      </button>
      {open && (
        <div className={styles['itemFields']}>
          <ObjectFields binding={binding} fields={of.spec.fields} autoFocus={fresh} />
        </div>
      )}
    </div>
  );
}

interface KeyChooserProps {
  readonly label: string;
  readonly binding: Binding;
  readonly spec: Spec;
  readonly taken: readonly string[];
  readonly choose: (key: string) => void;
  readonly close: () => void;
}

/** Which key comes next: a record, a field of this record, or a word of one's own. */
function KeyChooser({ label, binding, spec, taken, choose, close }: KeyChooserProps): ReactElement {
  const [text, setText] = useState('');
  if (spec.kind === 'ref')
    return (
      <Picker
        {...{ label, spec }}
        hideLabel
        autoFocus
        path=""
        value={undefined}
        except={taken}
        choose={(key) => {
          if (key === undefined) close();
          else choose(key);
          return undefined;
        }}
      />
    );
  if (binding.path === 'basis')
    return (
      <select
        aria-label={label}
        autoFocus
        value=""
        onChange={(event) => (event.currentTarget.value === '' ? close() : choose(event.currentTarget.value))}
      >
        <option value="">Which number …</option>
        {numbersOf(binding)
          .filter((key) => !taken.includes(key))
          .map((key) => (
            <option key={key} value={key}>
              {labelOf(key)}
            </option>
          ))}
      </select>
    );
  const take = (): void => (text.trim() === '' ? close() : choose(text.trim()));
  return (
    <input
      dir="auto"
      aria-label={label}
      autoFocus
      placeholder={`${keyWords[binding.path] ?? 'Name'}, then Enter`}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') close();
      }}
    />
  );
}

const keyWords: Readonly<Record<string, string>> = {
  attendees: 'Name',
  where: 'Attribute',
  set: 'record.field',
  rules: 'Check, such as F13',
};

const measured = new Set(['number', 'time', 'duration', 'rate']);

/** The fields of a record that hold a number which can have come from somewhere. */
function numbersOf({ record }: Binding): readonly string[] {
  return Object.entries(fieldsOf(record.type) ?? {})
    .filter(([, { spec }]) => measured.has(spec.kind) || spec.kind === 'object')
    .filter(
      ([, { spec }]) =>
        spec.kind !== 'object' || Object.values(spec.fields).some((field) => measured.has(field.spec.kind)),
    )
    .map(([key]) => key);
}
