// The commands that move: cards into a cell, steps into a phase, anything else among its siblings.

import { compareOrder } from '../order.ts';
import type { Card, MapRecord, Step } from '../record-types.ts';
import type { Problem } from '../records.ts';
import { placeProblem } from './add.ts';
import type { Command } from './command.ts';
import type { Draft } from './draft.ts';
import { hasOrder, orderOf, withOrder } from '../sibling-lists.ts';

export function moveCards(
  draft: Draft,
  command: Extract<Command, { kind: 'moveCards' }>,
): readonly Problem[] {
  const cards: Card[] = [];
  for (const id of command.ids) {
    const record = draft.get(id);
    if (record?.type !== 'card') return [{ record: id, message: `id: no card has the id ${id}` }];
    cards.push(record);
  }
  const { index } = draft;
  const row = ({ position }: Card): number => index.rowOf(position.lane);
  cards.sort(
    (a, b) =>
      column(a) - column(b) ||
      row(a) - row(b) ||
      compareOrder(a.position.order, b.position.order, a.id, b.id),
  );
  function column(card: Card): number {
    return card.position.step === undefined ? -1 : index.columnOf(card.position.step);
  }
  const { lane, step } = command;
  const target = (card: Card): Card => ({
    ...card,
    position: { lane, ...(step === undefined ? {} : { step }), order: card.position.order },
  });
  return put(draft, cards.map(target), command);
}

export function moveSteps(
  draft: Draft,
  command: Extract<Command, { kind: 'moveSteps' }>,
): readonly Problem[] {
  const steps: Step[] = [];
  for (const id of command.ids) {
    const record = draft.get(id);
    if (record?.type !== 'step') return [{ record: id, message: `id: no step has the id ${id}` }];
    steps.push(record);
  }
  steps.sort((a, b) => draft.index.columnOf(a.id) - draft.index.columnOf(b.id));
  const moved = steps.map((step): Step => ({
    ...step,
    position: { phase: command.phase, order: step.position.order },
  }));
  return put(draft, moved, command);
}

export function reorderRecord(
  draft: Draft,
  command: Extract<Command, { kind: 'reorder' }>,
): readonly Problem[] {
  const record = draft.get(command.id);
  if (record === undefined)
    return [{ record: command.id, message: `id: no record has the id ${command.id}` }];
  if (!hasOrder(record.type))
    return [{ record: command.id, message: `${record.type}: has no order among its siblings` }];
  return put(draft, [record], { ...command, ids: [command.id] });
}

function put(
  draft: Draft,
  records: readonly MapRecord[],
  {
    ids,
    place,
  }: {
    readonly ids: readonly string[];
    readonly place?: { readonly before?: string; readonly after?: string };
  },
): readonly Problem[] {
  const [first] = records;
  if (first === undefined) return [];
  const orders = draft.ordersAt(first, place, new Set(ids), records.length);
  if (orders === undefined) return [placeProblem(first.id, place)];
  records.forEach((record, i) => draft.put(withOrder(record, orders[i] ?? orderOf(record) ?? 'V')));
  return [];
}
