// Chooses a record of the library or the map by its name, and makes a new library record where there is none yet.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { LibraryType, Spec } from '@sightline/model';
import type { EditorState } from '../editor-state.ts';
import { useEditor, useLibrary } from '../use-editor.ts';
import { labelOf } from './field-words.ts';
import styles from './inspector.module.css';

interface PickerProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly spec: Extract<Spec, { kind: 'ref' }>;
  readonly value: string | undefined;
  readonly except?: readonly string[];
  readonly choose: (id: string | undefined) => void;
}

const NEW = '+new';

export function Picker({
  label,
  hideLabel = false,
  spec,
  value,
  except = [],
  choose,
}: PickerProps): ReactElement {
  const id = useId();
  const state = useEditor();
  useLibrary();
  const [making, setMaking] = useState(false);
  const [name, setName] = useState('');
  const options = optionsOf(state, spec).filter((option) => !except.includes(option.id));
  const unknown = value !== undefined && !options.some((option) => option.id === value);
  const make = (): void => {
    const made = makeRecord(state, spec.to[0] as LibraryType, name.trim());
    setMaking(false);
    setName('');
    if (made !== undefined) choose(made);
  };
  return (
    <>
      <label htmlFor={id} className={hideLabel ? styles['hiddenLabel'] : undefined}>
        {label}
      </label>
      {making ? (
        <input
          id={id}
          autoFocus
          placeholder={`Name of the new ${labelOf(spec.to[0] ?? '').toLowerCase()}, then Enter`}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={() => setMaking(false)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && name.trim() !== '') make();
            if (event.key === 'Escape') setMaking(false);
          }}
        />
      ) : (
        <select
          id={id}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (chosen === NEW) setMaking(true);
            else choose(chosen === '' ? undefined : chosen);
          }}
        >
          <option value="">{hideLabel ? 'Add …' : '–'}</option>
          {unknown && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
          {spec.library && <option value={NEW}>New …</option>}
        </select>
      )}
    </>
  );
}

function optionsOf(
  state: EditorState,
  spec: Extract<Spec, { kind: 'ref' }>,
): readonly { readonly id: string; readonly name: string }[] {
  const records = spec.library ? state.library.values() : state.index.records.values();
  const found: { id: string; name: string }[] = [];
  for (const record of records) {
    if (!spec.to.includes(record.type) || ('retired' in record && record.retired)) continue;
    const name =
      'name' in record
        ? record.name
        : record.type === 'card'
          ? (record.text ?? record.id)
          : record.type === 'failure'
            ? record.what
            : record.id;
    found.push({ id: record.id, name: name.slice(0, 80) });
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

/** What a new record must have besides its name. */
const required: Readonly<Record<string, object>> = {
  participant: { kind: 'staff' },
  source: { kind: 'interview' },
  dataSet: { kind: 'events' },
};

function makeRecord(state: EditorState, type: LibraryType, name: string): string | undefined {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 36);
  const id = plain === '' || state.library.has(plain) ? state.freshId('r') : plain;
  return state.runInLibrary({ kind: 'add', record: { id, type, name, ...required[type] } }) ? id : undefined;
}
