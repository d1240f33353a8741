// A metric: its figure in large serifs, the unit small, its name, and its history as bars. Red where it is worse than
// it was meant to be.

import type { Card, Reading } from '@sightline/model';
import type { BodyContext, Stand } from './card-body.ts';
import { inks } from './inks.ts';
import { metricFigure } from './metric-figure.ts';
import type { Primitive } from './scene.ts';
import { baseline, faces } from './sizes.ts';
import type { Body } from './stack.ts';
import { Stack } from './stack.ts';

const bars = { width: 6, gap: 3, height: 26, most: 10 } as const;

export function metricBody(card: Card, { width, below }: Stand, context: BodyContext): Body {
  const paint = inks(below);
  const record = card.metric === undefined ? undefined : context.library.get(card.metric);
  const metric = record?.type === 'metric' ? record : undefined;
  if (metric === undefined) {
    const stack = new Stack(context.measure, 0, 4, width).text(card.text ?? card.metric ?? '', faces.body, {
      fill: paint.soft,
    });
    return { h: stack.y + 4, items: stack.items };
  }
  const { text: figure, hot, readings } = metricFigure(metric, context.library);
  const figureWidth = context.measure(figure, faces.figure.font, Number.POSITIVE_INFINITY).width;
  const stack = new Stack(context.measure, 0, 4, width - 96);
  stack.text(figure, faces.figure, { fill: hot ? 'failure' : paint.ink, max: 1 });
  const unit: Primitive = {
    kind: 'text',
    x: figureWidth + 4,
    y: 4 + baseline(faces.figure),
    lines: [metric.unit ?? ''],
    lineHeight: faces.body.line,
    font: faces.body.font,
    fill: paint.soft,
  };
  const named = new Stack(context.measure, 0, stack.y, width).text(metric.name, faces.small, {
    fill: paint.soft,
    max: 2,
  });
  return { h: named.y + 4, items: [...stack.items, unit, ...named.items, ...history(readings, width, hot)] };
}

function history(readings: readonly Reading[], width: number, hot: boolean): readonly Primitive[] {
  const last = readings.slice(-bars.most);
  if (last.length < 2) return [];
  const values = last.map((reading) => reading.value);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return last.map((reading, i): Primitive => {
    const share = span === 0 ? 1 : 0.35 + (0.65 * (reading.value - low)) / span;
    const h = Math.max(3, bars.height * share);
    const x = width - (last.length - i) * (bars.width + bars.gap) + bars.gap;
    const fill = i === last.length - 1 ? (hot ? 'failure' : 'blue') : hot ? 'failureBorder' : 'blueprintRule';
    return { kind: 'rect', x, y: 34 - h, w: bars.width, h, r: 1.5, fill };
  });
}
