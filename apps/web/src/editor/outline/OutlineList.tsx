// The map as a nested list: phases, their steps, what happens in each, and where its arrows lead.

import type { ReactElement } from 'react';
import { belowVisibility, englishWords, legendEntries, sentence } from '@sightline/layout';
import type { Card, Emotion, MapIndex, Step } from '@sightline/model';
import { curveOf, drawsRecords, lanesInView, nextByDefault, personasWithCurve } from '@sightline/model';
import { startEditing } from '../../actions/edits.ts';
import { personaName } from '../persona-name.ts';
import { useChosenPersona, useEditor, useLibrary, useView } from '../use-editor.ts';
import { OutlineCard } from './OutlineCard.tsx';
import { scoreText } from './score-text.ts';
import styles from './outline.module.css';

export function OutlineList(): ReactElement {
  const { index } = useEditor();
  const chosen = useChosenPersona();
  const curve = new Map<string, Emotion>(
    curveOf(index, chosen ?? personasWithCurve(index)[0]).map((emotion) => [emotion.step, emotion]),
  );
  return (
    <ol className={styles['tree']}>
      {index.phases.map((phase) => {
        const steps = index.stepsOf(phase.id);
        return (
          <li key={phase.id}>
            <h2 dir="auto">{phase.name}</h2>
            {phase.goal !== undefined && <p dir="auto">{phase.goal}</p>}
            <ol start={index.columnOf(steps[0]?.id ?? '') + 1}>
              {steps.map((step) => (
                <li key={step.id}>
                  <h3 dir="auto">{step.name}</h3>
                  <Feeling emotion={curve.get(step.id)} />
                  <StepCards step={step} />
                </li>
              ))}
            </ol>
          </li>
        );
      })}
    </ol>
  );
}

/** What the persona of the strong curve feels; who that is, where there are several. */
function Feeling({ emotion }: { readonly emotion: Emotion | undefined }): ReactElement | null {
  const { index } = useEditor();
  const library = useLibrary();
  if (emotion === undefined) return null;
  const { persona, score, trigger } = emotion;
  return (
    <p>
      {index.cast.length > 1 && persona !== undefined ? (
        <>
          <bdi>{personaName(library, persona)}</bdi> feels
        </>
      ) : (
        'Feels'
      )}{' '}
      {scoreText(score)}
      {trigger !== undefined && (
        <>
          : <bdi>{trigger}</bdi>
        </>
      )}
    </p>
  );
}

function StepCards({ step }: { readonly step: Step }): ReactElement {
  const { index } = useEditor();
  const lanes = lanesInView(index.lanes, useView());
  const below = belowVisibility(lanes);
  const cells = lanes.flatMap((lane, i) =>
    drawsRecords(lane.role)
      ? []
      : index.cardsIn(lane.id, step.id).map((card) => ({ lane, card, below: below[i] === true })),
  );
  const line = cells.findIndex((cell) => cell.below);
  return (
    <ul className={styles['cards']}>
      {cells.map((cell, i) => (
        <li key={cell.card.id} data-below={cell.below}>
          {i === line && <p className={styles['line']}>{englishWords.lines.visibility}</p>}
          <span className={styles['lane']} dir="auto">
            {cell.lane.name}
          </span>{' '}
          <OutlineCard card={cell.card} lane={cell.lane} />
          <Arrows card={cell.card} />
        </li>
      ))}
    </ul>
  );
}

function Arrows({ card }: { readonly card: Card }): ReactElement {
  const state = useEditor();
  return (
    <ul className={styles['arrows']}>
      {arrowsOf(state.index, card).map(({ kind, to, text }) => (
        <li key={`${kind} ${to}`}>
          {kind} →{' '}
          <button type="button" dir="auto" onClick={() => startEditing(state, to)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}

const kindWords = new Map(legendEntries(englishWords).map(({ kind, text }) => [kind, text]));

interface ArrowText {
  /** In the words of the legend. */
  readonly kind: string | undefined;
  readonly to: string;
  readonly text: string;
}

function arrowsOf(index: MapIndex, card: Card): readonly ArrowText[] {
  const textOf = (id: string): string => {
    const record = index.records.get(id);
    return sentence(
      record?.type === 'card' ? (record.text ?? id) : record?.type === 'failure' ? record.what : id,
    );
  };
  const next = nextByDefault(index, card);
  return [
    ...(next === undefined ? [] : [{ kind: 'next', to: next.id } as const]),
    ...index.flowsFrom(card.id).map(({ kind, to }) => ({ kind, to })),
    ...index.failuresAt(card.id).map(({ id }) => ({ kind: 'failure', to: id }) as const),
  ].map(({ kind, to }) => ({ kind: kindWords.get(kind), to, text: textOf(to) }));
}
