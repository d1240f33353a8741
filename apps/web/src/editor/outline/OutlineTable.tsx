// The map as a table: a row for each step, a column for each lane.

import type { ReactElement } from 'react';
import { belowVisibility, englishWords } from '@sightline/layout';
import type { Lane, Step } from '@sightline/model';
import { drawsRecords, lanesInView } from '@sightline/model';
import plain from '../../controls/plain.module.css';
import { useEditor, useIsBlank, useView } from '../use-editor.ts';
import { FirstCard } from './FirstCard.tsx';
import { OutlineCard } from './OutlineCard.tsx';
import { OutlineFeelings } from './OutlineFeelings.tsx';
import { OutlineText } from './OutlineText.tsx';
import styles from './outline.module.css';

export function OutlineTable(): ReactElement {
  const { index } = useEditor();
  const lanes = lanesInView(index.lanes, useView());
  const below = belowVisibility(lanes);
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
            {lanes.map((lane, i) => (
              <th key={lane.id} scope="col" data-below={below[i]}>
                {lane.name}
                {i === below.indexOf(true) && <small>{englishWords.lines.visibility}</small>}
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
                {lanes.map((lane, i) => (
                  <td key={lane.id} data-below={below[i]}>
                    {lane.id === first && step === index.steps[0] ? (
                      <FirstCard lane={lane.id} step={step.id} />
                    ) : (
                      <CellContent lane={lane} step={step} />
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

interface CellContentProps {
  readonly lane: Lane;
  readonly step: Step;
}

function CellContent({ lane, step }: CellContentProps): ReactElement | null {
  const { index } = useEditor();
  if (lane.role === 'emotion') return <OutlineFeelings emotions={index.emotionsOf(step.id)} />;
  if (lane.role === 'failure')
    return (
      <ul>
        {index.failuresOfStep(step.id).map((failure) => (
          <li key={failure.id}>
            <OutlineText id={failure.id} path="what" text={failure.what} />
          </li>
        ))}
      </ul>
    );
  const cards = drawsRecords(lane.role) ? [] : index.cardsIn(lane.id, step.id);
  return cards.length === 0 ? null : (
    <ul>
      {cards.map((card) => (
        <li key={card.id}>
          <OutlineCard card={card} lane={lane} />
        </li>
      ))}
    </ul>
  );
}
