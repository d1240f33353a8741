// The headers of phases, steps and lanes. They follow the map one way and stick to the edge the other.

import { useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Plus } from 'lucide-react';
import type { Group, Scene } from '@sightline/layout';
import { addPhase, addStep, startEditing } from '../../actions/edits.ts';
import { useEditor, useSelection } from '../use-editor.ts';
import { AddLane } from './AddLane.tsx';
import { GroupPicture } from './GroupPicture.tsx';
import type { MountWindow, Viewport } from './viewport.ts';
import styles from './map.module.css';

interface ColumnHeadersProps {
  readonly scene: Scene;
  readonly viewport: Viewport;
  readonly mounted: MountWindow;
}

export function ColumnHeaders({ scene, viewport, mounted }: ColumnHeadersProps): ReactElement {
  const bar = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const state = useEditor();
  useLayoutEffect(
    () =>
      viewport.onCamera(({ x, y, scale }) => {
        if (bar.current === null || inner.current === null) return;
        const top = Math.max(0, -y * scale);
        bar.current.style.transform = `translate(0, ${top}px)`;
        bar.current.style.height = `${scene.headerHeight * scale}px`;
        bar.current.dataset['stuck'] = String(y > 0);
        inner.current.style.transform = `scale(${scale}) translate(${-x}px, 0)`;
      }),
    [viewport, scene.headerHeight],
  );
  const groups = scene.groups.headers.filter(
    ({ kind, x, w }) =>
      (kind === 'phaseHeader' || kind === 'stepHeader') && x < mounted.right && x + w > mounted.left,
  );
  const end = scene.columns.at(-1);
  const endX = (end?.x ?? scene.headerWidth) + (end?.w ?? 0);
  return (
    <div ref={bar} className={styles['columnBar']}>
      <div ref={inner} className={styles['barInner']}>
        <div className={styles['barPaper']} style={{ width: scene.width, height: scene.headerHeight }} />
        {groups.map((group) => (
          <Header key={group.id} group={group} />
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
        <button
          type="button"
          className={styles['addPhase']}
          style={{ left: endX + 12, top: 10 }}
          onClick={() => addPhase(state)}
        >
          <Plus size={14} aria-hidden /> Phase
        </button>
      </div>
    </div>
  );
}

export function LaneHeaders({
  scene,
  viewport,
}: {
  readonly scene: Scene;
  readonly viewport: Viewport;
}): ReactElement {
  const bar = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () =>
      viewport.onCamera(({ x, y, scale }) => {
        if (bar.current === null || inner.current === null) return;
        const left = Math.max(0, -x * scale);
        const top = Math.max(0, -y * scale) + scene.headerHeight * scale;
        bar.current.style.transform = `translate(${left}px, ${top}px)`;
        bar.current.style.width = `${scene.headerWidth * scale}px`;
        bar.current.style.height = `calc(100% - ${top}px)`;
        bar.current.dataset['stuck'] = String(x > 0);
        inner.current.style.transform = `translate(0, ${-top}px) scale(${scale}) translate(0, ${-y}px)`;
      }),
    [viewport, scene.headerWidth, scene.headerHeight],
  );
  const visibility = scene.lines.find(({ kind }) => kind === 'visibility')?.y;
  const groups = scene.groups.headers.filter(({ kind }) => kind === 'laneHeader');
  const lines = scene.groups.ground.filter(({ kind }) => kind === 'stageLine');
  const last = scene.rows.at(-1);
  return (
    <div ref={bar} className={styles['laneBar']}>
      <div ref={inner} className={styles['barInner']}>
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
          <Header key={group.id} group={group} />
        ))}
        {lines.map((group) => (
          <div
            key={group.id}
            className={styles['placed']}
            style={{ transform: `translate(${group.x}px, ${group.y}px)` }}
          >
            <LinePicture group={group} />
          </div>
        ))}
        <AddLane top={(last?.y ?? scene.headerHeight) + (last?.h ?? 0) - 8} />
      </div>
    </div>
  );
}

function LinePicture({ group }: { readonly group: Group }): ReactElement {
  const { session } = useEditor();
  return <GroupPicture group={group} workspace={session.workspace} />;
}

function Header({ group }: { readonly group: Group }): ReactElement {
  const state = useEditor();
  const selected = useSelection().includes(group.record ?? '');
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
      onClick={() => (selected ? startEditing(state, id) : state.select(id))}
      onDoubleClick={() => startEditing(state, id)}
    >
      <GroupPicture group={group} workspace={state.session.workspace} />
    </button>
  );
}
