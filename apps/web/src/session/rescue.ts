// After a refusal: what a former copy of a document holds beyond the server's is done again on a fresh copy, in batches
// that are small enough to be sent, and what cannot be saved comes back to be shown.

import type { LibraryDocument, MapDocument, Salvage, Unsaved } from '@sightline/document';
import { nothingSalvaged, salvageLibrary, salvageMap, unsavedChange } from '@sightline/document';
import type { Command, LibraryChange, LibraryRecords, MapChange, MapRecords } from '@sightline/model';
import * as Y from 'yjs';

/** Characters of commands that are sent as one update; far below what the server takes. */
const BATCH = 200_000;

export interface Rescue {
  readonly kind: 'map' | 'library';
  /** The copy that the server refused. */
  readonly former: Y.Doc;
  /** Set where the server refused the edits a second time: then none is sent again, and this is why. */
  readonly hopeless?: string;
}

/** What of the former copy is to be done again on `fresh`, which is as the server has it, and what is lost. */
export function planRescue(fresh: Y.Doc, { kind, former, hopeless }: Rescue): Salvage {
  const { server, change } = unsavedChange(Y.encodeStateAsUpdate(fresh), Y.encodeStateAsUpdate(former));
  if (hopeless !== undefined) return { commands: [], unsaved: nothingSalvaged(change, hopeless) };
  return kind === 'map'
    ? salvageMap(server as MapRecords, change as unknown as MapChange)
    : salvageLibrary(server as LibraryRecords, change as unknown as LibraryChange);
}

/** Runs commands as a few steps of undo; gives what did not go after all. */
export function runInBatches(
  document: MapDocument | LibraryDocument,
  commands: readonly Command[],
): readonly Unsaved[] {
  const failed: Unsaved[] = [];
  for (const batch of batchesOf(commands)) {
    const result = document.run({ kind: 'batch', commands: batch, label: 'Save again' });
    if (!result.ok)
      failed.push({
        record: result.problems[0]?.record ?? '',
        type: '',
        title: '',
        text: JSON.stringify(batch, undefined, 2),
        reason: result.problems[0]?.message ?? 'cannot be saved',
      });
  }
  return failed;
}

function batchesOf(commands: readonly Command[]): readonly (readonly Command[])[] {
  const batches: Command[][] = [];
  let size = BATCH;
  for (const command of commands) {
    const length = JSON.stringify(command).length;
    if (size + length > BATCH) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(command);
    size += length;
  }
  return batches;
}
