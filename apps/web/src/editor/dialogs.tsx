// "Connect to" and "Move to": the equals of dragging, by choosing from lists.

import { useState } from 'react';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import type { FlowKind } from '@sightline/model';
import { drawsRecords } from '@sightline/model';
import { connect, likelyKinds } from '../actions/edits.ts';
import dialog from '../app/dialog.module.css';
import { useEditor } from './use-editor.ts';

interface SheetProps {
  readonly title: string;
  readonly close: () => void;
  readonly onSubmit: () => void;
  readonly action: string;
  readonly children: ReactNode;
}

export function FormDialog({ title, close, onSubmit, action, children }: SheetProps): ReactElement {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog.Root
      open
      onOpenChange={(next) => {
        if (!next) close();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog['backdrop'] ?? ''} />
        <Dialog.Popup className={dialog['popup'] ?? ''}>
          <Dialog.Title className={dialog['title'] ?? ''}>{title}</Dialog.Title>
          <form
            onSubmit={submit}
            className={dialog['form']}
            onKeyDown={(event) => {
              // a list does not send its form by itself
              if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
              event.preventDefault();
              event.currentTarget.requestSubmit();
            }}
          >
            {children}
            <div className={dialog['actions']}>
              <Dialog.Close className={dialog['quiet'] ?? ''}>Cancel</Dialog.Close>
              <button type="submit" className={dialog['primary']}>
                {action}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

export const kindWords: Readonly<Record<FlowKind, string>> = {
  next: 'Next: what follows',
  interaction: 'Interaction: customer and frontstage meet',
  trigger: 'Trigger: starts work behind',
  support: 'Support: helps this card',
  handoff: 'Hand-off: gives work and data on',
  failure: 'Failure: leads to the unhappy path',
  recovery: 'Recovery: the way back',
  escalation: 'Escalation: somebody takes over',
};

export function ConnectDialog({ close }: { readonly close: () => void }): ReactElement {
  const state = useEditor();
  const from = state.selection[0] ?? '';
  const targets = useTargets(from);
  const [to, setTo] = useState(targets[0]?.options[0]?.id ?? '');
  const [chosen, setKind] = useState<FlowKind | undefined>(undefined);
  const kinds = likelyKinds(state.index, from, to);
  const kind = chosen !== undefined && kinds.includes(chosen) ? chosen : kinds[0];
  return (
    <FormDialog
      title="Connect to …"
      action="Connect"
      close={close}
      onSubmit={() => {
        if (kind !== undefined && to !== '' && connect(state, from, to, kind)) close();
      }}
    >
      <label>
        To
        <select autoFocus aria-label="To" value={to} onChange={(event) => setTo(event.currentTarget.value)}>
          {targets.map(({ title, options }) => (
            <optgroup key={title} label={title}>
              {options.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        As
        <select
          aria-label="As"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as FlowKind)}
        >
          {kinds.map((option) => (
            <option key={option} value={option}>
              {kindWords[option]}
            </option>
          ))}
        </select>
      </label>
    </FormDialog>
  );
}

interface Targets {
  readonly title: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

/** All cards and failures that an arrow can lead to, step by step. */
function useTargets(from: string): readonly Targets[] {
  const { index } = useEditor();
  const laneName = (id: string): string => index.lanes[index.rowOf(id)]?.name ?? '';
  return index.steps
    .map((step) => {
      const cards = index.lanes
        .flatMap((lane) => index.cardsIn(lane.id, step.id))
        .filter(({ id }) => id !== from);
      const options = cards.map((card) => ({
        id: card.id,
        text: `${laneName(card.position.lane)}: ${card.text ?? card.id}`.slice(0, 90),
      }));
      const failures = index.failuresOfStep(step.id).filter(({ id }) => id !== from);
      return {
        title: step.name,
        options: [
          ...options,
          ...failures.map(({ id, what }) => ({ id, text: `Failure: ${what}`.slice(0, 90) })),
        ],
      };
    })
    .filter(({ options }) => options.length > 0);
}

export function MoveDialog({ close }: { readonly close: () => void }): ReactElement {
  const state = useEditor();
  const { index } = state;
  const cards = state.selection.filter((id) => state.get(id)?.type === 'card');
  const first = state.get(cards[0] ?? '');
  const [lane, setLane] = useState(first?.type === 'card' ? first.position.lane : '');
  const [step, setStep] = useState(first?.type === 'card' ? (first.position.step ?? '') : '');
  return (
    <FormDialog
      title={cards.length === 1 ? 'Move to …' : `Move ${cards.length} cards to …`}
      action="Move"
      close={close}
      onSubmit={() => {
        if (!state.run({ kind: 'moveCards', ids: cards, lane, ...(step === '' ? {} : { step }) })) return;
        if (step !== '') state.goTo({ lane, step, card: cards[0] ?? '' });
        close();
      }}
    >
      <label>
        Step
        <select
          autoFocus
          aria-label="Step"
          value={step}
          onChange={(event) => setStep(event.currentTarget.value)}
        >
          {index.steps.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">Parked: nowhere yet</option>
        </select>
      </label>
      <label>
        Lane
        <select aria-label="Lane" value={lane} onChange={(event) => setLane(event.currentTarget.value)}>
          {index.lanes
            .filter(({ role }) => !drawsRecords(role))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
    </FormDialog>
  );
}
