// Light, dark, or as the system.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import { Check, Monitor, Moon, Sun } from 'lucide-react';
import button from '../controls/button.module.css';
import menu from './menu.module.css';
import type { ThemeChoice } from './theme.ts';
import { applyTheme, themeChoice } from './theme.ts';

const themes: readonly (readonly [ThemeChoice, string, typeof Sun])[] = [
  ['light', 'Light', Sun],
  ['dark', 'Dark', Moon],
  ['system', 'As the system', Monitor],
];

export function ThemeButton(): ReactElement {
  const [choice, setChoice] = useState(themeChoice());
  const Icon = themes.find(([id]) => id === choice)?.[2] ?? Monitor;
  return (
    <Menu.Root>
      <Menu.Trigger className={button['tool'] ?? ''} aria-label="Theme">
        <Icon size={17} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['positioner'] ?? ''} align="end" sideOffset={6}>
          <Menu.Popup className={menu['popup'] ?? ''}>
            {themes.map(([id, title, ThemeIcon]) => (
              <Menu.Item
                key={id}
                className={menu['item'] ?? ''}
                onClick={() => {
                  applyTheme(id);
                  setChoice(id);
                }}
              >
                <ThemeIcon size={15} aria-hidden /> {title}
                {id === choice && <Check size={14} aria-label="chosen" className={menu['end'] ?? ''} />}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
