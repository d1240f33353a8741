// One reference: to a record, or by a path into one (a need of a persona, a key result, a place in a map).

import { useEffect, useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { Spec } from '@sightline/model';
import { recordName } from '@sightline/model';
import { api } from '../app/api.ts';
import type { ControlFor, ControlProps } from './control-props.ts';
import type { FieldHost } from './field-host.ts';
import { nameIn, useHost, useHostLibrary } from './field-host.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { hintOf } from './field-words.ts';
import { Picker } from './Picker.tsx';
import { QuantityControl } from './QuantityControl.tsx';

export function ReferenceControl({
  binding,
  field,
  spec,
  label,
  hideLabel,
  autoFocus,
}: ControlFor<'ref'>): ReactElement {
  return (
    <Picker
      {...{ label, hideLabel, autoFocus, spec }}
      path={binding.path}
      must={field.must}
      value={typeof binding.value === 'string' ? binding.value : undefined}
      choose={(id) => binding.set(id)}
    />
  );
}

export function PathControl(props: ControlFor<'path'>): ReactElement {
  const { binding, spec } = props;
  if (spec.to === 'field') return <QuantityControl {...props} />;
  return (
    <PathPicker
      label={props.label}
      hideLabel={props.hideLabel}
      path={binding.path}
      spec={spec}
      value={typeof binding.value === 'string' ? binding.value : undefined}
      choose={(value) => binding.set(value)}
    />
  );
}

interface PathPickerProps {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly path: string;
  readonly spec: Extract<Spec, { kind: 'path' }>;
  readonly value: string | undefined;
  readonly except?: readonly string[];
  readonly choose: (value: string | undefined) => string | undefined;
}

export function PathPicker(props: PathPickerProps): ReactElement {
  return props.spec.to === 'mapRecord' ? <PlacePicker {...props} /> : <PartPicker {...props} />;
}

/** A part of a library record: a need, a key result, a phase of a roll-out. */
function PartPicker({
  label,
  hideLabel,
  path,
  spec,
  value,
  except = [],
  choose,
}: PathPickerProps): ReactElement {
  const id = useId();
  const host = useHost();
  useHostLibrary();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const parts = partsFor(host, spec.to).filter(([part]) => !except.includes(part));
  const unknown = value !== undefined && !parts.some(([part]) => part === value);
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hintOf(path)} problem={problem}>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => setProblem(choose(event.currentTarget.value || undefined))}
      >
        <option value="">{hideLabel === true ? 'Choose …' : '–'}</option>
        {unknown && <option value={value}>{nameIn(host, value)}</option>}
        {parts.map(([part, name]) => (
          <option key={part} value={part}>
            {name}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

function partsFor(host: FieldHost, to: string): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (const record of host.library.values()) {
    if (to === 'need' && record.type === 'persona')
      for (const [key, need] of Object.entries(record.needs ?? {}))
        found.push([`${record.id}/${key}`, `${record.name}: ${need}`]);
    else if (to === 'keyResult' && record.type === 'objective')
      for (const key of Object.keys(record.keyResults ?? {}))
        found.push([`${record.id}/${key}`, nameIn(host, `${record.id}/${key}`)]);
    else if (to === 'rolloutPhase' && record.type === 'rollout') {
      found.push([record.id, record.name]);
      for (const phase of record.phases ?? [])
        found.push([`${record.id}/${phase.id}`, nameIn(host, `${record.id}/${phase.id}`)]);
    }
  }
  return found;
}

/** A map of the workspace, or a card, step or failure in one: first the map, then the place. */
function PlacePicker({ label, hideLabel, path, value, except = [], choose }: PathPickerProps): ReactElement {
  const id = useId();
  const host = useHost();
  const maps = useMapsOf(host.workspace);
  const [map, setMap] = useState<string | undefined>(value?.split('/')[0]);
  const places = usePlacesIn(host, map);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const take = (next: string | undefined): void => {
    const wrong = choose(next);
    setProblem(wrong);
    if (value === undefined && wrong === undefined && next !== undefined) setMap(undefined);
  };
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hintOf(path)} problem={problem}>
      <select
        id={id}
        value={map ?? ''}
        onChange={(event) => {
          const next = event.currentTarget.value || undefined;
          setMap(next);
          if (next === undefined && value !== undefined) take(undefined);
        }}
      >
        <option value="">{hideLabel === true ? 'Choose a map …' : '–'}</option>
        {map !== undefined && !maps.some((other) => other.id === map) && <option value={map}>{map}</option>}
        {maps.map((option) => (
          <option key={option.id} value={option.id}>
            {option.title}
          </option>
        ))}
      </select>
      {map !== undefined && (
        <select
          aria-label={`${label}: place in the map`}
          value={value?.startsWith(map) === true ? value : ''}
          onChange={(event) => {
            if (event.currentTarget.value !== '') take(event.currentTarget.value);
          }}
        >
          <option value="">Choose a place …</option>
          {!except.includes(map) && <option value={map}>The whole map</option>}
          {places.map(({ title, options }) => (
            <optgroup key={title} label={title}>
              {options
                .filter((option) => !except.includes(option.id))
                .map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

interface Places {
  readonly title: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

const placeTypes = [
  ['step', 'Steps'],
  ['card', 'Cards'],
  ['failure', 'Failures'],
] as const;

/** What stands in a map: of the open one from memory, of another from the server. */
function usePlacesIn(host: FieldHost, map: string | undefined): readonly Places[] {
  const [records, setRecords] = useState<Parameters<typeof recordName>[0][]>([]);
  const own = host.map?.id === map ? host.map?.index.records : undefined;
  useEffect(() => {
    let gone = false;
    setRecords([]);
    if (map !== undefined && own === undefined)
      api.mapRecords(host.workspace, map).then(
        (answer) => {
          if (!gone) setRecords([...answer.records]);
        },
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [host.workspace, map, own]);
  const all = own === undefined ? records : [...own.values()];
  return placeTypes.map(([type, title]) => ({
    title,
    options: all
      .filter((record) => record.type === type)
      .map((record) => ({ id: `${map}/${record.id}`, name: recordName(record) })),
  }));
}

/** The maps of a workspace, asked for once. */
export function useMapsOf(workspace: string): readonly { readonly id: string; readonly title: string }[] {
  const [maps, setMaps] = useState<readonly { readonly id: string; readonly title: string }[]>([]);
  useEffect(() => {
    let gone = false;
    api.maps(workspace).then(
      (found) => {
        if (!gone) setMaps(found);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [workspace]);
  return maps;
}

/** Another map of the workspace, by its title. */
export function MapControl({ binding, label, field }: ControlProps): ReactElement {
  const id = useId();
  const host = useHost();
  const maps = useMapsOf(host.workspace).filter((map) => map.id !== host.map?.id);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const value = typeof binding.value === 'string' ? binding.value : '';
  return (
    <FieldFrame id={id} label={label} hint={hintOf(binding.path)} problem={problem}>
      <select
        id={id}
        value={value}
        onChange={(event) => setProblem(binding.set(event.currentTarget.value || undefined))}
      >
        {(!field.must || value === '') && <option value="">–</option>}
        {value !== '' && !maps.some((map) => map.id === value) && <option value={value}>{value}</option>}
        {maps.map((map) => (
          <option key={map.id} value={map.id}>
            {map.title}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
