// A map on the home page, and what can be done with it there.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { MapHealth, MapInfo } from '../app/api.ts';
import menu from '../app/menu.module.css';
import { shownTheme } from '../app/theme.ts';
import button from '../controls/button.module.css';
import { HealthMark } from './HealthMark.tsx';
import type { MapTask } from './map-dialogs.tsx';
import { MapDialog } from './map-dialogs.tsx';
import styles from './home.module.css';

interface MapTileProps {
  readonly workspace: string;
  readonly map: MapInfo;
  /** Absent until it is known. */
  readonly health: MapHealth | undefined;
  readonly folders: readonly string[];
  /** Shows another title or folder at once. */
  readonly changed: (map: MapInfo) => void;
  readonly reload: () => void;
  readonly removed: (map: MapInfo) => void;
}

const tasks: readonly (readonly [MapTask, string])[] = [
  ['rename', 'Rename …'],
  ['duplicate', 'Duplicate …'],
  ['move', 'Move to a folder …'],
];

const formats = [
  ['yaml', 'YAML', 'journey.yaml'],
  ['pdf', 'PDF', 'pdf'],
  ['png', 'PNG', 'png'],
] as const;

export function MapTile({
  workspace,
  map,
  health,
  folders,
  changed,
  reload,
  removed,
}: MapTileProps): ReactElement {
  const [, go] = useLocation();
  const [task, setTask] = useState<MapTask | undefined>(undefined);
  const address = `/w/${workspace}/m/${map.id}`;
  const item = menu['item'] ?? '';
  return (
    <li className={styles['tile']}>
      <Link href={address} className={styles['open'] ?? ''}>
        <span className={styles['picture']}>
          <img
            src={`/api/workspaces/${workspace}/maps/${map.id}/thumbnail.svg?theme=${shownTheme()}`}
            alt=""
            loading="lazy"
          />
        </span>
        <b dir="auto">{map.title}</b>
        <small>
          <span className={styles['facts']}>
            <span>
              {[
                stateWords(map),
                `${map.steps} ${map.steps === 1 ? 'step' : 'steps'}`,
                `${map.cards} ${map.cards === 1 ? 'card' : 'cards'}`,
                dateText(map.updatedAt),
              ].map((fact) => (
                <span key={fact}>{fact} </span>
              ))}
            </span>
          </span>
        </small>
        <HealthMark health={health} />
      </Link>
      <Menu.Root>
        <Menu.Trigger className={`${button['icon']} ${styles['more']}`} aria-label={`More for ${map.title}`}>
          <Ellipsis size={16} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={menu['positioner'] ?? ''} align="end">
            <Menu.Popup className={menu['popup'] ?? ''}>
              <Menu.Item className={item} onClick={() => go(address)}>
                Open
              </Menu.Item>
              {tasks.map(([id, title]) => (
                <Menu.Item key={id} className={item} onClick={() => setTask(id)}>
                  {title}
                </Menu.Item>
              ))}
              {formats.map(([format, title, ending]) => (
                <Menu.Item
                  key={format}
                  className={item}
                  render={
                    <a
                      className={menu['link']}
                      href={`/api/workspaces/${workspace}/maps/${map.id}/export.${format}`}
                      download={`${map.id}.${ending}`}
                    >
                      Export as {title}
                    </a>
                  }
                />
              ))}
              <Menu.Item className={item} onClick={() => setTask('remove')}>
                Delete …
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {task !== undefined && (
        <MapDialog
          task={task}
          workspace={workspace}
          map={map}
          folders={folders}
          changed={changed}
          reload={reload}
          removed={removed}
          close={() => setTask(undefined)}
        />
      )}
    </li>
  );
}

/** What a map is of, as people read and search it. */
export function stateWords({ state }: Pick<MapInfo, 'state'>): string {
  return state === 'toBe' ? 'Future state' : 'Current state';
}

export function dateText(time: number): string {
  return new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' }).format(time);
}
