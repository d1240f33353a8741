// Which arrows a picture has: the flows of the map, the customer's way that nobody needs to draw, and the arrows from
// where something breaks to what is done about it.

import type { MapIndex } from '@sightline/model';
import { nextByDefault } from '@sightline/model';
import type { Link } from './route.ts';

export function linksOf(index: MapIndex): readonly Link[] {
  const links: Link[] = [];
  for (const step of index.steps) {
    for (const card of index.cardsOfStep(step.id)) {
      for (const flow of index.flowsFrom(card.id)) links.push(linkOf(flow));
      const next = nextByDefault(index, card);
      if (next !== undefined)
        links.push({ id: `default:${card.id}`, kind: 'next', from: card.id, to: next.id, label: '' });
    }
    for (const failure of index.failuresOfStep(step.id)) {
      const at = index.records.get(failure.at);
      const card = at?.type === 'flow' ? at.from : failure.at;
      links.push({
        id: `at:${failure.id}`,
        record: failure.id,
        kind: 'failure',
        from: card,
        to: failure.id,
        label: '',
        fromMark: true,
      });
      for (const flow of index.flowsFrom(failure.id)) links.push(linkOf(flow));
    }
  }
  return links;
}

function linkOf(flow: {
  readonly id: string;
  readonly kind: Link['kind'];
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly probability?: number;
}): Link {
  const share = flow.probability === undefined ? '' : `${Math.round(flow.probability * 100)} %`;
  const label = [flow.label ?? '', share].filter((text) => text !== '').join(' · ');
  return { id: flow.id, record: flow.id, kind: flow.kind, from: flow.from, to: flow.to, label };
}
