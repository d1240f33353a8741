// The legend of the marks: what a card or a step wears that no word beside it explains.

import { failureItems } from './card-groups.ts';
import { momentMark } from './frame.ts';
import { legendSample } from './legend.ts';
import type { Group, Primitive } from './scene.ts';
import type { LayoutWords } from './words.ts';

/** One mark: a small one of it, and what it means. */
export interface LegendMark {
  readonly kind: keyof LayoutWords['marks'];
  readonly text: string;
  readonly sample: Group;
}

/** The edge of a small card. */
const edge = { kind: 'rect', x: 1, y: 1, w: 33, h: 16, r: 5, fill: 'card', width: 1.5 } as const;

const offPath: Primitive = { ...edge, stroke: 'customerFlow' };
const optional: readonly Primitive[] = [
  { kind: 'rect', x: 0, y: 0, w: 35, h: 18, r: 5, fill: 'action' },
  { kind: 'rect', x: 3, y: 3, w: 29, h: 12, r: 3, stroke: 'actionInkSoft', width: 1, dash: [4, 4] },
];
const thirdParty: Primitive = { ...edge, stroke: 'inkFaint', dash: [5, 4] };

/** Every mark as it is drawn on paper, in the order in which a legend names them. */
export function legendMarks(words: LayoutWords): readonly LegendMark[] {
  const mark = (kind: LegendMark['kind'], h: number, items: readonly Primitive[]): LegendMark => ({
    kind,
    text: words.marks[kind],
    sample: legendSample(kind, words.marks[kind], { h, items }),
  });
  return [
    mark('offPath', 18, [offPath]),
    mark('optional', 18, optional),
    mark('thirdParty', 18, [thirdParty]),
    mark('failure', 18, failureItems(2).items),
    mark('momentOfTruth', 34, momentMark(0, 2)),
  ];
}
