// The choice by what the cards are coloured, and the legend, which leads to the cards of a colour.

import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown, Palette } from 'lucide-react';
import menu from '../app/menu.module.css';
import editor from '../editor/editor.module.css';
import { useColourBy, useEditor } from '../editor/use-editor.ts';
import { colouringNames } from './colouring.ts';
import { actorGroupings } from './group-by-actor.ts';
import { markColours } from './mark-colours.ts';
import { useColouring } from './use-colouring.ts';
import styles from './colouring.module.css';

export function ColourChoice(): ReactElement {
  const state = useEditor();
  const by = useColourBy();
  return (
    <Menu.Root>
      <Menu.Trigger className={editor['chip'] ?? ''} aria-label="Colour of the cards">
        <Palette size={14} aria-hidden /> {by === undefined ? 'Colour' : colouringNames[by]}{' '}
        <ChevronDown size={13} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['positioner'] ?? ''} align="end" sideOffset={6}>
          <Menu.Popup className={menu['popup'] ?? ''}>
            {[undefined, ...actorGroupings].map((id) => (
              <Menu.Item key={id ?? 'none'} className={menu['item'] ?? ''} onClick={() => state.colour(id)}>
                {id === undefined ? 'As drawn' : colouringNames[id]}
                {id === by && <Check size={14} aria-label="chosen" className={menu['end'] ?? ''} />}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

export function ColourLegend(): ReactElement | null {
  const state = useEditor();
  const colouring = useColouring();
  if (colouring === undefined) return null;
  return (
    <ul className={styles['legend']} aria-label="Colours of the cards">
      {colouring.groups.map(({ key, name, letters, hue, cards }) => (
        <li key={key}>
          <button
            type="button"
            title={`Select ${cards.length === 1 ? 'the card' : `the ${cards.length} cards`} of ${name}`}
            onClick={() => state.select(...cards)}
            style={markColours(hue)}
          >
            <b>{letters}</b> {name} <small>{cards.length}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
