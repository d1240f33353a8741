// The legend of the arrows: below a picture that leaves the editor, and as samples for the editor's own.

import type { FlowKind } from '@sightline/model';
import { arrowLooks } from './arrow-looks.ts';
import { drawLine } from './draw-arrow.ts';
import type { Measure } from './measure.ts';
import type { Group, Primitive } from './scene.ts';
import { faces, sizes } from './sizes.ts';
import type { LayoutWords } from './words.ts';

export const legendHeight = 44;
const SAMPLE = 33;

const kinds = {
  next: 'next',
  interaction: 'process',
  trigger: 'trigger',
  handoff: 'data',
  support: 'support',
  failure: 'failure',
  recovery: 'recovery',
  escalation: 'escalation',
} as const satisfies { readonly [K in FlowKind]: keyof LayoutWords['legend'] };

const flowKinds = Object.keys(kinds) as readonly FlowKind[];

/** One kind of arrow: a short one of it, and what it means. */
export interface LegendEntry {
  readonly kind: FlowKind;
  readonly text: string;
  readonly sample: Group;
}

/** Every kind of arrow as it is drawn on paper, in the order in which a legend names them. */
export function legendEntries(words: LayoutWords): readonly LegendEntry[] {
  return flowKinds.map((kind) => {
    const text = words.legend[kinds[kind]];
    return { kind, text, sample: legendSample(kind, text, { h: 16, items: sampleOf(kind, 1, 8) }) };
  });
}

/** A small picture for an entry of a legend; all are equally wide. */
export function legendSample(kind: string, text: string, drawn: Pick<Group, 'h' | 'items'>): Group {
  return {
    id: `legend:${kind}`,
    kind: 'legend',
    layer: 'headers',
    x: 0,
    y: 0,
    w: SAMPLE + 2,
    label: text,
    ...drawn,
  };
}

function sampleOf(kind: FlowKind, x: number, y: number): readonly Primitive[] {
  const look = arrowLooks[kind];
  const way = [
    { x, y },
    { x: x + SAMPLE, y },
  ];
  return drawLine(way, look, { paint: look.paint, fromEnd: false });
}

interface LegendContext {
  readonly words: LayoutWords;
  readonly measure: Measure;
  readonly y: number;
  readonly width: number;
}

/** The legend of a picture: the kinds of arrows that are in it. */
export function legend(drawn: readonly FlowKind[], { words, measure, y, width }: LegendContext): Group {
  const entries = legendEntries(words).filter(({ kind }) => drawn.includes(kind));
  const items: Primitive[] = [];
  let x: number = sizes.laneHead;
  for (const { kind, text } of entries) {
    items.push(...sampleOf(kind, x, 20));
    items.push({
      kind: 'text',
      x: x + SAMPLE + 8,
      y: 24,
      lines: [text],
      lineHeight: 16,
      font: faces.body.font,
      fill: 'inkSoft',
    });
    x += SAMPLE + 8 + measure(text, faces.body.font, Number.POSITIVE_INFINITY).width + 24;
  }
  return {
    id: 'legend',
    kind: 'legend',
    layer: 'headers',
    x: 0,
    y,
    w: Math.max(width, x),
    h: legendHeight,
    items,
    label: entries.map(({ text }) => text).join(', '),
  };
}
