// The inspector: all fields of what is selected; of the map where nothing is.

import type { ReactElement } from 'react';
import { ArrowLeft, Trash2, X } from 'lucide-react';
import type { MapRecord } from '@sightline/model';
import { recordName } from '@sightline/model';
import { removeSelected } from '../../actions/edits.ts';
import button from '../../controls/button.module.css';
import controls from '../../controls/panel.module.css';
import { optionLabel, typeWords } from '../../fields/field-words.ts';
import { RecordFields } from '../../fields/RecordFields.tsx';
import { EditorFields } from '../EditorFields.tsx';
import { useEditor, useRecord, useSelection } from '../use-editor.ts';
import { isMapPart, MapParts } from './MapParts.tsx';
import styles from './inspector.module.css';

export function Inspector({ close }: { readonly close: () => void }): ReactElement {
  const state = useEditor();
  const selection = useSelection();
  const record = useRecord(selection.length > 1 ? undefined : (selection[0] ?? state.session.mapId));
  return (
    <aside className={`${controls['side']} ${styles['panel']}`} aria-label="Inspector" data-floats="bottom">
      <header className={controls['head']}>
        {record !== undefined && isMapPart(record) && (
          <button
            type="button"
            className={button['icon']}
            aria-label="Back to the map’s fields"
            title="Back to the map’s fields"
            onClick={() => state.select()}
          >
            <ArrowLeft size={16} aria-hidden />
          </button>
        )}
        <h2 className={controls['title']}>
          {selection.length > 1
            ? `${selection.length} selected`
            : record === undefined
              ? ''
              : typeWords(record, state.index)}
        </h2>
        {record?.type !== 'map' && (
          <button
            type="button"
            className={button['icon']}
            aria-label="Delete"
            title="Delete"
            onClick={() => removeSelected(state)}
          >
            <Trash2 size={16} aria-hidden />
          </button>
        )}
        <button type="button" className={button['icon']} aria-label="Close the inspector" onClick={close}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <EditorFields>
        {record === undefined ? (
          <p className={styles['hint']}>Choose one thing to see all its fields.</p>
        ) : (
          <RecordFields key={record.id} record={record} />
        )}
        {record?.type === 'map' && <MapParts />}
      </EditorFields>
      {record !== undefined && (record.type === 'card' || record.type === 'failure') && (
        <Arrows record={record} />
      )}
    </aside>
  );
}

function Arrows({ record }: { readonly record: MapRecord }): ReactElement | null {
  const state = useEditor();
  const flows = [...state.index.flowsFrom(record.id), ...state.index.flowsTo(record.id)];
  const failures = state.index.failuresAt(record.id);
  if (flows.length + failures.length === 0) return null;
  const nameOfEnd = (id: string): string => {
    const end = state.get(id);
    return end === undefined ? id : recordName(end);
  };
  return (
    <section className={controls['group']}>
      <h3>Arrows and failures</h3>
      <ul className={styles['links']}>
        {flows.map((flow) => (
          <li key={flow.id}>
            <button type="button" onClick={() => state.select(flow.id)}>
              <b>{optionLabel(flow.kind)}</b>{' '}
              {flow.from === record.id ? `to ${nameOfEnd(flow.to)}` : `from ${nameOfEnd(flow.from)}`}
            </button>
          </li>
        ))}
        {failures.map((failure) => (
          <li key={failure.id}>
            <button type="button" onClick={() => state.select(failure.id)}>
              <b>Failure</b> {failure.what}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
