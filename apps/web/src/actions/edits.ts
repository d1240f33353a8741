// What people do to a map, in their words, as commands of the model.

import type { Card, Command, Emotion, Flow, FlowKind, LaneRole, MapIndex } from '@sightline/model';
import { derivedId, drawsRecords, roleRank, withBelongings } from '@sightline/model';
import type { EditorState, Spot } from '../editor/editor-state.ts';
import { newFailure } from '../editor/editor-state.ts';
import { inCell, spotOf } from '../editor/map/spots.ts';

/** The field that one types into first, per record type. */
export function mainText(type: string): string {
  if (type === 'card') return 'text';
  if (type === 'failure') return 'what';
  if (type === 'emotion') return 'words';
  if (type === 'map') return 'title';
  return type === 'flow' ? 'label' : 'name';
}

/** Opens the main text of a record for typing. */
export function startEditing(state: EditorState, id: string): void {
  const record = state.get(id);
  if (record === undefined) return;
  state.select(id);
  state.edit({ id, path: mainText(record.type) });
}

/** Types a first letter at a place, in place of what stands there, as spreadsheets do; false where nothing can be typed. */
export function typeAt(state: EditorState, spot: Spot, letter: string): boolean {
  const id = state.get(spot.card ?? '') === undefined ? addAt(state, spot) : spot.card;
  return id !== undefined && typeOver(state, id, letter);
}

/** Types a first letter in place of the main text of a record; false where it cannot be. */
export function typeOver(state: EditorState, id: string, letter: string): boolean {
  const { map } = state.session;
  map.endStep();
  const { undo: depth } = map.undoDepth;
  const path = mainText(state.get(id)?.type ?? 'card');
  if (!state.run({ kind: 'set', id, path, value: letter })) return false;
  state.select(id);
  state.edit({ id, path, begun: true, depth });
  return true;
}

/**
 * Adds what belongs into a cell: a card, a failure, or a point of the curve; ready for typing. What gets no content goes
 * again when its typing ends.
 */
export function addAt(state: EditorState, spot: Spot, text = ''): string | undefined {
  state.edit(undefined);
  const { undo } = state.session.map.undoDepth;
  const lane = state.index.lanes[state.index.rowOf(spot.lane)];
  const isNew = inCell(state.index, spot.lane, spot.step, state.persona).length === 0;
  const id =
    lane?.role === 'emotion'
      ? addEmotion(state, spot.step)
      : lane?.role === 'failure'
        ? addFailure(state, customerCard(state.index, spot.step))
        : addCard(state, spot, text);
  if (id !== undefined && (lane?.role !== 'emotion' || isNew)) state.beginNew(id, undo);
  return id;
}

function addCard(state: EditorState, spot: Spot, text: string): string | undefined {
  const id = state.freshId('c');
  const done = state.run({
    kind: 'add',
    record: {
      id,
      type: 'card',
      position: { lane: spot.lane, step: spot.step },
      ...(text === '' ? {} : { text }),
    },
    ...(spot.card === undefined ? {} : { place: { after: spot.card } }),
  });
  return done ? opened(state, { lane: spot.lane, step: spot.step, card: id }) : undefined;
}

function opened(state: EditorState, spot: Spot & { readonly card: string }): string {
  state.goTo(spot);
  startEditing(state, spot.card);
  return spot.card;
}

function customerCard(index: MapIndex, step: string): string | undefined {
  const cards = index.lanes
    .filter((lane) => lane.role === 'customer')
    .flatMap((lane) => index.cardsIn(lane.id, step));
  return (cards[0] ?? index.cardsOfStep(step)[0])?.id;
}

/** Adds a failure at a card (and a lane for failures where there is none). */
export function addFailure(state: EditorState, at: string | undefined): string | undefined {
  if (at === undefined) {
    state.say('Add a card to this step first: a failure happens at a card', 'problem');
    return undefined;
  }
  const id = state.freshId('x');
  const failure: Command = {
    kind: 'add',
    record: { id, type: 'failure', at, what: newFailure, impact: 'bump' },
  };
  const lane = state.index.lanes.find(({ role }) => role === 'failure');
  const laneId = lane?.id ?? state.freshId('l');
  const commands: Command[] =
    lane === undefined
      ? [{ kind: 'add', record: { id: laneId, type: 'lane', role: 'failure', name: 'Failures' } }, failure]
      : [failure];
  if (!state.run({ kind: 'batch', commands, label: 'Add a failure' })) return undefined;
  if (state.view === 'journey') state.show('full');
  const spot = spotOf(state.index, id);
  if (spot !== undefined) state.goTo(spot);
  startEditing(state, id);
  return id;
}

/** Adds a point to the curve of the chosen persona, at a score of -2 to 2, ready for its words. */
export function addEmotion(state: EditorState, step: string, score = 0): string | undefined {
  const persona = state.persona ?? state.index.cast[0]?.persona;
  const base = {
    type: 'emotion' as const,
    step,
    score: scoreWithin(score),
    ...(persona === undefined ? {} : { persona }),
  };
  const id = derivedId({ id: '', ...base }) ?? state.freshId('e');
  if (state.index.records.has(id)) {
    state.goTo(spotOf(state.index, id));
    startEditing(state, id);
    return id;
  }
  if (!state.run({ kind: 'add', record: { id, ...base } })) return undefined;
  const spot = spotOf(state.index, id);
  if (spot !== undefined) state.goTo(spot);
  startEditing(state, id);
  return id;
}

/** A score within the scale, to a tenth. */
const scoreWithin = (score: number): number => Math.round(Math.max(-2, Math.min(2, score)) * 10) / 10;

/** Sets the score of a point, kept within the scale and to a tenth. */
export function setScore(state: EditorState, id: string, score: number, gesture?: string): void {
  const value = scoreWithin(score);
  const record = state.get(id);
  if (record?.type === 'emotion' && record.score === value) return;
  state.run({ kind: 'set', id, path: 'score', value }, gesture);
}

/** Adds a step after another (at the end of its phase), ready for its name. */
export function addStep(state: EditorState, after?: string): string | undefined {
  const { index } = state;
  const before = after === undefined ? index.steps.at(-1) : index.steps[index.columnOf(after)];
  const commands: Command[] = [];
  let phase = before?.position.phase ?? index.phases.at(-1)?.id;
  if (phase === undefined) {
    phase = state.freshId('p');
    commands.push({ kind: 'add', record: { id: phase, type: 'phase', name: 'Phase' } });
  }
  const id = state.freshId('s');
  commands.push({
    kind: 'add',
    record: { id, type: 'step', name: 'New step', position: { phase } },
    ...(before === undefined ? {} : { place: { after: before.id } }),
  });
  if (!state.run({ kind: 'batch', commands, label: 'Add a step' })) return undefined;
  startEditing(state, id);
  return id;
}

/** Adds a phase with its first step, since a phase without one cannot be seen. */
export function addPhase(state: EditorState): string | undefined {
  const [id, step] = [state.freshId('p'), state.freshId('s')];
  const done = state.run({
    kind: 'batch',
    label: 'Add a phase',
    commands: [
      { kind: 'add', record: { id, type: 'phase', name: 'New phase' } },
      { kind: 'add', record: { id: step, type: 'step', name: 'New step', position: { phase: id } } },
    ],
  });
  if (done) startEditing(state, id);
  return done ? id : undefined;
}

const laneNames: Readonly<Record<LaneRole, string>> = {
  evidence: 'Evidence',
  emotion: 'Emotions',
  customer: 'Customer',
  frontstage: 'Frontstage',
  backstage: 'Backstage',
  support: 'Support',
  thirdParty: 'Third parties',
  failure: 'Failures',
  thought: 'Thoughts',
  quote: 'Quotes',
  image: 'Images',
  pain: 'Pain points',
  opportunity: 'Opportunities',
  metric: 'Metrics',
  note: 'Notes',
};

export const laneRolesInOrder = Object.keys(laneNames) as readonly LaneRole[];
export const nameOfRole = (role: LaneRole): string => laneNames[role];

/** Adds a lane of a role where it belongs: below the last lane of the same or a higher rank. */
export function addLane(state: EditorState, role: LaneRole): string | undefined {
  const id = state.freshId('l');
  const rank = roleRank(role);
  const { lanes } = state.index;
  const last =
    rank === undefined
      ? drawsRecords(role) || role === 'evidence'
        ? undefined
        : lanes.at(-1)
      : lanes.findLast((lane) => (roleRank(lane.role) ?? 99) <= rank);
  const lower = rank === undefined ? undefined : lanes.find((lane) => (roleRank(lane.role) ?? -1) > rank);
  const place =
    last === undefined ? (lower === undefined ? undefined : { before: lower.id }) : { after: last.id };
  const done = state.run({
    kind: 'add',
    record: { id, type: 'lane', role, name: laneNames[role] },
    ...(place === undefined ? {} : { place }),
  });
  if (done && state.view !== 'full') state.show('full');
  if (done) startEditing(state, id);
  return done ? id : undefined;
}

/** The kinds of arrow that make sense between two records, the likeliest first. */
export function likelyKinds(index: MapIndex, from: string, to: string): readonly FlowKind[] {
  const [a, b] = [index.records.get(from), index.records.get(to)];
  if (a?.type === 'failure') return ['recovery', 'failure', 'escalation', 'trigger'];
  const rank = (card: Card): number =>
    roleRank(index.lanes[index.rowOf(card.position.lane)]?.role ?? 'note') ?? 0;
  if (a?.type !== 'card' || b?.type !== 'card') return ['failure', 'next'];
  const [low, high] = [rank(a), rank(b)];
  if (low === high)
    return low === 0
      ? ['next', 'interaction', 'trigger', 'handoff', 'support', 'recovery']
      : ['handoff', 'next', 'trigger', 'support', 'interaction'];
  if (low === 0 || high === 0) return ['interaction', 'trigger', 'handoff', 'support', 'next', 'recovery'];
  return low < high
    ? ['trigger', 'handoff', 'interaction', 'support', 'next']
    : ['support', 'trigger', 'handoff', 'interaction', 'next'];
}

export function connect(state: EditorState, from: string, to: string, kind: FlowKind): boolean {
  const same = state.index.flowsFrom(from).some((flow: Flow) => flow.to === to && flow.kind === kind);
  if (same) {
    state.say('These two are connected like this already');
    return false;
  }
  const id = state.freshId('f');
  const done = state.run({ kind: 'add', record: { id, type: 'flow', kind, from, to } });
  if (done) state.select(id);
  return done;
}

/** Where an arrow comes from and leads to, in words. */
export function titleOf(index: MapIndex, id: string): string {
  const record = index.records.get(id);
  if (record?.type === 'card') return record.text ?? 'an empty card';
  return record?.type === 'failure' ? record.what : id;
}

/** The arrows that leave or reach a card or failure. */
export function arrowsAt(index: MapIndex, id: string): readonly Flow[] {
  return [...index.flowsFrom(id), ...index.flowsTo(id)];
}

/** Lets an arrow come from or lead to something else; its kind stays where it makes sense between the two. */
export function retarget(
  state: EditorState,
  id: string,
  ends: { readonly from?: string; readonly to?: string; readonly kind?: FlowKind },
): boolean {
  const flow = state.get(id);
  if (flow?.type !== 'flow') return false;
  const [from, to] = [ends.from ?? flow.from, ends.to ?? flow.to];
  if (from === to) {
    state.say('An arrow leads from one card to another one', 'problem');
    return false;
  }
  const kinds = likelyKinds(state.index, from, to);
  const kind = ends.kind ?? (kinds.includes(flow.kind) ? flow.kind : (kinds[0] ?? flow.kind));
  if (from === flow.from && to === flow.to && kind === flow.kind) return true;
  if (
    state.index.flowsFrom(from).some((other) => other.id !== id && other.to === to && other.kind === kind)
  ) {
    state.say('These two are connected like this already');
    return false;
  }
  const values = { from, to, kind };
  const commands = (['from', 'to', 'kind'] as const)
    .filter((path) => flow[path] !== values[path])
    .map((path): Command => ({ kind: 'set', id, path, value: values[path] }));
  if (!state.run({ kind: 'batch', commands, label: 'Change where an arrow leads' })) return false;
  state.select(id);
  state.say(`${kind}: ${titleOf(state.index, from)} → ${titleOf(state.index, to)}`);
  return true;
}

/** The failures that the mark on a card stands for: at the card itself, and at the arrows that leave it. */
export function failuresMarkedAt(index: MapIndex, card: string): readonly string[] {
  return [card, ...index.flowsFrom(card).map(({ id }) => id)]
    .flatMap((place) => index.failuresAt(place))
    .map(({ id }) => id);
}

/** Lets failures happen at another card, and stand under its step. */
export function moveFailures(state: EditorState, ids: readonly string[], at: string): boolean {
  const commands = ids.flatMap((id): readonly Command[] => {
    const failure = state.get(id);
    if (failure?.type !== 'failure' || failure.at === at) return [];
    const step: Command[] =
      failure.step === undefined ? [] : [{ kind: 'set', id, path: 'step', value: undefined }];
    return [{ kind: 'set', id, path: 'at', value: at }, ...step];
  });
  if (state.get(at)?.type !== 'card') {
    state.say('A failure happens at a card', 'problem');
    return false;
  }
  if (commands.length === 0) return true;
  if (!state.run({ kind: 'batch', commands, label: 'Move a failure' })) return false;
  const what = ids.length === 1 ? 'Failure' : `${ids.length} failures`;
  state.say(`${what} moved to ${titleOf(state.index, at)}`);
  return true;
}

/** Removes what is selected; the focus goes to what stands beside it. */
export function removeSelected(state: EditorState): void {
  const ids = state.selection.filter((id) => state.get(id)?.type !== 'map');
  if (ids.length === 0) return;
  const [only = ''] = ids;
  const beside = ids.length === 1 ? besideOf(state.index, only) : undefined;
  const spot = spotOf(state.index, ids.at(-1) ?? '') ?? state.spot;
  if (!state.run({ kind: 'remove', ids, withCards: false })) return;
  state.select(...(beside === undefined ? [] : [beside]));
  const { index } = state;
  const isThere = spot !== undefined && index.rowOf(spot.lane) >= 0 && index.columnOf(spot.step) >= 0;
  if (beside === undefined) state.goTo(isThere ? { lane: spot.lane, step: spot.step } : undefined);
  else state.refocus();
  const parked = state.index.parked.length;
  state.say(
    parked > 0 ? `Removed. ${parked} cards without a place are parked.` : 'Removed. Undo brings it back.',
  );
}

/** What stands beside a record, among its own kind: the next one, else the one before. */
function besideOf(index: MapIndex, id: string): string | undefined {
  const record = index.records.get(id);
  const spot = spotOf(index, id);
  const ids = (records: readonly { readonly id: string }[]): readonly string[] =>
    records.map((other) => other.id);
  const list =
    spot === undefined
      ? record?.type === 'step'
        ? ids(index.steps)
        : record?.type === 'phase'
          ? ids(index.phases)
          : record?.type === 'lane'
            ? ids(index.lanes)
            : []
      : inCell(index, spot.lane, spot.step, undefined);
  const at = list.indexOf(id);
  return at < 0 ? undefined : (list[at + 1] ?? list[at - 1]);
}

const prefixes: Readonly<Record<string, string>> = {
  card: 'c',
  step: 's',
  phase: 'p',
  lane: 'l',
  flow: 'f',
  failure: 'x',
  path: 't',
};

/** Copies what is selected, with what belongs to it. */
export function duplicateSelected(state: EditorState): void {
  const ids = withBelongings(state.index, state.selection);
  if (ids.length === 0) return;
  const names: Record<string, string> = {};
  for (const id of ids) {
    const type = state.get(id)?.type ?? 'card';
    if (type === 'map' || type === 'emotion') continue;
    names[id] = state.freshId(prefixes[type] ?? 'r');
  }
  for (const id of ids) {
    const emotion = state.get(id);
    if (emotion?.type !== 'emotion') continue;
    const copy = copyOfEmotion(state, emotion, names);
    if (copy !== undefined) names[id] = copy;
  }
  const copies = state.selection.map((id) => names[id]).filter((id) => id !== undefined);
  if (copies.length === 0)
    return state.say('A step has one point of the curve for each persona and path: copy the step instead');
  if (!state.run({ kind: 'duplicate', ids: names })) return;
  state.select(...copies);
  state.refocus();
}

/** What the copy of an emotion is called: after its step, which has to be a copy too, since a step has but one of a kind. */
function copyOfEmotion(
  state: EditorState,
  emotion: Emotion,
  names: Readonly<Record<string, string>>,
): string | undefined {
  const step = names[emotion.step];
  const path = emotion.path === undefined ? undefined : (names[emotion.path] ?? emotion.path);
  if (step === undefined && path === emotion.path) return undefined;
  return (
    derivedId({ ...emotion, step: step ?? emotion.step, ...(path === undefined ? {} : { path }) }) ??
    state.freshId('e')
  );
}

/** Moves the card at a place by one cell, or within its cell. */
export function moveCard(state: EditorState, direction: 'left' | 'right' | 'up' | 'down'): void {
  const { spot, index, scene } = state;
  const card = spot?.card === undefined ? undefined : state.get(spot.card);
  if (spot === undefined || card === undefined) return;
  if (card.type === 'emotion')
    return setScore(
      state,
      card.id,
      (card.score ?? 0) + (direction === 'up' ? 0.2 : direction === 'down' ? -0.2 : 0),
    );
  if (card.type !== 'card') return;
  const cell = index.cardsIn(spot.lane, spot.step);
  const at = cell.findIndex(({ id }) => id === card.id);
  const neighbour = direction === 'up' ? cell[at - 1] : direction === 'down' ? cell[at + 1] : undefined;
  if (neighbour !== undefined) {
    state.run({
      kind: 'reorder',
      id: card.id,
      place: direction === 'up' ? { before: neighbour.id } : { after: neighbour.id },
    });
    return;
  }
  const row = scene.rows.findIndex(({ lane }) => lane === spot.lane);
  const column = scene.columns.findIndex(({ step }) => step === spot.step);
  const step =
    direction === 'left'
      ? scene.columns[column - 1]?.step
      : direction === 'right'
        ? scene.columns[column + 1]?.step
        : spot.step;
  const rows =
    direction === 'up' ? scene.rows.slice(0, Math.max(0, row)).toReversed() : scene.rows.slice(row + 1);
  const lane =
    direction === 'left' || direction === 'right'
      ? spot.lane
      : rows.find(({ role }) => !drawsRecords(role))?.lane;
  if (step === undefined || lane === undefined) return;
  if (state.run({ kind: 'moveCards', ids: [card.id], lane, step })) state.goTo({ lane, step, card: card.id });
}

/** Moves a step by one place, over the border of its phase where it stands there. */
export function moveStep(state: EditorState, id: string, direction: 'left' | 'right'): void {
  const { steps } = state.index;
  const at = state.index.columnOf(id);
  const neighbour = steps[direction === 'left' ? at - 1 : at + 1];
  const step = steps[at];
  if (neighbour === undefined || step === undefined) return;
  const samePhase = neighbour.position.phase === step.position.phase;
  const ahead = direction === 'left' ? samePhase : !samePhase;
  state.run({
    kind: 'moveSteps',
    ids: [id],
    phase: neighbour.position.phase,
    place: ahead ? { before: neighbour.id } : { after: neighbour.id },
  });
}
