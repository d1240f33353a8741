// "Connect to" and "Move to": the equals of dragging, by choosing from lists.

import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { FlowKind } from '@sightline/model';
import { drawsRecords } from '@sightline/model';
import { connect, likelyKinds } from '../actions/edits.ts';
import dialog from '../app/dialog.module.css';
import { FormDialog } from '../app/FormDialog.tsx';
import { likelyTarget, targetsFrom } from './targets.ts';
import type { Targets } from './targets.ts';
import { useEditor } from './use-editor.ts';

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
  const [to, setTo] = useState(() => likelyTarget(state.index, from) ?? targets[0]?.options[0]?.id ?? '');
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
      <TargetSelect label="To" value={to} choose={setTo} targets={targets} autoFocus />
      <label>
        As
        <KindSelect value={kind} choose={setKind} kinds={kinds} />
      </label>
    </FormDialog>
  );
}

interface TargetSelectProps {
  readonly label: string;
  readonly value: string;
  readonly choose: (id: string) => void;
  readonly targets: readonly Targets[];
  readonly autoFocus?: boolean;
}

/** A list of cards and failures, step by step, with a field that finds among them. */
export function TargetSelect({ label, value, choose, targets, autoFocus }: TargetSelectProps): ReactElement {
  const [search, setSearch] = useState('');
  const list = useRef<HTMLSelectElement>(null);
  const found = matching(targets, search);
  const look = (next: string): void => {
    setSearch(next);
    const left = matching(targets, next).flatMap(({ options }) => options);
    const [first] = left;
    if (first !== undefined && !left.some(({ id }) => id === value)) choose(first.id);
  };
  return (
    <div className={dialog['field']} role="group" aria-label={`${label}: a card or failure`}>
      {label}
      <input
        dir="auto"
        type="search"
        {...(autoFocus === true ? { autoFocus } : {})}
        aria-label={`Find: ${label.toLowerCase()}`}
        placeholder="Find by its words, lane or step"
        value={search}
        onChange={(event) => look(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          list.current?.focus();
        }}
      />
      <select
        ref={list}
        size={8}
        aria-label={label}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {found.map(({ title, options }) => (
          <optgroup key={title} label={title}>
            {options.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {found.length === 0 && <span role="status">Nothing is called so</span>}
    </div>
  );
}

/** What holds every word that is looked for, in its text, its lane or its step. */
function matching(targets: readonly Targets[], search: string): readonly Targets[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return targets;
  return targets.flatMap((group) => {
    const options = group.options.filter(({ text }) => {
      const whole = `${group.title} ${text}`.toLowerCase();
      return words.every((word) => whole.includes(word));
    });
    return options.length === 0 ? [] : [{ ...group, options }];
  });
}

interface KindSelectProps {
  readonly value: FlowKind | undefined;
  readonly choose: (kind: FlowKind) => void;
  readonly kinds: readonly FlowKind[];
}

export function KindSelect({ value, choose, kinds }: KindSelectProps): ReactElement {
  return (
    <select aria-label="As" value={value} onChange={(event) => choose(event.currentTarget.value as FlowKind)}>
      {kinds.map((option) => (
        <option key={option} value={option}>
          {kindWords[option]}
        </option>
      ))}
    </select>
  );
}

/** All cards and failures that an arrow can lead to, likely ones first. */
export function useTargets(from: string): readonly Targets[] {
  const { index } = useEditor();
  return targetsFrom(index, from);
}

export function MoveDialog({ close }: { readonly close: () => void }): ReactElement {
  const state = useEditor();
  const { index } = state;
  const cards = state.selection.filter((id) => state.get(id)?.type === 'card');
  const first = state.get(cards[0] ?? '');
  const open = index.lanes.filter(({ role }) => !drawsRecords(role));
  const own = first?.type === 'card' ? first.position : undefined;
  const [lane, setLane] = useState(open.find(({ id }) => id === own?.lane)?.id ?? open[0]?.id ?? '');
  const [step, setStep] = useState(own?.step ?? index.steps[0]?.id ?? '');
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
          {open.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </FormDialog>
  );
}
