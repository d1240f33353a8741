// The tennis match: how often work crosses the line of visibility before the customer hears back.

import type { ReactElement } from 'react';
import { alternation } from '@sightline/model';
import { nameOfRecord } from '@sightline/lint';
import button from '../controls/button.module.css';
import { useLibrary } from '../editor/use-editor.ts';
import type { WorkProps } from './WorkView.tsx';
import styles from './insights.module.css';
import work from './work.module.css';

export function Rallies({ index, showOnMap }: WorkProps): ReactElement | null {
  const library = useLibrary();
  const rallies = alternation(index).filter(({ crossings, handOffs }) => crossings + handOffs > 0);
  if (rallies.length === 0) return null;
  const most = Math.max(...rallies.map(({ crossings, handOffs }) => crossings + handOffs));
  return (
    <section className={work['part']}>
      <h2>Front and back</h2>
      <p className={styles['hint']}>
        What one contact sets going before the customer comes up again: each ● crosses the line of visibility,
        each → is a hand-off.
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">The customer</th>
            <th scope="col">Sets going</th>
            <th scope="col" className={styles['number']}>
              Crossings
            </th>
            <th scope="col" className={styles['number']}>
              Hand-offs
            </th>
          </tr>
        </thead>
        <tbody>
          {rallies.map(({ card, cards, crossings, handOffs }) => (
            <tr key={card.id} data-first>
              <th scope="row">
                <button
                  type="button"
                  className={button['link']}
                  onClick={() => showOnMap([card.id, ...cards.map(({ id }) => id)])}
                >
                  {nameOfRecord(card.id, index, library)}
                </button>
              </th>
              <td aria-hidden>
                <span
                  className={work['rally']}
                  style={{ width: `${((crossings + handOffs) / most) * 100}%` }}
                >
                  {'●'.repeat(Math.min(crossings, 12))}
                  {'→'.repeat(Math.min(handOffs, 12))}
                </span>
              </td>
              <td className={styles['number']}>{crossings}</td>
              <td className={styles['number']}>{handOffs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
