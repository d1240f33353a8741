// Whether the panel of checks is open, what it is narrowed to, and how one gets from a finding to its place.

import { useCallback, useState } from 'react';
import type { Finding } from '@sightline/lint';
import type { EditorState } from '../editor/editor-state.ts';
import { spotOf } from '../editor/map/spots.ts';
import type { Viewport } from '../editor/map/viewport.ts';
import { useEditor } from '../editor/use-editor.ts';
import { cardNear } from './checks-list.ts';

export interface Checking {
  readonly shown: boolean;
  readonly toggle: () => void;
  /** Opens the panel, narrowed to what is about a record. */
  readonly showAbout: (id: string) => void;
  readonly panel: {
    readonly about: readonly string[];
    readonly setAbout: (ids: readonly string[]) => void;
    readonly lookAt: (id: string) => void;
    readonly goTo: (finding: Finding) => void;
    readonly close: () => void;
  };
}

/** `openInspector` shows the fields of what is selected. */
export function useChecking(viewport: Viewport, openInspector: () => void): Checking {
  const state = useEditor();
  const [shown, setShown] = useState(false);
  const [about, setAbout] = useState<readonly string[]>([]);
  const close = useCallback(() => {
    setShown(false);
    setAbout([]);
    requestAnimationFrame(() => state.goTo(state.spot === undefined ? undefined : { ...state.spot }));
  }, [state]);
  const toggle = useCallback(() => (shown ? close() : setShown(true)), [shown, close]);
  const showAbout = useCallback((id: string) => {
    setAbout([id]);
    setShown(true);
  }, []);
  const lookAt = useCallback((id: string) => lookAtRecord(state, viewport, id), [state, viewport]);
  const goTo = (finding: Finding): void => {
    const [id] = finding.targets;
    if (id === undefined || !state.index.records.has(id)) return;
    lookAtRecord(state, viewport, id);
    const spot = spotOf(state.index, id);
    if (spot !== undefined) state.goTo(spot);
    state.select(id);
    openInspector();
    focusField(finding.field);
  };
  return {
    shown,
    toggle,
    showAbout,
    panel: { about, setAbout, lookAt, goTo, close },
  };
}

/** Selects a record and brings it into view, leaving the focus where it is. */
function lookAtRecord(state: EditorState, viewport: Viewport, id: string): void {
  if (!state.index.records.has(id)) return;
  state.select(id);
  const { scene } = state;
  const headers = { w: scene.headerWidth, h: scene.headerHeight };
  const groups = Object.values(scene.groups).flat();
  const near = cardNear(id, state.index)?.id;
  const group = groups.find(({ record }) => record === id) ?? groups.find(({ record }) => record === near);
  const column = scene.columns.find(({ step }) => step === id);
  const box = group ?? (column === undefined ? undefined : { x: column.x, y: 0, w: column.w, h: 200 });
  if (box !== undefined) viewport.reveal(box, headers);
}

/** Puts the focus into the control of a field, once the inspector has drawn it. */
function focusField(path: string | undefined, tries = 10): void {
  if (path === undefined) return;
  requestAnimationFrame(() => {
    if (tries > 0 && unfold(path)) return focusField(path, tries - 1);
    // the field itself, else the nearest that holds it
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(at)}"]`);
      const control = field?.querySelector<HTMLElement>('input, textarea, select, button');
      if (control === null || control === undefined) continue;
      control.focus();
      control.scrollIntoView({ block: 'center' });
      return;
    }
    if (tries > 0) focusField(path, tries - 1);
  });
}

/** Opens a folded group that holds a field; false where none is folded. */
function unfold(path: string): boolean {
  const parts = path.split('.');
  for (let i = 1; i <= parts.length; i++) {
    const name = CSS.escape(parts.slice(0, i).join('.'));
    const head = document.querySelector<HTMLElement>(`[data-fields~="${name}"][aria-expanded="false"]`);
    if (head === null) continue;
    head.click();
    return true;
  }
  return false;
}
