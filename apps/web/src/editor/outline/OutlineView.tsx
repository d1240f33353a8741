// The outline: the same map as a real table and a nested list, for reading in order, printing, and screen readers.

import { Fragment, useState } from 'react';
import type { ReactElement } from 'react';
import { sentence } from '@sightline/layout';
import type { Card, MapIndex } from '@sightline/model';
import { cardTitle, curveOf, drawsRecords, lanesInView, nameOf, nextByDefault } from '@sightline/model';
import { startEditing } from '../../actions/edits.ts';
import plain from '../../controls/plain.module.css';
import { Tabs } from '../../controls/Tabs.tsx';
import { useEditor, useIsBlank, useLibrary, useScene, useView } from '../use-editor.ts';
import { FirstCard } from './FirstCard.tsx';
import { OutlineText } from './OutlineText.tsx';
import styles from './outline.module.css';

const shapes = [
  ['table', 'Table'],
  ['list', 'List'],
] as const;

export function OutlineView(): ReactElement {
  const [shape, setShape] = useState<(typeof shapes)[number][0]>('table');
  useScene();
  return (
    <div className={styles['outline']}>
      <Tabs label="Shape" radio choices={shapes} chosen={shape} choose={setShape} />
      {shape === 'table' ? <Table /> : <List />}
    </div>
  );
}

function Table(): ReactElement {
  const state = useEditor();
  const view = useView();
  const { index } = state;
  const lanes = lanesInView(index.lanes, view);
  const first = useIsBlank() ? lanes.find(({ role }) => role === 'customer')?.id : undefined;
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Table of the map">
      <table>
        <caption dir="auto" className={plain['unseen']}>
          {index.map.title}
        </caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            {lanes.map((lane) => (
              <th key={lane.id} scope="col">
                {lane.name}
              </th>
            ))}
          </tr>
        </thead>
        {index.phases.map((phase) => (
          <tbody key={phase.id}>
            <tr className={styles['phase']}>
              <th scope="rowgroup" colSpan={lanes.length + 1}>
                <OutlineText id={phase.id} path="name" text={phase.name} />
              </th>
            </tr>
            {index.stepsOf(phase.id).map((step) => (
              <tr key={step.id}>
                <th scope="row">
                  {index.columnOf(step.id) + 1}. <OutlineText id={step.id} path="name" text={step.name} />
                </th>
                {lanes.map((lane) => (
                  <td key={lane.id}>
                    {lane.id === first && step === index.steps[0] ? (
                      <FirstCard lane={lane.id} step={step.id} />
                    ) : (
                      <CellContent index={index} lane={lane.id} step={step.id} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function CellContent({
  index,
  lane,
  step,
}: {
  readonly index: MapIndex;
  readonly lane: string;
  readonly step: string;
}): ReactElement | null {
  const role = index.lanes[index.rowOf(lane)]?.role;
  if (role === 'emotion')
    return (
      <ul>
        {index.emotionsOf(step).map((emotion) => (
          <li key={emotion.id}>
            {emotion.score === null ? 'to research' : emotion.score}{' '}
            <bdi>{emotion.words === undefined ? (emotion.trigger ?? '') : `“${emotion.words}”`}</bdi>
          </li>
        ))}
      </ul>
    );
  if (role === 'failure')
    return (
      <ul>
        {index.failuresOfStep(step).map((failure) => (
          <li key={failure.id}>
            <OutlineText id={failure.id} path="what" text={failure.what} />
          </li>
        ))}
      </ul>
    );
  if (role === undefined || drawsRecords(role)) return null;
  const cards = index.cardsIn(lane, step);
  return cards.length === 0 ? null : (
    <ul>
      {cards.map((card) => (
        <li key={card.id}>
          <CardText card={card} />
        </li>
      ))}
    </ul>
  );
}

function CardText({ card }: { readonly card: Card }): ReactElement {
  const { index } = useEditor();
  const library = useLibrary();
  const { title, body } = cardTitle(card, index.lanes[index.rowOf(card.position.lane)], library);
  const refers = card.metric ?? card.opportunity;
  return (
    <>
      {body !== '' && <b>{title} </b>}
      <OutlineText
        id={card.id}
        path="text"
        text={card.text ?? ''}
        {...(refers === undefined ? {} : { instead: nameOf(library, refers) })}
      />
      {card.detail !== undefined && <small> {card.detail}</small>}
    </>
  );
}

function List(): ReactElement {
  const state = useEditor();
  const { index } = state;
  const view = useView();
  const lanes = lanesInView(index.lanes, view).filter((lane) => !drawsRecords(lane.role));
  const curve = new Map(
    curveOf(index, state.persona ?? index.cast[0]?.persona).map((emotion) => [
      emotion.step as string,
      emotion,
    ]),
  );
  return (
    <ol className={styles['tree']}>
      {index.phases.map((phase) => (
        <li key={phase.id}>
          <h2 dir="auto">{phase.name}</h2>
          {phase.goal !== undefined && <p dir="auto">{phase.goal}</p>}
          <ol>
            {index.stepsOf(phase.id).map((step) => (
              <li key={step.id}>
                <h3 dir="auto">{step.name}</h3>
                {curve.has(step.id) && (
                  <p>
                    Feels {String(curve.get(step.id)?.score ?? 'unknown')}: {curve.get(step.id)?.trigger}
                  </p>
                )}
                <ul>
                  {lanes.map((lane) => (
                    <Fragment key={lane.id}>
                      {index.cardsIn(lane.id, step.id).map((card) => (
                        <li key={card.id}>
                          <span className={styles['lane']} dir="auto">
                            {lane.name}
                          </span>{' '}
                          <CardText card={card} />
                          <ul className={styles['arrows']}>
                            {arrowsOf(index, card).map(([kind, id, text]) => (
                              <li key={`${kind} ${id}`}>
                                {kind} →{' '}
                                <button type="button" dir="auto" onClick={() => startEditing(state, id)}>
                                  {text}
                                </button>
                              </li>
                            ))}
                          </ul>
                        </li>
                      ))}
                    </Fragment>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function arrowsOf(
  index: MapIndex,
  card: Card,
): readonly (readonly [kind: string, id: string, text: string])[] {
  const textOf = (id: string): string => {
    const record = index.records.get(id);
    return sentence(
      record?.type === 'card' ? (record.text ?? id) : record?.type === 'failure' ? record.what : id,
    );
  };
  const next = nextByDefault(index, card);
  const flows = index.flowsFrom(card.id).map((flow) => [flow.kind, flow.to, textOf(flow.to)] as const);
  const failures = index
    .failuresAt(card.id)
    .map((failure) => ['can fail', failure.id, sentence(failure.what)] as const);
  return [
    ...(next === undefined ? [] : [['then', next.id, textOf(next.id)] as const]),
    ...flows,
    ...failures,
  ];
}
