// The list of findings: one tab stop, arrows walk, Enter goes to the field, Home and End jump.

import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import {
  ChevronDown,
  ChevronRight,
  CircleAlert,
  CircleCheck,
  Info,
  TriangleAlert,
  Wrench,
} from 'lucide-react';
import type { Finding } from '@sightline/lint';
import type { Row, RowGroup } from './checks-list.ts';
import { ruleTitle } from './checks-list.ts';
import look from './check-rows.module.css';
import styles from './finding-list.module.css';

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
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const parts = useMemo(() => groups.map((group) => partOf(group, unfolded)), [groups, unfolded]);
  const lines = useMemo(() => parts.flatMap((part) => part.lines.filter(isOption)), [parts]);
  const at = lines.findIndex((line) => holds(line, chosen));
  const fingerprint = chosen?.fingerprint;
  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]');
    option?.scrollIntoView({ block: 'nearest' });
    // what is accepted goes to the end of the list, and the list stays where it is
  }, [fingerprint]);
  const fold = (key: string, isOpen: boolean): void => {
    const next = new Set(unfolded);
    if (isOpen) next.add(key);
    else next.delete(key);
    setUnfolded(next);
  };
  const go = (to: number): void => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, to))];
    if (line === undefined) return;
    if (to >= most - 20) setMost(to + PAGE);
    choose(firstOf(line).finding);
  };
  const onKey = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 8,
      PageUp: at - 8,
      Home: 0,
      End: lines.length - 1,
    };
    const to = steps[event.key];
    const line = lines[at];
    const opens = event.key === 'Enter' || event.key === 'ArrowRight';
    if (to !== undefined) go(to);
    else if (opens && line?.kind === 'fold') fold(line.key, true);
    else if (event.key === 'ArrowLeft' && line?.kind === 'row' && line.within !== undefined)
      fold(line.within, false);
    else if (event.key === 'Enter' && chosen !== undefined) open(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  let drawn = 0;
  return (
    <div
      ref={list}
      className={look['list']}
      role="listbox"
      aria-label="Findings"
      tabIndex={0}
      data-list
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      onKeyDown={onKey}
      onScroll={(event) => {
        const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
        if (most < lines.length && scrollTop + clientHeight > scrollHeight - 400) setMost(most + PAGE);
      }}
    >
      {parts.map((part) => {
        if (drawn >= most) return null;
        const { key, title, rows } = part.group;
        return (
          <div key={key} role="group" aria-label={`${title}, ${rows.length}`}>
            <h3 aria-hidden>
              {title} <i>{rows.length}</i>
            </h3>
            {part.lines.map((line) => {
              if (drawn >= most) return null;
              const nth = isOption(line) ? drawn++ : -1;
              if (line.kind !== 'row')
                return (
                  <FoldRow
                    key={`${line.key} ${line.isOpen}`}
                    id={nth < 0 ? undefined : `${id}-${nth}`}
                    line={line}
                    selected={nth >= 0 && nth === at}
                    toggle={() => {
                      choose(firstOf(line).finding);
                      fold(line.key, !line.isOpen);
                    }}
                  />
                );
              const { row } = line;
              return (
                <FindingRow
                  key={row.finding.fingerprint}
                  id={`${id}-${nth}`}
                  row={row}
                  within={line.within !== undefined}
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

/** A line of the list: one finding, or all findings of a rule, open or folded. */
type Line = { readonly kind: 'row'; readonly row: Row; readonly within: string | undefined } | Fold;
interface Fold {
  readonly kind: 'fold';
  readonly key: string;
  readonly rows: readonly Row[];
  readonly isOpen: boolean;
}

/** The lines of a group: of a folded rule one, and its rows below where it is open. */
function partOf(
  group: RowGroup,
  unfolded: ReadonlySet<string>,
): { readonly group: RowGroup; readonly lines: readonly Line[] } {
  const lines: Line[] = [];
  let last: string | undefined;
  for (const row of group.rows) {
    const { rule } = row.finding;
    const key = group.folds.has(rule) ? `${group.key} ${rule}` : undefined;
    if (key !== undefined && key !== last) {
      const rows = group.rows.filter(({ finding }) => finding.rule === rule);
      lines.push({ kind: 'fold', key, rows, isOpen: unfolded.has(key) });
    }
    if (key === undefined || unfolded.has(key)) lines.push({ kind: 'row', row, within: key });
    last = key;
  }
  return { group, lines };
}

/** Whether one walks to it: the head of an open fold is only clicked. */
function isOption(line: Line): boolean {
  return line.kind === 'row' || !line.isOpen;
}

function firstOf(line: Line): Row {
  return line.kind === 'row' ? line.row : (line.rows[0] ?? NONE);
}

function holds(line: Line, chosen: Finding | undefined): boolean {
  const rows = line.kind === 'row' ? [line.row] : line.rows;
  return rows.some(({ finding }) => finding.fingerprint === chosen?.fingerprint);
}

function FoldRow({
  id,
  line,
  selected,
  toggle,
}: {
  readonly id: string | undefined;
  readonly line: Fold;
  readonly selected: boolean;
  readonly toggle: () => void;
}): ReactElement {
  const { rows, isOpen } = line;
  const { finding, rule } = firstOf(line);
  const Icon = icons[finding.severity];
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  const said = `${ruleTitle(rule)}, ${rows.length}`;
  return (
    // the listbox has the keyboard
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role={isOpen ? 'presentation' : 'option'}
      aria-selected={isOpen ? undefined : selected}
      aria-label={isOpen ? undefined : `${spoken[finding.severity]}: ${said}, Enter shows them`}
      className={`${look['row']} ${styles['fold']}`}
      data-open={isOpen}
      data-fold={finding.rule}
      tabIndex={-1}
      onClick={toggle}
    >
      <Icon size={15} aria-hidden data-severity={finding.severity} />
      <span className={look['what']}>
        {ruleTitle(rule)} <b>({rows.length})</b>
      </span>
      <Arrow size={15} aria-hidden />
      <span className={look['rule']}>{finding.rule}</span>
    </div>
  );
}

const NONE = {} as Row;
const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
const spoken = { error: 'Error', warning: 'Warning', info: 'To think about' } as const;

function FindingRow({
  id,
  row,
  within,
  selected,
  choose,
  open,
}: {
  readonly id: string;
  readonly row: Row;
  /** Whether it stands below the line of its rule. */
  readonly within: boolean;
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
      className={within ? `${look['row']} ${styles['within']}` : look['row']}
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
      <span className={look['what']} title={sentence}>
        {sentence}
      </span>
      {finding.fixable && finding.waiver === undefined && (
        <Wrench size={13} aria-hidden className={styles['fixable']} />
      )}
      <span className={styles['place']} title={place ?? 'The whole map'}>
        {place ?? 'The whole map'}
      </span>
      <span className={look['rule']} title={ruleTitle(rule)}>
        {finding.rule}
      </span>
    </div>
  );
}
