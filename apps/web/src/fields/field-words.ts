// The words of the inspector: labels of fields and names of record types. A field without a label of its own gets one
// out of its name.

import type { MapIndex, MapRecord } from '@sightline/model';
import { isWorking } from '@sightline/model';

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
  within: 'Within (agreed)',
  time: 'Time (measured)',
  told: 'Customer is told',
  p50: 'Median',
  alone: 'No counterpart needed',
  every: 'Own rhythm, every',
  asksFor: 'Asks for',
  behave: 'How to behave',
  visit: 'Visit or session',
  subMap: 'Map of its own',
  basedOn: 'Based on',
  reviewEveryMonths: 'Review every (months)',
  what: 'What',
  controlled: 'Under our control',
  entry: 'Entry point',
  count: 'How many',
  n: 'Number of cases (n)',
  cv: 'Variation',
  sd: 'Standard deviation',
  p90: '90th percentile',
  mode: 'Most likely',
  min: 'Least',
  max: 'Most',
  profile: 'Demand over the week',
  costPerHour: 'Cost per hour',
  keyResults: 'Key results',
  agreed: 'Agreed answer time',
  diamond: 'Double Diamond phase',
  jobStories: 'Job stories',
  so: 'So that',
  want: 'I want to',
  thinkAndFeel: 'Think and feel',
  kpis: 'KPI targets',
  oneOff: 'One-off',
  topBox: 'Top boxes counted',
  screen: 'On a screen',
  atShiftEnd: 'At the end of a shift',
  staffedBy: 'Staffed by',
  dataObject: 'Data object',
  dataSet: 'Data set',
  workingDay: 'A working day is',
  weekStart: 'Week starts on',
  timezone: 'Time zone',
  rules: 'Settings of checks',
};

/** Labels that mean something else in one type. */
const ownLabels: Readonly<Record<string, string>> = {
  'failure.at': 'Happens at',
  'reading.at': 'Place (map or step)',
  'flow.max': 'At most (times)',
  'flow.key': 'Integrity key',
  'dataObject.key': 'Joining key',
  'persona.share': 'Share of customers',
  'calendar.closed': 'Closed days',
  'decision.who': 'Who decided',
  'binding.where': 'Only where',
  'binding.target': 'Card or failure',
  'scenario.set': 'What is set',
};

/** The label of a field of a record. */
export function fieldLabel(type: string, key: string): string {
  return ownLabels[`${type}.${key}`] ?? labelOf(key);
}

/** A sentence that helps with a field, where the label does not say enough. */
const hints: Readonly<Record<string, string>> = {
  severity: '1 hardly matters, 10 is the worst',
  occurrence: '1 almost never, 10 all the time',
  detection: '1 always noticed, 10 never noticed',
  spread: 'How far people differ around the score',
  momentOfTruth: 'A moment that decides what the customer thinks of the whole',
  'momentOfTruth.weight': '0 to 3: how much it decides',
  'benefit.functional': '0 to 3: how much it gets done',
  'benefit.emotional': '0 to 3: how good it feels',
  intended: 'How it was meant, where it is lived otherwise',
  tolerance: 'How long a customer puts up with it: 30 s, 5 min',
  basis: 'Where each number comes from, and from how many cases',
  causes: 'Which process, dependency or resource stands behind it',
  shifts: 'How many people work by which calendar',
  fallback: 'Who or what steps in',
  controlled: 'Whether the firm itself can change it',
  entry: 'Where some customers join the journey',
  alone: 'The customer does it without anybody on the other side',
  probabilityBy: 'Where personas differ',
  valueFactor: 'How much a case is worth beside the others: 1 is usual',
  reach: 'How many cases it touches: 400 per month',
  'measure.per': 'Counted per how many: 100, 1000',
  'measure.scale': 'Lowest and highest answer',
  set: 'A number of a record, such as card-in.work, and what it would be',
  rules: 'A check and how it is set: severity: off, or offlineWait: 1 d',
  where: 'Attributes that events must have',
  characteristics: 'Who they are, in a few sentences',
  wants: 'What they wish for, one a line',
  quotes: 'In their own words',
  solves: 'The pains, failures and steps that it makes better',
  workingDay: 'What “1 workday” means in times: 8 h',
  kpis: 'The figure each metric is to reach in this phase',
};

/** The hint of the field at a path; undefined where it needs none. */
export function hintOf(path: string): string | undefined {
  return hints[path] ?? hints[path.replace(/\.\d+(?=\.|$)/g, '')];
}

const options: Readonly<Record<string, string>> = {
  asIs: 'Current state (as-is)',
  toBe: 'Future state (to-be)',
  nps: 'Net Promoter Score (NPS)',
  csat: 'Customer satisfaction (CSAT)',
  ces: 'Customer effort (CES)',
  p90: '90th percentile',
  zmot: 'Zero moment of truth (before)',
  fmot: 'First moment of truth (choosing)',
  smot: 'Second moment of truth (using)',
  tmot: 'Third moment of truth (telling others)',
  pert: 'PERT',
  wont: 'Won’t',
  up: 'Up is better',
  down: 'Down is better',
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
  bump: 'Bump: an annoyance',
  blocking: 'Blocking: no way on without help',
  ends: 'Ends the journey',
};

/** A choice as people read it: `thirdParty` becomes `Third party`. */
export function optionLabel(option: string): string {
  return options[option] ?? plainLabel(option);
}

function plainLabel(key: string): string {
  const words = key.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `dataIn` becomes `Data in`. */
export function labelOf(key: string): string {
  return labels[key] ?? plainLabel(key);
}

const types: Readonly<Record<string, string>> = {
  cast: 'Customer in this journey',
  binding: 'Data binding',
  review: 'Review',
  waiver: 'Waiver of a check',
};

const kinds: Readonly<Record<string, string>> = {
  action: 'Action',
  choice: 'Choice',
  wait: 'Wait',
  end: 'End',
};

export function typeWords(record: MapRecord, index: MapIndex): string {
  if (record.type === 'flow') return `Arrow: ${record.kind}`;
  if (record.type !== 'card') return types[record.type] ?? plainLabel(record.type);
  const lane = index.lanes[index.rowOf(record.position.lane)];
  if (record.position.step === undefined) return 'Parked card';
  const kind = lane === undefined || isWorking(lane.role) ? kinds[record.kind ?? 'action'] : undefined;
  return `${kind ?? 'Card'} in ${lane?.name ?? 'no lane'}`;
}
