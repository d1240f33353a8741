// The panel of checks: what is wrong or missing in the open map, as a list to walk through and mend; and all checks there
// are, to be read and set.

import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { LoaderCircle, SlidersHorizontal, X } from 'lucide-react';
import type { Finding, Severity } from '@sightline/lint';
import { draftSteps, severities } from '@sightline/lint';
import button from '../controls/button.module.css';
import controls from '../controls/panel.module.css';
import plain from '../controls/plain.module.css';
import { spotOf } from '../editor/map/spots.ts';
import { useEditor, useLibrary, useScene } from '../editor/use-editor.ts';
import type { Filter, Row } from './checks-list.ts';
import { listFindings } from './checks-list.ts';
import { ChecksFilter } from './ChecksFilter.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import { FindingList } from './FindingList.tsx';
import { HealthFigure } from './HealthFigure.tsx';
import { PanelHandle } from './PanelHandle.tsx';
import type { PanelLook } from './panel-memory.ts';
import { keepLook, keptLook } from './panel-memory.ts';
import { RuleBook } from './RuleBook.tsx';
import { RulePage } from './RulePage.tsx';
import { useChecks } from './use-checks.ts';
import type { Walk } from './use-checking.ts';
import details from './check-details.module.css';
import styles from './checks-panel.module.css';

interface ChecksPanelProps {
  /** Only what is about these records. */
  readonly about: readonly string[];
  readonly setAbout: (ids: readonly string[]) => void;
  readonly walk: Walk | undefined;
  /** Shows a record without taking the focus from the list. */
  readonly lookAt: (id: string) => void;
  /** Goes to the field where a finding can be mended. */
  readonly goTo: (finding: Finding) => void;
  readonly close: () => void;
}

export function ChecksPanel({ about, setAbout, walk, lookAt, goTo, close }: ChecksPanelProps): ReactElement {
  const state = useEditor();
  const library = useLibrary();
  const checks = useChecks();
  // names in sentences follow the map as it is drawn
  const scene = useScene();
  const [look, setLook] = useLook();
  const [words, setWords] = useState('');
  const [book, setBook] = useState<{ readonly rule: string | undefined } | undefined>(undefined);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const { by } = look;
  const filter: Filter = useMemo(
    () => ({
      words,
      severities: new Set<Severity>(severities.filter((severity) => !look.hidden.includes(severity))),
      waived: look.waived,
      about,
    }),
    [words, look, about],
  );
  const deferred = useDeferredValue(
    useMemo(() => ({ checks, scene, filter, by }), [checks, scene, filter, by]),
  );
  const groups = useMemo(
    () => listFindings(deferred.checks, { index: state.index, library }, deferred),
    [deferred, state, library],
  );
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const row = useChosenRow(rows, chosen);
  const isEmpty = book === undefined && row === undefined;
  const panel = useRef<HTMLElement>(null);
  const focusList = (): void => panel.current?.querySelector<HTMLElement>('[data-list]')?.focus();
  const pane = useRef<HTMLDivElement>(null);
  const shown = book === undefined ? row?.finding.fingerprint : book.rule;
  useLayoutEffect(() => {
    // another finding is read from its beginning
    if (pane.current !== null) pane.current.scrollTop = 0;
  }, [shown]);
  useEffect(() => {
    // who walks from finding to finding stays on the map
    if (walk === undefined) focusList();
    // once, when it opens
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const choose = useCallback(
    (finding: Finding) => {
      setChosen(finding.fingerprint);
      const [first] = finding.targets;
      if (first !== undefined) lookAt(first);
    },
    [lookAt],
  );
  const said = useWalk(walk, {
    ready: checks.ready,
    rows,
    row: chosen === undefined ? undefined : row,
    go: (to) => {
      setBook(undefined);
      choose(to.finding);
      const spot = spotOf(state.index, to.finding.targets[0] ?? '');
      if (spot !== undefined && panel.current?.contains(document.activeElement) !== true) state.goTo(spot);
    },
  });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (book === undefined) close();
    else setBook(undefined);
  };
  const rule = checks.rules.get(book?.rule ?? '');
  return (
    <section
      ref={panel}
      className={styles['panel']}
      aria-label="Checks"
      data-testid="checks-panel"
      style={look.height === undefined ? undefined : { height: look.height }}
      onKeyDown={onKey}
    >
      <PanelHandle panel={panel} setHeight={(height) => setLook({ ...look, height })} />
      <header>
        <h2 className={`${controls['title']} ${styles['title']}`}>
          {book === undefined ? 'Checks' : 'All checks'}
        </h2>
        <HealthFigure
          showRule={(id) => {
            setWords(id);
            setBook(undefined);
          }}
        />
        <ChecksFilter
          look={look}
          setLook={setLook}
          words={words}
          setWords={setWords}
          about={about}
          setAbout={setAbout}
          book={book !== undefined}
        />
        <button
          type="button"
          className={`${button['icon']} ${styles['book']}`}
          aria-label="All checks and how they are set"
          title="All checks and how they are set"
          aria-pressed={book !== undefined}
          onClick={() => setBook(book === undefined ? { rule: row?.finding.rule } : undefined)}
        >
          <SlidersHorizontal size={16} aria-hidden />
        </button>
        <button type="button" className={button['icon']} aria-label="Close the checks" onClick={close}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <Settings />
      <p role="status" className={plain['unseen']}>
        {said}
      </p>
      <div className={styles['columns']} data-empty={isEmpty || undefined}>
        {book === undefined ? (
          <FindingList groups={groups} chosen={row?.finding} choose={choose} open={goTo} />
        ) : (
          <RuleBook words={words} chosen={book.rule} choose={(id) => setBook({ rule: id })} />
        )}
        {isEmpty ? (
          <Nothing
            ready={checks.ready}
            filtered={isFiltered(filter)}
            early={state.index.steps.length < draftSteps}
          />
        ) : (
          <div
            ref={pane}
            className={`${styles['details']} ${details['details']}`}
            tabIndex={0}
            role="region"
            aria-label="Details"
          >
            {row === undefined || book !== undefined ? (
              rule !== undefined && <RulePage key={rule.id} rule={rule} />
            ) : (
              <FindingDetails
                key={row.finding.fingerprint}
                row={row}
                lookAt={lookAt}
                goTo={goTo}
                more={() => setBook({ rule: row.finding.rule })}
                goOn={focusList}
              />
            )}
          </div>
        )}
      </div>
    </section>
  );
}

function isFiltered({ words, about, severities: shown, waived }: Filter): boolean {
  return words !== '' || about.length > 0 || shown.size < severities.length || !waived;
}

/** How the panel looks: remembered on this device. */
function useLook(): readonly [PanelLook, (look: PanelLook) => void] {
  const [look, setLook] = useState(keptLook);
  const keep = useCallback((next: PanelLook) => {
    keepLook(next);
    setLook(next);
  }, []);
  return [look, keep];
}

/** The row that is chosen; where it is gone, since it was mended, the one that stands in its place. */
function useChosenRow(rows: readonly Row[], chosen: string | undefined): Row | undefined {
  const [last, setLast] = useState(0);
  const at = rows.findIndex(({ finding }) => finding.fingerprint === chosen);
  if (at >= 0 && at !== last) setLast(at);
  return rows[at] ?? rows[Math.min(last, rows.length - 1)];
}

interface WalkOptions {
  readonly ready: boolean;
  readonly rows: readonly Row[];
  /** Where one is; undefined before the first. */
  readonly row: Row | undefined;
  readonly go: (row: Row) => void;
}

/** Follows requests for the next finding, round and round, past what is waived; gives what to say about it. */
function useWalk(walk: Walk | undefined, { ready, rows, row, go }: WalkOptions): string {
  const [said, setSaid] = useState('');
  const done = useRef(0);
  useEffect(() => {
    if (walk === undefined || walk.nth === done.current || !ready) return;
    done.current = walk.nth;
    const open = rows.filter(({ finding }) => finding.waiver === undefined);
    const at = row === undefined ? (walk.by > 0 ? -1 : 0) : open.indexOf(row);
    const to = open.at((at + walk.by + open.length) % Math.max(1, open.length));
    if (to === undefined) return setSaid('No open finding');
    setSaid(`${open.indexOf(to) + 1} of ${open.length}: ${to.sentence}`);
    go(to);
  }, [walk, ready, rows, row, go]);
  return said;
}

/** Why the list is empty. */
function Nothing({
  ready,
  filtered,
  early,
}: {
  readonly ready: boolean;
  readonly filtered: boolean;
  /** Whether the map is too small yet for anything but errors to be told. */
  readonly early: boolean;
}): ReactElement {
  return (
    <p className={details['nothing']} role="status">
      {ready ? (
        filtered ? (
          'Nothing here matches. Clear the filter to see all.'
        ) : early ? (
          'Too early to check: findings begin at five steps. Until then only errors are told.'
        ) : (
          'Nothing to mend: no check has found anything on this map.'
        )
      ) : (
        <>
          <LoaderCircle size={16} aria-hidden /> Looking at the map …
        </>
      )}
    </p>
  );
}

/** What is wrong with the workspace's own settings of the checks. */
function Settings(): ReactElement | null {
  const { settings } = useChecks();
  const [first] = settings;
  if (first === undefined) return null;
  return (
    <p role="alert" className={styles['settings']}>
      The workspace’s settings of the checks are not used: {first.message}.
    </p>
  );
}
