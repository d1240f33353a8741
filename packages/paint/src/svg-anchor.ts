// How SVG is told where a block of text stands. Scenes tell it from the left; in SVG, `start` is the side at which the
// text begins, which for Arabic and Hebrew is the right.

import { textDirection } from '@sightline/layout';
import type { TextBlock } from '@sightline/layout';

export interface SvgAnchor {
  readonly direction: 'ltr' | 'rtl';
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The values of `direction` and `text-anchor` for a block of text. */
export function svgAnchor({ anchor = 'start', lines }: Pick<TextBlock, 'anchor' | 'lines'>): SvgAnchor {
  const direction = textDirection(lines.join(' '));
  if (direction === 'ltr' || anchor === 'middle') return { direction, anchor };
  return { direction, anchor: anchor === 'start' ? 'end' : 'start' };
}
