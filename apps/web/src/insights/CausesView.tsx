// From what hurts down to what causes it, and from what may be gone up to what breaks.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { Tabs } from '../controls/Tabs.tsx';
import { ImpactPart } from './ImpactPart.tsx';
import type { InsightProps } from './InsightsView.tsx';
import { TracePart } from './TracePart.tsx';
import styles from './insights.module.css';

const ways = [
  ['down', 'What causes this?'],
  ['up', 'What breaks without it?'],
] as const;

export function CausesView({ showOnMap }: InsightProps): ReactElement {
  const [way, setWay] = useState<'down' | 'up'>('down');
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Causes">
      <Tabs label="Direction" radio choices={ways} chosen={way} choose={setWay} />
      {way === 'down' ? <TracePart showOnMap={showOnMap} /> : <ImpactPart showOnMap={showOnMap} />}
    </div>
  );
}
