// The happy path and every way out of every failure: how far, how long, how many contacts, at what cost until the
// customer is back; and where nothing leads on.

import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { CircleSlash, Copy, CornerDownLeft, Flag, Lightbulb, MapPin, Printer } from 'lucide-react';
import type { Effort, Failure, Route, Routes } from '@sightline/model';
import { deadEnds, routesOf, threadOf, workingTimeOf } from '@sightline/model';
import { nameOfRecord } from '@sightline/lint';
import button from '../controls/button.module.css';
import { useEditor, useLibrary, useScene } from '../editor/use-editor.ts';
import { csvText } from './csv-text.ts';
import { moneyText, timeText } from './figures.ts';
import type { InsightProps } from './InsightsView.tsx';
import { makeOpportunity } from './make-opportunity.ts';
import styles from './insights.module.css';

type Column = 'cards' | 'seconds' | 'contacts' | 'channelChanges' | 'cost';

const columns: readonly (readonly [Column, string])[] = [
  ['cards', 'Steps'],
  ['seconds', 'Time'],
  ['contacts', 'Contacts'],
  ['channelChanges', 'Channel changes'],
  ['cost', 'Cost'],
];

interface Row {
  readonly failure: Failure;
  readonly at: string | undefined;
  readonly route: Route;
  /** The first row of its failure. */
  readonly first: boolean;
}

export function PathsView({ showOnMap }: InsightProps): ReactElement {
  const state = useEditor();
  const library = useLibrary();
  const scene = useScene();
  const [by, setBy] = useState<Column | undefined>(undefined);
  const [deadOnly, setDeadOnly] = useState(false);
  const { routes, dead } = useMemo(() => {
    const { index } = state;
    const thread = threadOf(index);
    return {
      routes: routesOf(index, { library, thread, working: workingTimeOf(library) }),
      dead: deadEnds(index, thread).filter((id) => index.records.get(id)?.type === 'card'),
    };
    // the map as it is drawn
    // oxlint-disable-next-line react/exhaustive-deps react/memo-dependencies
  }, [state, library, scene]);
  const money = moneyText(library);
  const rows = useMemo(() => {
    const all = routes.failures.flatMap(({ failure, at, routes: ways }) =>
      ways.map((route, i): Row => ({ failure, at: at?.id, route, first: by !== undefined || i === 0 })),
    );
    const shown = deadOnly ? all.filter(({ failure, route }) => isDead(failure, route)) : all;
    return by === undefined ? shown : shown.toSorted((a, b) => valueOf(b.route, by) - valueOf(a.route, by));
  }, [routes, by, deadOnly]);
  const name = (id: string): string => nameOfRecord(id, state.index, library);
  const deadWays = routes.failures.flatMap(({ failure, routes: ways }) =>
    ways.filter((route) => isDead(failure, route)),
  );
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Paths">
      <dl className={styles['figures']}>
        <Figure label="Happy path" {...counted(stepsIn(routes.happy), 'step')} />
        <Figure
          label="Time"
          {...known(
            routes.happy.seconds > 0 && timeText(routes.happy.seconds),
            untimed(routes.happy),
            'no card of the customer has a time',
          )}
        />
        <Figure
          label="Contacts"
          {...known(
            routes.happy.contacts > 0 && String(routes.happy.contacts),
            '',
            'no arrow leads from the customer to the firm',
          )}
        />
        <Figure
          label="Cost to serve"
          {...known(
            isCost(routes.happy.cost) && money(routes.happy.cost),
            'a case',
            'no work behind it has both a time and a price',
          )}
        />
        <Figure
          label="Failures"
          value={String(routes.failures.length)}
          unit={routes.failures.length === 0 ? '' : waysText(routes)}
        />
        <Figure label="Dead ends" value={String(dead.length + deadWays.length)} unit="" />
      </dl>
      {dead.length > 0 && (
        <section className={styles['deadEnds']} aria-label="Dead ends">
          <h2>Where the customer is left alone</h2>
          <ul>
            {dead.map((id) => (
              <li key={id}>
                <CircleSlash size={15} aria-hidden />
                <button type="button" className={button['link']} onClick={() => showOnMap([id])}>
                  {name(id)}
                </button>
                <MakeOpportunity id={id} text={`Give ${name(id)} a way on`} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles['tools']}>
        <label>
          <input
            type="checkbox"
            checked={deadOnly}
            onChange={(event) => setDeadOnly(event.currentTarget.checked)}
          />{' '}
          Only dead ends
        </label>
        <button
          type="button"
          className={button['small']}
          onClick={() =>
            void navigator.clipboard
              .writeText(csvOf(rows, name))
              .then(() => state.say(`Copied ${rows.length} rows as CSV`))
          }
        >
          <Copy size={14} aria-hidden /> Copy as CSV
        </button>
        <button type="button" className={button['small']} onClick={() => window.print()}>
          <Printer size={14} aria-hidden /> Print
        </button>
      </div>
      {routes.failures.length === 0 ? (
        <p className={styles['hint']}>
          No failure is drawn yet. Choose a card on the map and press Ctrl+Shift+F: what could go wrong here?
        </p>
      ) : (
        <table className={styles['table']} data-wide>
          <thead>
            <tr>
              <th scope="col">What fails</th>
              <th scope="col">Way out</th>
              {columns.map(([id, title]) => (
                <th
                  key={id}
                  scope="col"
                  aria-sort={by === id ? 'descending' : 'none'}
                  className={styles['number']}
                >
                  <button type="button" onClick={() => setBy(by === id ? undefined : id)}>
                    {title}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ failure, at, route, first }) => (
              <tr key={`${failure.id} ${route.by?.id ?? ''}`} data-end={route.end.kind} data-first={first}>
                <th scope="row">
                  {first && (
                    <>
                      <button
                        type="button"
                        className={button['link']}
                        onClick={() => showOnMap([failure.id])}
                      >
                        {failure.what}
                      </button>
                      <small>
                        {[failure.impact, at === undefined ? undefined : `at ${name(at)}`]
                          .filter(Boolean)
                          .join(' · ')}
                      </small>
                    </>
                  )}
                </th>
                <td>
                  <Way route={route} dead={isDead(failure, route)} name={name} showOnMap={showOnMap} />
                </td>
                {columns.map(([id]) => (
                  <td key={id} className={styles['number']}>
                    {route.end.kind === 'deadEnd' && route.by === undefined
                      ? '–'
                      : cellText(route, id, money)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Figure({
  label,
  value,
  unit,
}: {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
}): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{value}</b> {unit}
      </dd>
    </div>
  );
}

function Way({
  route,
  dead,
  name,
  showOnMap,
}: {
  readonly route: Route;
  readonly dead: boolean;
  readonly name: (id: string) => string;
  readonly showOnMap: InsightProps['showOnMap'];
}): ReactElement {
  const { end, ids } = route;
  const passed = end.kind === 'deadEnd' ? ids.slice(1) : ids.slice(1, -1);
  return (
    <div className={styles['way']}>
      <div>
        {passed.map((id, i) => (
          <span key={id}>
            {i > 0 && <i aria-hidden>→</i>} {name(id)}
          </span>
        ))}
        <span className={styles['end']} data-end={dead || end.kind !== 'deadEnd' ? end.kind : 'minor'}>
          {end.kind === 'rejoins' && (
            <>
              <CornerDownLeft size={14} aria-hidden /> back at {name(end.card.id)}
            </>
          )}
          {end.kind === 'ends' && (
            <>
              <Flag size={14} aria-hidden /> ends: {name(end.card.id)}
            </>
          )}
          {dead && (
            <>
              <CircleSlash size={14} aria-hidden /> dead end
            </>
          )}
          {end.kind === 'deadEnd' && !dead && 'minor: the customer goes on'}
        </span>
        {dead && end.kind === 'deadEnd' && (
          <MakeOpportunity id={end.at.id} text={`Give ${name(end.at.id)} a way back`} />
        )}
      </div>
      <button
        type="button"
        className={`${button['icon']} ${styles['onMap']}`}
        aria-label="Show this way on the map"
        title="Show this way on the map"
        onClick={() => showOnMap([...ids], `A way out of ${name(ids[0] ?? '')}`)}
      >
        <MapPin size={14} aria-hidden />
      </button>
    </div>
  );
}

function MakeOpportunity({ id, text }: { readonly id: string; readonly text: string }): ReactElement {
  const state = useEditor();
  return (
    <button
      type="button"
      className={`${button['tiny']} ${styles['make']}`}
      onClick={() => makeOpportunity(state, { name: text, kind: 'process', solves: [id] })}
    >
      <Lightbulb size={14} aria-hidden /> Make an opportunity
    </button>
  );
}

/** The rows as a table for a spreadsheet: times in seconds, money as a plain number. */
function csvOf(rows: readonly Row[], name: (id: string) => string): string {
  const plain = (id: string): string => name(id).replace(/[“”]/g, '');
  const lines = rows.map(({ failure, at, route }) => {
    const { end, ids } = route;
    const passed = end.kind === 'deadEnd' ? ids.slice(1) : ids.slice(1, -1);
    const leads =
      end.kind === 'rejoins'
        ? `back at ${plain(end.card.id)}`
        : end.kind === 'ends'
          ? `ends: ${plain(end.card.id)}`
          : isDead(failure, route)
            ? 'dead end'
            : 'minor: goes on';
    return [
      failure.what,
      failure.impact ?? '',
      at === undefined ? '' : plain(at),
      passed.map(plain).join(' > '),
      leads,
      ...columns.map(([id]) => String(Number(valueOf(route, id).toFixed(2)))),
    ];
  });
  return csvText([
    [
      'What fails',
      'How bad',
      'At',
      'Way out',
      'Leads to',
      ...columns.map(([id, title]) => (id === 'seconds' ? 'Time (s)' : title)),
    ],
    ...lines,
  ]);
}

/** A minor failure needs no way out: the customer complains and goes on. */
function isDead({ impact }: Failure, { end, by }: Route): boolean {
  return end.kind === 'deadEnd' && !(impact === 'minor' && by === undefined);
}

function valueOf(effort: Effort, column: Column): number {
  return column === 'cards' ? stepsIn(effort) : effort[column];
}

function cellText(effort: Effort, column: Column, money: (amount: number) => string): string {
  if (column === 'seconds') return effort.seconds === 0 ? '–' : timeText(effort.seconds);
  if (column === 'cost') return !isCost(effort.cost) ? '–' : money(effort.cost);
  return String(valueOf(effort, column));
}

/** The steps of the customer, without the end, which is none. */
function stepsIn({ cards }: Effort): number {
  return new Set(cards.filter(({ kind }) => kind !== 'end').map(({ position }) => position.step)).size;
}

function counted(n: number, word: string): { readonly value: string; readonly unit: string } {
  return { value: String(n), unit: n === 1 ? word : `${word}s` };
}

/** A figure with its unit; where it is not known, why. */
function known(
  value: string | false,
  unit: string,
  because: string,
): { readonly value: string; readonly unit: string } {
  return value === false ? { value: '–', unit: `not known yet, because ${because}` } : { value, unit };
}

function waysText({ failures }: Routes): string {
  const ways = failures.flatMap(({ routes }) => routes).filter(({ by }) => by !== undefined).length;
  return `with ${ways === 0 ? 'no way out' : ways === 1 ? '1 way out' : `${ways} ways out`}`;
}

/** What would be read as nothing is not known. */
function isCost(cost: number): boolean {
  return cost >= 0.005;
}

function untimed({ untimed: n }: Effort): string {
  return n === 0 ? '' : `at least: ${n} without a time`;
}
