// The views and panels of the editor that are fetched apart from it: each when it is first shown, all of them once the
// map is open and there is time, so that none needs the server later.

import { part } from '../app/part.tsx';
import { whenIdle } from '../app/when-idle.ts';
import { CausesView, PathsView, WorkView } from '../insights/insight-views.tsx';
import missing from '../app/missing.module.css';

const looks = { loading: <p className={missing['missing']}>Loading …</p> };

export const OutlineView = part(
  'The outline',
  () => import('./outline/OutlineView.tsx').then(({ OutlineView: view }) => view),
  looks,
);
export const InsightsView = part(
  'The insights',
  () => import('../insights/InsightsView.tsx').then(({ InsightsView: view }) => view),
  looks,
);
export const TextView = part(
  'The text',
  () => import('./text/TextView.tsx').then(({ TextView: view }) => view),
  looks,
);
export const ChecksPanel = part(
  'The panel of checks',
  () => import('../checks/ChecksPanel.tsx').then(({ ChecksPanel: panel }) => panel),
  { beside: true },
);
export const FlipPanel = part(
  'The flip side',
  () => import('../flip/FlipPanel.tsx').then(({ FlipPanel: panel }) => panel),
  { beside: true },
);
export const FocusOnMap = part('What is in focus', () =>
  import('../insights/FocusOnMap.tsx').then(({ FocusOnMap: view }) => view),
);
export const CheckMarks = part(
  'The marks of the checks',
  () => import('../checks/CheckMarks.tsx').then(({ CheckMarks: marks }) => marks),
  { quiet: true },
);

const parts: readonly { fetch(): Promise<unknown> }[] = [
  CheckMarks,
  ChecksPanel,
  OutlineView,
  FlipPanel,
  InsightsView,
  PathsView,
  WorkView,
  CausesView,
  FocusOnMap,
  TextView,
];

/** How long to wait before asking again where the server is away, in milliseconds. */
const RETRY = 15_000;

/** Fetches all parts one by one, whenever there is time; gives the way to leave it. */
export function fetchParts(): () => void {
  let stop: () => void = () => undefined;
  let left = false;
  const fetchFrom = (at: number): void => {
    const wanted = parts[at];
    if (wanted === undefined || left) return;
    stop = whenIdle(() => {
      wanted.fetch().then(
        () => fetchFrom(at + 1),
        () => {
          const timer = setTimeout(() => fetchFrom(at), RETRY);
          stop = () => clearTimeout(timer);
          if (left) stop();
        },
      );
    });
  };
  fetchFrom(0);
  return () => {
    left = true;
    stop();
  };
}
