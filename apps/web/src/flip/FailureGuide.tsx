// One failure with the questions that are open about it, one after the other: how it is lived, how bad it is, what the
// customer reads, what the response is, and whether the way leads on.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { CircleSlash, CornerDownLeft, Flag, Trash2 } from 'lucide-react';
import type { Failure, Route, Thread } from '@sightline/model';
import { openQuestions, routesOf } from '@sightline/model';
import { nameOfRecord } from '@sightline/lint';
import button from '../controls/button.module.css';
import { useEditor, useLibrary } from '../editor/use-editor.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { ChoiceChips } from './ChoiceChips.tsx';
import { causes, impacts, messageParts } from './failure-words.ts';
import { GuideText } from './GuideText.tsx';
import { MessagePreview } from './MessagePreview.tsx';
import styles from './flip.module.css';

interface FailureGuideProps {
  readonly failure: Failure;
  /** Where it hangs, where that is not the moment itself: an arrow, or what the customer meets. */
  readonly where: string | undefined;
  readonly thread: Thread;
  readonly lookAt: (id: string) => void;
}

export function FailureGuide({ failure, where, thread, lookAt }: FailureGuideProps): ReactElement {
  const state = useEditor();
  const library = useLibrary();
  const routes =
    routesOf(state.index, { library, thread }).failures.find(({ failure: other }) => other.id === failure.id)
      ?.routes ?? [];
  const isDead = failure.impact !== 'minor' && routes.some(({ end }) => end.kind === 'deadEnd');
  const open = openQuestions(failure);
  const [shown, setShown] = useState(isDead || open.length > 0);
  const set = (path: string, value: string | undefined): void =>
    void state.run({ kind: 'set', id: failure.id, path, value });
  return (
    <details
      className={styles['failure']}
      open={shown}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary>
        <b>
          {failure.what}
          {where !== undefined && <small> at {where}</small>}
        </b>
        <span data-dead={isDead}>
          {isDead ? 'no way back' : open.length > 0 ? `${open.length} open` : 'answered'}
        </span>
      </summary>
      <GuideText label="What fails" id={failure.id} path="what" value={failure.what} required />
      <fieldset>
        <legend>Because of</legend>
        <ChoiceChips
          label="Because of"
          choices={causes}
          chosen={failure.cause}
          optional
          onChoose={(cause) => set('cause', cause)}
        />
      </fieldset>
      <GuideText
        label="How would the customer live it?"
        id={failure.id}
        path="experience"
        value={failure.experience}
        placeholder="Waits, does not know why, and starts to worry"
      />
      <fieldset>
        <legend>How bad is it?</legend>
        <ChoiceChips
          label="How bad is it?"
          choices={impacts}
          chosen={failure.impact}
          onChoose={(impact) => set('impact', impact)}
        />
      </fieldset>
      <fieldset>
        <legend>What does the customer read or hear?</legend>
        {messageParts.map(({ part, label, example }) => (
          <GuideText
            key={part}
            label={label}
            id={failure.id}
            path={`message.${part}`}
            value={failure.message?.[part]}
            placeholder={example}
          />
        ))}
        <MessagePreview failure={failure} />
      </fieldset>
      <GuideText
        label="What is the response?"
        id={failure.id}
        path="response.text"
        value={failure.response?.text}
        placeholder="What the service does then, and who does it by when"
      />
      <Ways routes={routes} isMinor={failure.impact === 'minor'} lookAt={lookAt} />
      <AnswerForm failure={failure} dead={isDead} />
      <button
        type="button"
        className={`${button['quiet']} ${styles['do']}`}
        onClick={() => state.run({ kind: 'remove', ids: [failure.id] })}
      >
        <Trash2 size={14} aria-hidden /> Remove this failure
      </button>
    </details>
  );
}

function Ways({
  routes,
  isMinor,
  lookAt,
}: {
  readonly routes: readonly Route[];
  readonly isMinor: boolean;
  readonly lookAt: (id: string) => void;
}): ReactElement {
  const { index } = useEditor();
  const library = useLibrary();
  return (
    <ul className={styles['ways']} aria-label="Ways out">
      {routes.map(({ by, ids, end }) => (
        <li key={by?.id ?? ''} data-end={isMinor && end.kind === 'deadEnd' ? 'minor' : end.kind}>
          {end.kind === 'rejoins' && <CornerDownLeft size={14} aria-hidden />}
          {end.kind === 'ends' && <Flag size={14} aria-hidden />}
          {end.kind === 'deadEnd' && <CircleSlash size={14} aria-hidden />}
          <button type="button" onClick={() => lookAt(ids.at(-1) ?? '')}>
            {end.kind === 'rejoins' &&
              `Back to the happy path at ${nameOfRecord(end.card.id, index, library)}`}
            {end.kind === 'ends' && `Ends: ${nameOfRecord(end.card.id, index, library)}`}
            {end.kind === 'deadEnd' &&
              (isMinor && by === undefined
                ? 'Minor: the customer goes on'
                : by === undefined
                  ? 'No way out yet: answer it below'
                  : `Stops at ${nameOfRecord(end.at.id, index, library)}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
