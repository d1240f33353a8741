// JSON Schemas of the file format, made from the field tables: editors complete and check files as one types.

import type { Field, Fields, Spec } from '../field.ts';
import { timeKinds } from '../field.ts';
import { librarySections } from '../file/library-writer.ts';
import { formatVersion } from '../file/version.ts';
import { libraryTypes, mapTypes } from '../record-types.ts';
import { flowKinds } from '../records/map/flow.ts';

type Schema = { readonly [key: string]: unknown };

const id: Schema = { type: 'string', pattern: '^[a-z0-9][A-Za-z0-9:/_-]*$', maxLength: 400 };
const quantity: Schema = {
  type: 'string',
  pattern: '^\\d+(\\.\\d+)? (ms|s|min|h|d|workday|week|month|year)$',
  examples: ['5 min'],
};

function ofSpec(spec: Spec): Schema {
  switch (spec.kind) {
    case 'name':
    case 'line':
    case 'code':
    case 'prose':
      return { type: 'string', maxLength: spec.max };
    case 'enum':
      return { enum: spec.values };
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return {
        type: spec.nullable ? ['number', 'null'] : spec.integer ? 'integer' : 'number',
        minimum: spec.min,
        maximum: spec.max,
      };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'duration':
      return quantity;
    case 'time':
      return { anyOf: [quantity, spreadTime] };
    case 'rate':
      return {
        type: 'string',
        pattern: '^\\d+(\\.\\d+)? per (min|h|d|workday|week|month|year)$',
        examples: ['40 per month'],
      };
    case 'hours':
      return { type: 'string', examples: ['mon-fri 09:00-17:00 x1.6'] };
    case 'scalar':
      return { type: ['string', 'number', 'boolean'] };
    case 'scalars':
      return {};
    case 'order':
      return { type: 'string' };
    case 'ref':
      return {
        ...id,
        description: `id of a ${spec.to.join(' or ')}${spec.library ? ' of the library' : ''}`,
      };
    case 'path':
      return { type: 'string' };
    case 'set':
      return { type: 'array', items: ofField(spec.of), uniqueItems: true };
    case 'list':
      return { type: 'array', items: ofField(spec.of) };
    case 'object':
      return objectOf(spec.fields);
    case 'keyed':
      return { type: 'object', additionalProperties: ofField(spec.of) };
  }
}

const spreadTime: Schema = {
  type: 'object',
  properties: {
    kind: { enum: timeKinds },
    ...Object.fromEntries(
      ['mean', 'sd', 'min', 'mode', 'max', 'p50', 'p90', 'scale'].map((key) => [key, quantity]),
    ),
    cv: { type: 'number', exclusiveMinimum: 0 },
    shape: { type: 'number', exclusiveMinimum: 0 },
    values: { type: 'array', items: quantity },
  },
  additionalProperties: false,
};

function ofField(field: Field): Schema {
  return field.fallback === undefined
    ? ofSpec(field.spec)
    : { ...ofSpec(field.spec), default: field.fallback };
}

interface Shape {
  /** Fields that the place in the file says already. */
  readonly hide?: readonly string[];
  readonly add?: Readonly<Record<string, Schema>>;
  readonly must?: readonly string[];
}

function objectOf(fields: Fields, { hide = [], add = {}, must = [] }: Shape = {}): Schema {
  const shown = Object.entries(fields).filter(([key]) => !hide.includes(key));
  const required = [...must, ...shown.filter(([, field]) => field.must).map(([key]) => key)];
  return {
    type: 'object',
    properties: { ...add, ...Object.fromEntries(shown.map(([key, field]) => [key, ofField(field)])) },
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

const list = (items: Schema): Schema => ({ type: 'array', items });
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const flowSchema: Schema = {
  ...objectOf(mapTypes.flow, {
    hide: ['kind', 'from', 'to', 'order'],
    add: {
      id,
      ...Object.fromEntries(
        flowKinds.map((kind) => [kind, { ...id, description: `${kind} to this card or failure` }]),
      ),
    },
  }),
  oneOf: flowKinds.map((kind) => ({ required: [kind] })),
};

const cardSchema = objectOf(mapTypes.card, {
  hide: ['position'],
  add: { id, flows: list(flowSchema) },
  must: ['id'],
});
const failureSchema = objectOf(mapTypes.failure, {
  hide: ['order', 'step'],
  add: { id, flows: list(flowSchema) },
  must: ['id'],
});
const cells: Schema = { type: 'object', additionalProperties: list(cardSchema) };

/** The schema of `*.journey.yaml`. */
export function mapSchema(): Schema {
  const ordered = (type: keyof typeof mapTypes, must: readonly string[] = ['id']): Schema =>
    list(objectOf(mapTypes[type], { hide: ['order'], add: { id }, must }));
  return {
    $schema: DIALECT,
    title: 'Sightline journey map and service blueprint',
    ...objectOf(mapTypes.map, {
      must: ['sightline', 'map'],
      add: {
        sightline: { const: formatVersion },
        map: id,
        cast: ordered('cast', []),
        paths: ordered('path'),
        phases: ordered('phase'),
        lanes: ordered('lane'),
        steps: list(
          objectOf(mapTypes.step, {
            hide: ['position'],
            must: ['id', 'phase'],
            add: {
              id,
              phase: id,
              emotions: list(objectOf(mapTypes.emotion, { hide: ['step'], add: { id } })),
              cards: cells,
              failures: list(failureSchema),
            },
          }),
        ),
        parked: cells,
        parkedFailures: list(failureSchema),
        bindings: { type: 'object', additionalProperties: { type: 'object' } },
        scenarios: ordered('scenario', []),
        waivers: ordered('waiver', []),
        reviews: list(objectOf(mapTypes.review, { add: { id } })),
        library: libraryObject({}),
      },
    }),
  };
}

/** The schema of `library.yaml`. */
export function librarySchema(): Schema {
  return {
    $schema: DIALECT,
    title: 'Sightline library',
    ...libraryObject({ sightline: { const: formatVersion } }),
  };
}

function libraryObject(add: Readonly<Record<string, Schema>>): Schema {
  const sections = Object.entries(librarySections).map(([name, type]): [string, Schema] => {
    const readings = { readings: list(objectOf(libraryTypes.reading, { hide: ['metric'], add: { id } })) };
    return [
      name,
      {
        type: 'object',
        additionalProperties: objectOf(libraryTypes[type], { add: type === 'metric' ? readings : {} }),
      },
    ];
  });
  const { name, ...workspace } = libraryTypes.workspace;
  return objectOf(
    { name: { ...name, must: false }, ...workspace },
    {
      add: {
        ...add,
        workspace: id,
        ...Object.fromEntries(sections),
        glossary: { type: 'object', additionalProperties: { type: 'string' } },
      },
    },
  );
}
