// The map on screen: ground, arrows, cards in a grid, marks, and headers that stick to the edges. Only what is near the
// window is mounted; panning and zooming move layers outside React. While a zoom goes on, and where hundreds of cards
// show too small to be read, a canvas below shows the map instead.

import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { MouseEvent, ReactElement } from 'react';
import type { Group, Scene } from '@sightline/layout';
import { startEditing } from '../../actions/edits.ts';
import type { EditorState, Spot } from '../editor-state.ts';
import { useEditing, useEditor, useScene, useSpot } from '../use-editor.ts';
import { ArrowEnds } from './ArrowEnds.tsx';
import { useDrag } from './use-drag.ts';
import { DragPreview } from './DragPreview.tsx';
import type { DragView } from './drags.ts';
import { FirstCard } from './FirstCard.tsx';
import { Grid } from './Grid.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import { ColumnHeaders, LaneHeaders } from './Headers.tsx';
import { arrowUnder, hitOf, onPaper } from './hit.ts';
import { InPlaceText, textGroupOf } from './InPlaceText.tsx';
import { MapCanvas } from './MapCanvas.tsx';
import { mapKeys, spaceReleased } from './map-keys.ts';
import { groupOf, near } from './scene-index.ts';
import { LateCheckMarks } from '../../checks/LateCheckMarks.tsx';
import { ColourMarks } from '../../colouring/ColourMarks.tsx';
import { moveAlong } from './move-along.ts';
import { chosenBox, revealChosen } from './reveal-chosen.ts';
import { whenIdle } from '../../app/when-idle.ts';
import { useGestures } from './use-gestures.ts';
import type { MountWindow, Viewport } from './viewport.ts';
import styles from './map.module.css';

interface MapViewProps {
  readonly viewport: Viewport;
  readonly openMenu: (id: string, at: { readonly x: number; readonly y: number }) => void;
}

export function MapView({ viewport, openMenu }: MapViewProps): ReactElement {
  const state = useEditor();
  const stage = useRef<HTMLDivElement>(null);
  const ready = useSize(stage, viewport);
  useGestures(stage, viewport);
  const drag = useDrag(stage, viewport);
  const hit = (event: MouseEvent) => hitOf(event, stage.current, viewport, state.scene);

  return (
    <div
      ref={stage}
      className={styles['stage']}
      data-testid="stage"
      onKeyDown={(event) => mapKeys(state, viewport, event)}
      onKeyUp={(event) => spaceReleased(state, event)}
      onContextMenu={(event) => {
        const arrow = arrowUnder(event, stage.current, viewport, state.scene)?.record;
        const found = hit(event) ?? (state.get(arrow ?? '') === undefined ? undefined : { id: arrow ?? '' });
        if (found === undefined) return;
        event.preventDefault();
        if (!state.isSelected(found.id)) state.select(found.id);
        openMenu(found.id, { x: event.clientX, y: event.clientY });
      }}
      onClick={(event) => clickOnPicture(event, { stage: stage.current, viewport, state })}
      onDoubleClickCapture={(event) => {
        // what is chosen by the first click gets no card over it by the second
        if (arrowUnder(event, stage.current, viewport, state.scene) !== undefined) event.stopPropagation();
      }}
      onDoubleClick={(event) => {
        const found = viewport.overview && !isButton(event) ? hit(event) : undefined;
        if (found !== undefined) startEditing(state, found.id);
      }}
      {...drag.handlers}
      onMouseMove={(event) => showArrow(event, { stage: stage.current, viewport, state })}
    >
      {ready && <MapLayers stage={stage} viewport={viewport} dragView={drag.view} />}
    </div>
  );
}

const isButton = ({ target }: MouseEvent): boolean => (target as Element).closest('button') !== null;

interface Looking {
  readonly stage: HTMLElement | null;
  readonly viewport: Viewport;
  readonly state: EditorState;
}

/** The pointer tells where an arrow can be chosen. */
function showArrow(event: MouseEvent, { stage, viewport, state }: Looking): void {
  if (stage === null || event.buttons !== 0) return;
  const over = arrowUnder(event, stage, viewport, state.scene) !== undefined;
  if (over === (stage.dataset['overArrow'] !== undefined)) return;
  if (over) stage.dataset['overArrow'] = '';
  else delete stage.dataset['overArrow'];
}

function chooseArrow(state: EditorState, { record = '', label = '' }: Group): void {
  if (state.get(record) === undefined)
    return state.say('This arrow follows by itself: the next card of the lane');
  state.select(record);
  state.say(`${label}. Drag an end to lead it elsewhere; Ctrl+I shows its fields.`);
}

/** A click on a card in the picture, or on an arrow, selects it; a click on empty paper selects nothing. */
function clickOnPicture(event: MouseEvent, { stage, viewport, state }: Looking): void {
  if (stage === null || stage.dataset['panned'] !== undefined || isButton(event)) return;
  const found = viewport.overview ? hitOf(event, stage, viewport, state.scene) : undefined;
  const arrow = arrowUnder(event, stage, viewport, state.scene);
  if (arrow !== undefined) chooseArrow(state, arrow);
  else if (found === undefined) {
    if (!event.shiftKey && onPaper(event, stage, viewport, state.scene)) state.select();
  } else if (event.shiftKey || event.metaKey || event.ctrlKey) state.toggle(found.id);
  else {
    const group = groupOf(state.scene, found.id);
    state.select(found.id);
    const [row, column] = [state.scene.rows[group?.row ?? -1], state.scene.columns[group?.column ?? -1]];
    if (row !== undefined && column !== undefined)
      state.goTo({ lane: row.lane, step: column.step, card: found.id });
  }
}

interface MapLayersProps {
  readonly stage: React.RefObject<HTMLDivElement | null>;
  readonly viewport: Viewport;
  readonly dragView: DragView | undefined;
}

function MapLayers({ stage, viewport, dragView }: MapLayersProps): ReactElement {
  const scene = useScene();
  const spot = useSpot();
  const world = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const window = useSyncExternalStore(
    useCallback((listener: () => void) => viewport.onWindow(listener), [viewport]),
    () => viewport.window,
  );
  const { overview } = viewport;
  useLayoutEffect(() => {
    viewport.setContent({ w: scene.width, h: scene.height, cards: scene.groups.cards.length });
  }, [viewport, scene]);
  useEffect(() => whenIdle(() => viewport.lookAround()), [viewport]);
  useCamera(world, over, viewport);
  useFocus(stage, viewport);
  useHeaderFocus(stage, viewport);
  useReadable(viewport);
  const mounted = useMemo(() => (overview ? around(scene, spot) : window), [overview, scene, spot, window]);
  const shown = useMemo(() => (overview ? undefined : inWindow(scene, window)), [scene, window, overview]);
  const scores = useMemo(() => scoreRange(scene), [scene]);
  const visibility = scene.lines.find(({ kind }) => kind === 'visibility')?.y;
  return (
    <>
      <MapCanvas viewport={viewport} />
      <div ref={world} className={styles['world']}>
        {shown !== undefined && (
          <>
            <div className={styles['sheet']} style={{ width: scene.width, height: scene.height }}>
              {visibility !== undefined && <div className={styles['under']} style={{ top: visibility }} />}
            </div>
            <Layer groups={shown.ground} />
            <Layer groups={shown.arrows} />
            {shown.curve !== undefined && <PlacedGroup group={shown.curve} scores={scores} />}
          </>
        )}
        <Grid scene={scene} mounted={mounted} bare={overview} />
        {shown !== undefined && <ColourMarks groups={shown.checked} />}
        {shown !== undefined && <Layer groups={shown.marks} />}
        {shown !== undefined && <LateCheckMarks groups={shown.checked} />}
      </div>
      <div ref={over} className={styles['world']} data-over>
        <FirstCard />
        <ArrowEnds scene={scene} />
        <DragPreview view={dragView} ground="map" />
        <InPlaceText ground="map" />
      </div>
      <ColumnHeaders scene={scene} viewport={viewport} mounted={window} dragView={dragView} />
      <LaneHeaders scene={scene} viewport={viewport} dragView={dragView} />
    </>
  );
}

interface LayerProps {
  readonly groups: readonly Group[];
}

/** A new list of the same groups is nothing new. */
function sameLayer(a: LayerProps, b: LayerProps): boolean {
  return a.groups.length === b.groups.length && a.groups.every((group, i) => group === b.groups[i]);
}

const Layer = memo(function Layer({ groups }: LayerProps): ReactElement {
  return (
    <div aria-hidden>
      {groups.map((group) => (
        <PlacedGroup key={group.id} group={group} />
      ))}
    </div>
  );
}, sameLayer);

interface PlacedGroupProps {
  readonly group: Group;
  readonly scores?: readonly [number, number] | undefined;
}

const PlacedGroup = memo(function PlacedGroup({ group, scores }: PlacedGroupProps): ReactElement {
  const { session } = useEditor();
  const mark = group.kind === 'failureMark';
  return (
    <div
      className={styles[mark ? 'mark' : 'placed']}
      style={{ left: group.x, top: group.y }}
      {...(group.kind === 'arrow' ? { 'data-arrow': group.record ?? '' } : {})}
      {...(mark
        ? { 'data-grip': 'failureMark', 'data-of': group.record, title: 'Drag to another card' }
        : {})}
    >
      <GroupPicture
        group={group}
        workspace={session.workspace}
        {...(scores === undefined ? {} : { scores })}
      />
    </div>
  );
});

/** Around the place of the focus: what a screen reader can go through from there while a picture stands for the cards. */
function around(scene: Scene, spot: Spot | undefined): MountWindow {
  const column = scene.columns.find(({ step }) => step === spot?.step) ?? scene.columns[0];
  const row = scene.rows.find(({ lane }) => lane === spot?.lane) ?? scene.rows[0];
  const [x, y] = [column?.x ?? 0, row?.y ?? 0];
  return { left: x - 500, right: x + 800, top: y - 400, bottom: y + (row?.h ?? 0) + 400 };
}

interface Shown {
  /** What the checks can be about. */
  readonly checked: readonly Group[];
  readonly ground: readonly Group[];
  readonly arrows: readonly Group[];
  readonly marks: readonly Group[];
  readonly curve: Group | undefined;
}

const checkable = new Set<string>(['card', 'failure', 'emotionPoint']);

/** The groups near the window. The sheet itself is drawn by style sheets. */
function inWindow(scene: Scene, window: MountWindow): Shown {
  return {
    checked: [...near(scene, 'cards', window), ...near(scene, 'marks', window)].filter(({ kind }) =>
      checkable.has(kind),
    ),
    ground: near(scene, 'ground', window).map((group) =>
      group.kind === 'sheet' ? withoutPaper(group) : group,
    ),
    arrows: near(scene, 'arrows', window),
    marks: near(scene, 'marks', window).filter(({ kind }) => kind !== 'emotionPoint'),
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

/** Follows the size of the stage; true once it is known and the map fits into it. */
function useSize(stage: React.RefObject<HTMLDivElement | null>, viewport: Viewport): boolean {
  const state = useEditor();
  const [ready, setReady] = useState(false);
  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const box = chosenBox(state);
      const wasClear = box !== undefined && viewport.shows(box);
      viewport.resize(element.clientWidth, element.clientHeight);
      // a panel that opens does not hide what is chosen
      if (wasClear) revealChosen(state, viewport);
    };
    viewport.resize(element.clientWidth, element.clientHeight);
    viewport.measureCover(() => coverOf(element));
    // the map is asked for its size once: later it does not move what one looks at
    const { scene } = state;
    viewport.setContent({ w: scene.width, h: scene.height, cards: scene.groups.cards.length });
    if (!viewport.isPlaced) viewport.fit(true);
    setReady(true);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage, viewport, state]);
  return ready;
}

/** How far what floats (the toolbar, the parked cards, a panel on a narrow screen) lies over the stage. */
function coverOf(stage: HTMLElement): { readonly right: number; readonly bottom: number } {
  const at = stage.getBoundingClientRect();
  const cover = { right: 0, bottom: 0 };
  for (const panel of document.querySelectorAll<HTMLElement>('[data-floats]')) {
    const box = panel.getBoundingClientRect();
    if (box.left >= at.right || box.right <= at.left || box.top >= at.bottom) continue;
    if (panel.dataset['floats'] === 'right') cover.right = Math.max(cover.right, at.right - box.left);
    else cover.bottom = Math.max(cover.bottom, at.bottom - box.top);
  }
  return cover;
}

function useCamera(
  world: React.RefObject<HTMLDivElement | null>,
  over: React.RefObject<HTMLDivElement | null>,
  viewport: Viewport,
): void {
  useLayoutEffect(() => {
    const stops = [
      moveAlong(world, viewport, ({ x, y }) => ({ x, y }), { rests: true }),
      moveAlong(over, viewport, ({ x, y }) => ({ x, y })),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [world, over, viewport]);
}

/** Nobody types into what cannot be read: a text that is edited comes near first. */
function useReadable(viewport: Viewport): void {
  const state = useEditor();
  const editing = useEditing();
  useLayoutEffect(() => {
    if (editing === undefined) return;
    const { scene } = state;
    const group = textGroupOf(scene, editing.id);
    if (group === undefined) return;
    const isHeader = group.kind.endsWith('Header');
    if (viewport.camera.scale < 0.5) {
      if (isHeader) viewport.zoomTo(0.85);
      else viewport.centre(group, 0.85);
    }
    if (isHeader) revealHeader(state, viewport, editing.id);
    else viewport.reveal(group, { w: scene.headerWidth, h: scene.headerHeight });
  }, [editing, state, viewport]);
}

/** The header that is selected gets the focus of the page when it is to have it. */
function useHeaderFocus(stage: React.RefObject<HTMLDivElement | null>, viewport: Viewport): void {
  const state = useEditor();
  useEffect(
    () =>
      state.subscribe('focus', () => {
        const [id = ''] = state.selection;
        revealHeader(state, viewport, id);
        const before = document.activeElement;
        const focus = (): boolean => {
          const header = stage.current?.querySelector<HTMLElement>(
            `[data-record="${CSS.escape(id)}"][data-kind$="Header"]`,
          );
          header?.focus({ preventScroll: true });
          return header !== null && header !== undefined;
        };
        // at once, so that the next key finds it there
        if (state.editing === undefined && focus()) return;
        // a header that was just added is there with the next frame; what got the focus by then keeps it
        requestAnimationFrame(() => {
          const now = document.activeElement;
          if (state.editing === undefined && (now === before || now === document.body)) focus();
        });
      }),
    [state, stage, viewport],
  );
}

/** Brings a header into view: headers stick to one edge, so the map moves along the other alone. */
function revealHeader({ scene }: EditorState, viewport: Viewport, id: string): void {
  const group = scene.groups.headers.find(({ record }) => record === id);
  if (group === undefined) return;
  const headers = { w: scene.headerWidth, h: scene.headerHeight };
  if (group.kind === 'laneHeader') viewport.reveal(group, headers, 'y');
  else viewport.reveal({ ...group, w: Math.min(group.w, 240) }, headers, 'x');
}

/** The place in the grid is in sight when it changes, and has the focus of the page unless a text is being edited. */
function useFocus(stage: React.RefObject<HTMLDivElement | null>, viewport: Viewport): void {
  const state = useEditor();
  const spot = useSpot();
  useEffect(() => {
    if (spot === undefined || (!state.takesFocus && state.editing === undefined)) return;
    const { scene } = state;
    const column = scene.columns.find(({ step }) => step === spot.step);
    const row = scene.rows.find(({ lane }) => lane === spot.lane);
    const cell =
      column === undefined || row === undefined
        ? undefined
        : { x: column.x, y: row.y, w: column.w, h: Math.min(row.h, 200) };
    const box = groupOf(scene, spot.card) ?? cell;
    // what moved under the pointer while it is down would be missed by the click
    const pressed = stage.current?.dataset['pressed'] !== undefined;
    if (box !== undefined && !pressed) viewport.reveal(box, { w: scene.headerWidth, h: scene.headerHeight });
    if (state.editing !== undefined) return;
    const key = spot.card ?? `${spot.lane}/${spot.step}`;
    const element = stage.current?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(key)}"]`);
    if (element !== null && element !== undefined && document.activeElement !== element)
      element.focus({ preventScroll: true });
  }, [spot, state, stage, viewport]);
}
