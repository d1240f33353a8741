// What follows from the map: its paths, who does what, and what causes what.

import type { ReactElement } from 'react';
import { useSearchParams } from 'wouter';
import { Tabs } from '../controls/Tabs.tsx';
import { CausesView, PathsView, WorkView } from './insight-views.tsx';
import styles from './insights.module.css';

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
      {shown === 'work' ? (
        <WorkView showOnMap={showOnMap} />
      ) : shown === 'causes' ? (
        <CausesView showOnMap={showOnMap} />
      ) : (
        <PathsView showOnMap={showOnMap} />
      )}
    </div>
  );
}
