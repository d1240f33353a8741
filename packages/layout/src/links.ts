// Which arrows leave a step: the flows of its cards, the customer's way that nobody needs to draw, and the arrows from
// where something breaks to what is done about it.

import type { Card, FlowKind, MapIndex, Step } from '@sightline/model';

/** An arrow to be drawn. `default` marks a customer's way that no flow spells out. */
export interface Link {
  readonly id: string;
  readonly record?: string;
  readonly kind: FlowKind;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Starts at the failure mark in the lower left corner of a card. */
  readonly fromMark?: boolean;
}

/** The links of a step. `following` says what follows by default. */
export function linksOf(index: MapIndex, step: Step, following: ReadonlyMap<string, Card>): readonly Link[] {
  const links: Link[] = [];
  for (const card of index.cardsOfStep(step.id)) {
    for (const flow of index.flowsFrom(card.id)) links.push(linkOf(flow));
    const next = following.get(card.id);
    if (next !== undefined)
      links.push({ id: `default:${card.id}`, kind: 'next', from: card.id, to: next.id, label: '' });
  }
  for (const failure of index.failuresOfStep(step.id)) {
    const at = index.records.get(failure.at);
    links.push({
      id: `at:${failure.id}`,
      record: failure.id,
      kind: 'failure',
      from: at?.type === 'flow' ? at.from : failure.at,
      to: failure.id,
      label: '',
      fromMark: true,
    });
    for (const flow of index.flowsFrom(failure.id)) links.push(linkOf(flow));
  }
  return links;
}

function linkOf(flow: {
  readonly id: string;
  readonly kind: FlowKind;
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly probability?: number;
}): Link {
  return {
    id: flow.id,
    record: flow.id,
    kind: flow.kind,
    from: flow.from,
    to: flow.to,
    label: wordsOf(flow),
  };
}

function wordsOf({ label, probability }: { readonly label?: string; readonly probability?: number }): string {
  if (probability === undefined) return label ?? '';
  const share = `${Math.round(probability * 100)} %`;
  return label === undefined || label === '' ? share : `${label} · ${share}`;
}
