// The one way to ask a map questions that need more than one record: what stands where, in order, and what leads
// where. It is kept up to date change by change, so that an edit costs what it touches and not the whole map.

import type {
  Card,
  Cast,
  Emotion,
  Failure,
  Flow,
  JourneyMap,
  Lane,
  Path,
  Phase,
  Scenario,
  Step,
  Waiver,
} from './record-types.ts';
import type { MapChange, MapRecords } from './records.ts';

/** Read access to a map. Lists are in the order of the map and keep their identity until what they list changes. */
export interface MapIndex {
  readonly map: JourneyMap;
  readonly records: MapRecords;
  readonly cast: readonly Cast[];
  readonly paths: readonly Path[];
  readonly phases: readonly Phase[];
  /** In the order of time: by phase, then within it. */
  readonly steps: readonly Step[];
  readonly lanes: readonly Lane[];
  readonly scenarios: readonly Scenario[];
  readonly waivers: readonly Waiver[];
  readonly failures: readonly Failure[];
  /** Cards without a step, or whose lane or step is gone. */
  readonly parked: readonly Card[];
  stepsOf(phase: string): readonly Step[];
  cardsIn(lane: string, step: string): readonly Card[];
  cardsOfLane(lane: string): readonly Card[];
  cardsOfStep(step: string): readonly Card[];
  /** Flows that leave a card or failure. */
  flowsFrom(id: string): readonly Flow[];
  flowsTo(id: string): readonly Flow[];
  /** Failures at a card or flow. */
  failuresAt(id: string): readonly Failure[];
  /** Failures that stand under a step: their own `step`, else the step of the card or flow they are at. */
  failuresOfStep(step: string): readonly Failure[];
  emotionsOf(step: string): readonly Emotion[];
  /** Position of a step in `steps`, -1 where it is unknown. */
  columnOf(step: string): number;
  /** Position of a lane in `lanes`, -1 where it is unknown. */
  rowOf(lane: string): number;
}

/** An index that follows its map. */
export interface LiveMapIndex extends MapIndex {
  /** Applies a change; its cost grows with the change, not with the map. */
  apply(change: MapChange): void;
}
