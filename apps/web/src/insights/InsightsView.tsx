// What follows from the map: its paths, who does what, and what causes what.

import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'wouter';
import { Tabs } from '../controls/Tabs.tsx';
import styles from './insights.module.css';

const PathsView = lazy(() => import('./PathsView.tsx').then(({ PathsView: view }) => ({ default: view })));
const WorkView = lazy(() => import('./WorkView.tsx').then(({ WorkView: view }) => ({ default: view })));
const CausesView = lazy(() => import('./CausesView.tsx').then(({ CausesView: view }) => ({ default: view })));

const views = [
  ['paths', 'Paths'],
  ['work', 'Who does what'],
  ['causes', 'Causes'],
] as const;

export interface InsightProps {
  /** Shows records on the map, the first in sight: all selected, or, with a title, the rest dimmed. */
  readonly showOnMap: (ids: readonly string[], title?: string) => void;
}

export function InsightsView({ showOnMap }: InsightProps): ReactElement {
  const [search, setSearch] = useSearchParams();
  const shown = search.get('insight') ?? 'paths';
  return (
    <div className={styles['insights']}>
      <Tabs
        label="Insights"
        choices={views}
        chosen={shown}
        choose={(id) => setSearch({ view: 'insights', insight: id }, { replace: true })}
      />
      <Suspense fallback={<p className={styles['hint']}>Loading …</p>}>
        {shown === 'work' ? (
          <WorkView showOnMap={showOnMap} />
        ) : shown === 'causes' ? (
          <CausesView showOnMap={showOnMap} />
        ) : (
          <PathsView showOnMap={showOnMap} />
        )}
      </Suspense>
    </div>
  );
}
