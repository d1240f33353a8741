// The floating bar below: what one adds most, and the zoom.

import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import {
  Command,
  FlipVertical2,
  Maximize,
  Minus,
  PanelRight,
  Plus,
  Spline,
  SquarePlus,
  Columns3,
  HeartPulse,
  TriangleAlert,
} from 'lucide-react';
import { addAt, addEmotion, addFailure, addStep } from '../actions/edits.ts';
import type { Panel } from '../actions/registry.ts';
import { Legend } from './map/Legend.tsx';
import type { Viewport } from './map/viewport.ts';
import { useEditor, useSelection, useSpot } from './use-editor.ts';
import button from '../controls/button.module.css';
import styles from './editor.module.css';

interface ToolbarProps {
  readonly viewport: Viewport;
  readonly open: (panel: Panel) => void;
  readonly inspecting: boolean;
  readonly setInspecting: (on: boolean) => void;
}

export function Toolbar({ viewport, open, inspecting, setInspecting }: ToolbarProps): ReactElement {
  const state = useEditor();
  const spot = useSpot();
  const selection = useSelection();
  const selected = state.get(selection[0] ?? '');
  const step = selected?.type === 'step' ? selected.id : spot?.step;
  const needSpot = (): void => state.say('Choose a cell on the map first', 'info');
  return (
    <div role="toolbar" aria-label="Tools" data-floats="bottom" className={styles['tools']}>
      <Tool label="Add a card" onClick={() => (spot === undefined ? needSpot() : addAt(state, spot))}>
        <SquarePlus size={18} aria-hidden />
      </Tool>
      <Tool label="Add a step" onClick={() => addStep(state, step)}>
        <Columns3 size={18} aria-hidden />
      </Tool>
      <Tool
        label="Connect to another card"
        onClick={() =>
          selected?.type === 'card' || selected?.type === 'failure'
            ? open('connect')
            : state.say('Choose a card first', 'info')
        }
      >
        <Spline size={18} aria-hidden />
      </Tool>
      <Tool
        label="Add an emotion"
        onClick={() => (step === undefined ? needSpot() : addEmotion(state, step))}
      >
        <HeartPulse size={18} aria-hidden />
      </Tool>
      <Tool
        label="Add a failure"
        onClick={() =>
          selected?.type === 'card'
            ? addFailure(state, selected.id)
            : state.say('Choose the card where it breaks first', 'info')
        }
      >
        <TriangleAlert size={18} aria-hidden />
      </Tool>
      <Tool label="Flip side: what could go wrong" onClick={() => open('flip')}>
        <FlipVertical2 size={18} aria-hidden />
      </Tool>
      <Tool label="All commands" onClick={() => open('palette')}>
        <Command size={18} aria-hidden />
      </Tool>
      <Tool label="Inspector: all fields" pressed={inspecting} onClick={() => setInspecting(!inspecting)}>
        <PanelRight size={18} aria-hidden />
      </Tool>
      <Legend />
      <i aria-hidden />
      <Tool label="Zoom out" onClick={() => viewport.zoomBy(1 / 1.2)}>
        <Minus size={18} aria-hidden />
      </Tool>
      <ZoomButton viewport={viewport} />
      <Tool label="Zoom in" onClick={() => viewport.zoomBy(1.2)}>
        <Plus size={18} aria-hidden />
      </Tool>
      <Tool label="Fit the whole map" onClick={() => viewport.fit()}>
        <Maximize size={17} aria-hidden />
      </Tool>
    </div>
  );
}

/** Says the scale: by itself, since it changes with every frame of a zoom. */
function ZoomButton({ viewport }: { readonly viewport: Viewport }): ReactElement {
  const [percent, setPercent] = useState(100);
  useEffect(() => viewport.onCamera(({ scale }) => setPercent(Math.round(scale * 100))), [viewport]);
  return (
    <button
      type="button"
      className={styles['zoom']}
      aria-label="Zoom to 100 %"
      onClick={() => viewport.zoomTo(1)}
    >
      {percent}%
    </button>
  );
}

interface ToolProps {
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactElement;
}

function Tool({ label, pressed, onClick, children }: ToolProps): ReactElement {
  return (
    <button
      type="button"
      className={`${button['tool']} ${styles['tool']}`}
      aria-label={label}
      title={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
