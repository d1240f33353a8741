// What the home page asks before it changes a map: its name, its folder, what a copy is, whether it really goes.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { MapInfo } from '../app/api.ts';
import { api, ApiError } from '../app/api.ts';
import { FormDialog } from '../app/FormDialog.tsx';

export type MapTask = 'rename' | 'duplicate' | 'move' | 'remove';

interface TaskProps {
  readonly workspace: string;
  readonly map: MapInfo;
  readonly folders: readonly string[];
  readonly changed: (map: MapInfo) => void;
  readonly reload: () => void;
  /** The map is in the bin. */
  readonly removed: (map: MapInfo) => void;
  readonly close: () => void;
}

export function MapDialog({ task, ...props }: TaskProps & { readonly task: MapTask }): ReactElement {
  if (task === 'rename') return <RenameDialog {...props} />;
  if (task === 'move') return <FolderDialog {...props} />;
  if (task === 'duplicate') return <DuplicateDialog {...props} />;
  return <RemoveDialog {...props} />;
}

/** Runs a request; its dialog closes when it is done, or says what went wrong. */
function useRequest(
  close: () => void,
): readonly [
  problem: string | undefined,
  run: (request: Promise<unknown>, done: () => void) => Promise<void>,
] {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const run = async (request: Promise<unknown>, done: () => void): Promise<void> => {
    try {
      await request;
      close();
      done();
    } catch (error) {
      setProblem(error instanceof ApiError ? error.message : 'Something went wrong');
    }
  };
  return [problem, run];
}

function RenameDialog({ workspace, map, changed, close }: TaskProps): ReactElement {
  const [title, setTitle] = useState(map.title);
  const [problem, run] = useRequest(close);
  return (
    <FormDialog
      title="Rename the map"
      action="Rename"
      close={close}
      problem={problem}
      onSubmit={() =>
        void run(api.setMapField(workspace, map.id, { path: 'title', value: title.trim() }), () =>
          changed({ ...map, title: title.trim() }),
        )
      }
    >
      <label>
        Title
        <input
          dir="auto"
          autoFocus
          required
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
    </FormDialog>
  );
}

function FolderDialog({ workspace, map, folders, changed, close }: TaskProps): ReactElement {
  const [folder, setFolder] = useState(map.folder);
  const [problem, run] = useRequest(close);
  const wanted = folder.trim();
  return (
    <FormDialog
      title="Move to a folder"
      action="Move"
      close={close}
      problem={problem}
      onSubmit={() =>
        void run(
          api.setMapField(workspace, map.id, { path: 'folder', value: wanted === '' ? undefined : wanted }),
          () => changed({ ...map, folder: wanted }),
        )
      }
    >
      <label>
        Folder (empty: none)
        <input
          dir="auto"
          autoFocus
          list="folders"
          maxLength={200}
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
        <datalist id="folders">
          {folders
            .filter((name) => name !== '')
            .map((name) => (
              <option key={name} value={name} />
            ))}
        </datalist>
      </label>
    </FormDialog>
  );
}

const copies = [
  ['toBe', 'Future state of this map', ': what it is to become'],
  ['variant', 'Variant of this map', ': another way to do it'],
  ['copy', 'A copy by itself', ''],
] as const;

function DuplicateDialog({ workspace, map, reload, close }: TaskProps): ReactElement {
  const [as, setAs] = useState<(typeof copies)[number][0]>('toBe');
  const [title, setTitle] = useState<string | undefined>(undefined);
  const [problem, run] = useRequest(close);
  const usual = { toBe: 'to be', variant: 'variant', copy: 'copy' }[as];
  const shown = title ?? `${map.title} (${usual})`.slice(0, 200);
  return (
    <FormDialog
      title="Duplicate the map"
      action="Duplicate"
      close={close}
      problem={problem}
      onSubmit={() =>
        void run(
          api.copyMap(workspace, map.id, { title: shown.trim(), ...(as === 'copy' ? {} : { as }) }),
          reload,
        )
      }
    >
      <label>
        As
        <select
          autoFocus
          value={as}
          onChange={(event) => setAs(event.currentTarget.value as (typeof copies)[number][0])}
        >
          {copies.map(([id, name, more]) => (
            <option key={id} value={id}>
              {name}
              {more}
            </option>
          ))}
        </select>
      </label>
      <label>
        Title
        <input
          dir="auto"
          required
          maxLength={200}
          value={shown}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
    </FormDialog>
  );
}

function RemoveDialog({ workspace, map, removed, close }: TaskProps): ReactElement {
  const [problem, run] = useRequest(close);
  return (
    <FormDialog
      title={`Delete “${map.title}”?`}
      action="Delete"
      danger
      close={close}
      problem={problem}
      onSubmit={() => void run(api.removeMap(workspace, map.id), () => removed(map))}
    >
      <p style={{ margin: 0 }}>
        It goes for everybody, with its {map.steps} steps and {map.cards} cards, and lies in the bin of this
        workspace for 30 days: until then it can be restored just as it is.
      </p>
    </FormDialog>
  );
}
