// The menu at the pointer: what can be done with what is selected.

import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import menu from '../app/menu.module.css';
import type { Action, Panel } from '../actions/registry.ts';
import { availableActions } from '../actions/registry.ts';
import { useEditor } from './use-editor.ts';

interface ContextMenuProps {
  readonly at: { readonly x: number; readonly y: number } | undefined;
  readonly close: () => void;
  readonly open: (panel: Panel) => void;
}

const shown = new Set([
  'edit',
  'inspect',
  'checks-about',
  'refer',
  'picture',
  'add-card',
  'connect',
  'retarget',
  'retarget-of-card',
  'add-failure',
  'add-emotion',
  'move',
  'park',
  'move-failure',
  'step-left',
  'step-right',
  'earlier',
  'later',
  'duplicate',
  'delete',
  'add-step',
]);

/** What takes something away stands apart, at the end. */
const isLast = ({ id }: Action): boolean => id === 'delete';

export function ContextMenu({ at, close, open }: ContextMenuProps): ReactElement {
  const state = useEditor();
  const anchor =
    at === undefined ? undefined : { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <Menu.Root
      open={at !== undefined}
      onOpenChange={(next) => {
        if (!next) close();
      }}
    >
      <Menu.Portal>
        <Menu.Positioner
          className={menu['positioner'] ?? ''}
          {...(anchor === undefined ? {} : { anchor })}
          // beside the pointer, so that what the menu is about stays in sight
          side="right"
          align="start"
          collisionAvoidance={{ side: 'flip', align: 'shift', fallbackAxisSide: 'end' }}
        >
          <Menu.Popup className={menu['popup'] ?? ''}>
            {at !== undefined &&
              availableActions(state)
                .filter(({ id }) => shown.has(id))
                .toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)))
                .map((action) => (
                  <Fragment key={action.id}>
                    {isLast(action) && <Menu.Separator className={menu['separator'] ?? ''} />}
                    <Menu.Item className={menu['item'] ?? ''} onClick={() => action.run(state, open)}>
                      {action.title}
                      {action.shortcut !== undefined && (
                        <kbd className={menu['end'] ?? ''}>{action.shortcut.replace('Mod', 'Ctrl')}</kbd>
                      )}
                    </Menu.Item>
                  </Fragment>
                ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
