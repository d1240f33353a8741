// One field as a control, by its shape: texts, choices, numbers, times, references with pickers, sets as chips, nested
// values as groups. What cannot be kept is told beside the field and stays there until it can.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { X } from 'lucide-react';
import type { Field, FieldValue, MapRecord, Spec } from '@sightline/model';
import { getPath } from '@sightline/model';
import { useEditor } from '../use-editor.ts';
import { labelOf } from './field-words.ts';
import { Picker } from './Picker.tsx';
import styles from './inspector.module.css';

interface FieldControlProps {
  readonly record: MapRecord;
  readonly path: string;
  readonly label: string;
  readonly field: Field;
}

/** Sets a field of the record; gives what is wrong, nothing where it was done. */
export function useSetter(record: MapRecord, path: string): (value: FieldValue) => string | undefined {
  const state = useEditor();
  return (value) => {
    const result = state.session.map.run({ kind: 'set', id: record.id, path, value });
    return result.ok ? undefined : (result.problems[0]?.message ?? 'is not possible');
  };
}

export function FieldControl(props: FieldControlProps): ReactElement | null {
  const { spec } = props.field;
  switch (spec.kind) {
    case 'object':
      return <ObjectControl {...props} spec={spec} />;
    case 'enum':
      return <EnumControl {...props} spec={spec} />;
    case 'boolean':
      return <BooleanControl {...props} />;
    case 'ref':
      return <ReferenceControl {...props} spec={spec} />;
    case 'set':
      return <SetControl {...props} spec={spec} />;
    case 'list':
      return <ListControl {...props} spec={spec} />;
    case 'keyed':
    case 'scalars':
      return null;
    default:
      return <TextControl {...props} />;
  }
}

/** How the value of a spec stands in a text field, and how it is read back. */
function asText(value: unknown): string {
  if (value === undefined) return '';
  if (value === null) return '?';
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, part]) => `${key} ${String(part)}`)
      .join(', ');
  return String(value);
}

function fromText(text: string, spec: Spec): FieldValue {
  const plain = text.trim();
  if (spec.kind === 'prose' || spec.kind === 'name' || spec.kind === 'line')
    return text === '' ? undefined : text;
  if (plain === '') return undefined;
  if (spec.kind === 'number') {
    if (plain === '?' && spec.nullable) return null;
    const value = Number(plain.replace(',', '.').replace(/\s*%$/, ''));
    return Number.isNaN(value) ? plain : plain.endsWith('%') ? value / 100 : value;
  }
  if (spec.kind === 'time' && /,|^(p50|mean|min|mode)/.test(plain)) {
    const parts = plain.split(',').map((part) => /^\s*(\w+)\s+(.+?)\s*$/.exec(part));
    if (parts.every((part) => part !== null))
      return Object.fromEntries(
        parts.map((part) => [part?.[1] ?? '', part?.[1] === 'cv' ? Number(part[2]) : (part?.[2] ?? '')]),
      );
  }
  return plain;
}

const examples: Partial<Record<Spec['kind'], string>> = {
  time: '5 min, or p50 8 s, p90 20 s',
  duration: '5 min',
  rate: '40 per month',
  date: '2026-03-31',
};

function TextControl({ record, path, label, field }: FieldControlProps): ReactElement {
  const id = useId();
  const set = useSetter(record, path);
  const [draft, setDraft] = useState<{ readonly text: string; readonly problem?: string } | undefined>(
    undefined,
  );
  const { spec } = field;
  const live = spec.kind === 'prose' || spec.kind === 'name';
  const text = draft?.text ?? asText(getPath(record, path));
  const take = (next: string): void => {
    const problem = set(fromText(next, spec));
    setDraft(problem === undefined ? undefined : { text: next, problem });
  };
  const common = {
    id,
    value: text,
    'aria-invalid': draft?.problem !== undefined,
    'aria-describedby': draft?.problem === undefined ? undefined : `${id}-problem`,
    ...(live ? { 'data-live': true } : {}),
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {spec.kind === 'prose' ? (
        <textarea
          {...common}
          rows={Math.min(6, Math.max(2, Math.ceil(text.length / 42)))}
          onChange={(event) => take(event.currentTarget.value)}
        />
      ) : (
        <input
          {...common}
          placeholder={examples[spec.kind]}
          onChange={(event) =>
            live ? take(event.currentTarget.value) : setDraft({ text: event.currentTarget.value })
          }
          onBlur={() => {
            if (draft !== undefined) take(draft.text);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
      )}
      {draft?.problem !== undefined && (
        <p id={`${id}-problem`} className={styles['problem']}>
          {draft.problem}
        </p>
      )}
    </div>
  );
}

function EnumControl({
  record,
  path,
  label,
  field,
  spec,
}: FieldControlProps & { readonly spec: Extract<Spec, { kind: 'enum' }> }): ReactElement {
  const id = useId();
  const set = useSetter(record, path);
  const value = getPath(record, path) ?? field.fallback ?? '';
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={String(value)}
        onChange={(event) =>
          void set(event.currentTarget.value === '' ? undefined : event.currentTarget.value)
        }
      >
        {field.fallback === undefined && !field.must && <option value="">–</option>}
        {spec.values.map((option) => (
          <option key={option} value={option}>
            {labelOf(option)}
          </option>
        ))}
      </select>
    </div>
  );
}

function BooleanControl({ record, path, label }: FieldControlProps): ReactElement {
  const id = useId();
  const set = useSetter(record, path);
  const value = getPath(record, path);
  return (
    <div className={styles['check']}>
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        onChange={(event) =>
          void set(event.currentTarget.checked ? true : value === undefined ? undefined : false)
        }
      />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

function ReferenceControl({
  record,
  path,
  label,
  spec,
}: FieldControlProps & { readonly spec: Extract<Spec, { kind: 'ref' }> }): ReactElement {
  const set = useSetter(record, path);
  const value = getPath(record, path);
  return (
    <div className={styles['field']}>
      <Picker
        label={label}
        spec={spec}
        value={typeof value === 'string' ? value : undefined}
        choose={(id) => void set(id)}
      />
    </div>
  );
}

function SetControl({
  record,
  path,
  label,
  spec,
}: FieldControlProps & { readonly spec: Extract<Spec, { kind: 'set' }> }): ReactElement {
  const state = useEditor();
  const value = getPath(record, path);
  const members = Array.isArray(value) ? value.map(String) : [];
  const change = (add: readonly string[], remove: readonly string[]): void =>
    void state.run({ kind: 'setMembers', id: record.id, path, add, remove });
  const of = spec.of.spec;
  return (
    <div className={styles['field']}>
      <span className={styles['label']}>{label}</span>
      <ul className={styles['chips']}>
        {members.map((member) => (
          <li key={member}>
            <MemberName id={member} />
            <button type="button" aria-label={`Remove ${member}`} onClick={() => change([], [member])}>
              <X size={12} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {of.kind === 'ref' && (
        <Picker
          label={`Add to ${label}`}
          hideLabel
          spec={of}
          value={undefined}
          except={members}
          choose={(id) => (id === undefined ? undefined : change([id], []))}
        />
      )}
      {of.kind === 'enum' && (
        <select
          aria-label={`Add to ${label}`}
          value=""
          onChange={(event) => change([event.currentTarget.value], [])}
        >
          <option value="">Add …</option>
          {of.values
            .filter((option) => !members.includes(option))
            .map((option) => (
              <option key={option} value={option}>
                {labelOf(option)}
              </option>
            ))}
        </select>
      )}
      {of.kind !== 'ref' && of.kind !== 'enum' && (
        <AddText label={`Add to ${label}`} add={(text) => change([text], [])} />
      )}
    </div>
  );
}

function MemberName({ id }: { readonly id: string }): ReactElement {
  const state = useEditor();
  const known = state.library.get(id) ?? state.get(id);
  const name =
    known === undefined ? id : 'name' in known ? known.name : known.type === 'card' ? (known.text ?? id) : id;
  return <span>{name}</span>;
}

function AddText({
  label,
  add,
}: {
  readonly label: string;
  readonly add: (text: string) => void;
}): ReactElement {
  const [text, setText] = useState('');
  return (
    <input
      aria-label={label}
      placeholder="Add, then Enter"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || text.trim() === '') return;
        add(text.trim());
        setText('');
      }}
    />
  );
}

/** Lists of texts as lines. Lists of mappings are edited in the Text view. */
function ListControl({
  record,
  path,
  label,
  spec,
}: FieldControlProps & { readonly spec: Extract<Spec, { kind: 'list' }> }): ReactElement | null {
  const id = useId();
  const set = useSetter(record, path);
  const value = getPath(record, path);
  if (spec.of.spec.kind === 'object')
    return Array.isArray(value) ? (
      <p className={styles['hint']}>{`${label}: ${value.length}, edited in the Text view`}</p>
    ) : null;
  const text = Array.isArray(value) ? value.join('\n') : '';
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        defaultValue={text}
        onBlur={(event) => {
          const lines = event.currentTarget.value.split('\n').filter((line) => line.trim() !== '');
          void set(lines.length === 0 ? undefined : lines);
        }}
      />
    </div>
  );
}

function ObjectControl({
  record,
  path,
  label,
  spec,
}: FieldControlProps & { readonly spec: Extract<Spec, { kind: 'object' }> }): ReactElement {
  const given = getPath(record, path) !== undefined;
  const [open, setOpen] = useState(given);
  return (
    <fieldset className={styles['object']}>
      <legend>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {label}
        </button>
      </legend>
      {open &&
        Object.entries(spec.fields).map(([key, field]) => (
          <FieldControl
            key={key}
            record={record}
            path={`${path}.${key}`}
            label={labelOf(key)}
            field={field}
          />
        ))}
    </fieldset>
  );
}
