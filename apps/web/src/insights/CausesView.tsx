// From what hurts down to what causes it, and from what may be gone up to what breaks.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { ImpactPart } from './ImpactPart.tsx';
import type { InsightProps } from './InsightsView.tsx';
import { TracePart } from './TracePart.tsx';
import styles from './insights.module.css';

export function CausesView({ showOnMap }: InsightProps): ReactElement {
  const [way, setWay] = useState<'down' | 'up'>('down');
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Causes">
      <div role="radiogroup" aria-label="Direction" className={styles['tabs']}>
        <button type="button" role="radio" aria-checked={way === 'down'} onClick={() => setWay('down')}>
          What causes this?
        </button>
        <button type="button" role="radio" aria-checked={way === 'up'} onClick={() => setWay('up')}>
          What breaks without it?
        </button>
      </div>
      {way === 'down' ? <TracePart showOnMap={showOnMap} /> : <ImpactPart showOnMap={showOnMap} />}
    </div>
  );
}
