// Keeps a session open under a page: where the server refuses what this device holds, the next one takes over.

import type { LiveSession } from './live-session.ts';

/** How long to wait before taking the server's document again where it was away, in milliseconds. */
const RETRY = 3000;

interface Shown {
  readonly session: LiveSession;
}

interface Keeping<V extends Shown> {
  /** Opens a session, in place of a former one where there is one. */
  readonly open: (former: V | undefined) => Promise<V>;
  readonly show: (view: V) => void;
  /** Lets go of what belongs to a view beside its session. */
  readonly end?: (view: V) => void;
  /** There is nothing to open. */
  readonly missing: () => void;
}

/** Opens a session and its successors; gives the way to end it. */
export function keepOpen<V extends Shown>({ open, show, end, missing }: Keeping<V>): () => void {
  let shown: V | undefined;
  let gone = false;
  const close = (view: V): void => {
    end?.(view);
    view.session.close();
  };
  const next = async (former?: V): Promise<void> => {
    const view = await open(former);
    if (gone) return close(view);
    shown = view;
    show(view);
    if (former !== undefined) close(former);
    view.session.onRefused(() => void replace(view));
  };
  // what is shown stays until the server is there: nothing that was typed goes out of sight
  const replace = (former: V): Promise<void> =>
    next(former).catch(() => {
      if (!gone) setTimeout(() => void replace(former), RETRY);
    });
  void next().catch(missing);
  return () => {
    gone = true;
    if (shown !== undefined) close(shown);
  };
}
