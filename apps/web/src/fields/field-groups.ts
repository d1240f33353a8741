// How the fields of a record are grouped in the inspector, and which of a card's fields make sense for its kind. Keys
// that no group names come last, so that nothing is ever hidden.

import type { AnyRecord, LaneRole } from '@sightline/model';
import { isWorking } from '@sightline/model';

interface GroupPlan {
  readonly title: string;
  readonly keys: readonly string[];
  readonly open: boolean;
}

const plans: Readonly<Record<string, readonly GroupPlan[]>> = {
  card: [
    {
      title: 'What happens',
      open: true,
      keys: [
        'text',
        'detail',
        'kind',
        'path',
        'status',
        'metric',
        'opportunity',
        'image',
        'severity',
        'share',
        'personas',
        'outcome',
        'value',
      ],
    },
    {
      title: 'Who, how, where',
      open: true,
      keys: ['who', 'how', 'where', 'place', 'controlled', 'alone', 'optional', 'entry', 'visit', 'behave'],
    },
    {
      title: 'Time, cost, volume',
      open: false,
      keys: ['time', 'work', 'wait', 'tolerance', 'every', 'volume', 'cost', 'needs', 'priority', 'repeat'],
    },
    { title: 'Data', open: false, keys: ['dataIn', 'dataOut', 'announces', 'sensitive'] },
    {
      title: 'Promises and duties',
      open: false,
      keys: ['promise', 'waitsFor', 'raci', 'requirement', 'intended', 'message', 'causes'],
    },
    { title: 'Evidence', open: false, keys: ['sources', 'basis', 'note', 'untilStep'] },
  ],
  flow: [
    {
      title: 'Arrow',
      open: true,
      keys: ['kind', 'label', 'condition', 'otherwise', 'probability', 'max', 'chosenBy', 'keepsData'],
    },
    {
      title: 'Hand-off',
      open: true,
      keys: ['data', 'asksFor', 'how', 'mode', 'within', 'time', 'check', 'key', 'ack'],
    },
    {
      title: 'More',
      open: false,
      keys: ['from', 'to', 'probabilityBy', 'probabilityPerWait', 'outcome', 'note', 'basis', 'sources'],
    },
  ],
  failure: [
    { title: 'What breaks', open: true, keys: ['what', 'at', 'experience', 'cause', 'impact'] },
    { title: 'Message to the customer', open: true, keys: ['message'] },
    { title: 'Response', open: true, keys: ['response', 'alternative', 'escalation'] },
    {
      title: 'How bad, how often',
      open: false,
      keys: ['severity', 'occurrence', 'detection', 'rate', 'after', 'data', 'atStake'],
    },
    { title: 'Evidence', open: false, keys: ['sources', 'basis', 'note', 'step'] },
  ],
  step: [
    { title: 'Step', open: true, keys: ['name', 'visit', 'expectation', 'momentOfTruth'] },
    { title: 'Worth to the customer', open: false, keys: ['needs', 'benefit', 'subMap', 'note', 'sources'] },
  ],
  emotion: [
    { title: 'Emotion', open: true, keys: ['score', 'trigger', 'words', 'response', 'reason'] },
    {
      title: 'More',
      open: false,
      keys: ['persona', 'path', 'step', 'about', 'spread', 'n', 'note', 'sources'],
    },
  ],
  map: [
    { title: 'Map', open: true, keys: ['title', 'folder', 'state', 'basedOn', 'owner', 'language'] },
    {
      title: 'What it is about',
      open: false,
      keys: ['question', 'scope', 'jobStory', 'expectation', 'competition', 'given', 'deadline'],
    },
    { title: 'Aims', open: false, keys: ['metrics', 'objectives', 'diamond'] },
    { title: 'Upkeep', open: false, keys: ['reviewEveryMonths', 'simulation', 'sources', 'note'] },
  ],
  participant: [
    { title: 'Participant', open: true, keys: ['name', 'kind', 'team', 'owner', 'contact'] },
    { title: 'Look', open: true, keys: ['colour', 'icon'] },
    {
      title: 'Work and cost',
      open: false,
      keys: ['shifts', 'staffedBy', 'costPerHour', 'atShiftEnd', 'agreed', 'fallback'],
    },
    { title: 'Evidence', open: false, keys: ['sources', 'basis', 'note'] },
  ],
  persona: [
    { title: 'Persona', open: true, keys: ['name', 'share', 'characteristics'] },
    { title: 'Needs and goals', open: true, keys: ['needs', 'wants', 'goals', 'jobStories'] },
    { title: 'Voice', open: true, keys: ['quotes', 'empathy'] },
    { title: 'Evidence', open: false, keys: ['sources', 'basis', 'note'] },
  ],
  metric: [
    {
      title: 'Metric',
      open: true,
      keys: ['name', 'definition', 'measure', 'unit', 'direction', 'period'],
    },
    { title: 'Where it stands, where it goes', open: true, keys: ['baseline', 'target'] },
    { title: 'Data and evidence', open: false, keys: ['binding', 'sources', 'note'] },
  ],
  opportunity: [
    { title: 'Idea', open: true, keys: ['name', 'kind', 'status', 'owner', 'due', 'solves', 'affects'] },
    {
      title: 'Worth',
      open: true,
      keys: ['reach', 'impact', 'confidence', 'effort', 'importance', 'satisfaction', 'votes', 'cost'],
    },
    { title: 'Aim', open: false, keys: ['metric', 'keyResult', 'rollout', 'forecast'] },
    { title: 'Learning', open: false, keys: ['diamond', 'assumptions', 'test', 'outcome'] },
    { title: 'Evidence', open: false, keys: ['sources', 'basis', 'note'] },
  ],
  workspace: [
    { title: 'Workspace', open: true, keys: ['name', 'language', 'currency', 'note'] },
    { title: 'Time', open: true, keys: ['timezone', 'weekStart', 'workingDay'] },
    { title: 'Checks', open: true, keys: ['rules'] },
  ],
  source: [
    { title: 'Source', open: true, keys: ['name', 'kind', 'gives', 'date', 'n', 'confidence'] },
    { title: 'What it says', open: true, keys: ['quote', 'link', 'dataSet', 'about', 'note'] },
  ],
};

const hidden = new Set(['position', 'order', 'retired']);

/** The groups of a record type with the keys among `keys`; the rest under "More". */
export function groupsFor(type: string, keys: readonly string[]): readonly GroupPlan[] {
  const shown = keys.filter((key) => !hidden.has(key));
  const plan = plans[type] ?? [{ title: 'Fields', open: true, keys: shown }];
  const planned = new Set(plan.flatMap((group) => group.keys));
  const rest = shown.filter((key) => !planned.has(key));
  const groups = [...plan, { title: 'More', open: false, keys: rest }];
  return groups
    .map((group) => ({ ...group, keys: group.keys.filter((key) => shown.includes(key)) }))
    .filter((group) => group.keys.length > 0);
}

const always = new Set([
  'text',
  'detail',
  'note',
  'sources',
  'basis',
  'untilStep',
  'status',
  'path',
  'visit',
  'sensitive',
]);
const byRole: Partial<Record<LaneRole, ReadonlySet<string>>> = {
  evidence: new Set(['image', 'how', 'alone']),
  image: new Set(['image']),
  pain: new Set(['severity', 'share', 'personas', 'causes']),
  opportunity: new Set(['opportunity']),
  metric: new Set(['metric']),
  thought: new Set(['personas']),
  quote: new Set(['personas']),
  note: new Set([]),
};
const onlyElsewhere = new Set(['severity', 'share', 'personas', 'causes', 'opportunity', 'metric', 'image']);
const onlyEnd = new Set(['outcome', 'message', 'value']);

/** Whether a field makes sense for a record: by the role of its lane and its kind. A field that has a value always shows. */
export function isForKind(record: AnyRecord, key: string, role: LaneRole | undefined): boolean {
  if (record.type !== 'card' || key in record || role === undefined) return true;
  if (!isWorking(role)) return always.has(key) || (byRole[role]?.has(key) ?? false);
  if (onlyElsewhere.has(key)) return false;
  if (record.kind === 'end') return always.has(key) || key === 'kind' || onlyEnd.has(key);
  if (onlyEnd.has(key)) return false;
  return key !== 'time' || record.kind === 'wait';
}
