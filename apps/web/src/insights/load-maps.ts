// The other maps of the workspace, as they are stored, for questions that go over all of them. Loaded when first asked
// for and kept while the view is open.

import { useEffect, useState } from 'react';
import type { MapIndex, MapRecord } from '@sightline/model';
import { createMapIndex } from '@sightline/model';
import { api } from '../app/api.ts';
import { useEditor, useScene } from '../editor/use-editor.ts';

export interface WorkspaceMaps {
  /** The open map as it is now, then the others as they are stored. */
  readonly maps: readonly MapIndex[];
  /** How many are still to come. */
  readonly left: number;
  readonly problem: string | undefined;
}

/** All maps of the workspace, the open one live. */
export function useWorkspaceMaps(): WorkspaceMaps {
  const { session, index } = useEditor();
  useScene();
  const [others, setOthers] = useState<readonly MapIndex[]>([]);
  const [left, setLeft] = useState(0);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    const load = async (): Promise<void> => {
      const ids = (await api.maps(session.workspace))
        .map(({ id }) => id)
        .filter((id) => id !== session.mapId);
      for (const [nth, id] of ids.entries()) {
        if (gone) return;
        setLeft(ids.length - nth);
        const { records } = await api.mapRecords(session.workspace, id);
        const loaded = createMapIndex(new Map(records.map((record: MapRecord) => [record.id, record])));
        if (!gone) setOthers((known) => [...known, loaded]);
      }
      if (!gone) setLeft(0);
    };
    load().catch(() => {
      if (gone) return;
      setLeft(0);
      setProblem('The other maps cannot be reached now; this map is shown alone.');
    });
    return () => {
      gone = true;
    };
  }, [session]);
  return { maps: [index, ...others], left, problem };
}
