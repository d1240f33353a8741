// The panel of checks: what is wrong or missing in the open map, as a list to walk through and mend.

import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { LoaderCircle, X } from 'lucide-react';
import type { Finding, Severity } from '@sightline/lint';
import { severities } from '@sightline/lint';
import { useEditor, useLibrary, useScene } from '../editor/use-editor.ts';
import type { Filter, Grouping, RowGroup } from './checks-list.ts';
import { listFindings } from './checks-list.ts';
import { ChecksFilter } from './ChecksFilter.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import { FindingList } from './FindingList.tsx';
import { HealthFigure } from './HealthFigure.tsx';
import { useChecks } from './use-checks.ts';
import styles from './checks.module.css';

interface ChecksPanelProps {
  /** Only what is about these records. */
  readonly about: readonly string[];
  readonly setAbout: (ids: readonly string[]) => void;
  /** Shows a record without taking the focus from the list. */
  readonly lookAt: (id: string) => void;
  /** Goes to the field where a finding can be mended. */
  readonly goTo: (finding: Finding) => void;
  readonly close: () => void;
}

export function ChecksPanel({ about, setAbout, lookAt, goTo, close }: ChecksPanelProps): ReactElement {
  const state = useEditor();
  const library = useLibrary();
  const checks = useChecks();
  // names in sentences follow the map as it is drawn
  const scene = useScene();
  const [by, setBy] = useState<Grouping>('severity');
  const [words, setWords] = useState('');
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(severities));
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const filter: Filter = useMemo(() => ({ words, severities: shown, about }), [words, shown, about]);
  const deferred = useDeferredValue(
    useMemo(() => ({ checks, scene, filter, by }), [checks, scene, filter, by]),
  );
  const groups = useMemo(
    () => listFindings(deferred.checks, { index: state.index, library }, deferred),
    [deferred, state, library],
  );
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const row = rows.find(({ finding }) => finding.fingerprint === chosen) ?? rows[0];
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>('[data-list]')?.focus(), []);
  const choose = useCallback(
    (finding: Finding) => {
      setChosen(finding.fingerprint);
      const [first] = finding.targets;
      if (first !== undefined) lookAt(first);
    },
    [lookAt],
  );
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <section
      ref={panel}
      className={styles['panel']}
      aria-label="Checks"
      data-testid="checks-panel"
      onKeyDown={onKey}
    >
      <header>
        <h2>Checks</h2>
        <HealthFigure />
        <ChecksFilter
          by={by}
          setBy={setBy}
          words={words}
          setWords={setWords}
          shown={shown}
          setShown={setShown}
          about={about}
          setAbout={setAbout}
        />
        <button type="button" className={styles['icon']} aria-label="Close the checks" onClick={close}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <Settings />
      <div className={styles['columns']}>
        <FindingList groups={groups} chosen={row?.finding} choose={choose} open={goTo} />
        <div className={styles['details']}>
          {row === undefined ? (
            <Nothing ready={checks.ready} groups={groups} filtered={words !== '' || about.length > 0} />
          ) : (
            <FindingDetails key={row.finding.fingerprint} row={row} lookAt={lookAt} goTo={goTo} />
          )}
        </div>
      </div>
    </section>
  );
}

function Nothing({
  ready,
  groups,
  filtered,
}: {
  readonly ready: boolean;
  readonly groups: readonly RowGroup[];
  readonly filtered: boolean;
}): ReactElement | null {
  if (groups.length > 0) return null;
  if (!ready)
    return (
      <p className={styles['nothing']} role="status">
        <LoaderCircle size={16} aria-hidden /> Looking at the map …
      </p>
    );
  return (
    <p className={styles['nothing']} role="status">
      {filtered
        ? 'Nothing here matches. Clear the filter to see all.'
        : 'Nothing to mend. A map of fewer than five steps is left in peace: only errors are told.'}
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
