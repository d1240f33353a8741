// A workspace's library that is open by itself: the same live document that editors of its maps share.

import type { LibraryDocument } from '@sightline/document';
import type { LiveSession } from './live-session.ts';
import { OpenParts, openParts } from './live-session.ts';

export interface LibrarySession extends LiveSession {
  readonly workspace: string;
  readonly library: LibraryDocument;
}

/** Opens the library of a workspace; throws where there is none. `former` is as for maps. */
export async function openLibrarySession(
  workspace: string,
  former?: LibrarySession,
): Promise<LibrarySession> {
  const parts = await openParts(
    [{ kind: 'library', name: `library:${workspace}` }],
    former instanceof OpenParts ? former : undefined,
  );
  return Object.assign(parts, { workspace });
}
