// One flaw put into an example map: what somebody got wrong, the edit that does it, and exactly the findings that come
// of it. Held by `flaws.test.ts`.

import type { Command, FieldValue, MapIndex, MapType, NewRecord, Place } from '@sightline/model';
import type { Surroundings } from '../engine/look.ts';

export interface Flaw {
  /** What is wrong, as a service designer would say it. */
  readonly title: string;
  readonly map?: readonly Command[] | ((index: MapIndex) => readonly Command[]);
  readonly library?: readonly Command[];
  readonly told?: Surroundings;
  /** Fingerprints of the findings that are there with the flaw only, sorted. */
  readonly come: readonly string[];
  /** Fingerprints of the findings that the flaw takes away, sorted: where one problem hides another. */
  readonly gone?: readonly string[];
}

/** Sets a field. */
export function set(id: string, path: string, value: FieldValue): Command {
  return { kind: 'set', id, path, value };
}

/** Leaves fields empty. */
export function clear(id: string, ...paths: readonly string[]): Command {
  return { kind: 'batch', commands: paths.map((path) => set(id, path, undefined)) };
}

/** Takes records away, with the cards that stand in them. */
export function remove(...ids: readonly string[]): Command {
  return { kind: 'remove', ids, withCards: true };
}

export function add(record: NewRecord, place?: Place): Command {
  return { kind: 'add', record, ...(place === undefined ? {} : { place }) };
}

/** A card in a cell, with its text and whatever else it says. */
export function card(
  id: string,
  [lane, step]: readonly [lane: string, step: string],
  text: string,
  fields: Readonly<Record<string, unknown>> = {},
): Command {
  return add({ id, type: 'card', position: { lane, step }, text, ...fields });
}

/** An arrow: `arrow('asks', 'interaction', 'answers')`. */
export function arrow(
  from: string,
  kind: string,
  to: string,
  fields: Readonly<Record<string, unknown>> = {},
): Command {
  return add({ id: `${from}:${kind}:${to}`, type: 'flow', kind, from, to, ...fields });
}

/** All ids of a type. */
export function idsOf(index: MapIndex, type: MapType): readonly string[] {
  return [...index.records.values()].filter((record) => record.type === type).map(({ id }) => id);
}

/** Sets or clears a field in all records of a type that have it. */
export function setAll(index: MapIndex, type: MapType, field: string, value: FieldValue): readonly Command[] {
  return [...index.records.values()]
    .filter((record) => record.type === type && field in record)
    .map(({ id }) => set(id, field, value));
}

/** Takes away what accepts findings of a rule: a flaw may leave it nothing to accept. */
export function withoutWaivers(index: MapIndex, rule: string): readonly Command[] {
  const ids = index.waivers.filter((waiver) => waiver.rule === rule).map(({ id }) => id);
  return ids.length === 0 ? [] : [remove(...ids)];
}
