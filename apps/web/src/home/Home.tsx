// The home page: the maps of a workspace with real thumbnails, and the ways to begin a new one.

import { useCallback, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import { Ellipsis, Plus } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { MapInfo, WorkspaceInfo } from '../app/api.ts';
import { api, ApiError } from '../app/api.ts';
import { Logo } from '../app/Logo.tsx';
import menu from '../app/menu.module.css';
import { shownTheme } from '../app/theme.ts';
import { ThemeButton } from '../app/ThemeButton.tsx';
import { NewMap } from './NewMap.tsx';
import styles from './home.module.css';

export function Home(): ReactElement {
  const [workspaces, setWorkspaces] = useState<readonly WorkspaceInfo[] | undefined>(undefined);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [maps, setMaps] = useState<readonly MapInfo[] | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [making, setMaking] = useState(false);
  const fail = useCallback(
    (error: unknown) => setProblem(error instanceof ApiError ? error.message : 'Something went wrong'),
    [],
  );
  const workspace = workspaces?.find(({ id }) => id === chosen) ?? workspaces?.[0];

  useEffect(() => {
    document.title = 'Sightline';
    api.workspaces().then(setWorkspaces, fail);
  }, [fail]);
  const id = workspace?.id;
  const load = useCallback(() => {
    if (id !== undefined) api.maps(id).then(setMaps, fail);
  }, [id, fail]);
  useEffect(load, [load]);

  const addWorkspace = (): void => {
    // oxlint-disable-next-line no-alert
    const name = window.prompt('Name of the new workspace');
    if (name === null || name.trim() === '') return;
    api.createWorkspace(name).then((made) => {
      setWorkspaces([...(workspaces ?? []), made]);
      setChosen(made.id);
    }, fail);
  };

  return (
    <div className={styles['home']}>
      <header className={styles['bar']}>
        <Logo />
        <b className={styles['brand']}>Sightline</b>
        {workspaces !== undefined && (
          <label className={styles['workspace']}>
            <span>Workspace</span>
            <select
              value={workspace?.id}
              onChange={(event) =>
                event.currentTarget.value === '+' ? addWorkspace() : setChosen(event.currentTarget.value)
              }
            >
              {workspaces.map(({ id: key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
              <option value="+">New workspace …</option>
            </select>
          </label>
        )}
        <span className={styles['space']} />
        <ThemeButton />
        <button
          type="button"
          className={styles['primary']}
          disabled={workspace === undefined}
          onClick={() => setMaking(true)}
        >
          <Plus size={16} aria-hidden /> New map
        </button>
      </header>
      <main className={styles['main']}>
        <h1>{workspace?.name ?? ' '}</h1>
        {problem !== undefined && (
          <p role="alert" className={styles['problem']}>
            {problem}
          </p>
        )}
        {maps?.length === 0 && (
          <div className={styles['empty']}>
            <p>A map shows what a customer lives through, and what must happen behind it.</p>
            <button type="button" className={styles['primary']} onClick={() => setMaking(true)}>
              Make the first map
            </button>
          </div>
        )}
        {workspace !== undefined && maps !== undefined && (
          <Folders workspace={workspace.id} maps={maps} reload={load} fail={fail} />
        )}
      </main>
      {making && workspace !== undefined && (
        <NewMap workspace={workspace.id} close={() => setMaking(false)} />
      )}
    </div>
  );
}

interface FoldersProps {
  readonly workspace: string;
  readonly maps: readonly MapInfo[];
  readonly reload: () => void;
  readonly fail: (error: unknown) => void;
}

function Folders({ workspace, maps, reload, fail }: FoldersProps): ReactElement {
  const folders = [...new Set(maps.map(({ folder }) => folder))].toSorted();
  return (
    <>
      {folders.map((folder) => (
        <section key={folder} aria-label={folder === '' ? 'Maps' : folder}>
          {(folders.length > 1 || folder !== '') && <h2>{folder === '' ? 'Without a folder' : folder}</h2>}
          <ul className={styles['maps']}>
            {maps
              .filter((map) => map.folder === folder)
              .map((map) => (
                <MapTile key={map.id} workspace={workspace} map={map} reload={reload} fail={fail} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface MapTileProps {
  readonly workspace: string;
  readonly map: MapInfo;
  readonly reload: () => void;
  readonly fail: (error: unknown) => void;
}

function MapTile({ workspace, map, reload, fail }: MapTileProps): ReactElement {
  const [, go] = useLocation();
  const copy = (): void => void api.copyMap(workspace, map.id, { title: `${map.title} (copy)` }).then(reload, fail);
  const remove = (): void => {
    // oxlint-disable-next-line no-alert
    if (window.confirm(`Remove “${map.title}” with all its cards? This cannot be undone.`))
      api.removeMap(workspace, map.id).then(reload, fail);
  };
  return (
    <li className={styles['tile']}>
      <Link href={`/w/${workspace}/m/${map.id}`} className={styles['open'] ?? ''}>
        <span className={styles['picture']}>
          <img
            src={`/api/workspaces/${workspace}/maps/${map.id}/thumbnail.svg?theme=${shownTheme()}`}
            alt=""
            loading="lazy"
          />
        </span>
        <b>{map.title}</b>
        <small>
          {map.state === 'toBe' ? 'Future state' : 'Current state'} · {map.steps} steps · {map.cards} cards ·{' '}
          {when(map.updatedAt)}
        </small>
      </Link>
      <Menu.Root>
        <Menu.Trigger className={styles['more'] ?? ''} aria-label={`More for ${map.title}`}>
          <Ellipsis size={16} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={menu['positioner'] ?? ''} align="end">
            <Menu.Popup className={menu['popup'] ?? ''}>
              <Menu.Item className={menu['item'] ?? ''} onClick={() => go(`/w/${workspace}/m/${map.id}`)}>
                Open
              </Menu.Item>
              <Menu.Item className={menu['item'] ?? ''} onClick={copy}>
                Duplicate
              </Menu.Item>
              <Menu.Item className={menu['item'] ?? ''} onClick={remove}>
                Remove …
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </li>
  );
}

function when(time: number): string {
  return new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' }).format(time);
}
