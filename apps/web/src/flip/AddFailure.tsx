// "What could go wrong here?": one line, and who or what would be the cause.

import { useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Plus } from 'lucide-react';
import type { Command, Failure, FlipSide } from '@sightline/model';
import button from '../controls/button.module.css';
import controls from '../controls/panel.module.css';
import { useEditor } from '../editor/use-editor.ts';
import { ChoiceChips } from './ChoiceChips.tsx';
import { causes } from './failure-words.ts';
import { usualFailures } from './usual-failures.ts';
import styles from './flip.module.css';

export function AddFailure({
  side,
  first,
}: {
  readonly side: FlipSide;
  readonly first: boolean;
}): ReactElement {
  const state = useEditor();
  const [what, setWhat] = useState('');
  const [cause, setCause] = useState<NonNullable<Failure['cause']> | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const start = (usual: string): void => {
    setWhat(usual);
    field.current?.focus();
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (what.trim() === '') return;
    const lane = state.index.lanes.some(({ role }) => role === 'failure');
    const commands: Command[] = [
      ...(lane
        ? []
        : [
            {
              kind: 'add',
              record: { id: state.freshId('l'), type: 'lane', role: 'failure', name: 'Failures' },
            } satisfies Command,
          ]),
      {
        kind: 'add',
        record: {
          id: state.freshId('x'),
          type: 'failure',
          at: side.at.id,
          what: what.trim(),
          ...(cause === undefined ? {} : { cause }),
        },
      },
    ];
    if (!state.run({ kind: 'batch', commands, label: 'Add a failure' })) return;
    if (state.view === 'journey') state.show('full');
    setWhat('');
    setCause(undefined);
  };
  return (
    <form className={`${controls['box']} ${styles['answer']}`} onSubmit={add}>
      <label>
        {first ? 'What could go wrong here?' : 'What else could go wrong here?'}
        <input
          ref={field}
          dir="auto"
          value={what}
          maxLength={200}
          placeholder="What was promised does not come"
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
      </label>
      <ChoiceChips label="Because of" choices={causes} chosen={cause} optional onChoose={setCause} />
      {cause !== undefined && (
        <div className={styles['starters']} role="group" aria-label="What usually goes wrong">
          {usualFailures[cause]
            .filter((usual) => !side.failures.some((failure) => failure.what === usual))
            .map((usual) => (
              <button key={usual} type="button" onClick={() => start(usual)}>
                {usual}
              </button>
            ))}
        </div>
      )}
      <button type="submit" className={`${button['primary']} ${styles['do']}`} disabled={what.trim() === ''}>
        <Plus size={14} aria-hidden /> Add the failure
      </button>
    </form>
  );
}
