// A small notation for maps in tests, so that a case is a few lines:
//
//   customer: a b | c? | d!        lanes by role, columns between bars; `?` a choice, `!` an end, `@long` on the path long
//   frontstage/desk: x |  | y      a lane with an id of its own
//   a interaction x                a flow: card or failure, kind, card or failure
//   path long unhappy
//   fail f at c blocking           a failure at a card or a flow (`c:next:d`), with its impact, or `none`

import { ordersBetween } from '../order.ts';
import type { Card, Failure, FlowKind, LaneRole, MapRecord, Path } from '../record-types.ts';
import type { MapRecords } from '../records.ts';
import { laneRoles } from '../records/map/journey-map.ts';
import { flowKinds } from '../records/map/flow.ts';

const orders = ordersBetween(undefined, undefined, 200);

/** The map that a sketch describes: one phase `p`, steps `s1`, `s2`, ... Throws where a line says nothing known. */
export function sketch(text: string): MapRecords {
  const records = new Map<string, MapRecord>();
  const put = (record: MapRecord): void => void records.set(record.id, record);
  put({ id: 'm', type: 'map', title: 'A sketch' });
  put({ id: 'p', type: 'phase', name: 'Phase', order: 'V' });
  let count = 0;
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue;
    const order = orders[count++] ?? 'z';
    const [, head = '', cells] = /^([A-Za-z]+(?:\/[a-z0-9-]+)?):(.*)$/.exec(line) ?? [];
    if (cells !== undefined) lane(put, head, cells.split('|'), order);
    else put(recordOf(line.split(/\s+/), order));
  }
  return records;
}

function lane(put: (record: MapRecord) => void, head: string, cells: readonly string[], order: string): void {
  const [role = '', id = role.toLowerCase()] = head.split('/');
  const known = laneRoles.find((word) => word === role);
  if (known === undefined) throw new RangeError(`sketch: ${role} is no role of a lane`);
  put({ id, type: 'lane', role: known satisfies LaneRole, name: id, order });
  cells.forEach((cell, i) => {
    const step = `s${i + 1}`;
    put({ id: step, type: 'step', name: step, position: { phase: 'p', order: orders[i] ?? 'z' } });
    cell
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '')
      .forEach((word, nth) => put(card(word, { lane: id, step, order: orders[nth] ?? 'z' })));
  });
}

function card(word: string, position: Card['position']): Card {
  const [, id = '', mark, path] = /^([a-z][a-z0-9-]*)([?!]?)(?:@([a-z0-9-]+))?$/.exec(word) ?? [];
  return {
    id,
    type: 'card',
    position,
    text: id,
    ...(mark === '?' ? { kind: 'choice' } : mark === '!' ? { kind: 'end', outcome: 'success' } : {}),
    ...(path === undefined ? {} : { path }),
  };
}

function recordOf(words: readonly string[], order: string): MapRecord {
  const [first = '', second = '', third = '', fourth] = words;
  if (first === 'path')
    return { id: second, type: 'path', kind: third as NonNullable<Path['kind']>, name: second, order };
  if (first === 'fail') {
    const failure: Failure = { id: second, type: 'failure', at: fourth ?? '', what: second, order };
    const impact = words[4] ?? 'blocking';
    return impact === 'none' ? failure : { ...failure, impact: impact as NonNullable<Failure['impact']> };
  }
  if (!(flowKinds as readonly string[]).includes(second))
    throw new RangeError(`sketch: ${words.join(' ')} says nothing`);
  return {
    id: `${first}:${second}:${third}`,
    type: 'flow',
    kind: second as FlowKind,
    from: first,
    to: third,
    order,
  };
}
