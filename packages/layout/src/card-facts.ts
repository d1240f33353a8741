// What a card says in small beside its texts, by the role of its lane: times and places, how much a pain hurts, where
// an idea stands, on which path it lies. The map and the outline say the same.

import type { Card, LaneRole, LibraryRecords, MapIndex, Path } from '@sightline/model';
import { nameOf, readableTime } from '@sightline/model';
import type { LayoutWords } from './words.ts';

export interface FactsContext {
  readonly index: MapIndex;
  readonly library: LibraryRecords;
  readonly words: LayoutWords;
}

type Facts = (card: Card, context: FactsContext) => readonly string[];

/** How long the customer takes. */
export function livedFacts(card: Card): readonly string[] {
  const time = card.time ?? card.work;
  return time === undefined ? [] : [readableTime(time)];
}

/** Where and how long somebody works. */
export function workFacts(card: Card, { library }: Pick<FactsContext, 'library'>): readonly string[] {
  const where = (card.where ?? []).map((id) => nameOf(library, id));
  return [
    ...(where.length === 0 ? [] : [`in ${where.join(', ')}`]),
    ...(card.work === undefined ? [] : [readableTime(card.work)]),
    ...(card.every === undefined ? [] : [`every ${card.every}`]),
  ];
}

/** How much it hurts, and how many. */
export function painFacts(card: Card, { words }: Pick<FactsContext, 'words'>): readonly string[] {
  return [
    ...(card.severity === undefined ? [] : [`${words.severity} ${card.severity} of 10`]),
    ...(card.share === undefined ? [] : [`${Math.round(card.share * 100)} %`]),
  ];
}

/** How far an idea is, whose it is, and until when. */
export function ideaFacts(card: Card, { library }: Pick<FactsContext, 'library'>): readonly string[] {
  const record = card.opportunity === undefined ? undefined : library.get(card.opportunity);
  if (record?.type !== 'opportunity') return [];
  return [record.status, record.owner, record.due].filter((fact) => fact !== undefined);
}

/** The path that a card lies on, where it is not the happy one. */
export function pathOfCard(card: Card, { index }: Pick<FactsContext, 'index'>): Path | undefined {
  const path = card.path === undefined ? undefined : index.records.get(card.path);
  return path?.type === 'path' ? path : undefined;
}

/** Whether a card is lived at all. */
export function statusFacts(card: Card, { words }: Pick<FactsContext, 'words'>): readonly string[] {
  return card.status === undefined ? [] : [words.status[card.status]];
}

const standing: Facts = (card, context) => {
  const path = pathOfCard(card, context);
  return [...(path === undefined ? [] : [path.name]), ...statusFacts(card, context)];
};

const worked: Facts = (card, context) => [...workFacts(card, context), ...standing(card, context)];

const factsByRole: { readonly [R in LaneRole]?: Facts } = {
  customer: (card, context) => [...livedFacts(card), ...standing(card, context)],
  frontstage: worked,
  backstage: worked,
  support: worked,
  thirdParty: worked,
  pain: painFacts,
  opportunity: ideaFacts,
};

/** All that the map says in small on a card. */
export function cardFacts(card: Card, role: LaneRole, context: FactsContext): readonly string[] {
  if (card.kind === 'end') return [context.words.outcomes[card.outcome ?? 'exit']];
  return factsByRole[role]?.(card, context) ?? [];
}
