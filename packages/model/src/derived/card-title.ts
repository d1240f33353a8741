// What a card says first: in a customer's lane what the customer does, elsewhere who or what does it.

import type { Card, Lane } from '../record-types.ts';
import type { LibraryRecords } from '../records.ts';
import { isWorking } from '../roles.ts';

/** The name of a library record; its id where the library does not know it. */
export function nameOf(library: LibraryRecords, id: string): string {
  const record = library.get(id);
  return record !== undefined && 'name' in record ? record.name : id;
}

/** The actor of a card: its own, else the default of its lane. */
export function actorOf(card: Card, lane: Lane | undefined): string | undefined {
  return card.who ?? lane?.who;
}

/** The first line and the lines below it of a card. */
export function cardTitle(
  card: Card,
  lane: Lane | undefined,
  library: LibraryRecords,
): { readonly title: string; readonly body: string } {
  const text = card.text ?? '';
  if (lane === undefined || lane.role === 'customer' || !isWorking(lane.role) || card.kind === 'end')
    return { title: text, body: '' };
  const named =
    lane.role === 'frontstage' ? (card.how ?? actorOf(card, lane)) : (actorOf(card, lane) ?? card.how);
  return named === undefined ? { title: text, body: '' } : { title: nameOf(library, named), body: text };
}
