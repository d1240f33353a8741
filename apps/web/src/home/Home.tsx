// The home page: the maps of a workspace with real thumbnails, found, made, imported and kept in folders.

import { useCallback, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { BookOpen, Plus } from 'lucide-react';
import { Link } from 'wouter';
import type { MapInfo, WorkspaceHealth, WorkspaceInfo } from '../app/api.ts';
import { api, ApiError } from '../app/api.ts';
import { FormDialog } from '../app/FormDialog.tsx';
import { Logo } from '../app/Logo.tsx';
import { ThemeButton } from '../app/ThemeButton.tsx';
import button from '../controls/button.module.css';
import plain from '../controls/plain.module.css';
import { SearchField } from '../controls/SearchField.tsx';
import { libraryAddress } from '../fields/library-address.ts';
import { WorkspaceFigure } from './HealthMark.tsx';
import { ImportButton, useImport } from './import-maps.tsx';
import { Bin } from './Bin.tsx';
import { MapTile, stateWords } from './MapTile.tsx';
import { NewMap } from './NewMap.tsx';
import styles from './home.module.css';

export function Home(): ReactElement {
  const [workspaces, setWorkspaces] = useState<readonly WorkspaceInfo[] | undefined>(undefined);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [maps, setMaps] = useState<readonly MapInfo[] | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [making, setMaking] = useState<'map' | 'workspace' | undefined>(undefined);
  const [removed, setRemoved] = useState<(MapInfo & { readonly workspace: string }) | undefined>(undefined);
  const [search, setSearch] = useState('');
  const [sorting, setSorting] = useSorting();
  const fail = useCallback(
    (error: unknown) => setProblem(error instanceof ApiError ? error.message : 'Something went wrong'),
    [],
  );
  const workspace = workspaces?.find(({ id }) => id === chosen) ?? workspaces?.[0];

  const begin = useCallback(() => {
    api.workspaces().then(setWorkspaces, fail);
  }, [fail]);
  useEffect(() => {
    document.title = 'Sightline';
    begin();
  }, [begin]);
  const id = workspace?.id;
  const load = useCallback(() => {
    if (id !== undefined) api.maps(id).then(setMaps, fail);
  }, [id, fail]);
  useEffect(load, [load]);
  const retry = (): void => {
    setProblem(undefined);
    begin();
    load();
  };
  const restored = useCallback(() => {
    setRemoved(undefined);
    load();
  }, [load]);
  const health = useHealth(id, maps);
  const importing = useImport(id, load);

  return (
    <div className={styles['home']} {...importing.dropHandlers}>
      <header className={styles['bar']}>
        <Logo />
        <b className={styles['brand']}>Sightline</b>
        {workspaces !== undefined && (
          <label className={styles['workspace']}>
            <span className={plain['unseen']}>Workspace</span>
            <select
              value={workspace?.id}
              onChange={(event) =>
                event.currentTarget.value === '+'
                  ? setMaking('workspace')
                  : setChosen(event.currentTarget.value)
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
        {id !== undefined && (
          <Link href={libraryAddress(id)} className={`${button['soft']} ${styles['library']}`}>
            <BookOpen size={16} aria-hidden /> Library
          </Link>
        )}
        <ThemeButton />
        {id !== undefined && <ImportButton take={importing.take} />}
        <button
          type="button"
          className={button['large']}
          disabled={workspace === undefined}
          onClick={() => setMaking('map')}
        >
          <Plus size={16} aria-hidden /> New map
        </button>
      </header>
      <main className={styles['main']}>
        <div className={styles['head']}>
          <div className={styles['titles']}>
            <h1>{workspace?.name ?? ' '}</h1>
            {health !== undefined && <WorkspaceFigure health={health} />}
          </div>
          {maps !== undefined && maps.length > 1 && (
            <label className={styles['sorting']}>
              <span className={plain['unseen']}>Order</span>
              <select
                value={sorting}
                onChange={(event) => setSorting(event.currentTarget.value === 'worst' ? 'worst' : 'folder')}
              >
                <option value="folder">By folder</option>
                <option value="worst">Worst first</option>
              </select>
            </label>
          )}
          {maps !== undefined && maps.length > 0 && (
            <SearchField
              label="Search maps"
              placeholder="Search maps"
              value={search}
              search={setSearch}
              className={styles['search']}
            />
          )}
        </div>
        {problem !== undefined && (
          <p role="alert" className={styles['problem']}>
            {problem}
            <button type="button" className={button['quiet']} onClick={retry}>
              Try again
            </button>
          </p>
        )}
        {importing.outcome}
        {workspace !== undefined && maps !== undefined && (
          <Bin
            workspace={workspace.id}
            maps={maps}
            last={removed?.workspace === workspace.id ? removed : undefined}
            restored={restored}
            fail={fail}
          >
            {maps.length === 0 ? (
              <div className={`${plain['empty']} ${styles['empty']}`}>
                <p>A map shows what a customer lives through, and what must happen behind it.</p>
                <button type="button" className={button['large']} onClick={() => setMaking('map')}>
                  Make the first map
                </button>
              </div>
            ) : (
              <Folders
                workspace={workspace.id}
                maps={maps}
                search={search}
                sorting={sorting}
                health={health}
                setMaps={setMaps}
                reload={load}
                removed={(map) => {
                  setRemoved({ ...map, workspace: workspace.id });
                  load();
                }}
              />
            )}
          </Bin>
        )}
      </main>
      {importing.over && <div className={styles['dropping']}>Drop a map (YAML) to import it</div>}
      {making === 'map' && workspace !== undefined && (
        <NewMap workspace={workspace.id} workspaces={workspaces ?? []} close={() => setMaking(undefined)} />
      )}
      {making === 'workspace' && (
        <NewWorkspace
          close={() => setMaking(undefined)}
          made={(made) => {
            setMaking(undefined);
            setWorkspaces([...(workspaces ?? []), made]);
            setChosen(made.id);
          }}
        />
      )}
    </div>
  );
}

type Sorting = 'folder' | 'worst';

const SORTING = 'sightline.home.sorting';

/** How the maps are sorted: remembered on this device. */
function useSorting(): readonly [Sorting, (sorting: Sorting) => void] {
  const [sorting, setSorting] = useState<Sorting>(
    localStorage.getItem(SORTING) === 'worst' ? 'worst' : 'folder',
  );
  const keep = useCallback((next: Sorting) => {
    localStorage.setItem(SORTING, next);
    setSorting(next);
  }, []);
  return [sorting, keep];
}

/** How sound the maps are; asked again when others are listed. A courtesy: without an answer nothing is shown. */
function useHealth(
  workspace: string | undefined,
  maps: readonly MapInfo[] | undefined,
): WorkspaceHealth | undefined {
  const [health, setHealth] = useState<{ readonly of: string; readonly health: WorkspaceHealth } | undefined>(
    undefined,
  );
  useEffect(() => {
    if (workspace === undefined || maps === undefined || maps.length === 0) return undefined;
    let gone = false;
    api.health(workspace).then(
      (found) => {
        if (!gone) setHealth({ of: workspace, health: found });
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [workspace, maps]);
  return health?.of === workspace ? health?.health : undefined;
}

interface FoldersProps {
  readonly workspace: string;
  readonly maps: readonly MapInfo[];
  readonly search: string;
  readonly sorting: Sorting;
  readonly health: WorkspaceHealth | undefined;
  readonly setMaps: (maps: readonly MapInfo[]) => void;
  readonly reload: () => void;
  readonly removed: (map: MapInfo) => void;
}

function Folders({
  workspace,
  maps,
  search,
  sorting,
  health,
  setMaps,
  reload,
  removed,
}: FoldersProps): ReactElement {
  const wanted = search.trim().toLowerCase();
  const found = maps.filter((map) =>
    `${map.title} ${map.folder} ${stateWords(map)}`.toLowerCase().includes(wanted),
  );
  const all = [...new Set(maps.map(({ folder }) => folder))].toSorted();
  const folders = all.filter((folder) => found.some((map) => map.folder === folder));
  const healthOf = new Map(health?.maps.map((one) => [one.map, one]));
  const tile = (map: MapInfo): ReactElement => (
    <MapTile
      key={map.id}
      workspace={workspace}
      map={map}
      health={healthOf.get(map.id)}
      folders={all}
      changed={(next) => setMaps(maps.map((other) => (other.id === next.id ? next : other)))}
      reload={reload}
      removed={removed}
    />
  );
  if (found.length === 0)
    return <p className={plain['hint']}>No map has this in its title, folder or state.</p>;
  if (sorting === 'worst')
    return (
      <ul className={styles['maps']} aria-label="Maps, the worst first">
        {found
          .toSorted((a, b) => (healthOf.get(a.id)?.score ?? 100) - (healthOf.get(b.id)?.score ?? 100))
          .map(tile)}
      </ul>
    );
  return (
    <>
      {folders.map((folder) => (
        <section key={folder} aria-label={folder === '' ? 'Maps' : folder}>
          {(all.length > 1 || folder !== '') && <h2>{folder === '' ? 'Without a folder' : folder}</h2>}
          <ul className={styles['maps']}>{found.filter((map) => map.folder === folder).map(tile)}</ul>
        </section>
      ))}
    </>
  );
}

interface NewWorkspaceProps {
  readonly close: () => void;
  readonly made: (workspace: WorkspaceInfo) => void;
}

function NewWorkspace({ close, made }: NewWorkspaceProps): ReactElement {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  return (
    <FormDialog
      title="New workspace"
      action="Make the workspace"
      close={close}
      problem={problem}
      onSubmit={() => {
        if (name.trim() === '') return setProblem('Give the workspace a name');
        api
          .createWorkspace(name.trim())
          .then(made, (error: unknown) =>
            setProblem(error instanceof ApiError ? error.message : 'Something went wrong'),
          );
      }}
    >
      <label>
        Name
        <input
          dir="auto"
          autoFocus
          value={name}
          placeholder="A service, a product or a team"
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
    </FormDialog>
  );
}
