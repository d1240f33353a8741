// A card in the outline: who or what does it, what is done, and all that the map says in small on it.

import type { ReactElement } from 'react';
import { cardFacts, englishWords, metricFigure } from '@sightline/layout';
import type { Card, Lane } from '@sightline/model';
import { cardTitle, nameOf } from '@sightline/model';
import { useEditor, useLibrary } from '../use-editor.ts';
import { OutlineText } from './OutlineText.tsx';
import styles from './outline.module.css';

interface OutlineCardProps {
  readonly card: Card;
  readonly lane: Lane;
}

export function OutlineCard({ card, lane }: OutlineCardProps): ReactElement {
  const { index } = useEditor();
  const library = useLibrary();
  const { title, body } = cardTitle(card, lane, library);
  const refers = card.metric ?? card.opportunity;
  const facts = cardFacts(card, lane.role, { index, library, words: englishWords });
  return (
    <>
      {body !== '' && <b>{title} </b>}
      {card.metric !== undefined && <Figure metric={card.metric} />}
      <OutlineText
        id={card.id}
        path="text"
        text={card.text ?? ''}
        {...(refers === undefined ? {} : { instead: nameOf(library, refers) })}
      />
      {card.detail !== undefined && <small dir="auto">{card.detail}</small>}
      {facts.length > 0 && <small dir="auto">{facts.join(' · ')}</small>}
    </>
  );
}

function Figure({ metric }: { readonly metric: string }): ReactElement | null {
  const library = useLibrary();
  const record = library.get(metric);
  if (record?.type !== 'metric') return null;
  const { text, hot } = metricFigure(record, library);
  return (
    <b className={styles['figure']} data-hot={hot || undefined}>
      {text} <span>{record.unit}</span>{' '}
    </b>
  );
}
