// Who does what: the load of each participant, hand-offs between them, the match between front and back, silence on the
// axis of time, duties, and the same work done in several maps.

import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { MapIndex } from '@sightline/model';
import { workingTimeOf } from '@sightline/model';
import { useEditor, useLibrary, useScene } from '../editor/use-editor.ts';
import type { InsightProps } from './InsightsView.tsx';
import { DarkStretches } from './DarkStretches.tsx';
import { HandOffMatrix } from './HandOffMatrix.tsx';
import { RaciTable } from './RaciTable.tsx';
import { Rallies } from './Rallies.tsx';
import { RepeatedWork } from './RepeatedWork.tsx';
import { Workloads } from './Workloads.tsx';
import styles from './insights.module.css';

/** What each part of the view works with. */
export interface WorkProps extends InsightProps {
  readonly index: MapIndex;
}

export function WorkView({ showOnMap }: InsightProps): ReactElement {
  const { index } = useEditor();
  const library = useLibrary();
  const scene = useScene();
  const working = useMemo(() => workingTimeOf(library), [library]);
  return (
    // all of it follows the map as it is drawn
    <div
      data-cards={scene.groups.cards.length}
      className={styles['scroll']}
      tabIndex={0}
      role="region"
      aria-label="Who does what"
    >
      <Workloads index={index} showOnMap={showOnMap} working={working} />
      <HandOffMatrix index={index} showOnMap={showOnMap} />
      <Rallies index={index} showOnMap={showOnMap} />
      <DarkStretches index={index} showOnMap={showOnMap} working={working} />
      <RaciTable index={index} showOnMap={showOnMap} />
      <RepeatedWork index={index} showOnMap={showOnMap} />
    </div>
  );
}
