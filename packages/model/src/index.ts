export { isId, isWrittenId, newId } from './id.ts';
export type { Id } from './id.ts';
export type { Field, Fields, ScalarTree, Spec, TimeKind, TimeValue, ValuesOf, WhenGone } from './field.ts';
export { timeKinds } from './field.ts';
export { fieldsOf, libraryTypes, mapTypes } from './record-types.ts';
export type {
  AnyRecord, Binding, Calendar, Card, CardKind, Cast, Channel, DataObject, DataSet, Decision, Emotion, Failure, Flow, FlowKind, GlossaryTerm, JourneyMap,
  Lane, LaneRole, LibraryRecord, LibraryRecordOf, LibraryType, MapRecord, MapRecordOf, MapType, Metric, Objective, Opportunity, Participant, Path, Persona,
  Phase, Reading, RecordType, Review, Rollout, Scenario, Source, StakeholderMap, Step, Touchpoint, Waiver, Workspace,
} from './record-types.ts';
export type { Change, LibraryChange, LibraryRecords, MapChange, MapRecords, Problem, Records, Result } from './records.ts';
export type { Command, CommandKind, FieldValue, NewRecord, Place } from './commands.ts';
export type { LiveMapIndex, MapIndex } from './map-index.ts';
