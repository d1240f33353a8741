// The types of a library as people know them: in groups, each with what it is for, and what its list says of a record.

import type { LibraryRecord, LibraryRecords, LibraryRecordOf, LibraryType } from '@sightline/model';
import { nameOf } from '@sightline/model';
import { optionLabel } from '../fields/field-words.ts';

/** The types with a list of their own: settings and readings are shown elsewhere. */
export type ListedType = Exclude<LibraryType, 'workspace' | 'reading'>;

export interface TypeWords<T extends ListedType = ListedType> {
  readonly plural: string;
  readonly one: string;
  /** What it is for, in one sentence: what an empty list says. */
  readonly sentence: string;
  /** What tells a record from its neighbours, beside its name. */
  readonly facts: (record: LibraryRecordOf<T>, library: LibraryRecords) => readonly (string | undefined)[];
}

const words: { readonly [T in ListedType]: TypeWords<T> } = {
  participant: {
    plural: 'Participants',
    one: 'participant',
    sentence: 'Everyone and everything that acts: customers, staff, systems, third parties.',
    facts: (record) => [optionLabel(record.kind), record.team],
  },
  persona: {
    plural: 'Personas',
    one: 'persona',
    sentence: 'For whom the journey is: what they need, want and say.',
    facts: (record) => [
      record.share === undefined ? undefined : `${Math.round(record.share * 100)} %`,
      record.characteristics,
    ],
  },
  stakeholderMap: {
    plural: 'Stakeholder maps',
    one: 'stakeholder map',
    sentence: 'Who is around a service, how near, with how much power and interest.',
    facts: (record) => [count(Object.keys(record.people ?? {}).length, 'person', 'people')],
  },
  calendar: {
    plural: 'Calendars',
    one: 'calendar',
    sentence: 'When people work and when customers come.',
    facts: (record) => [record.hours?.join(', ')],
  },
  channel: {
    plural: 'Channels',
    one: 'channel',
    sentence: 'The ways on which customer and firm meet: app, branch, phone.',
    facts: (record) => [
      record.medium,
      record.screen === true ? 'On a screen' : undefined,
      record.status === undefined ? undefined : optionLabel(record.status),
    ],
  },
  touchpoint: {
    plural: 'Touchpoints',
    one: 'touchpoint',
    sentence: 'What the customer meets: a form, a receipt, a call, a desk.',
    facts: (record, library) => [
      record.channel === undefined ? undefined : nameOf(library, record.channel),
      record.owner,
      record.status === undefined ? undefined : optionLabel(record.status),
    ],
  },
  dataObject: {
    plural: 'Data objects',
    one: 'data object',
    sentence: 'What is handed over from one to the next.',
    facts: (record) => [record.fields?.join(', ')],
  },
  source: {
    plural: 'Sources',
    one: 'source',
    sentence: 'Who says so: interviews, observations, surveys, logs.',
    facts: (record) => [
      optionLabel(record.kind),
      record.date,
      record.n === undefined ? undefined : `n = ${record.n}`,
    ],
  },
  dataSet: {
    plural: 'Data sets',
    one: 'data set',
    sentence: 'Events, surveys and tickets that numbers come from.',
    facts: (record) => [optionLabel(record.kind)],
  },
  metric: {
    plural: 'Metrics',
    one: 'metric',
    sentence: 'What is measured, from where it stands to where it should go.',
    facts: (record, library) => [
      latestReading(record.id, library, record.unit),
      record.target === undefined ? undefined : `target ${record.target.value} ${record.unit ?? ''}`,
    ],
  },
  objective: {
    plural: 'Objectives',
    one: 'objective',
    sentence: 'What is aimed at, and the key results that show it.',
    facts: (record) => [
      count(Object.keys(record.keyResults ?? {}).length, 'key result', 'key results'),
      record.owner,
      record.until,
    ],
  },
  opportunity: {
    plural: 'Opportunities',
    one: 'opportunity',
    sentence: 'Ideas that make a pain smaller or a moment better.',
    facts: (record) => [
      record.status === undefined ? undefined : optionLabel(record.status),
      record.kind === undefined ? undefined : optionLabel(record.kind),
      record.owner,
    ],
  },
  rollout: {
    plural: 'Roll-outs',
    one: 'roll-out',
    sentence: 'Phases in which changes reach the customers, each with its targets.',
    facts: (record) => [count(record.phases?.length ?? 0, 'phase', 'phases')],
  },
  decision: {
    plural: 'Decisions',
    one: 'decision',
    sentence: 'What was decided, between which options, and why.',
    facts: (record) => [record.date, record.choice],
  },
  glossaryTerm: {
    plural: 'Glossary',
    one: 'term',
    sentence: 'Words and acronyms that everybody understands alike, and that checks of text accept.',
    facts: (record) => [record.meaning],
  },
};

/** The lists in the order and the groups in which the page shows them. */
export const typeGroups: readonly (readonly [title: string, types: readonly ListedType[]])[] = [
  ['People', ['participant', 'persona', 'stakeholderMap', 'calendar']],
  ['Contact', ['channel', 'touchpoint', 'dataObject']],
  ['Evidence', ['source', 'dataSet']],
  ['Aims', ['metric', 'objective']],
  ['Change', ['opportunity', 'rollout', 'decision']],
  ['Words', ['glossaryTerm']],
];

export function wordsFor(type: ListedType): TypeWords {
  return words[type] as unknown as TypeWords;
}

export function isListed(type: string): type is ListedType {
  return Object.hasOwn(words, type);
}

/** What a list says of a record beside its name, in one line. */
export function factsOf(record: LibraryRecord, library: LibraryRecords): string {
  if (!isListed(record.type)) return '';
  const facts = wordsFor(record.type).facts(record as never, library);
  return facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
}

function count(n: number, one: string, many: string): string | undefined {
  return n === 0 ? undefined : `${n} ${n === 1 ? one : many}`;
}

function latestReading(metric: string, library: LibraryRecords, unit = ''): string | undefined {
  const last = readingsOf(metric, library).at(-1);
  return last === undefined ? undefined : `${last.value} ${unit}`.trim();
}

/** The readings of a metric, the oldest first. */
export function readingsOf(metric: string, library: LibraryRecords): readonly LibraryRecordOf<'reading'>[] {
  const found: LibraryRecordOf<'reading'>[] = [];
  for (const record of library.values())
    if (record.type === 'reading' && record.metric === metric) found.push(record);
  return found.sort((a, b) => (a.until ?? a.from ?? '').localeCompare(b.until ?? b.from ?? ''));
}
