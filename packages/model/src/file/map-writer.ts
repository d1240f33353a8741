// Writes a map as `*.journey.yaml`, in the one canonical form: the same map is always the same bytes, and an edit of
// one word is a one-line diff.

import { createMapIndex } from '../create-map-index.ts';
import type { Fields } from '../field.ts';
import type { MapIndex } from '../map-index.ts';
import type {
  Binding,
  Card,
  Emotion,
  Failure,
  Flow,
  LibraryRecord,
  MapRecord,
  Step,
} from '../record-types.ts';
import { mapTypes } from '../record-types.ts';
import type { LibraryRecords, MapRecords } from '../records.ts';
import { bindingKey } from './binding-key.ts';
import { derivedId } from './derived-id.ts';
import { dashed, emitField, emitFields } from './emit.ts';
import { libraryLines } from './library-writer.ts';
import { scalarText } from './scalar.ts';
import { formatVersion } from './version.ts';

type Values = Readonly<Record<string, unknown>>;
const values = (record: MapRecord | LibraryRecord): Values => record;

/** A map as text, with a `library:` section where one travels with it. */
export function formatMapFile({
  map,
  library,
}: {
  readonly map: MapRecords;
  readonly library?: LibraryRecords;
}): string {
  const index = createMapIndex(map);
  const sections: readonly (readonly string[])[] = [
    head(index),
    section(
      'cast',
      index.cast.map((record) => item(record, mapTypes.cast, '  ', { hide: ['order'] })),
    ),
    section(
      'paths',
      index.paths.map((record) => item(record, mapTypes.path, '  ', { hide: ['order'] })),
    ),
    section(
      'phases',
      index.phases.map((record) => item(record, mapTypes.phase, '  ', { hide: ['order'] })),
    ),
    section(
      'lanes',
      index.lanes.map((record) => item(record, mapTypes.lane, '  ', { hide: ['order'] })),
    ),
    section(
      'steps',
      index.steps.map((step) => stepItem(index, step)),
      [''],
    ),
    parked(index),
    bindings(index),
    section(
      'scenarios',
      index.scenarios.map((record) => item(record, mapTypes.scenario, '  ', { hide: ['order'] })),
    ),
    section(
      'waivers',
      index.waivers.map((record) => item(record, mapTypes.waiver, '  ', { hide: ['order'] })),
    ),
    section(
      'reviews',
      sortedById(map, 'review').map((record) => item(record, mapTypes.review, '  ', {})),
    ),
    library === undefined ? [] : section('library', [libraryLines(library, '  ')], ['']),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function head(index: MapIndex): readonly string[] {
  const { map } = index;
  return [
    '# yaml-language-server: $schema=./journey.schema.json',
    `sightline: ${formatVersion}`,
    `map: ${map.id}`,
    ...emitFields(values(map), mapTypes.map, ''),
  ];
}

function section(
  name: string,
  items: readonly (readonly string[])[],
  between: readonly string[] = [],
): readonly string[] {
  if (items.length === 0) return [];
  return [`${name}:`, ...items.flatMap((lines, i) => (i === 0 ? lines : [...between, ...lines]))];
}

function sortedById<T extends MapRecord['type']>(
  map: MapRecords,
  type: T,
): readonly Extract<MapRecord, { type: T }>[] {
  const found: Extract<MapRecord, { type: T }>[] = [];
  for (const record of map.values())
    if (record.type === type) found.push(record as Extract<MapRecord, { type: T }>);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface ItemShape {
  /** Fields that the place in the file says already. */
  readonly hide?: readonly string[];
  /** Lines after the record's own fields. */
  readonly after?: readonly string[];
  /** A key and value in front of the fields (the kind and target of a flow, the phase of a step). */
  readonly lead?: readonly string[];
}

/** A record as an item of a list: `id` first where it is not derived. */
function item(
  record: MapRecord,
  fields: Fields,
  indent: string,
  { hide = [], after = [], lead = [] }: ItemShape,
): readonly string[] {
  const inner = `${indent}  `;
  const shown =
    hide.length === 0
      ? fields
      : Object.fromEntries(Object.entries(fields).filter(([key]) => !hide.includes(key)));
  const id = record.id === derivedId(record) ? [] : [`${inner}id: ${record.id}`];
  return dashed([...id, ...lead, ...emitFields(values(record), shown, inner), ...after], indent);
}

function stepItem(index: MapIndex, step: Step): readonly string[] {
  const inner = '    ';
  const emotions = index.emotionsOf(step.id).toSorted(byCast(index));
  const failures = index.failuresOfStep(step.id);
  return item(step, mapTypes.step, '  ', {
    hide: ['position'],
    lead: [`${inner}phase: ${step.position.phase}`],
    after: [
      ...under(
        inner,
        'emotions',
        emotions.map((emotion) => item(emotion, mapTypes.emotion, '      ', { hide: ['step'] })),
      ),
      ...cardsUnder(index, inner, 'cards', (lane) => index.cardsIn(lane, step.id)),
      ...under(
        inner,
        'failures',
        failures.map((failure) => failureItem(index, failure, step.id, '      ')),
      ),
    ],
  });
}

/** Emotions in the order of the cast, the happy path first. */
function byCast(index: MapIndex): (a: Emotion, b: Emotion) => number {
  const persona = new Map(index.cast.map((entry, i) => [String(entry.persona), i]));
  const path = new Map(index.paths.map((entry, i) => [String(entry.id), i]));
  const rank = (emotion: Emotion): number =>
    (persona.get(emotion.persona ?? '') ?? -1) * 1000 + (path.get(emotion.path ?? '') ?? -1);
  return (a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}

function under(indent: string, name: string, items: readonly (readonly string[])[]): readonly string[] {
  return items.length === 0 ? [] : [`${indent}${name}:`, ...items.flat()];
}

function cardsUnder(
  index: MapIndex,
  indent: string,
  name: string,
  cardsOf: (lane: string) => readonly Card[],
): readonly string[] {
  const lanes = index.lanes.flatMap((lane) => {
    const cards = cardsOf(lane.id);
    if (cards.length === 0) return [];
    return [`${indent}  ${lane.id}:`, ...cards.flatMap((card) => cardItem(index, card, `${indent}    `))];
  });
  return lanes.length === 0 ? [] : [`${indent}${name}:`, ...lanes];
}

function cardItem(index: MapIndex, card: Card, indent: string): readonly string[] {
  return item(card, mapTypes.card, indent, { hide: ['position'], after: flowsUnder(index, card.id, indent) });
}

function failureItem(index: MapIndex, failure: Failure, step: string, indent: string): readonly string[] {
  const atStep = stepOf(index, failure.at) === step;
  const hide = atStep || failure.step === step ? ['order', 'step'] : ['order'];
  return item(failure, mapTypes.failure, indent, { hide, after: flowsUnder(index, failure.id, indent) });
}

function stepOf(index: MapIndex, id: string): string | undefined {
  const record = index.records.get(id);
  if (record?.type === 'card') return record.position.step;
  return record?.type === 'flow' ? stepOf(index, record.from) : undefined;
}

function flowsUnder(index: MapIndex, id: string, indent: string): readonly string[] {
  const flows = index.flowsFrom(id);
  return under(
    `${indent}  `,
    'flows',
    flows.map((flow) => flowItem(flow, `${indent}    `)),
  );
}

function flowItem(flow: Flow, indent: string): readonly string[] {
  return item(flow, mapTypes.flow, indent, {
    hide: ['kind', 'from', 'to', 'order'],
    lead: [`${indent}  ${flow.kind}: ${flow.to}`],
  });
}

/** Cards that stand nowhere, by the lane that they came from. */
function parked(index: MapIndex): readonly string[] {
  const lanes = new Map<string, Card[]>();
  for (const card of index.parked) {
    const list = lanes.get(card.position.lane);
    if (list === undefined) lanes.set(card.position.lane, [card]);
    else list.push(card);
  }
  const loose = index.failuresOfStep('').map((failure) => failureItem(index, failure, '', '  '));
  const names = [...lanes.keys()].sort((a, b) => index.rowOf(a) - index.rowOf(b) || (a < b ? -1 : 1));
  const lines = names.flatMap((lane) => [
    `  ${lane}:`,
    ...(lanes.get(lane) ?? []).flatMap((card) => cardItem(index, card, '    ')),
  ]);
  return [
    ...(lines.length === 0 ? [] : ['parked:', ...lines]),
    ...(loose.length === 0 ? [] : ['parkedFailures:', ...loose.flat()]),
  ];
}

function bindings(index: MapIndex): readonly string[] {
  const sets = new Map<string, string[]>();
  const places = placesInTime(index);
  const rank = (binding: Binding): number => places.get(binding.target ?? '') ?? Number.MAX_SAFE_INTEGER;
  const sorted = sortedById(index.records, 'binding').toSorted((a, b) => rank(a) - rank(b));
  for (const binding of sorted) {
    const key = bindingKey(binding.target);
    const plain =
      binding.where === undefined && binding.note === undefined && binding.activities !== undefined;
    const lines = plain
      ? emitField(key, binding.activities, mapTypes.binding.activities, '    ')
      : isBare(binding)
        ? emitField(key, [], mapTypes.binding.activities, '    ')
        : [`    ${scalarText(key, false)}:`, ...emitFields(values(binding), detailFields, '      ')];
    const known = sets.get(binding.dataSet);
    if (known === undefined) sets.set(binding.dataSet, [...lines]);
    else known.push(...lines);
  }
  if (sets.size === 0) return [];
  const names = [...sets.keys()].sort();
  return ['bindings:', ...names.flatMap((set) => [`  ${set}:`, ...(sets.get(set) ?? [])])];
}

const isBare = ({ activities, where, note }: Binding): boolean =>
  activities === undefined && where === undefined && note === undefined;

/** The place of each card in time, and behind them that of each failure. */
function placesInTime(index: MapIndex): ReadonlyMap<string, number> {
  const cards = index.steps.flatMap((step) => index.lanes.flatMap((lane) => index.cardsIn(lane.id, step.id)));
  const failures = index.steps.flatMap((step) => index.failuresOfStep(step.id));
  return new Map([...cards, ...failures].map((record, i) => [record.id, i]));
}

const detailFields: Fields = {
  activities: mapTypes.binding.activities,
  where: mapTypes.binding.where,
  note: mapTypes.binding.note,
};
