// The legend below a picture that leaves the editor: what each kind of arrow looks like, and who is who.

import type { FlowKind } from '@sightline/model';
import { arrowLooks } from './arrow-looks.ts';
import type { Measure } from './measure.ts';
import type { Group, Primitive } from './scene.ts';
import { faces } from './sizes.ts';
import type { LayoutWords } from './words.ts';

export const legendHeight = 44;

export function legend(words: LayoutWords, measure: Measure, y: number, width: number): Group {
  const entries: readonly (readonly [FlowKind, string])[] = [
    ['next', words.legend.next],
    ['interaction', words.legend.process],
    ['handoff', words.legend.data],
    ['support', words.legend.support],
    ['failure', words.legend.failure],
    ['recovery', words.legend.recovery],
    ['escalation', words.legend.escalation],
  ];
  const items: Primitive[] = [];
  let x = 32;
  for (const [kind, text] of entries) {
    const look = arrowLooks[kind];
    items.push({
      kind: 'path',
      d: `M${x} 20H${x + 27}`,
      stroke: look.paint,
      width: look.width,
      ...(look.dash === undefined ? {} : { dash: look.dash }),
    });
    items.push({ kind: 'path', d: `M${x + 25} 16.5L${x + 33} 20L${x + 25} 23.5Z`, fill: look.paint });
    items.push({
      kind: 'text',
      x: x + 41,
      y: 24,
      lines: [text],
      lineHeight: 16,
      font: faces.body.font,
      fill: 'inkSoft',
    });
    x += 41 + measure(text, faces.body.font, Number.POSITIVE_INFINITY).width + 24;
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
    label: entries.map(([, text]) => text).join(', '),
  };
}
