// Which document a state is of. A name can come to mean another document: a workspace is deleted and made again, a
// server starts on another data folder. Every document begins with an edit by a Yjs client of its own, chosen at random,
// which every copy of it has from the first exchange on and none of another document has: that is its identity, and it
// needs no field, no migration and no trust in what a client says about itself.

import * as Y from 'yjs';

/** Whether a state vector is of another document than `document`: it holds something, and nothing of it. */
export function isOfAnotherDocument(document: Y.Doc, state: Uint8Array): boolean {
  const clients = [...Y.decodeStateVector(state).keys()];
  if (clients.length === 0) return false;
  const mine = Y.decodeStateVector(Y.encodeStateVector(document));
  return mine.size > 0 && !clients.some((client) => mine.has(client));
}
