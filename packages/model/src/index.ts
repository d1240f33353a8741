export { isId, isWrittenId, newId } from './id.ts';
export type { Id } from './id.ts';
export type { Field, Fields, ScalarTree, Spec, TimeKind, TimeValue, ValuesOf, WhenGone } from './field.ts';
export { timeKinds } from './field.ts';
export { fieldsOf, libraryTypes, mapTypes } from './record-types.ts';
export type {
  AnyRecord,
  Binding,
  Calendar,
  Card,
  CardKind,
  Cast,
  Channel,
  DataObject,
  DataSet,
  Decision,
  Emotion,
  Failure,
  Flow,
  FlowKind,
  GlossaryTerm,
  JourneyMap,
  Lane,
  LaneRole,
  LibraryRecord,
  LibraryRecordOf,
  LibraryType,
  MapRecord,
  MapRecordOf,
  MapType,
  Metric,
  Objective,
  Opportunity,
  Participant,
  Path,
  Persona,
  Phase,
  Reading,
  RecordType,
  Review,
  Rollout,
  Scenario,
  Source,
  StakeholderMap,
  Step,
  Touchpoint,
  Waiver,
  Workspace,
} from './record-types.ts';
export type {
  Change,
  LibraryChange,
  LibraryRecords,
  MapChange,
  MapRecords,
  Problem,
  Records,
  Result,
} from './records.ts';
export type { Command, CommandKind, FieldValue, NewRecord, Place } from './commands/command.ts';
export type { LiveMapIndex, MapIndex } from './map-index.ts';
export {
  applyChange,
  changeBetween,
  diffRecords,
  emptyChange,
  isEmptyChange,
  reverseChange,
} from './changes.ts';
export { cleanRecord } from './clean.ts';
export type { FailureAnswer } from './commands/answer-failure.ts';
export { answerFailure, waysBack } from './commands/answer-failure.ts';
export { runMapCommand } from './commands/run-map-command.ts';
export { withBelongings } from './commands/duplicate.ts';
export { createMapIndex } from './create-map-index.ts';
export type { PlaceOf } from './file/collector.ts';
export { parseLibraryFile, termId } from './file/library-reader.ts';
export { formatLibraryFile } from './file/library-writer.ts';
export { parseMapFile } from './file/map-reader.ts';
export type { MapFile, ReadMapOptions } from './file/map-reader.ts';
export { formatMapFile } from './file/map-writer.ts';
export { formatVersion } from './file/version.ts';
export { derivedId } from './file/derived-id.ts';
export { heal } from './heal.ts';
export type { Migrate, MigrationOptions, Migrations, RawRecord } from './migrations.ts';
export { migrateRecords, migrationFrom, migrations, versionProblem } from './migrations.ts';
export { compareOrder, orderBetween, ordersBetween, risingRun } from './order.ts';
export { nearest as nearestWord } from './nearest.ts';
export type { Leaf, LeafKind } from './paths.ts';
export { fieldAt, getPath, leafPaths, setPath } from './paths.ts';
export { libraryReads, libraryReferencesOf } from './library-references.ts';
export type { OpenHours, TimeUnit, WorkingTime } from './quantity.ts';
export {
  formatDuration,
  formatHours,
  formatRate,
  parseDuration,
  parseHours,
  parseRate,
  perMonth,
  readableTime,
  timeUnits,
  typicalSeconds,
  usualWorkingTime,
} from './quantity.ts';
export type { StageLineKind, View } from './roles.ts';
export { drawsRecords, isWorking, lanesInView, linesBetween, roleRank, stageLines, views } from './roles.ts';
export { sameValue } from './same-value.ts';
export { siblingLists } from './sibling-lists.ts';
export { titleOf } from './diff/title-of.ts';
export { maxRecords, referencesOf, validateLibrary, validateMap, validateRecord } from './validate.ts';
export type { Reference } from './validate.ts';
export { actorOf, cardTitle, nameOf } from './derived/card-title.ts';
export type { CurvePoints } from './derived/curve.ts';
export { curveOf, curvePoints, personasWithCurve } from './derived/curve.ts';
export type { DarkStretch, Stretches } from './derived/dark-stretches.ts';
export { darkStretches, stretchesOf } from './derived/dark-stretches.ts';
export { deadEnds } from './derived/dead-ends.ts';
export type { Dependency } from './derived/dependencies.ts';
export { dependenciesOf, failuresNear, resourcesOf } from './derived/dependencies.ts';
export type { FlipSide, OpenQuestion } from './derived/flip-sides.ts';
export { flipSides, flipSidesAt, openQuestions } from './derived/flip-sides.ts';
export type { HandOff } from './derived/hand-offs.ts';
export { handOffs } from './derived/hand-offs.ts';
export type { Hit, Impact } from './derived/impact-of.ts';
export { impactOf } from './derived/impact-of.ts';
export { isObserved } from './derived/is-observed.ts';
export { laneOf } from './derived/lane-of.ts';
export type { GraphArrow, MapGraph } from './derived/map-graph.ts';
export { mapGraph } from './derived/map-graph.ts';
export { cardTimes, flowTime, saidByCard, saidByFailure } from './derived/stretch-times.ts';
export type { LibraryMention } from './derived/library-mentions.ts';
export { libraryMentionsOf } from './derived/library-mentions.ts';
export { cardAt, laneAt, linesCrossed } from './derived/lines-crossed.ts';
export { allNextByDefault, nextByDefault } from './derived/next-by-default.ts';
export { pathOf } from './derived/path-of.ts';
export type { PathRun } from './derived/paths-of.ts';
export { pathsOf } from './derived/paths-of.ts';
export { recordName } from './derived/record-name.ts';
export type { Effort, FailureRoutes, Route, RouteEnd, Routes, RoutesOptions } from './derived/routes.ts';
export { effortOf, routesOf } from './derived/routes.ts';
export { stepOfFailure } from './derived/step-of-failure.ts';
export type { Move, Thread } from './derived/thread.ts';
export type { GraphTables } from './derived/graph-tables.ts';
export { graphTables } from './derived/graph-tables.ts';
export type { Table } from './derived/table.ts';
export { reachFrom, TableBuilder } from './derived/table.ts';
export type { LiveThread } from './derived/thread.ts';
export { liveThread, movesThread, threadOf } from './derived/thread.ts';
export { timeOrder } from './derived/time-order.ts';
export type { Cause, Reason, Trace, TraceNode, TraceOptions } from './derived/trace-causes.ts';
export { tracedFrom, traceCauses } from './derived/trace-causes.ts';
export type { TouchpointUse } from './derived/touchpoint-inventory.ts';
export { channelOf, emotionByChannel, touchpointInventory } from './derived/touchpoint-inventory.ts';
export type { WayBack, WayBackOptions } from './derived/way-back.ts';
export { wayBack } from './derived/way-back.ts';
export type { Rally } from './derived/alternation.ts';
export { alternation } from './derived/alternation.ts';
export { approvalChains } from './derived/approval-chains.ts';
export type { CardCost, CardCostOptions } from './derived/card-cost.ts';
export { cardCost, executionsPerMonth, participantOf } from './derived/card-cost.ts';
export type { ChannelSwitches } from './derived/channel-switches.ts';
export { channelSwitches } from './derived/channel-switches.ts';
export type { CostToServeOptions, PathCost, ServingCards } from './derived/cost-to-serve.ts';
export { costToServe, servingCards } from './derived/cost-to-serve.ts';
export type { Side, WorkMove } from './derived/firm-work.ts';
export { cardsOf, sideOf, workMoves } from './derived/firm-work.ts';
export { meanSeconds } from './derived/mean-seconds.ts';
export type { RepeatedContact } from './derived/repeated-contacts.ts';
export { repeatedContacts } from './derived/repeated-contacts.ts';
export type { PossibleAsks, RoundTrip, RoundTripOptions, RoundTripRun } from './derived/round-trips.ts';
export { possibleAsks, roundTrips } from './derived/round-trips.ts';
export type { CardWork, Workload, WorkloadOptions } from './derived/workload-of.ts';
export { workloadOf, workOn } from './derived/workload-of.ts';
export { workingTimeOf } from './derived/working-time-of.ts';
export { runLibraryCommand } from './commands/run-library-command.ts';
export type { Difference } from './diff/diff-maps.ts';
export { differenceLine, diffMaps } from './diff/diff-maps.ts';
export { librarySchema, mapSchema } from './schema/json-schema.ts';
export type { Conflict, MergeSide } from './merge/conflict.ts';
export { conflictLines } from './merge/conflict.ts';
export type { Endings } from './merge/mark-conflicts.ts';
export { markConflicts } from './merge/mark-conflicts.ts';
export type { Merged, MergeOptions } from './merge/merge-maps.ts';
export { mergeLibraries, mergeMaps } from './merge/merge-maps.ts';
