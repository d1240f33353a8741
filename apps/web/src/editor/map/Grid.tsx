// The cards as a grid that keyboards and screen readers walk: rows are lanes, columns are steps, one tab stop. A cell
// holds its cards as a list; each card says where its arrows lead.

import { memo } from 'react';
import type { MouseEvent, ReactElement } from 'react';
import { Plus } from 'lucide-react';
import type { Group, Scene } from '@sightline/layout';
import type { MapIndex } from '@sightline/model';
import { drawsRecords } from '@sightline/model';
import { addAt, addEmotion, startEditing } from '../../actions/edits.ts';
import type { EditorState } from '../editor-state.ts';
import { useConnecting, useEditor, useIsBlank, useIsSelected, useSpot } from '../use-editor.ts';
import { GroupPicture } from './GroupPicture.tsx';
import { columnsNear, inCellOf } from './scene-index.ts';
import type { MountWindow } from './viewport.ts';
import styles from './map.module.css';

interface GridProps {
  readonly scene: Scene;
  readonly mounted: MountWindow;
  /** Cards without their pictures: a canvas below shows them. */
  readonly bare: boolean;
}

export function Grid({ scene, mounted, bare }: GridProps): ReactElement {
  const state = useEditor();
  const spot = useSpot();
  const isBlank = useIsBlank();
  const home = spot ?? { lane: scene.rows[0]?.lane, step: scene.columns[0]?.step };
  const homeColumn = scene.columns.findIndex(({ step }) => step === home.step);
  return (
    <div
      role="grid"
      aria-label={state.index.map.title}
      aria-rowcount={scene.rows.length}
      aria-colcount={scene.columns.length}
      className={styles['grid']}
      data-blank={isBlank || undefined}
      style={{ width: scene.width, height: scene.height }}
    >
      {scene.rows.map((row, i) => {
        const near = row.y < mounted.bottom && row.y + row.h > mounted.top;
        // the place of the focus stays, wherever one looks
        const isHome = row.lane === home.lane;
        if (!near && !isHome) return null;
        const shown = near ? columnsNear(scene, i, mounted) : [];
        const columns =
          isHome && homeColumn >= 0 && !shown.includes(homeColumn)
            ? [...shown, homeColumn].sort((a, b) => a - b)
            : shown;
        const name = state.index.lanes[state.index.rowOf(row.lane)]?.name ?? '';
        return (
          <div
            key={row.lane}
            role="row"
            aria-rowindex={i + 1}
            aria-label={name}
            className={styles['row']}
            style={{ top: row.y, width: scene.width, height: row.h }}
          >
            {columns.map((at) => {
              const column = scene.columns[at];
              if (column === undefined) return null;
              const isSpot = isHome && at === homeColumn;
              return (
                <Cell
                  key={column.step}
                  lane={row.lane}
                  step={column.step}
                  label={`${name}, ${stepName(state.index, column.step)}`}
                  column={at}
                  x={column.x}
                  y={row.y}
                  w={column.w}
                  h={row.h}
                  groups={inCellOf(scene, i, at)}
                  bare={bare}
                  home={isSpot}
                  homeCard={isSpot ? spot?.card : undefined}
                />
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

function stepName(index: MapIndex, id: string): string {
  const step = index.records.get(id);
  return step?.type === 'step' ? step.name : '';
}

interface CellProps {
  readonly lane: string;
  readonly step: string;
  readonly label: string;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly groups: readonly Group[];
  readonly bare: boolean;
  /** Holds the one tab stop of the grid. */
  readonly home: boolean;
  readonly homeCard: string | undefined;
}

/** Cells are drawn again when what they hold has changed, which a new list of the same groups has not. */
function sameCell(a: CellProps, b: CellProps): boolean {
  for (const key of Object.keys(a) as (keyof CellProps)[])
    if (key !== 'groups' && a[key] !== b[key]) return false;
  return a.groups.length === b.groups.length && a.groups.every((group, i) => group === b.groups[i]);
}

const Cell = memo(function Cell({
  lane,
  step,
  label,
  column,
  x,
  y,
  w,
  h,
  groups,
  bare,
  home,
  homeCard,
}: CellProps): ReactElement {
  const state = useEditor();
  const role = state.index.lanes[state.index.rowOf(lane)]?.role;
  const bottom = groups.reduce((most, group) => Math.max(most, group.y + group.h - y), 18);
  const adds = !bare && role !== undefined && (!drawsRecords(role) || groups.length === 0);
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      {...(groups.length === 0 ? { 'aria-label': `${label}, empty` } : {})}
      tabIndex={home && groups.length === 0 ? 0 : -1}
      data-spot={`${lane}/${step}`}
      data-lane={lane}
      data-step={step}
      className={styles['cell']}
      style={{ left: x, width: w, height: h }}
      onFocus={(event) => {
        if (event.target === event.currentTarget && (state.spot?.lane !== lane || state.spot.step !== step))
          state.goTo({ lane, step });
        if (event.target === event.currentTarget) letGoOfOther(state);
      }}
      onDoubleClick={(event) => {
        if (event.target !== event.currentTarget || bare) return;
        if (role === 'emotion') addEmotion(state, step, scoreAt(state, event));
        else addAt(state, { lane, step });
      }}
    >
      <div role="list" aria-label={label} className={styles['list']}>
        {groups.map((group, i) => (
          <CardButton
            key={group.id}
            group={group}
            left={group.x - x}
            top={group.y - y}
            bare={bare}
            tabStop={home && (homeCard === undefined ? i === 0 : homeCard === group.record)}
            lane={lane}
            step={step}
          />
        ))}
      </div>
      {adds && (
        <button
          type="button"
          tabIndex={-1}
          className={styles['add']}
          style={{ top: Math.min(bottom + 2, h - 26) }}
          aria-label={`Add to ${label}`}
          onClick={() => {
            const last = groups.at(-1)?.record;
            addAt(state, { lane, step, ...(last === undefined ? {} : { card: last }) });
          }}
        >
          <Plus size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}, sameCell);

/** One thing is framed: where the focus comes by keyboard, one other thing that was selected is no longer. */
function letGoOfOther(state: EditorState, instead?: string): void {
  const [only = ''] = state.selection;
  const isArrow = state.get(only)?.type === 'flow';
  if (state.selection.length === 1 && !isArrow) state.select(...(instead === undefined ? [] : [instead]));
}

/** The score at the height of a pointer in a cell of the emotion lane. */
function scoreAt({ scene }: EditorState, { clientY, currentTarget }: MouseEvent<HTMLElement>): number {
  const { emotion } = scene;
  const row = scene.rows[emotion?.row ?? -1];
  if (emotion === undefined || row === undefined) return 0;
  const box = currentTarget.getBoundingClientRect();
  const y = row.y + ((clientY - box.top) / box.height) * row.h;
  return (emotion.neutral - y) / emotion.perPoint;
}

interface CardButtonProps {
  readonly group: Group;
  /** Its corner in the cell. */
  readonly left: number;
  readonly top: number;
  readonly bare: boolean;
  readonly tabStop: boolean;
  readonly lane: string;
  readonly step: string;
}

const CardButton = memo(function CardButton({
  group,
  left,
  top,
  bare,
  tabStop,
  lane,
  step,
}: CardButtonProps): ReactElement {
  const state = useEditor();
  const selected = useIsSelected(group.record ?? '');
  const connecting = useConnecting();
  const id = group.record ?? '';
  return (
    <div role="listitem" className={styles['item']} style={{ left, top }}>
      <button
        type="button"
        tabIndex={tabStop ? 0 : -1}
        data-spot={id}
        data-record={id}
        data-kind={group.kind}
        className={styles['card']}
        aria-label={group.label === '' ? 'Empty card' : group.label}
        aria-description={arrowsOf(state.index, id)}
        aria-pressed={selected}
        data-selected={selected || undefined}
        data-target={connecting !== undefined && connecting !== id ? true : undefined}
        style={{ width: group.w, height: group.h }}
        onFocus={(event) => {
          if (state.spot?.card !== id) state.goTo({ lane, step, card: id });
          // keys act on what has the focus: nothing else stays chosen
          if (!state.isSelected(id) && event.currentTarget.matches(':focus-visible')) letGoOfOther(state, id);
        }}
        onClick={(event) => {
          if (event.shiftKey || event.metaKey || event.ctrlKey) state.toggle(id);
          else if (
            state.selection.length === 1 &&
            state.selection[0] === id &&
            event.detail === 1 &&
            group.kind !== 'emotionPoint'
          )
            startEditing(state, id);
          else state.select(id);
        }}
        onDoubleClick={() => startEditing(state, id)}
      >
        {!bare && <GroupPicture group={group} workspace={state.session.workspace} />}
      </button>
      {selected && group.kind !== 'emotionPoint' && (
        <span
          className={styles['handle']}
          data-grip="handle"
          data-of={id}
          style={{ left: group.w, top: group.h / 2 }}
          title="Drag to connect"
          aria-hidden
        />
      )}
    </div>
  );
});

/** Where the arrows of a card lead, in words. */
function arrowsOf(index: MapIndex, id: string): string {
  const said = index.flowsFrom(id).map((flow) => {
    const to = index.records.get(flow.to);
    const name = to?.type === 'card' ? (to.text ?? flow.to) : to?.type === 'failure' ? to.what : flow.to;
    return `${flow.kind} to ${name}`;
  });
  const failures = index.failuresAt(id).length;
  return [
    ...said,
    ...(failures === 0 ? [] : [`${failures} ${failures === 1 ? 'failure' : 'failures'} here`]),
  ].join('; ');
}
