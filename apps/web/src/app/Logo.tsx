// The mark of Sightline: a line of visibility, a path above it, work below it.

import type { ReactElement } from 'react';

export function Logo(): ReactElement {
  return (
    <svg width="24" height="24" viewBox="0 0 22 22" aria-hidden="true">
      <rect x="1" y="1" width="20" height="20" rx="5" style={{ fill: 'var(--ink)' }} />
      <g fill="none" style={{ stroke: 'var(--sheet)' }} strokeWidth="1.4" strokeLinecap="round">
        <path d="M4 11.200h14" strokeDasharray="2 1.8" opacity=".75" />
        <path d="M4 8.200c2.600 0 3.200-2 5.200-2M12.800 6.200c2 0 2.600 2 5.200 2" />
        <circle cx="11" cy="6.200" r="1.700" />
        <path d="M5 15h4.500M12.500 15H17" />
      </g>
    </svg>
  );
}
