// The button below the lanes: a lane of any role, put where its role belongs.

import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import { Plus } from 'lucide-react';
import { addLane, laneRolesInOrder, nameOfRole } from '../../actions/edits.ts';
import { useEditor } from '../use-editor.ts';
import menu from '../../app/menu.module.css';
import styles from './map.module.css';

export function AddLane({ top }: { readonly top: number }): ReactElement {
  const state = useEditor();
  return (
    <Menu.Root>
      <Menu.Trigger className={styles['addLane'] ?? ''} style={{ top }}>
        <Plus size={14} aria-hidden /> Lane
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['positioner'] ?? ''} side="right" align="end">
          <Menu.Popup className={menu['popup'] ?? ''}>
            {laneRolesInOrder.map((role) => (
              <Menu.Item key={role} className={menu['item'] ?? ''} onClick={() => addLane(state, role)}>
                {nameOfRole(role)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
