// The list of findings: one tab stop, arrows walk, Enter goes to the field, Home and End jump.

import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert, Wrench } from 'lucide-react';
import type { Finding } from '@sightline/lint';
import type { Row, RowGroup } from './checks-list.ts';
import { ruleTitle } from './checks-list.ts';
import styles from './checks.module.css';

interface FindingListProps {
  readonly groups: readonly RowGroup[];
  readonly chosen: Finding | undefined;
  readonly choose: (finding: Finding) => void;
  readonly open: (finding: Finding) => void;
}

/** How many rows are drawn at first; more come when one walks or scrolls there. */
const PAGE = 150;

export function FindingList({ groups, chosen, choose, open }: FindingListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [most, setMost] = useState(PAGE);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const at = rows.findIndex(({ finding }) => finding.fingerprint === chosen?.fingerprint);
  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]');
    option?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const go = (to: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (row === undefined) return;
    if (to >= most - 20) setMost(to + PAGE);
    choose(row.finding);
  };
  const onKey = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 8,
      PageUp: at - 8,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) go(to);
    else if (event.key === 'Enter' && chosen !== undefined) open(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      className={styles['list']}
      role="listbox"
      aria-label="Findings"
      tabIndex={0}
      data-list
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      onKeyDown={onKey}
      onScroll={(event) => {
        const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
        if (most < rows.length && scrollTop + clientHeight > scrollHeight - 400) setMost(most + PAGE);
      }}
    >
      {groups.map((group) => {
        const before = rows.indexOf(group.rows[0] ?? NONE);
        const drawn = group.rows.slice(0, Math.max(0, most - before));
        if (drawn.length === 0) return null;
        return (
          <div key={group.key} role="group" aria-label={`${group.title}, ${group.rows.length}`}>
            <h3 aria-hidden>
              {group.title} <i>{group.rows.length}</i>
            </h3>
            {drawn.map((row, i) => {
              const nth = before + i;
              return (
                <FindingRow
                  key={row.finding.fingerprint}
                  id={`${id}-${nth}`}
                  row={row}
                  selected={nth === at}
                  choose={() => choose(row.finding)}
                  open={() => open(row.finding)}
                />
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

const NONE = {} as Row;
const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
const spoken = { error: 'Error', warning: 'Warning', info: 'To think about' } as const;

function FindingRow({
  id,
  row,
  selected,
  choose,
  open,
}: {
  readonly id: string;
  readonly row: Row;
  readonly selected: boolean;
  readonly choose: () => void;
  readonly open: () => void;
}): ReactElement {
  const { finding, sentence, place, rule } = row;
  const Icon = finding.waiver === undefined ? icons[finding.severity] : CircleCheck;
  return (
    // the listbox has the keyboard
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-label={`${finding.waiver === undefined ? spoken[finding.severity] : 'Waived'}: ${sentence} ${place ?? ''}`}
      className={styles['row']}
      data-fingerprint={finding.fingerprint}
      tabIndex={-1}
      onClick={choose}
      onDoubleClick={open}
    >
      <Icon
        size={15}
        aria-hidden
        data-severity={finding.waiver === undefined ? finding.severity : 'waived'}
      />
      <span className={styles['sentence']} title={sentence}>
        {sentence}
      </span>
      {finding.fixable && finding.waiver === undefined && (
        <Wrench size={13} aria-hidden className={styles['fixable']} />
      )}
      <span className={styles['place']} title={place ?? 'The whole map'}>
        {place ?? 'The whole map'}
      </span>
      <span className={styles['rule']} title={ruleTitle(rule)}>
        {finding.rule}
      </span>
    </div>
  );
}
