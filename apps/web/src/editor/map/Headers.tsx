// The headers of phases, steps and lanes. They follow the map one way and stick to the edge the other.

import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { Plus } from 'lucide-react';
import type { Group, Scene } from '@sightline/layout';
import { addPhase, addStep, startEditing } from '../../actions/edits.ts';
import { LateCheckMarks } from '../../checks/LateCheckMarks.tsx';
import { useEditor, useIsSelected } from '../use-editor.ts';
import { AddLane } from './AddLane.tsx';
import { DragPreview } from './DragPreview.tsx';
import type { DragView } from './drags.ts';

import { HeaderPicture } from './HeaderPicture.tsx';
import { InPlaceText } from './InPlaceText.tsx';
import { moveAlong } from './move-along.ts';
import { PhaseTitle } from './PhaseTitle.tsx';
import type { MountWindow, Viewport } from './viewport.ts';
import styles from './map.module.css';

/** Written only when it changes: each write lets the browser look at the styles of the bar again. */
function stick(bar: HTMLElement | null, stuck: boolean): void {
  if (bar !== null && bar.dataset['stuck'] !== String(stuck)) bar.dataset['stuck'] = String(stuck);
}

/** Beyond this width of the window, in map units, the names of steps are too small to be read, and too many. */
const TOO_WIDE = 16_000;

function headersNear(headers: readonly Group[], { left, right }: MountWindow): readonly Group[] {
  const kinds = right - left > TOO_WIDE ? ['phaseHeader'] : ['phaseHeader', 'stepHeader'];
  return headers.filter(({ kind, x, w }) => kinds.includes(kind) && x < right && x + w > left);
}

interface ColumnHeadersProps {
  readonly scene: Scene;
  readonly viewport: Viewport;
  readonly mounted: MountWindow;
  readonly dragView: DragView | undefined;
}

export function ColumnHeaders({ scene, viewport, mounted, dragView }: ColumnHeadersProps): ReactElement {
  const bar = useRef<HTMLDivElement>(null);
  const corner = useRef<HTMLDivElement>(null);
  const state = useEditor();
  useLayoutEffect(() => {
    const stops = [
      moveAlong(bar, viewport, ({ x, y }) => ({ x, y: Math.min(y, 0) })),
      moveAlong(corner, viewport, ({ x, y }) => ({ x: Math.min(x, 0), y: Math.min(y, 0) })),
      viewport.onCamera(({ x, y }) => {
        stick(bar.current, y > 0);
        stick(corner.current, x > 0);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [viewport]);
  const { headers } = scene.groups;
  const groups = useMemo(() => headersNear(headers, mounted), [headers, mounted]);
  const end = scene.columns.at(-1);
  const endX = (end?.x ?? scene.headerWidth) + (end?.w ?? 0);
  return (
    <>
      <div ref={bar} className={styles['columnBar']}>
        <div className={styles['barPaper']} style={{ width: scene.width, height: scene.headerHeight }} />
        {groups.map((group) => (
          <Header key={group.id} group={group} viewport={viewport} />
        ))}
        {groups
          .filter(({ kind }) => kind === 'stepHeader')
          .map((group) => (
            <button
              key={`add ${group.id}`}
              type="button"
              className={styles['addStep']}
              style={{ left: group.x + group.w + 8, top: group.y + 2 }}
              aria-label={`Add a step after ${group.label ?? ''}`}
              onClick={() => addStep(state, group.record)}
            >
              <Plus size={14} aria-hidden />
            </button>
          ))}
        <InPlaceText ground="columns" />
        <LateCheckMarks groups={groups} />
        <button
          type="button"
          className={styles['addPhase']}
          style={{ left: endX + 2, top: 10 }}
          aria-label="Add a phase"
          title="Add a phase"
          onClick={() => addPhase(state)}
        >
          <Plus size={14} aria-hidden />
        </button>
        <DragPreview view={dragView} ground="columns" />
      </div>
      {/* above the lanes no column shows that belongs elsewhere */}
      <div ref={corner} className={styles['corner']}>
        <div
          className={styles['barPaper']}
          style={{ width: scene.headerWidth, height: scene.headerHeight }}
        />
      </div>
    </>
  );
}

type LaneHeadersProps = Omit<ColumnHeadersProps, 'mounted'>;

/** Whether nothing is different of what the headers of the lanes show: most edits are of cards. */
function sameLanes(
  { scene: a, viewport: before, dragView }: LaneHeadersProps,
  next: LaneHeadersProps,
): boolean {
  const b = next.scene;
  return (
    before === next.viewport &&
    dragView === next.dragView &&
    a.groups.headers === b.groups.headers &&
    a.groups.ground === b.groups.ground &&
    a.rows === b.rows &&
    a.lines === b.lines &&
    a.height === b.height
  );
}

export const LaneHeaders = memo(function LaneHeaders({
  scene,
  viewport,
  dragView,
}: LaneHeadersProps): ReactElement {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const stops = [
      moveAlong(bar, viewport, ({ x, y }) => ({ x: Math.min(x, 0), y })),
      viewport.onCamera(({ x }) => stick(bar.current, x > 0)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [viewport]);
  const visibility = scene.lines.find(({ kind }) => kind === 'visibility')?.y;
  const groups = scene.groups.headers.filter(({ kind }) => kind === 'laneHeader');
  const lines = scene.groups.ground.filter(({ kind }) => kind === 'stageLine');
  const last = scene.rows.at(-1);
  return (
    <div ref={bar} className={styles['laneBar']}>
      <div
        className={styles['barPaper']}
        style={{ width: scene.headerWidth, height: visibility ?? scene.height }}
      />
      {visibility !== undefined && (
        <div
          className={styles['barBlueprint']}
          style={{ top: visibility, width: scene.headerWidth, height: scene.height - visibility }}
        />
      )}
      {groups.map((group) => (
        <Header key={group.id} group={group} viewport={viewport} />
      ))}
      {lines.map((group) => (
        <div key={group.id} className={styles['placed']} style={{ left: group.x, top: group.y }}>
          {/* the line itself ends where the lane headers do: beyond, it goes with the map */}
          <div className={styles['lineStart']} style={{ width: scene.headerWidth, height: group.h }}>
            <LinePicture group={withItems(group, (kind) => kind === 'path')} />
          </div>
          <LinePicture group={withItems(group, (kind) => kind !== 'path')} />
        </div>
      ))}
      <InPlaceText ground="lanes" />
      <AddLane top={(last?.y ?? scene.headerHeight) + (last?.h ?? 0) - 8} />
      <DragPreview view={dragView} ground="lanes" />
    </div>
  );
}, sameLanes);

function withItems(group: Group, wanted: (kind: string) => boolean): Group {
  return { ...group, items: group.items.filter(({ kind }) => wanted(kind)) };
}

function LinePicture({ group }: { readonly group: Group }): ReactElement {
  const { session } = useEditor();
  return <HeaderPicture group={group} workspace={session.workspace} />;
}

interface HeaderProps {
  readonly group: Group;
  readonly viewport: Viewport;
}

const Header = memo(function Header({ group, viewport }: HeaderProps): ReactElement {
  const state = useEditor();
  const selected = useIsSelected(group.record ?? '');
  const id = group.record ?? '';
  return (
    <button
      type="button"
      className={styles['header']}
      data-record={id}
      data-kind={group.kind}
      data-selected={selected || undefined}
      aria-label={group.label}
      style={{ left: group.x, top: group.y, width: group.w, height: group.h }}
      onFocus={(event) => {
        if (!state.isSelected(id) && event.currentTarget.matches(':focus-visible')) state.select(id);
      }}
      onClick={() => (selected ? startEditing(state, id) : state.select(id))}
      onDoubleClick={() => startEditing(state, id)}
    >
      {group.kind === 'phaseHeader' ? (
        <>
          <PhaseTitle group={withItems(group, (kind) => kind === 'text')} viewport={viewport} />
          <LinePicture group={withItems(group, (kind) => kind !== 'text')} />
        </>
      ) : (
        <HeaderPicture group={group} workspace={state.session.workspace} />
      )}
    </button>
  );
});
