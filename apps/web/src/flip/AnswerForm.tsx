// "Then what?": the answer to a failure, chosen by what caused it, drawn on the map at once.

import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { Failure, FailureAnswer } from '@sightline/model';
import { answerFailure, parseDuration, waysBack } from '@sightline/model';
import { nameOfRecord } from '@sightline/lint';
import button from '../controls/button.module.css';
import controls from '../controls/panel.module.css';
import { useEditor, useLibrary } from '../editor/use-editor.ts';
import type { AnswerId } from './failure-words.ts';
import { ChoiceChips } from './ChoiceChips.tsx';
import { answers, bestAnswer } from './failure-words.ts';
import styles from './flip.module.css';

export function AnswerForm({
  failure,
  dead,
}: {
  readonly failure: Failure;
  readonly dead: boolean;
}): ReactElement {
  const state = useEditor();
  const library = useLibrary();
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<AnswerId | undefined>(undefined);
  const back = waysBack(state.index, failure);
  const touchpoints = [...library.values()].filter(({ type }) => type === 'touchpoint' || type === 'channel');
  const owners = [...library.values()].filter(
    (record) => record.type === 'participant' && (record.kind === 'staff' || record.kind === 'thirdParty'),
  );
  const kind = chosen ?? bestAnswer(failure.cause);
  const [to, setTo] = useState('');
  const [how, setHow] = useState('');
  const [owner, setOwner] = useState('');
  const [within, setWithin] = useState('');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  if (!dead && !asked)
    return (
      <button type="button" className={`${button['quiet']} ${styles['do']}`} onClick={() => setAsked(true)}>
        Another way out …
      </button>
    );
  const named = (id: string): string => nameOfRecord(id, state.index, library).replace(/[“”]/g, '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const answer = answerOf(kind, {
      back: to || (back[0]?.id ?? ''),
      how: how || (touchpoints[0]?.id ?? ''),
      owner: owner || (owners[0]?.id ?? ''),
      within,
      text,
      named,
    });
    if (typeof answer === 'string') return setProblem(answer);
    const command = answerFailure(state.index, failure, answer, (prefix) => state.freshId(prefix));
    if (command === undefined)
      return setProblem('Put the failure at a card of a step first, and add a lane of the customer.');
    if (!state.run(command)) return undefined;
    setProblem(undefined);
    setAsked(false);
    setText('');
    return state.say('Answered. Ctrl+Z takes it back.');
  };
  const backOptions = back.map(({ id }, i) => (
    <option key={id} value={id}>
      {i === 0 ? `${named(id)} (here)` : named(id)}
    </option>
  ));
  return (
    <form className={`${controls['box']} ${styles['answer']}`} onSubmit={submit}>
      <fieldset>
        <legend>Then what?</legend>
        <ChoiceChips label="Then what?" choices={answers} chosen={kind} onChoose={setChosen} />
        <p className={styles['hint']}>{answers.find(({ id }) => id === kind)?.hint}</p>
      </fieldset>
      {kind === 'alternative' && (
        <label>
          By
          <select value={how} onChange={(event) => setHow(event.currentTarget.value)}>
            {touchpoints.map((record) => (
              <option key={record.id} value={record.id}>
                {'name' in record ? record.name : record.id}
              </option>
            ))}
          </select>
        </label>
      )}
      {kind === 'escalate' && (
        <div className={styles['pair']}>
          <label>
            Who takes over
            <select value={owner} onChange={(event) => setOwner(event.currentTarget.value)}>
              {owners.map((record) => (
                <option key={record.id} value={record.id}>
                  {'name' in record ? record.name : record.id}
                </option>
              ))}
            </select>
          </label>
          <label>
            Within
            <input
              dir="auto"
              value={within}
              placeholder="1 workday"
              onChange={(event) => setWithin(event.currentTarget.value)}
            />
          </label>
        </div>
      )}
      {kind !== 'inPlace' && (
        <label>
          {kind === 'end' ? 'What is this end called?' : 'What does the customer do then?'}
          <input
            dir="auto"
            value={text}
            maxLength={4000}
            placeholder={placeholders[kind]}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
      )}
      {kind !== 'end' && (
        <label>
          And comes back to
          <select value={to} onChange={(event) => setTo(event.currentTarget.value)}>
            {backOptions}
          </select>
        </label>
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
      <button type="submit" className={`${button['primary']} ${styles['do']}`}>
        Draw the answer
      </button>
    </form>
  );
}

const placeholders = {
  alternative: 'does the same by phone',
  escalate: 'is told who calls back, and when',
  end: 'Leaves without it, and knows why',
} as const;

interface Draft {
  readonly back: string;
  readonly how: string;
  readonly owner: string;
  readonly within: string;
  readonly text: string;
  readonly named: (id: string) => string;
}

/** The answer, or what is missing. */
function answerOf(kind: AnswerId, draft: Draft): FailureAnswer | string {
  const { back, how, owner, within, named } = draft;
  const text = draft.text.trim();
  if (kind !== 'end' && back === '')
    return 'There is no step of the happy path to come back to: draw it first.';
  switch (kind) {
    case 'inPlace':
      return { kind, back };
    case 'alternative':
      if (how === '') return 'The library has no touchpoint or channel yet: add one on a card, under How.';
      return { kind, how, back, text: text || `goes on by ${named(how)}` };
    case 'escalate':
      if (owner === '') return 'The library has nobody on the staff yet: add somebody on a card, under Who.';
      if (within !== '' && parseDuration(within) === undefined)
        return `Within: “${within}” is no time; write 30 min, 4 h or 1 workday.`;
      return {
        kind,
        owner,
        back,
        ...(within === '' ? {} : { within }),
        text: text || `hears from ${named(owner)}`,
        work: 'takes the case over and tells the customer',
      };
    case 'end':
      return text === '' ? 'Give the end a name: what is the customer left with?' : { kind, text };
  }
}
