// Makes commands for a map out of a seed: sensible ones, ones that go too far, and ones that must be refused.

import type { Command, FieldValue, NewRecord, Place } from '../commands/command.ts';
import { withBelongings } from '../commands/duplicate.ts';
import type { MapIndex } from '../map-index.ts';
import { fieldAt, leafPaths } from '../paths.ts';
import type { MapRecord, MapType } from '../record-types.ts';
import { fieldsOf, mapTypes } from '../record-types.ts';
import { anyFields, anyLine, anyValue } from './any-value.ts';
import type { Random } from './random.ts';
import { pick, wholeBetween } from './random.ts';

/** A command for the map as it is now. `fresh` gives an id that no record has had. */
export function anyCommand(random: Random, index: MapIndex, fresh: () => string): Command {
  const maker = new CommandMaker(random, index, fresh);
  if (random() > 0.12) return maker.one();
  const commands: Command[] = [];
  for (let i = wholeBetween(random, 1, 4); i > 0; i--) commands.push(maker.one());
  return { kind: 'batch', commands };
}

class CommandMaker {
  readonly #random: Random;
  readonly #index: MapIndex;
  readonly #fresh: () => string;
  readonly #all: readonly MapRecord[];

  constructor(random: Random, index: MapIndex, fresh: () => string) {
    this.#random = random;
    this.#index = index;
    this.#fresh = fresh;
    this.#all = [...index.records.values()];
  }

  one(): Command {
    const random = this.#random;
    const record = pick(random, this.#all);
    const kinds: readonly (() => Command)[] = [
      () => this.#add(),
      () => this.#add(),
      () => this.#set(record),
      () => this.#set(record),
      () => this.#members(record),
      () => this.#splice(record),
      () => ({ kind: 'remove', ids: this.#ids(), ...(random() < 0.4 ? { withCards: true } : {}) }),
      () => this.#moveCards(),
      () => this.#moveSteps(),
      () => ({ kind: 'reorder', id: record.id, place: this.#place(record.type) }),
      () => this.#duplicate(),
    ];
    return pick(random, kinds)();
  }

  #of(...types: readonly string[]): readonly string[] {
    return this.#all.filter((record) => types.includes(record.type)).map((record) => record.id);
  }

  #id(...types: readonly string[]): string {
    const ids = this.#of(...types);
    return ids.length === 0 || this.#random() < 0.02 ? 'nowhere' : pick(this.#random, ids);
  }

  #ids(): readonly string[] {
    const ids = new Set<string>();
    for (let i = wholeBetween(this.#random, 1, 3); i > 0; i--) ids.add(pick(this.#random, this.#all).id);
    return [...ids];
  }

  #place(...types: readonly string[]): Place {
    if (this.#random() < 0.4) return {};
    const beside = this.#id(...types);
    return this.#random() < 0.5 ? { before: beside } : { after: beside };
  }

  #add(): Command {
    const random = this.#random;
    const type = pick(
      random,
      Object.keys(mapTypes).filter((known) => known !== 'map'),
    ) as MapType;
    const { position: _, order: __, ...free } = fieldsOf(type) ?? {};
    const values = anyFields(random, free, (types) => this.#of(...types), 0.2);
    const position =
      type === 'card'
        ? { position: { lane: this.#id('lane'), ...(random() < 0.9 ? { step: this.#id('step') } : {}) } }
        : type === 'step'
          ? { position: { phase: this.#id('phase') } }
          : {};
    const record: NewRecord = { ...values, ...position, id: this.#fresh(), type };
    return { kind: 'add', record, ...(random() < 0.3 ? { place: this.#place(type) } : {}) };
  }

  #set(record: MapRecord): Command {
    const random = this.#random;
    const { path } = pick(random, leafPaths(record.type));
    const field = fieldAt(record.type, path);
    const value =
      field === undefined || random() < 0.2
        ? undefined
        : anyValue(random, field, (types) => this.#of(...types));
    return { kind: 'set', id: record.id, path, value: value as FieldValue };
  }

  #members(record: MapRecord): Command {
    const random = this.#random;
    const sets = leafPaths(record.type).filter((leaf) => leaf.kind === 'set');
    if (sets.length === 0) return this.#set(record);
    const { path, field } = pick(random, sets);
    const members = anyValue(random, field, (types) => this.#of(...types));
    const list = Array.isArray(members) ? (members as readonly string[]) : [];
    return {
      kind: 'setMembers',
      id: record.id,
      path,
      ...(random() < 0.7 ? { add: list } : { remove: list }),
    };
  }

  #splice(record: MapRecord): Command {
    const random = this.#random;
    const texts = leafPaths(record.type).filter((leaf) => leaf.kind === 'text');
    if (texts.length === 0) return this.#set(record);
    const at = random() < 0.8 ? 0 : wholeBetween(random, 0, 5);
    return {
      kind: 'splice',
      id: record.id,
      path: pick(random, texts).path,
      at,
      remove: random() < 0.7 ? 0 : 1,
      insert: anyLine(random, 20),
    };
  }

  #moveCards(): Command {
    const ids = new Set<string>();
    for (let i = wholeBetween(this.#random, 1, 3); i > 0; i--) ids.add(this.#id('card'));
    const step = this.#random() < 0.9 ? { step: this.#id('step') } : {};
    const place = this.#random() < 0.2 ? { place: this.#place('card') } : {};
    return { kind: 'moveCards', ids: [...ids], lane: this.#id('lane'), ...step, ...place };
  }

  #moveSteps(): Command {
    const place = this.#random() < 0.5 ? { place: this.#place('step') } : {};
    return { kind: 'moveSteps', ids: [this.#id('step')], phase: this.#id('phase'), ...place };
  }

  #duplicate(): Command {
    const ids = withBelongings(this.#index, this.#ids());
    return { kind: 'duplicate', ids: Object.fromEntries(ids.map((id) => [id, this.#fresh()])) };
  }
}
