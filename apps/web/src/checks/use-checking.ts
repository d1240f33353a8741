// Whether the panel of checks is open, what it is narrowed to, and how one gets from a finding to its place.

import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { Finding } from '@sightline/lint';
import type { EditorState } from '../editor/editor-state.ts';
import { spotOf } from '../editor/map/spots.ts';
import type { Viewport } from '../editor/map/viewport.ts';
import { useEditor } from '../editor/use-editor.ts';
import { libraryAddress } from '../fields/library-address.ts';
import { cardNear } from './card-near.ts';
import { focusField } from './focus-field.ts';

/** A request to go to the finding behind or ahead; `nth` tells one request from the next. */
export interface Walk {
  readonly by: 1 | -1;
  readonly nth: number;
}

export interface Checking {
  readonly shown: boolean;
  readonly toggle: () => void;
  /** Opens the panel, narrowed to what is about a record. */
  readonly showAbout: (id: string) => void;
  /** Goes to the next finding, or to the one before, and opens the panel for it. */
  readonly walk: (by: 1 | -1) => void;
  readonly panel: {
    readonly about: readonly string[];
    readonly setAbout: (ids: readonly string[]) => void;
    readonly walk: Walk | undefined;
    readonly lookAt: (id: string) => void;
    readonly goTo: (finding: Finding) => void;
    readonly close: () => void;
  };
}

/** `openInspector` shows the fields of what is selected. */
export function useChecking(viewport: Viewport, openInspector: () => void): Checking {
  const state = useEditor();
  const [, navigate] = useLocation();
  const [shown, setShown] = useState(false);
  const [about, setAbout] = useState<readonly string[]>([]);
  const [walked, setWalked] = useState<Walk | undefined>(undefined);
  const close = useCallback(() => {
    setShown(false);
    setAbout([]);
    setWalked(undefined);
    requestAnimationFrame(() => state.goTo(state.spot === undefined ? undefined : { ...state.spot }));
  }, [state]);
  const toggle = useCallback(() => (shown ? close() : setShown(true)), [shown, close]);
  const showAbout = useCallback(
    (id: string) => {
      setAbout(withItsArrows(state, id));
      setShown(true);
    },
    [state],
  );
  const walk = useCallback((by: 1 | -1) => {
    setShown(true);
    setWalked((before) => ({ by, nth: (before?.nth ?? 0) + 1 }));
  }, []);
  const lookAt = useCallback((id: string) => lookAtRecord(state, viewport, id), [state, viewport]);
  const goTo = (finding: Finding): void => {
    const [id] = finding.targets;
    if (id === undefined) return;
    const shared = state.library.get(id);
    if (!state.index.records.has(id) && shared !== undefined) {
      navigate(libraryAddress(state.session.workspace, shared.type, id));
      return focusField(finding.field);
    }
    if (!state.index.records.has(id)) return;
    lookAtRecord(state, viewport, id);
    const spot = spotOf(state.index, id);
    if (spot !== undefined) state.goTo(spot);
    // the fields of the map are shown where nothing is selected
    if (id === state.session.mapId) state.select();
    else state.select(id);
    openInspector();
    focusField(finding.field);
  };
  return {
    shown,
    toggle,
    showAbout,
    walk,
    panel: { about, setAbout, walk: walked, lookAt, goTo, close },
  };
}

/** A record and the arrows that leave it: what is wrong with an arrow is shown where it begins. */
function withItsArrows({ index }: EditorState, id: string): readonly string[] {
  return [id, ...index.flowsFrom(id).map((flow) => flow.id)];
}

/** Selects a record and brings it into view, leaving the focus where it is. */
function lookAtRecord(state: EditorState, viewport: Viewport, id: string): void {
  const record = state.index.records.get(id);
  if (record === undefined) return;
  state.select(...(record.type === 'map' ? [] : [id]));
  const { scene } = state;
  const headers = { w: scene.headerWidth, h: scene.headerHeight };
  const groups = Object.values(scene.groups).flat();
  const near = cardNear(id, state.index)?.id;
  const group = groups.find(({ record: of }) => of === id) ?? groups.find(({ record: of }) => of === near);
  const box = group ?? headerBox(state, id);
  if (box !== undefined) viewport.reveal(box, headers);
}

/** Where a step, phase or lane stands, which have heads and no cards. */
function headerBox({ scene, index }: EditorState, id: string) {
  const record = index.records.get(id);
  const step = record?.type === 'phase' ? index.stepsOf(id)[0]?.id : id;
  const column = scene.columns.find((candidate) => candidate.step === step);
  if (column !== undefined) return { x: column.x, y: 0, w: column.w, h: 200 };
  const row = scene.rows.find(({ lane }) => lane === id);
  return row === undefined ? undefined : { x: scene.headerWidth, y: row.y, w: 200, h: Math.min(row.h, 200) };
}
