// All record types: the one table from which types, validation, file, schema, live document and inspector are made.

import type { Fields, ValuesOf } from './field.ts';
import type { Id } from './id.ts';
import { cardFields } from './records/map/card.ts';
import { failureFields } from './records/map/failure.ts';
import { flowFields } from './records/map/flow.ts';
import {
  castFields,
  emotionFields,
  laneFields,
  mapFields,
  pathFields,
  phaseFields,
  stepFields,
} from './records/map/journey-map.ts';
import { bindingFields, reviewFields, scenarioFields, waiverFields } from './records/map/upkeep.ts';
import {
  decisionFields,
  glossaryTermFields,
  opportunityFields,
  rolloutFields,
} from './records/library/change.ts';
import { channelFields, dataObjectFields, touchpointFields } from './records/library/contact.ts';
import { dataSetFields, sourceFields } from './records/library/evidence.ts';
import { metricFields, objectiveFields, readingFields } from './records/library/measures.ts';
import { calendarFields, participantFields } from './records/library/people.ts';
import { personaFields, stakeholderMapFields } from './records/library/persona.ts';
import { workspaceFields } from './records/library/workspace.ts';

/** The record types of a map, each with its table of fields. */
export const mapTypes = {
  map: mapFields,
  cast: castFields,
  path: pathFields,
  phase: phaseFields,
  lane: laneFields,
  step: stepFields,
  card: cardFields,
  flow: flowFields,
  failure: failureFields,
  emotion: emotionFields,
  binding: bindingFields,
  scenario: scenarioFields,
  waiver: waiverFields,
  review: reviewFields,
} as const;

/** The record types of a library, each with its table of fields. */
export const libraryTypes = {
  workspace: workspaceFields,
  calendar: calendarFields,
  participant: participantFields,
  channel: channelFields,
  touchpoint: touchpointFields,
  dataObject: dataObjectFields,
  persona: personaFields,
  metric: metricFields,
  reading: readingFields,
  objective: objectiveFields,
  source: sourceFields,
  dataSet: dataSetFields,
  opportunity: opportunityFields,
  rollout: rolloutFields,
  decision: decisionFields,
  stakeholderMap: stakeholderMapFields,
  glossaryTerm: glossaryTermFields,
} as const;

export type MapType = keyof typeof mapTypes;
export type LibraryType = keyof typeof libraryTypes;
export type RecordType = MapType | LibraryType;

type Base<T extends string> = { readonly id: Id<T>; readonly type: T };

/** A record of a map of type `T`. */
export type MapRecordOf<T extends MapType> = Base<T> & ValuesOf<(typeof mapTypes)[T]>;
/** A record of a library of type `T`. */
export type LibraryRecordOf<T extends LibraryType> = Base<T> & ValuesOf<(typeof libraryTypes)[T]>;

export type MapRecord = { [T in MapType]: MapRecordOf<T> }[MapType];
export type LibraryRecord = { [T in LibraryType]: LibraryRecordOf<T> }[LibraryType];
export type AnyRecord = MapRecord | LibraryRecord;

export type JourneyMap = MapRecordOf<'map'>;
export type Cast = MapRecordOf<'cast'>;
export type Path = MapRecordOf<'path'>;
export type Phase = MapRecordOf<'phase'>;
export type Lane = MapRecordOf<'lane'>;
export type Step = MapRecordOf<'step'>;
export type Card = MapRecordOf<'card'>;
export type Flow = MapRecordOf<'flow'>;
export type Failure = MapRecordOf<'failure'>;
export type Emotion = MapRecordOf<'emotion'>;
export type Binding = MapRecordOf<'binding'>;
export type Scenario = MapRecordOf<'scenario'>;
export type Waiver = MapRecordOf<'waiver'>;
export type Review = MapRecordOf<'review'>;

export type Workspace = LibraryRecordOf<'workspace'>;
export type Calendar = LibraryRecordOf<'calendar'>;
export type Participant = LibraryRecordOf<'participant'>;
export type Channel = LibraryRecordOf<'channel'>;
export type Touchpoint = LibraryRecordOf<'touchpoint'>;
export type DataObject = LibraryRecordOf<'dataObject'>;
export type Persona = LibraryRecordOf<'persona'>;
export type Metric = LibraryRecordOf<'metric'>;
export type Reading = LibraryRecordOf<'reading'>;
export type Objective = LibraryRecordOf<'objective'>;
export type Source = LibraryRecordOf<'source'>;
export type DataSet = LibraryRecordOf<'dataSet'>;
export type Opportunity = LibraryRecordOf<'opportunity'>;
export type Rollout = LibraryRecordOf<'rollout'>;
export type Decision = LibraryRecordOf<'decision'>;
export type StakeholderMap = LibraryRecordOf<'stakeholderMap'>;
export type GlossaryTerm = LibraryRecordOf<'glossaryTerm'>;

export type LaneRole = Lane['role'];
export type CardKind = NonNullable<Card['kind']>;
export type FlowKind = Flow['kind'];

const tables: ReadonlyMap<string, Fields> = new Map<string, Fields>([
  ...Object.entries(mapTypes),
  ...Object.entries(libraryTypes),
]);

/** The table of fields of a record type; undefined for a word that names none. */
export function fieldsOf(type: string): Fields | undefined {
  return tables.get(type);
}
