// A map that is open: its document and its workspace's library, live over one socket.

import type { LibraryDocument, MapDocument } from '@sightline/document';
import type { LiveSession } from './live-session.ts';
import { OpenParts, openParts } from './live-session.ts';

export interface Session extends LiveSession {
  readonly workspace: string;
  readonly mapId: string;
  readonly map: MapDocument;
  readonly library: LibraryDocument;
}

/** Opens a map. `former` is the session that the server refused an edit of: this one takes over what it holds. */
export async function openSession(workspace: string, mapId: string, former?: Session): Promise<Session> {
  const parts = await openParts(
    [
      { kind: 'map', name: `map:${workspace}/${mapId}` },
      { kind: 'library', name: `library:${workspace}` },
    ],
    former instanceof OpenParts ? former : undefined,
  );
  return Object.assign(parts, { workspace, mapId });
}
