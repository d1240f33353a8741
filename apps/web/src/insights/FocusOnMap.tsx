// Part of the map in focus, such as a chain of causes: what is not part of it is dimmed, a bar says what one sees and how
// one leaves.

import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { X } from 'lucide-react';
import button from '../controls/button.module.css';
import { useEditor, useScene } from '../editor/use-editor.ts';
import styles from './focus-on-map.module.css';

export interface MapFocus {
  /** What is shown: `The chain behind “waits for the decision”`. */
  readonly title: string;
  /** Records that are not dimmed. */
  readonly ids: readonly string[];
  /** The part of the insights that it comes from. */
  readonly insight: string;
}

interface FocusOnMapProps {
  readonly focus: MapFocus;
  /** Goes back to where it was asked for. */
  readonly back: () => void;
  readonly leave: () => void;
}

export function FocusOnMap({ focus, back, leave }: FocusOnMapProps): ReactElement {
  const { index } = useEditor();
  // names and arrows follow the map as it is drawn
  useScene();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [leave]);
  const ids = [...new Set(focus.ids)].filter((id) => index.records.has(id));
  const inside = new Set(ids);
  const flows = ids
    .flatMap((id) => index.flowsFrom(id))
    .filter(({ to }) => inside.has(to))
    .map(({ id }) => id);
  return (
    <>
      <style>{dimmed([...ids, ...flows])}</style>
      <div className={styles['bar']} role="status" data-testid="map-focus">
        <span>
          {focus.title} <i>{ids.length === 1 ? '1 place' : `${ids.length} places`}</i>
        </span>
        <button type="button" className={button['small']} onClick={back}>
          Back to the insights
        </button>
        <button type="button" className={button['small']} onClick={leave} title="Show the whole map (Esc)">
          <X size={14} aria-hidden /> Show the whole map
        </button>
      </div>
    </>
  );
}

/** Dims what stands on the map, but for these records and arrows. */
function dimmed(shown: readonly string[]): string {
  const stage = '[data-testid="stage"]';
  const inside = shown
    .map((id) => CSS.escape(id))
    .flatMap((id) => [`[data-record="${id}"]`, `[data-arrow="${id}"]`]);
  return `${stage} :is([role='gridcell'] [data-record], [data-arrow], [data-of]) { opacity: 0.16; }
${inside.length === 0 ? '' : `${stage} :is([role='gridcell'] :is(${inside.join(', ')}), :is(${inside.join(', ')})) { opacity: 1; }`}`;
}
