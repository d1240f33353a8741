// What belongs to a map without standing on it: its customers, paths, what-ifs, data bindings, waivers, reviews. Shown
// under the map's own fields; one click leads to each.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { Plus } from 'lucide-react';
import type { MapRecord, MapType } from '@sightline/model';
import { recordName } from '@sightline/model';
import button from '../../controls/button.module.css';
import controls from '../../controls/panel.module.css';
import { nameIn, useHost, useHostLibrary } from '../../fields/field-host.ts';
import type { FieldHost } from '../../fields/field-host.ts';
import { optionLabel } from '../../fields/field-words.ts';
import { NewRecord } from '../../fields/NewRecord.tsx';
import { useEditor, useScene } from '../use-editor.ts';
import styles from './inspector.module.css';

const parts: readonly (readonly [type: MapType, title: string, one: string])[] = [
  ['cast', 'Customers in this journey', 'a customer'],
  ['path', 'Paths', 'a path'],
  ['scenario', 'What-if scenarios', 'a scenario'],
  ['binding', 'Data bindings', 'a data binding'],
  ['review', 'Reviews and sign-offs', 'a review'],
  ['waiver', 'Waivers of checks', 'a waiver'],
];

export const isMapPart = (record: MapRecord): boolean => parts.some(([type]) => type === record.type);

export function MapParts(): ReactElement {
  // the scene changes with the map
  useScene();
  return (
    <>
      {parts.map(([type, title, one]) => (
        <Part key={type} type={type} title={title} one={one} />
      ))}
    </>
  );
}

interface PartProps {
  readonly type: MapType;
  readonly title: string;
  readonly one: string;
}

function Part({ type, title, one }: PartProps): ReactElement {
  const state = useEditor();
  const host = useHost();
  useHostLibrary();
  const [making, setMaking] = useState(false);
  const records = [...state.index.records.values()].filter((record) => record.type === type);
  return (
    <section className={controls['group']}>
      <h3>{title}</h3>
      <ul className={styles['links']}>
        {records.map((record) => (
          <li key={record.id}>
            <button type="button" onClick={() => state.select(record.id)}>
              {partName(host, record)}
            </button>
          </li>
        ))}
      </ul>
      {making ? (
        <NewRecord
          type={type}
          isTaken={(id) => state.get(id) !== undefined}
          added={(id) => {
            setMaking(false);
            state.select(id);
          }}
          close={() => setMaking(false)}
        />
      ) : (
        <button
          type="button"
          className={button['add']}
          aria-label={`Add ${one}`}
          onClick={() => setMaking(true)}
        >
          <Plus size={14} aria-hidden /> Add
        </button>
      )}
    </section>
  );
}

function partName(host: FieldHost, record: MapRecord): string {
  if (record.type === 'cast') return nameIn(host, record.persona);
  if (record.type === 'review') return `${record.date} · ${optionLabel(record.kind)}`;
  if (record.type === 'waiver') return `${record.rule}: ${record.reason}`;
  if (record.type === 'binding')
    return `${nameIn(host, record.dataSet)} · ${record.target === undefined ? 'left out' : nameIn(host, record.target)}`;
  if (record.type === 'path' && record.kind !== undefined)
    return `${record.name} · ${optionLabel(record.kind)}`;
  return recordName(record);
}
