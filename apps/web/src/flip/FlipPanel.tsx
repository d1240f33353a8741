// The flip side: moment by moment, what could fail, how the customer would live it, and what is the response; until each
// failure leads back to the happy path or to an end.

import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { ArrowLeft, ArrowRight, CircleCheck, CircleSlash, X } from 'lucide-react';
import type { FlipSide, LibraryRecords, MapIndex } from '@sightline/model';
import { flipSides, routesOf, threadOf } from '@sightline/model';
import { nameOfRecord } from '@sightline/lint';
import button from '../controls/button.module.css';
import field from '../controls/field.module.css';
import controls from '../controls/panel.module.css';
import { useEditor, useLibrary, useScene, useSelection } from '../editor/use-editor.ts';
import { AddFailure } from './AddFailure.tsx';
import { FailureGuide } from './FailureGuide.tsx';
import { NothingLikely } from './NothingLikely.tsx';
import styles from './flip.module.css';

interface FlipPanelProps {
  readonly lookAt: (id: string) => void;
  readonly close: () => void;
}

export function FlipPanel({ lookAt, close }: FlipPanelProps): ReactElement {
  const state = useEditor();
  const library = useLibrary();
  const scene = useScene();
  const [selected] = useSelection();
  const { index } = state;
  const sides = useMemo(
    () => flipSides(index),
    // the map as it is drawn
    // oxlint-disable-next-line react/exhaustive-deps react/memo-dependencies
    [index, scene],
  );
  const waived = new Set(
    index.waivers.filter(({ rule }) => rule === 'F02').flatMap(({ targets }) => [...targets]),
  );
  const dead = useMemo(
    () => deadFailures(index, library),
    // the map as it is drawn
    // oxlint-disable-next-line react/exhaustive-deps react/memo-dependencies
    [index, library, scene],
  );
  const isFlipped = (side: FlipSide): boolean => side.failures.length > 0 || waived.has(side.at.id);
  const leadsNowhere = (side: FlipSide): boolean => side.failures.some(({ id }) => dead.has(id));
  const isDone = (side: FlipSide): boolean => isFlipped(side) && !leadsNowhere(side);
  const done = sides.filter(isFlipped).length;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>('input, button')?.focus(), []);
  const at = Math.max(
    0,
    sides.findIndex((side) => belongsTo(side, selected)),
  );
  const side = sides[at];
  const goes = useRef(false);
  const go = (to: FlipSide | undefined): void => {
    if (to === undefined) return;
    goes.current = true;
    lookAt(to.at.id);
  };
  useLayoutEffect(() => {
    // what had the focus goes with the moment before: the next key finds the panel
    if (goes.current && document.activeElement === document.body) panel.current?.focus();
    goes.current = false;
  }, [side?.at.id]);
  // the moment that is asked about is to be seen on the map, also where nothing was chosen when the panel opened
  const shown = useRef(lookAt);
  const firstMoment = side === undefined || belongsTo(side, selected) ? undefined : side.at.id;
  useEffect(() => {
    if (firstMoment !== undefined) shown.current(firstMoment);
  }, [firstMoment]);
  const nextOpen = [...sides.slice(at + 1), ...sides.slice(0, at)].find((other) => !isDone(other));
  return (
    <aside
      ref={panel}
      className={`${controls['side']} ${field['form']} ${styles['panel']}`}
      aria-label="Flip side"
      data-testid="flip-panel"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.altKey && (event.key === 'PageDown' || event.key === 'PageUp')) {
          event.preventDefault();
          go(sides[at + (event.key === 'PageDown' ? 1 : -1)]);
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        }
      }}
    >
      <header className={controls['head']}>
        <h2 className={controls['title']}>Flip side</h2>
        <button
          type="button"
          className={button['icon']}
          aria-label="Moment before"
          title="Moment before (Alt+Page Up)"
          disabled={at <= 0}
          onClick={() => go(sides[at - 1])}
        >
          <ArrowLeft size={16} aria-hidden />
        </button>
        <button
          type="button"
          className={button['icon']}
          aria-label="Next moment"
          title="Next moment (Alt+Page Down)"
          disabled={at >= sides.length - 1}
          onClick={() => go(sides[at + 1])}
        >
          <ArrowRight size={16} aria-hidden />
        </button>
        <button type="button" className={button['icon']} aria-label="Close the flip side" onClick={close}>
          <X size={16} aria-hidden />
        </button>
      </header>
      {side === undefined ? (
        <p className={styles['hint']}>Add what the customer does first: each step has a flip side.</p>
      ) : (
        <>
          <p className={styles['progress']}>
            <meter min={0} max={sides.length} value={done} aria-label="Moments flipped" /> {done} of{' '}
            {sides.length} moments flipped
          </p>
          {dead.size > 0 && (
            <p className={styles['deadCount']}>
              <CircleSlash size={14} aria-hidden />{' '}
              {dead.size === 1 ? '1 failure leads' : `${dead.size} failures lead`} nowhere yet
            </p>
          )}
          <section key={side.at.id}>
            <h3>{nameOfRecord(side.at.id, index, library)}</h3>
            {side.meets.length > 0 && (
              <p className={styles['hint']}>
                meets {side.meets.map(({ id }) => nameOfRecord(id, index, library)).join(', ')}
              </p>
            )}
            {side.failures.map((failure) => (
              <FailureGuide
                key={failure.id}
                failure={failure}
                where={side.at.id === failure.at ? undefined : nameOfRecord(failure.at, index, library)}
                thread={threadOf(index)}
                lookAt={lookAt}
              />
            ))}
            <AddFailure side={side} first={side.failures.length === 0} />
            {side.failures.length === 0 && <NothingLikely at={side.at.id} waived={waived.has(side.at.id)} />}
          </section>
          {nextOpen !== undefined && isDone(side) && (
            <button
              type="button"
              className={`${button['quiet']} ${styles['do']}`}
              onClick={() => go(nextOpen)}
            >
              {isFlipped(nextOpen)
                ? 'Next moment with a failure that leads nowhere'
                : 'Next moment that nobody has flipped'}{' '}
              <ArrowRight size={14} aria-hidden />
            </button>
          )}
          {done === sides.length && dead.size === 0 && (
            <p className={styles['all']}>
              <CircleCheck size={16} aria-hidden /> Every moment was flipped, and every failure leads back or
              to an end.
            </p>
          )}
        </>
      )}
    </aside>
  );
}

/** The failures of which some way stops nowhere. A minor one needs no way out: the customer complains and goes on. */
function deadFailures(index: MapIndex, library: LibraryRecords): ReadonlySet<string> {
  const { failures } = routesOf(index, { library, thread: threadOf(index) });
  return new Set(
    failures
      .filter(
        ({ failure, routes }) =>
          failure.impact !== 'minor' && routes.some(({ end }) => end.kind === 'deadEnd'),
      )
      .map(({ failure }) => failure.id),
  );
}

/** Whether what is selected is the moment, something that it meets, or one of its failures. */
function belongsTo({ at, meets, failures }: FlipSide, id: string | undefined): boolean {
  if (id === undefined) return false;
  return (
    at.id === id || meets.some((card) => card.id === id) || failures.some((failure) => failure.id === id)
  );
}
