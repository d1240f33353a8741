// Chooses a record of the library or the map by its name, makes a new library record where there is none yet, and
// leads to the one that is chosen.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { SquareArrowOutUpRight } from 'lucide-react';
import type { LibraryType, Spec } from '@sightline/model';
import { drawsRecords, recordName } from '@sightline/model';
import { Link } from 'wouter';
import button from '../controls/button.module.css';
import type { FieldHost } from './field-host.ts';
import { isRetired, libraryOptions, nameIn, useHost, useHostLibrary } from './field-host.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { hintOf, labelOf } from './field-words.ts';
import { libraryAddress } from './library-address.ts';
import { addLibraryRecord } from './new-record.ts';
import styles from './fields.module.css';

interface PickerProps {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly path: string;
  readonly spec: Extract<Spec, { kind: 'ref' }>;
  readonly value: string | undefined;
  readonly must?: boolean;
  readonly except?: readonly string[];
  /** Takes the choice; gives what is wrong with it. */
  readonly choose: (id: string | undefined) => string | undefined;
}

const NEW = '+';

export function Picker(props: PickerProps): ReactElement {
  const { label, hideLabel, path, spec, value, must = false, except = [], choose } = props;
  const id = useId();
  const host = useHost();
  useHostLibrary();
  const [making, setMaking] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const groups = optionGroups(host, spec, value).map((group) => ({
    ...group,
    options: group.options.filter((option) => !except.includes(option.id)),
  }));
  const unknown =
    value !== undefined && !groups.some(({ options }) => options.some((option) => option.id === value));
  const inLibrary = value !== undefined && host.library.has(value);
  if (making !== undefined)
    return (
      <NewName
        {...{ id, label, hideLabel }}
        type={making}
        make={(name) => {
          const made = addLibraryRecord(host, making as LibraryType, name);
          setMaking(undefined);
          setProblem(made === undefined ? 'This name could not be added' : choose(made));
        }}
        close={() => setMaking(undefined)}
      />
    );
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hintOf(path)} problem={problem}>
      <span className={styles['withUnit']}>
        <select
          id={id}
          autoFocus={props.autoFocus}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (chosen.startsWith(NEW)) setMaking(chosen.slice(1));
            else setProblem(choose(chosen === '' ? undefined : chosen));
          }}
        >
          {(!must || value === undefined) && (
            <option value="">{hideLabel === true ? 'Choose …' : '–'}</option>
          )}
          {unknown && <option value={value}>{`${nameIn(host, value)} (not in the library)`}</option>}
          {groups.map(({ title, options }) =>
            title === '' ? (
              options.map(optionElement)
            ) : (
              <optgroup key={title} label={title}>
                {options.map(optionElement)}
              </optgroup>
            ),
          )}
          {(spec.library || host.map === undefined) &&
            spec.to.map((type) => (
              <option key={type} value={NEW + type}>{`New ${labelOf(type).toLowerCase()} …`}</option>
            ))}
        </select>
        {inLibrary && (
          <Link
            href={libraryAddress(host.workspace, host.library.get(value)?.type ?? '', value)}
            className={`${button['icon']} ${styles['openLink']}`}
            aria-label={`Open ${nameIn(host, value)} in the library`}
            title="Open in the library"
          >
            <SquareArrowOutUpRight size={14} aria-hidden />
          </Link>
        )}
      </span>
    </FieldFrame>
  );
}

function optionElement({ id, name }: { readonly id: string; readonly name: string }): ReactElement {
  return (
    <option key={id} value={id}>
      {name}
    </option>
  );
}

interface NewNameProps {
  readonly id: string;
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly type: string;
  readonly make: (name: string) => void;
  readonly close: () => void;
}

function NewName({ id, label, hideLabel, type, make, close }: NewNameProps): ReactElement {
  const [name, setName] = useState('');
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel}>
      <input
        dir="auto"
        id={id}
        autoFocus
        placeholder={`Name of the new ${labelOf(type).toLowerCase()}, then Enter`}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => (name.trim() === '' ? close() : make(name.trim()))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            // the form around is not sent by it
            event.preventDefault();
            if (name.trim() !== '') make(name.trim());
          }
          if (event.key === 'Escape') close();
        }}
      />
    </FieldFrame>
  );
}

interface OptionGroup {
  readonly title: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

function optionGroups(
  host: FieldHost,
  spec: Extract<Spec, { kind: 'ref' }>,
  value: string | undefined,
): readonly OptionGroup[] {
  if (spec.library || host.map === undefined)
    return spec.to.map((type) => ({
      title: spec.to.length === 1 ? '' : labelOf(type),
      options: libraryOptions(host.library, [type], value === undefined ? [] : [value]).map((record) => ({
        id: record.id,
        name: `${recordName(record)}${isRetired(record) ? ' (retired)' : ''}`,
      })),
    }));
  return mapOptions(host.map.index, spec.to);
}

/** Cards and failures step by step, in the order of time; all else in the order of the map. */
function mapOptions(
  index: NonNullable<FieldHost['map']>['index'],
  types: readonly string[],
): readonly OptionGroup[] {
  const plain: { id: string; name: string }[] = [];
  for (const record of index.records.values())
    if (types.includes(record.type) && record.type !== 'card' && record.type !== 'failure')
      plain.push({ id: record.id, name: flowWords(index, record.id) ?? recordName(record) });
  const steps = index.steps.map((step) => ({
    title: step.name,
    options: [
      ...(types.includes('card')
        ? index.lanes
            .filter(({ role }) => !drawsRecords(role))
            .flatMap((lane) => index.cardsIn(lane.id, step.id))
        : []),
      ...(types.includes('failure') ? index.failuresOfStep(step.id) : []),
    ].map((record) => ({ id: record.id, name: recordName(record) })),
  }));
  return [{ title: '', options: plain }, ...steps].filter(({ options }) => options.length > 0);
}

function flowWords(index: NonNullable<FieldHost['map']>['index'], id: string): string | undefined {
  const flow = index.records.get(id);
  if (flow?.type !== 'flow') return undefined;
  const end = (of: string): string => {
    const record = index.records.get(of);
    return record === undefined ? of : recordName(record);
  };
  return `${end(flow.from)} → ${end(flow.to)}`.slice(0, 120);
}
