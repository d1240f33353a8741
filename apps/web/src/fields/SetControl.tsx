// Values without order, as chips: two people's additions both stay.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { X } from 'lucide-react';
import { Link } from 'wouter';
import button from '../controls/button.module.css';
import look from '../controls/field.module.css';
import { listOf } from './binding.ts';
import type { ControlFor } from './control-props.ts';
import { nameIn, useHost, useHostLibrary } from './field-host.ts';
import { hintOf, optionLabel } from './field-words.ts';
import { libraryAddress } from './library-address.ts';
import { Picker } from './Picker.tsx';
import { PathPicker } from './ReferenceControl.tsx';
import styles from './fields.module.css';

export function SetControl({ binding, spec, label }: ControlFor<'set'>): ReactElement {
  const id = useId();
  const host = useHost();
  useHostLibrary();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const members = listOf(binding.value).map(String);
  const of = spec.of.spec;
  const add = (member: string | undefined): string | undefined =>
    member === undefined ? undefined : binding.set([...members, member]);
  const hint = hintOf(binding.path);
  const adding = `Add to ${label}`;
  const nameOf = (member: string): string =>
    of.kind === 'enum' ? optionLabel(member) : of.kind === 'date' ? member : nameIn(host, member);
  return (
    <div className={`${look['fields']} ${styles['field']}`} role="group" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className={styles['label']}>
        {label}
      </span>
      <ul className={styles['chips']}>
        {members.map((member) => {
          const known = of.kind === 'ref' ? host.library.get(member) : undefined;
          return (
            <li key={member}>
              {known === undefined ? (
                <span>{nameOf(member)}</span>
              ) : (
                <Link href={libraryAddress(host.workspace, known.type, member)} title="Open in the library">
                  {nameOf(member)}
                </Link>
              )}
              <button
                type="button"
                className={button['icon']}
                aria-label={`Remove ${nameOf(member)}`}
                onClick={() => setProblem(binding.set(members.filter((other) => other !== member)))}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      {of.kind === 'ref' && (
        <Picker label={adding} hideLabel path="" spec={of} value={undefined} except={members} choose={add} />
      )}
      {of.kind === 'path' && (
        <PathPicker
          label={adding}
          hideLabel
          path=""
          spec={of}
          value={undefined}
          except={members}
          choose={add}
        />
      )}
      {of.kind === 'enum' && (
        <select aria-label={adding} value="" onChange={(event) => setProblem(add(event.currentTarget.value))}>
          <option value="">Choose …</option>
          {of.values
            .filter((option) => !members.includes(option))
            .map((option) => (
              <option key={option} value={option}>
                {optionLabel(option)}
              </option>
            ))}
        </select>
      )}
      {of.kind !== 'ref' && of.kind !== 'enum' && of.kind !== 'path' && (
        <AddText
          label={adding}
          date={of.kind === 'date'}
          add={(text) => {
            const wrong = members.includes(text) ? undefined : add(text);
            setProblem(wrong);
            return wrong === undefined;
          }}
        />
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

interface AddTextProps {
  readonly label: string;
  readonly date: boolean;
  /** Adds a text; says whether it was taken. */
  readonly add: (text: string) => boolean;
}

function AddText({ label, date, add }: AddTextProps): ReactElement {
  const [text, setText] = useState('');
  const take = (): void => {
    if (text.trim() !== '' && add(text.trim())) setText('');
  };
  return (
    <input
      dir="auto"
      type={date ? 'date' : 'text'}
      aria-label={label}
      placeholder="Add, then Enter"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setText('');
      }}
    />
  );
}
