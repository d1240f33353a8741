// "Change where it leads" and "Move failure to": the equals of dragging the end of an arrow, or the mark of a failure.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Flow, FlowKind, MapIndex } from '@sightline/model';
import {
  arrowsAt,
  failuresMarkedAt,
  likelyKinds,
  moveFailures,
  retarget,
  titleOf,
} from '../actions/edits.ts';
import { KindSelect, kindWords, TargetSelect, useTargets } from './dialogs.tsx';
import { FormDialog } from '../app/FormDialog.tsx';
import { useEditor } from './use-editor.ts';

const asText = (text: string): string => text.slice(0, 90);

function wordsOf(index: MapIndex, { from, to, kind }: Flow): string {
  const [name] = kindWords[kind].split(':');
  return asText(`${name ?? kind}: ${titleOf(index, from)} → ${titleOf(index, to)}`);
}

export function RetargetDialog({ close }: { readonly close: () => void }): ReactElement | null {
  const { index, selection } = useEditor();
  const record = index.records.get(selection[0] ?? '');
  const arrows = record?.type === 'flow' ? [record] : arrowsAt(index, record?.id ?? '');
  const [id, setId] = useState(arrows[0]?.id);
  const arrow = arrows.find((other) => other.id === id);
  return arrow === undefined ? null : (
    <RetargetForm key={arrow.id} arrow={arrow} arrows={arrows} choose={setId} close={close} />
  );
}

interface RetargetFormProps {
  readonly arrow: Flow;
  readonly arrows: readonly Flow[];
  readonly choose: (id: string) => void;
  readonly close: () => void;
}

function RetargetForm({ arrow, arrows, choose, close }: RetargetFormProps): ReactElement {
  const state = useEditor();
  const [from, setFrom] = useState(arrow.from);
  const [to, setTo] = useState(arrow.to);
  const [chosen, setKind] = useState<FlowKind>(arrow.kind);
  const kinds = likelyKinds(state.index, from, to);
  const offered = kinds.includes(arrow.kind) ? kinds : [arrow.kind, ...kinds];
  const everywhere = useTargets('');
  return (
    <FormDialog
      title="Change where it leads"
      action="Change"
      close={close}
      onSubmit={() => {
        if (retarget(state, arrow.id, { from, to, kind: chosen })) close();
      }}
    >
      {arrows.length > 1 && (
        <label>
          Arrow
          <select aria-label="Arrow" value={arrow.id} onChange={(event) => choose(event.currentTarget.value)}>
            {arrows.map((option) => (
              <option key={option.id} value={option.id}>
                {wordsOf(state.index, option)}
              </option>
            ))}
          </select>
        </label>
      )}
      <TargetSelect label="From" value={from} choose={setFrom} targets={everywhere} />
      <TargetSelect label="To" value={to} choose={setTo} targets={everywhere} autoFocus />
      <label>
        As
        <KindSelect value={chosen} choose={setKind} kinds={offered} />
      </label>
    </FormDialog>
  );
}

export function MoveFailureDialog({ close }: { readonly close: () => void }): ReactElement | null {
  const state = useEditor();
  const { index } = state;
  const record = index.records.get(state.selection[0] ?? '');
  const failures = record?.type === 'failure' ? [record.id] : failuresMarkedAt(index, record?.id ?? '');
  const [id, setId] = useState(failures[0] ?? '');
  const failure = index.records.get(id);
  const [at, setAt] = useState(failure?.type === 'failure' ? failure.at : '');
  const cards = useTargets('').map(({ title, options }) => ({
    title,
    options: options.filter((option) => index.records.get(option.id)?.type === 'card'),
  }));
  if (failure?.type !== 'failure') return null;
  return (
    <FormDialog
      title="Move failure to …"
      action="Move"
      close={close}
      onSubmit={() => {
        if (moveFailures(state, [id], at)) close();
      }}
    >
      {failures.length > 1 && (
        <label>
          Failure
          <select aria-label="Failure" value={id} onChange={(event) => setId(event.currentTarget.value)}>
            {failures.map((option) => (
              <option key={option} value={option}>
                {asText(titleOf(index, option))}
              </option>
            ))}
          </select>
        </label>
      )}
      <TargetSelect label="To" value={at} choose={setAt} targets={cards} autoFocus />
    </FormDialog>
  );
}
