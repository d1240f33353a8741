// A part of a page that is fetched when it is first shown, and that fails alone: where it cannot be fetched or shown, it
// says so in its place and offers to try again, while everything around it goes on.

import { Component, lazy, Suspense, useState } from 'react';
import type { ComponentType, LazyExoticComponent, ReactElement, ReactNode } from 'react';
import { RotateCcw } from 'lucide-react';
import styles from './part.module.css';

export interface Part<Props extends object> {
  (props: Props): ReactElement;
  /** Fetches it ahead; shown later, it needs no server. */
  fetch(): Promise<unknown>;
}

interface Looks {
  /** Stands for the part until it is there. */
  readonly loading?: ReactNode;
  /** Nothing is said where it cannot be shown: it only adds to what is there. */
  readonly quiet?: boolean;
  /** It stands beside something else, which keeps its room. */
  readonly beside?: boolean;
}

/** A part, called `name` where it cannot be shown. */
export function part<Props extends object>(
  name: string,
  load: () => Promise<ComponentType<Props>>,
  { loading = null, quiet = false, beside = false }: Looks = {},
): Part<Props> {
  // fetched once; after a failure the next look fetches again
  let fetched: Promise<{ default: ComponentType<Props> }> | undefined;
  const get = (): Promise<{ default: ComponentType<Props> }> => {
    fetched ??= reached()
      .then(load)
      .then(
        (view) => ({ default: view }),
        (error: unknown) => {
          fetched = undefined;
          throw new NotFetched(String(error), { cause: error });
        },
      );
    return fetched;
  };
  function Shown(props: Props): ReactElement {
    // a lazy component remembers its failure, so each try is another one
    const [View, setView] = useState<LazyExoticComponent<ComponentType<Props>>>(() => lazy(get));
    return (
      <Boundary name={name} quiet={quiet} beside={beside} again={() => setView(lazy(get))}>
        <Suspense fallback={loading}>
          <View {...props} />
        </Suspense>
      </Boundary>
    );
  }
  return Object.assign(Shown, { fetch: get });
}

class NotFetched extends Error {}

/**
 * Asks the server whether it is there, once the page has loaded: a browser remembers a module that could not be fetched as
 * failed for as long as the page lives, so none is asked for while the server is away.
 */
async function reached(): Promise<void> {
  if (document.readyState === 'complete') await fetch('/healthz', { cache: 'no-store' });
}

interface BoundaryProps {
  /** What is shown here, at the beginning of a sentence. */
  readonly name: string;
  /** Before it is shown once more. */
  readonly again?: () => void;
  readonly quiet?: boolean;
  readonly beside?: boolean;
  readonly children: ReactNode;
}

/** Keeps what fails within it from taking the page along. */
export class Boundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { name, again, quiet = false, beside = false, children } = this.props;
    const { error } = this.state;
    if (error === undefined) return children;
    if (quiet) return null;
    return (
      <section role="alert" className={styles['failed']} data-beside={beside}>
        <p>
          {error instanceof NotFetched
            ? `${name} cannot be fetched: the server is away, or has a newer version. Your work is safe.`
            : `${name} cannot be shown: ${error instanceof Error ? error.message : String(error)}. Your work is safe.`}
        </p>
        <div>
          <button
            type="button"
            onClick={() => {
              again?.();
              this.setState({ error: undefined });
            }}
          >
            <RotateCcw size={14} aria-hidden /> Try again
          </button>
          <button type="button" onClick={() => location.reload()}>
            Load the page anew
          </button>
        </div>
      </section>
    );
  }
}
