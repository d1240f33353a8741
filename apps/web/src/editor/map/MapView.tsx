// The map on screen: ground, arrows, cards in a grid, marks, and headers that stick to the edges. Only what is near the
// window is mounted; panning and zooming move layers outside React.

import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ReactElement } from 'react';
import type { Group, Scene } from '@sightline/layout';
import { useEditing, useEditor, useScene, useSpot } from '../use-editor.ts';
import { useDrag } from './use-drag.ts';
import { Grid } from './Grid.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import { ColumnHeaders, LaneHeaders } from './Headers.tsx';
import { InPlaceText } from './InPlaceText.tsx';
import { mapKeys } from './map-keys.ts';
import { useGestures } from './use-gestures.ts';
import type { MountWindow, Viewport } from './viewport.ts';
import styles from './map.module.css';

interface MapViewProps {
  readonly viewport: Viewport;
  readonly openMenu: (id: string, at: { readonly x: number; readonly y: number }) => void;
}

export function MapView({ viewport, openMenu }: MapViewProps): ReactElement {
  const state = useEditor();
  const scene = useScene();
  const editing = useEditing();
  const stage = useRef<HTMLDivElement>(null);
  const world = useRef<HTMLDivElement>(null);
  const mounted = useSyncExternalStore(
    useCallback((listener: () => void) => viewport.onWindow(listener), [viewport]),
    () => viewport.window,
  );
  useSize(stage, viewport, scene);
  useGestures(stage, viewport);
  useCamera(world, viewport);
  useFocus(stage, viewport);
  const drag = useDrag(stage, viewport);
  const visibility = scene.lines.find(({ kind }) => kind === 'visibility')?.y;
  const shown = useMemo(() => inWindow(scene, mounted), [scene, mounted]);
  const scores = useMemo(() => scoreRange(scene), [scene]);

  return (
    <div
      ref={stage}
      className={styles['stage']}
      data-testid="stage"
      onKeyDown={(event) => mapKeys(state, event)}
      onContextMenu={(event) => {
        const id = (event.target as Element).closest<HTMLElement>('[data-record]')?.dataset['record'];
        if (id === undefined) return;
        event.preventDefault();
        state.select(id);
        openMenu(id, { x: event.clientX, y: event.clientY });
      }}
      {...drag.handlers}
    >
      <div ref={world} className={styles['world']}>
        <div className={styles['sheet']} style={{ width: scene.width, height: scene.height }}>
          {visibility !== undefined && <div className={styles['under']} style={{ top: visibility }} />}
        </div>
        <Layer groups={shown.ground} />
        <Layer groups={shown.arrows} interactive />
        {shown.curve !== undefined && (
          <Placed group={shown.curve}>
            <GroupPicture
              group={shown.curve}
              workspace={state.session.workspace}
              {...(scores === undefined ? {} : { scores })}
            />
          </Placed>
        )}
        <Grid scene={scene} mounted={mounted} />
        <Layer groups={shown.marks} />
        {drag.preview}
        {editing !== undefined && <InPlaceText key={`${editing.id} ${editing.path}`} editing={editing} />}
      </div>
      <ColumnHeaders scene={scene} viewport={viewport} mounted={mounted} />
      <LaneHeaders scene={scene} viewport={viewport} />
    </div>
  );
}

function Layer({
  groups,
  interactive = false,
}: {
  readonly groups: readonly Group[];
  readonly interactive?: boolean;
}): ReactElement {
  const state = useEditor();
  const choose = useCallback(
    (group: Group) => {
      const flow = group.record === undefined ? undefined : state.get(group.record);
      if (flow === undefined) return state.say('This arrow follows by itself: the next card of the lane');
      state.select(flow.id);
      state.say(`${group.label ?? ''}. Ctrl+I shows its fields.`);
    },
    [state],
  );
  return (
    <div aria-hidden={!interactive}>
      {groups.map((group) => (
        <Placed key={group.id} group={group} {...(interactive ? { interactive } : {})}>
          <GroupPicture
            group={group}
            workspace={state.session.workspace}
            {...(interactive ? { onLineClick: choose } : {})}
          />
        </Placed>
      ))}
    </div>
  );
}

function Placed({
  group,
  interactive = false,
  children,
}: {
  readonly group: Group;
  readonly interactive?: boolean;
  readonly children: ReactElement;
}): ReactElement {
  return (
    <div
      className={styles['placed']}
      style={{ transform: `translate(${group.x}px, ${group.y}px)` }}
      {...(interactive && group.record !== undefined ? { 'data-arrow': group.record } : {})}
    >
      {children}
    </div>
  );
}

interface Shown {
  readonly ground: readonly Group[];
  readonly arrows: readonly Group[];
  readonly marks: readonly Group[];
  readonly curve: Group | undefined;
}

/** The groups near the window. The sheet itself is drawn by style sheets. */
function inWindow(scene: Scene, { left, top, right, bottom }: MountWindow): Shown {
  const near = ({ x, y, w, h }: Group): boolean => x < right && x + w > left && y < bottom && y + h > top;
  return {
    ground: scene.groups.ground
      .map((group) => (group.kind === 'sheet' ? withoutPaper(group) : group))
      .filter(near),
    arrows: scene.groups.arrows.filter(near),
    marks: scene.groups.marks.filter((group) => group.kind !== 'emotionPoint' && near(group)),
    curve: scene.groups.cards.find(({ kind }) => kind === 'curve'),
  };
}

const plainSheets = new WeakMap<Group, Group>();

function withoutPaper(group: Group): Group {
  let plain = plainSheets.get(group);
  if (plain === undefined) {
    plain = {
      ...group,
      items: group.items.filter(
        (item) =>
          !(
            (item.kind === 'rect' && item.fill === 'sheet') ||
            (item.kind === 'path' && item.fill === 'blueprint')
          ),
      ),
    };
    plainSheets.set(group, plain);
  }
  return plain;
}

function scoreRange(scene: Scene): readonly [number, number] | undefined {
  const { emotion } = scene;
  if (emotion === undefined) return undefined;
  const neutral = emotion.neutral - (scene.rows[emotion.row]?.y ?? 0);
  return [neutral - 2 * emotion.perPoint, neutral + 2 * emotion.perPoint];
}

function useSize(stage: React.RefObject<HTMLDivElement | null>, viewport: Viewport, scene: Scene): void {
  const [fitted, setFitted] = useState(false);
  useLayoutEffect(() => {
    viewport.setContent(scene.width, scene.height);
  }, [viewport, scene.width, scene.height]);
  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return undefined;
    const measure = (): void => viewport.resize(element.clientWidth, element.clientHeight);
    measure();
    if (!fitted) {
      viewport.fit(true);
      setFitted(true);
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage, viewport, fitted]);
}

function useCamera(world: React.RefObject<HTMLDivElement | null>, viewport: Viewport): void {
  useLayoutEffect(
    () =>
      viewport.onCamera(({ x, y, scale }) => {
        if (world.current !== null)
          world.current.style.transform = `scale(${scale}) translate(${-x}px, ${-y}px)`;
      }),
    [world, viewport],
  );
}

/** The place in the grid is in sight when it changes, and has the focus of the page unless a text is being edited. */
function useFocus(stage: React.RefObject<HTMLDivElement | null>, viewport: Viewport): void {
  const state = useEditor();
  const spot = useSpot();
  useEffect(() => {
    if (spot === undefined) return;
    const { scene } = state;
    const column = scene.columns.find(({ step }) => step === spot.step);
    const row = scene.rows.find(({ lane }) => lane === spot.lane);
    const card =
      spot.card === undefined
        ? undefined
        : [...scene.groups.cards, ...scene.groups.marks].find(
            ({ record, kind }) => record === spot.card && kind !== 'failureMark',
          );
    const cell =
      column === undefined || row === undefined
        ? undefined
        : { x: column.x, y: row.y, w: column.w, h: Math.min(row.h, 200) };
    const box = card ?? cell;
    if (box !== undefined) viewport.reveal(box, { w: scene.headerWidth, h: scene.headerHeight });
    if (state.editing !== undefined) return;
    const key = spot.card ?? `${spot.lane}/${spot.step}`;
    const element = stage.current?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(key)}"]`);
    if (element !== null && element !== undefined && document.activeElement !== element)
      element.focus({ preventScroll: true });
  }, [spot, state, stage, viewport]);
}
