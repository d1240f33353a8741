// The measured values of a metric, the newest first; each unfolds to its fields.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { Plus, Trash2 } from 'lucide-react';
import type { Metric, Reading } from '@sightline/model';
import button from '../controls/button.module.css';
import { nameIn, useHost } from '../fields/field-host.ts';
import { NewRecord } from '../fields/NewRecord.tsx';
import { RecordFields } from '../fields/RecordFields.tsx';
import { useLibrarySession, useRecords } from './library-state.ts';
import { readingsOf } from './library-types.ts';
import parts from './library-parts.module.css';
import styles from './readings.module.css';

interface ReadingsProps {
  readonly metric: Metric;
  readonly say: (text: string) => void;
}

export function Readings({ metric, say }: ReadingsProps): ReactElement {
  const { library } = useLibrarySession();
  const records = useRecords();
  const [open, setOpen] = useState<string | undefined>(undefined);
  const [making, setMaking] = useState(false);
  const readings = readingsOf(metric.id, records).toReversed();
  const remove = (reading: Reading): void => {
    if (library.run({ kind: 'remove', ids: [reading.id] }).ok) say('The reading is removed.');
  };
  return (
    <section className={parts['under']} aria-label="Readings">
      <h3>Readings</h3>
      {readings.length === 0 && !making && <p>No value has been measured yet.</p>}
      <ul>
        {readings.map((reading) => (
          <li key={reading.id}>
            <div className={styles['reading']}>
              <button
                type="button"
                aria-expanded={open === reading.id}
                onClick={() => setOpen(open === reading.id ? undefined : reading.id)}
              >
                <b>
                  {reading.value} {metric.unit}
                </b>{' '}
                <Facts reading={reading} />
              </button>
              <button
                type="button"
                aria-label={`Delete the reading ${reading.value}`}
                onClick={() => remove(reading)}
              >
                <Trash2 size={14} aria-hidden />
              </button>
            </div>
            {open === reading.id && <RecordFields record={reading} />}
          </li>
        ))}
      </ul>
      {making ? (
        <NewRecord
          type="reading"
          given={{ metric: metric.id, until: today() }}
          isTaken={(id) => records.has(id)}
          added={(id) => {
            setMaking(false);
            setOpen(id);
          }}
          close={() => setMaking(false)}
        />
      ) : (
        <button type="button" className={button['add']} onClick={() => setMaking(true)}>
          <Plus size={14} aria-hidden /> Add a reading
        </button>
      )}
    </section>
  );
}

function Facts({ reading }: { readonly reading: Reading }): ReactElement {
  const host = useHost();
  const when = [reading.from, reading.until].filter((day) => day !== undefined).join(' – ');
  const facts = [
    when,
    reading.n === undefined ? '' : `n = ${reading.n}`,
    reading.at ?? '',
    reading.source === undefined ? '' : nameIn(host, reading.source),
  ];
  return <span>{facts.filter((fact) => fact !== '').join(' · ')}</span>;
}

const today = (): string => new Date().toISOString().slice(0, 10);
