// The load of each participant: minutes × volume against the hours of its shifts.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { WorkingTime, Workload } from '@sightline/model';
import { workloadOf } from '@sightline/model';
import type { ActorGroup, ActorGrouping } from '../colouring/group-by-actor.ts';
import { actorGroupings, groupByActor } from '../colouring/group-by-actor.ts';
import button from '../controls/button.module.css';
import field from '../controls/field.module.css';
import { useLibrary } from '../editor/use-editor.ts';
import { optionLabel } from '../fields/field-words.ts';
import { moneyText, shareText } from './figures.ts';
import type { WorkProps } from './WorkView.tsx';
import styles from './insights.module.css';
import work from './work.module.css';

const groupingNames: Readonly<Record<ActorGrouping, string>> = {
  participant: 'By participant',
  kind: 'By kind',
  team: 'By team',
};

export function Workloads({
  index,
  showOnMap,
  working,
}: WorkProps & { readonly working: WorkingTime }): ReactElement {
  const library = useLibrary();
  const [by, setBy] = useState<ActorGrouping>('participant');
  const loads = workloadOf(index, library, { working });
  const money = moneyText(library);
  const groups = grouped(loads, by);
  return (
    <section className={work['part']}>
      <h2>Workload</h2>
      <div className={styles['tools']}>
        <label>
          Group
          <select
            className={field['compact']}
            value={by}
            onChange={(event) => setBy(event.currentTarget.value as ActorGrouping)}
          >
            {actorGroupings.map((word) => (
              <option key={word} value={word}>
                {groupingNames[word]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {loads.length === 0 ? (
        <p className={styles['hint']}>
          Nobody but customers acts yet. Say who does what on the cards behind the line of interaction.
        </p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col" className={styles['number']}>
                Cards
              </th>
              <th scope="col" className={styles['number']}>
                Hours a month
              </th>
              <th scope="col" className={styles['number']}>
                Hours there
              </th>
              <th scope="col" className={work['use']}>
                Utilisation
              </th>
              <th scope="col" className={styles['number']}>
                Labour a month
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ key, title, note, cards, minutes, capacity, share, unknown, labour, works }) => (
              <tr key={key} data-first>
                <th scope="row">
                  {title}
                  <small>{note}</small>
                </th>
                <td className={styles['number']}>
                  <button type="button" className={button['link']} onClick={() => showOnMap(cards)}>
                    {cards.length}
                  </button>
                </td>
                <td className={styles['number']}>
                  {minutes === 0 ? '–' : Math.round(minutes / 60)}
                  {unknown > 0 && <small>{unknown} without time or volume</small>}
                </td>
                <td className={styles['number']}>
                  {capacity === undefined ? '–' : Math.round(capacity / 60)}
                </td>
                <td className={work['use']}>{share === undefined && !works ? '–' : <Bar share={share} />}</td>
                <td className={styles['number']}>{labour === 0 ? '–' : money(labour)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface LoadGroup {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly cards: readonly string[];
  /** A month, as `capacity`, which is undefined where shifts of somebody in it are. */
  readonly minutes: number;
  readonly capacity: number | undefined;
  readonly share: number | undefined;
  /** How many cards have no time or volume. */
  readonly unknown: number;
  readonly labour: number;
  /** Whether people are in it, who work in shifts. */
  readonly works: boolean;
}

/** The busiest first; those whose shifts nobody knows after them, by their cards. */
function grouped(loads: readonly Workload[], by: ActorGrouping): readonly LoadGroup[] {
  return groupByActor(by, loads, ({ participant }) => participant)
    .map((group) => figuresOf(group, by))
    .sort((a, b) => (b.share ?? -1) - (a.share ?? -1) || b.cards.length - a.cards.length);
}

function figuresOf({ key, name, actor, things: own }: ActorGroup<Workload>, by: ActorGrouping): LoadGroup {
  const minutes = sum(own, (load) => load.minutes);
  const known = own.every(({ capacity }) => capacity !== undefined);
  const capacity = known ? sum(own, (load) => load.capacity ?? 0) : undefined;
  return {
    key,
    title: name,
    note:
      by === 'participant'
        ? [optionLabel(actor?.kind ?? ''), actor?.team].filter(Boolean).join(' · ')
        : own.map(({ participant }) => participant.name).join(', '),
    cards: [...new Set(own.flatMap((load) => load.cards.map(({ id }) => id as string)))],
    minutes,
    capacity,
    share: capacity === undefined || capacity === 0 ? undefined : minutes / capacity,
    unknown: new Set(own.flatMap((load) => load.unknown.map(({ id }) => id))).size,
    labour: sum(own, (load) => (load.minutes / 60) * (load.participant.costPerHour ?? 0)),
    works: own.some(({ participant }) => participant.kind === 'staff'),
  };
}

function sum(loads: readonly Workload[], of: (load: Workload) => number): number {
  return loads.reduce((whole, load) => whole + of(load), 0);
}

/** A bar up to full use, in words as well as in length and colour; 85 % is where queues begin to grow fast. */
function Bar({ share }: { readonly share: number | undefined }): ReactElement {
  if (share === undefined) return <span className={work['unknown']}>no shifts known</span>;
  const level = share > 1 ? 'over' : share > 0.85 ? 'busy' : 'free';
  return (
    <span className={work['bar']} data-level={level}>
      <i aria-hidden style={{ width: `${Math.min(1, share) * 100}%` }} />
      <b>{shareText(share)}</b>
      {level === 'over' ? ': more work than hours' : level === 'busy' ? ' busy' : ''}
    </span>
  );
}
