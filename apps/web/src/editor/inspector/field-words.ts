// The words of the inspector: labels of fields and names of record types. A field without a label of its own gets one
// out of its name.

import type { MapIndex, MapRecord } from '@sightline/model';

const labels: Readonly<Record<string, string>> = {
  who: 'Who does it',
  how: 'How (touchpoint or channel)',
  where: 'Where (systems)',
  place: 'Place',
  untilStep: 'Spans until',
  dataIn: 'Data in',
  dataOut: 'Data out',
  momentOfTruth: 'Moment of truth',
  jobStory: 'Job story',
  raci: 'RACI',
  keptBy: 'Kept by',
  waitsFor: 'Waits for',
  atStake: 'At stake',
  keepsData: 'Data entered is kept',
  fixWithin: 'Fixed within',
  acknowledgeWithin: 'Acknowledged within',
  ack: 'Acknowledgement',
  check: 'Quality check',
  key: 'Integrity key',
  within: 'Within (agreed)',
  time: 'Time (measured)',
  told: 'Customer is told',
  p50: 'Median',
  alone: 'No counterpart needed',
  every: 'Own rhythm, every',
  asksFor: 'Asks for',
  behave: 'How to behave',
  at: 'Happens at',
  visit: 'Visit or session',
  subMap: 'Map of its own',
  basedOn: 'Based on',
  reviewEveryMonths: 'Review every (months)',
  what: 'What',
};

/** `dataIn` becomes `Data in`. */
export function labelOf(key: string): string {
  const own = labels[key];
  if (own !== undefined) return own;
  const words = key.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const types: Readonly<Record<string, string>> = {
  map: 'Map',
  step: 'Step',
  phase: 'Phase',
  lane: 'Lane',
  failure: 'Failure',
  emotion: 'Emotion',
  path: 'Path',
};

const kinds: Readonly<Record<string, string>> = {
  action: 'Action',
  choice: 'Choice',
  wait: 'Wait',
  end: 'End',
};

export function typeWords(record: MapRecord, index: MapIndex): string {
  if (record.type === 'flow') return `Arrow: ${record.kind}`;
  if (record.type !== 'card') return types[record.type] ?? record.type;
  const lane = index.lanes[index.rowOf(record.position.lane)];
  return `${kinds[record.kind ?? 'action'] ?? 'Card'} in ${lane?.name ?? 'no lane'}`;
}
