// What was typed in the Text view and is not applied to the map yet: kept on this device, so that one may look at the map
// meanwhile, or come back another day.

import type { KeptDraft } from '../../session/kept.ts';
import { keepDraft, keptDraft } from '../../session/kept.ts';

/** How long typing has to rest before the device keeps it, in milliseconds. */
const REST = 250;

export interface TextDraft {
  /** The text and the file of the map that it began with; undefined where all is applied. */
  readonly now: KeptDraft | undefined;
  /** Keeps a text; `undefined` lets go of it. */
  keep(draft: KeptDraft | undefined): void;
  /** Lets the device keep at once what it would keep soon. */
  flush(): void;
  subscribe(listener: () => void): () => void;
}

/** The draft of a document's text, with what this device keeps of it. */
export async function openTextDraft(document: string): Promise<TextDraft> {
  let now = await keptDraft(document).catch(() => undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    // where the device keeps nothing it is here as long as the page
    void keepDraft(document, now).catch(() => undefined);
  };
  return {
    get now() {
      return now;
    },
    keep(draft) {
      const told = (draft === undefined) !== (now === undefined);
      now = draft;
      clearTimeout(timer);
      timer = setTimeout(flush, REST);
      if (draft === undefined) flush();
      if (told) for (const listener of [...listeners]) listener();
    },
    flush,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
