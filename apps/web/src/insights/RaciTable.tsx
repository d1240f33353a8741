// Who is responsible, accountable, consulted and informed at each step of the firm. Who acts on a card is responsible for
// it unless the card says otherwise.

import type { ReactElement } from 'react';
import type { Card, MapIndex } from '@sightline/model';
import { actorOf, nameOf, sideOf, timeOrder } from '@sightline/model';
import { nameOfRecord } from '@sightline/lint';
import button from '../controls/button.module.css';
import { useLibrary } from '../editor/use-editor.ts';
import type { WorkProps } from './WorkView.tsx';
import work from './work.module.css';

const letters = [
  ['R', 'responsible', 'Responsible'],
  ['A', 'accountable', 'Accountable'],
  ['C', 'consulted', 'Consulted'],
  ['I', 'informed', 'Informed'],
] as const;

export function RaciTable({ index, showOnMap }: WorkProps): ReactElement | null {
  const library = useLibrary();
  const cards = timeOrder(index).filter(
    (card) => sideOf(index, card) === 'firm' && isPeople(library.get(actor(index, card) ?? '')),
  );
  const people = [
    ...new Set(cards.flatMap((card) => letters.flatMap(([letter]) => holders(index, card, letter)))),
  ];
  if (cards.length === 0) return null;
  return (
    <section className={work['part']}>
      <h2>Duties (RACI)</h2>
      <div className={work['matrix']}>
        <table>
          <caption>
            {letters.map(([letter, , word]) => `${letter} ${word.toLowerCase()}`).join(' · ')}
          </caption>
          <thead>
            <tr>
              <td />
              {people.map((id) => (
                <th key={id} scope="col">
                  <span>{nameOf(library, id)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cards.map((card) => (
              <tr key={card.id}>
                <th scope="row">
                  <button type="button" className={button['link']} onClick={() => showOnMap([card.id])}>
                    {nameOfRecord(card.id, index, library)}
                  </button>
                </th>
                {people.map((id) => {
                  const own = letters.filter(([letter]) => holders(index, card, letter).includes(id));
                  return (
                    <td key={id} aria-label={own.map(([, , word]) => word).join(' and ')}>
                      {own.map(([letter]) => letter).join(' ')}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function actor(index: MapIndex, card: Card): string | undefined {
  return actorOf(card, index.lanes[index.rowOf(card.position.lane)]);
}

/** Systems have no duties; who runs them has. */
function isPeople(record: { readonly type: string } | undefined): boolean {
  return (
    record?.type === 'participant' &&
    'kind' in record &&
    (record.kind === 'staff' || record.kind === 'thirdParty')
  );
}

function holders(index: MapIndex, card: Card, letter: (typeof letters)[number][0]): readonly string[] {
  const { raci } = card;
  const entry = letters.find(([own]) => own === letter);
  const named = entry === undefined ? [] : [...(raci?.[entry[1]] ?? [])].sort();
  if (letter !== 'R' || named.length > 0) return named;
  const own = actor(index, card);
  return own === undefined ? [] : [own];
}
