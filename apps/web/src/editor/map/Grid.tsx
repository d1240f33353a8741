// The cards as a grid that keyboards and screen readers walk: rows are lanes, columns are steps, one tab stop. A cell
// holds its cards as a list; each card says where its arrows lead.

import { memo, useMemo } from 'react';
import type { ReactElement } from 'react';
import { Plus } from 'lucide-react';
import type { Group, Scene } from '@sightline/layout';
import type { MapIndex } from '@sightline/model';
import { drawsRecords } from '@sightline/model';
import { addAt, startEditing } from '../../actions/edits.ts';
import { useConnecting, useEditor, useSelection, useSpot } from '../use-editor.ts';
import { GroupPicture } from './GroupPicture.tsx';
import type { MountWindow } from './viewport.ts';
import styles from './map.module.css';

interface GridProps {
  readonly scene: Scene;
  readonly mounted: MountWindow;
}

export function Grid({ scene, mounted }: GridProps): ReactElement {
  const state = useEditor();
  const spot = useSpot();
  const cells = useMemo(() => byCell(scene, state.index), [scene, state.index]);
  const columns = scene.columns
    .map((column, i) => ({ ...column, i }))
    .filter(({ x, w }) => x < mounted.right && x + w > mounted.left);
  const home = spot ?? { lane: scene.rows[0]?.lane, step: scene.columns[0]?.step };
  return (
    <div
      role="grid"
      aria-label={state.index.map.title}
      aria-rowcount={scene.rows.length}
      aria-colcount={scene.columns.length}
      className={styles['grid']}
      style={{ width: scene.width, height: scene.height }}
    >
      {scene.rows.map((row, i) => {
        const near = row.y < mounted.bottom && row.y + row.h > mounted.top;
        if (!near && row.lane !== spot?.lane) return null;
        const lane = state.index.lanes[state.index.rowOf(row.lane)];
        return (
          <div
            key={row.lane}
            role="row"
            aria-rowindex={i + 1}
            aria-label={lane?.name}
            className={styles['row']}
            style={{ top: row.y, width: scene.width, height: row.h }}
          >
            {columns.map((column) => (
              <Cell
                key={column.step}
                lane={row.lane}
                step={column.step}
                label={`${lane?.name ?? ''}, ${stepName(state.index, column.step)}`}
                column={column.i}
                box={{ x: column.x, y: row.y, w: column.w, h: row.h }}
                groups={cells.get(`${row.lane}/${column.step}`) ?? NONE}
                home={home.lane === row.lane && home.step === column.step}
                homeCard={home.lane === row.lane && home.step === column.step ? spot?.card : undefined}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

const NONE: readonly Group[] = [];

function stepName(index: MapIndex, id: string): string {
  const step = index.records.get(id);
  return step?.type === 'step' ? step.name : '';
}

function byCell(scene: Scene, index: MapIndex): ReadonlyMap<string, readonly Group[]> {
  const cells = new Map<string, Group[]>();
  const drawn = [...scene.groups.cards, ...scene.groups.marks.filter(({ kind }) => kind === 'emotionPoint')];
  for (const group of drawn) {
    const { row, column, record } = group;
    if (row === undefined || column === undefined || record === undefined || !index.records.has(record))
      continue;
    const key = `${scene.rows[row]?.lane}/${scene.columns[column]?.step}`;
    const list = cells.get(key);
    if (list === undefined) cells.set(key, [group]);
    else list.push(group);
  }
  return cells;
}

interface CellProps {
  readonly lane: string;
  readonly step: string;
  readonly label: string;
  readonly column: number;
  readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly groups: readonly Group[];
  /** Holds the one tab stop of the grid. */
  readonly home: boolean;
  readonly homeCard: string | undefined;
}

const Cell = memo(function Cell({
  lane,
  step,
  label,
  column,
  box,
  groups,
  home,
  homeCard,
}: CellProps): ReactElement {
  const state = useEditor();
  const role = state.index.lanes[state.index.rowOf(lane)]?.role;
  const bottom = groups.reduce((most, group) => Math.max(most, group.y + group.h - box.y), 18);
  const adds = role !== undefined && (!drawsRecords(role) || groups.length === 0);
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
      style={{ left: box.x, width: box.w, height: box.h }}
      onFocus={(event) => {
        if (event.target === event.currentTarget && (state.spot?.lane !== lane || state.spot.step !== step))
          state.goTo({ lane, step });
      }}
      onDoubleClick={(event) => {
        if (event.target === event.currentTarget) addAt(state, { lane, step });
      }}
    >
      <div role="list" aria-label={label} className={styles['list']}>
        {groups.map((group, i) => (
          <CardButton
            key={group.id}
            group={group}
            box={box}
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
          style={{ top: Math.min(bottom + 2, box.h - 26) }}
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
});

interface CardButtonProps {
  readonly group: Group;
  readonly box: { readonly x: number; readonly y: number };
  readonly tabStop: boolean;
  readonly lane: string;
  readonly step: string;
}

const CardButton = memo(function CardButton({
  group,
  box,
  tabStop,
  lane,
  step,
}: CardButtonProps): ReactElement {
  const state = useEditor();
  const selected = useSelection().includes(group.record ?? '');
  const connecting = useConnecting();
  const id = group.record ?? '';
  return (
    <div role="listitem" className={styles['item']} style={{ left: group.x - box.x, top: group.y - box.y }}>
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
        onFocus={() => {
          if (state.spot?.card !== id) state.goTo({ lane, step, card: id });
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
        <GroupPicture group={group} workspace={state.session.workspace} />
      </button>
      {selected && group.kind !== 'emotionPoint' && (
        <span
          className={styles['handle']}
          data-handle={id}
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
