// The colours of a group for style sheets.

import type { CSSProperties } from 'react';
import type { Hue } from '@sightline/paint';

export function markColours(hue: Hue): CSSProperties {
  const colours: Readonly<Record<`--${string}`, string>> = {
    '--mark': `var(--${hue})`,
    '--mark-tint': `var(--${hue}-tint)`,
  };
  return colours;
}
