// Makes valid maps of any size out of a seed, for benchmarks and for tests that need more than the examples hold.

import { derivedId } from '../file/derived-id.ts';
import { ordersBetween } from '../order.ts';
import type {
  Card,
  Emotion,
  Failure,
  Flow,
  FlowKind,
  Lane,
  LaneRole,
  MapRecord,
  Step,
} from '../record-types.ts';
import type { LibraryRecords, MapRecords } from '../records.ts';
import { generated, generateLibrary } from './generate-library.ts';
import { cardText, detailText, failureText, phaseNames, stepName } from './phrases.ts';
import type { Random } from './random.ts';
import { pick, seededRandom, wholeBetween } from './random.ts';

/** What a generated map is like. Absent counts follow from the cards as in maps that people draw. */
export interface GenerateOptions {
  /** The same seed gives the same map. Default 1. */
  readonly seed?: number;
  /** Number of cards. Default 60. */
  readonly cards?: number;
  /** Number of columns. Default: one for 14 cards. */
  readonly steps?: number;
  /** Number of arrows. Default: as many as cards. Fewer where there are not enough pairs of cards. */
  readonly flows?: number;
  /** Number of failures. Default: one for 20 cards. */
  readonly failures?: number;
  /** Number of personas with an emotion curve, at most 6. Default 1. */
  readonly personas?: number;
}

/** A generated map and the library it refers to. */
export interface GeneratedMap {
  readonly map: MapRecords;
  readonly library: LibraryRecords;
}

const lanes: readonly (readonly [id: string, role: LaneRole, name: string, weight: number])[] = [
  ['evidence', 'evidence', 'Evidence', 1],
  ['emotions', 'emotion', 'Emotions', 0],
  ['customer', 'customer', 'Customer', 2.4],
  ['front-people', 'frontstage', 'People in front', 1.4],
  ['front-screens', 'frontstage', 'Screens in front', 1.6],
  ['back-office', 'backstage', 'Back office', 2.2],
  ['systems', 'backstage', 'Systems', 2],
  ['support', 'support', 'Support', 1],
  ['partners', 'thirdParty', 'Partners', 0.6],
  ['failures', 'failure', 'Failures', 0],
  ['pains', 'pain', 'Pain points', 0.7],
  ['ideas', 'opportunity', 'Opportunities', 0.4],
  ['numbers', 'metric', 'Metrics', 0.3],
  ['quotes', 'quote', 'Quotes', 0.4],
];

/** Order keys for the places in a cell or the arrows of a card. */
const slots = ordersBetween(undefined, undefined, 61);

/** A valid map of the given size, with realistic texts, arrows mostly between near columns, failures and curves. */
export function generateMap(options: GenerateOptions = {}): GeneratedMap {
  return new MapMaker(options).make();
}

class MapMaker {
  readonly #random: Random;
  readonly #options: GenerateOptions;
  readonly #records = new Map<string, MapRecord>();
  readonly #byColumn: Card[][] = [];
  #made = 0;

  constructor(options: GenerateOptions) {
    this.#options = options;
    this.#random = seededRandom(options.seed ?? 1);
  }

  make(): GeneratedMap {
    const { cards = 60 } = this.#options;
    const { steps = Math.max(3, Math.round(cards / 14)), flows = cards } = this.#options;
    const { failures = Math.round(cards / 20), personas = 1 } = this.#options;
    this.#frame(Math.min(personas, generated.personas.length));
    const columns = this.#steps(steps);
    this.#cards(columns, cards);
    this.#emotions(columns, Math.min(personas, generated.personas.length));
    this.#failures(failures);
    this.#flows(flows);
    return { map: this.#records, library: generateLibrary() };
  }

  #put<R extends MapRecord>(record: R): R {
    this.#records.set(record.id, record);
    return record;
  }

  #frame(personas: number): void {
    this.#put({
      id: 'generated',
      type: 'map',
      title: 'A generated journey',
      state: 'asIs',
      scope: { from: 'The need comes up', until: 'The need is met' },
    });
    const castOrders = ordersBetween(undefined, undefined, personas);
    for (let i = 0; i < personas; i++) {
      const persona = generated.personas[i] ?? 'ana';
      this.#put({
        id: `cast:${persona}`,
        type: 'cast',
        persona,
        plays: 'customer',
        order: castOrders[i] ?? 'V',
      });
    }
    this.#put({ id: 'detour', type: 'path', kind: 'unhappy', name: 'The long way round', order: 'V' });
    const orders = ordersBetween(undefined, undefined, lanes.length);
    lanes.forEach(([id, role, name], i) =>
      this.#put({
        id,
        type: 'lane',
        role,
        name,
        order: orders[i] ?? 'V',
        ...(role === 'customer' ? { who: 'customer' } : {}),
      } satisfies Lane),
    );
  }

  #steps(count: number): readonly Step[] {
    const phases = Math.max(1, Math.ceil(count / 7));
    const phaseOrders = ordersBetween(undefined, undefined, phases);
    const steps: Step[] = [];
    for (let p = 0; p < phases; p++) {
      const round = Math.floor(p / phaseNames.length);
      const name = `${phaseNames[p % phaseNames.length] ?? 'Phase'}${round === 0 ? '' : ` ${round + 1}`}`;
      this.#put({ id: `phase-${p + 1}`, type: 'phase', name, order: phaseOrders[p] ?? 'V' });
      const here = Math.floor(((p + 1) * count) / phases) - Math.floor((p * count) / phases);
      for (const order of ordersBetween(undefined, undefined, here)) {
        const id = `step-${steps.length + 1}`;
        const weighty = this.#random() < 0.12;
        steps.push(
          this.#put<Step>({
            id,
            type: 'step',
            position: { phase: `phase-${p + 1}`, order },
            name: stepName(this.#random),
            ...(weighty
              ? { momentOfTruth: { kind: 'contact', weight: 3, why: detailText(this.#random) } }
              : {}),
          }),
        );
      }
    }
    return steps;
  }

  #cards(steps: readonly Step[], count: number): void {
    const total = lanes.reduce((sum, lane) => sum + lane[3], 0);
    const laneFor = (at: number): (typeof lanes)[number] => {
      let rest = at * total;
      return lanes.find((lane) => (rest -= lane[3]) < 0) ?? lanes[2] ?? ['customer', 'customer', '', 1];
    };
    steps.forEach(() => this.#byColumn.push([]));
    const cells = new Map<string, number>();
    for (let i = 0; i < count; i++) {
      const column = Math.floor((i * steps.length) / count);
      const first = i === 0 || Math.floor(((i - 1) * steps.length) / count) !== column;
      const [lane, role] = first ? (['customer', 'customer'] as const) : laneFor(this.#random());
      const cell = `${lane} ${column}`;
      const nth = cells.get(cell) ?? 0;
      cells.set(cell, nth + 1);
      const step = steps[column]?.id ?? '';
      const order = slots[nth] ?? `z${nth}V`;
      const card = this.#card(`card-${i + 1}`, role, { lane, step, order });
      this.#byColumn[column]?.push(this.#put(card));
    }
  }

  #card(id: string, role: LaneRole, position: Card['position']): Card {
    const random = this.#random;
    const base: Card = { id, type: 'card', position, text: cardText(random, role) };
    const working = ['customer', 'frontstage', 'backstage', 'support', 'thirdParty'].includes(role);
    if (role === 'metric') return { id, type: 'card', position, metric: pick(random, generated.metrics) };
    if (role === 'pain') return { ...base, severity: wholeBetween(random, 1, 10), sources: ['interviews'] };
    if (!working) return base;
    return {
      ...base,
      ...(random() < 0.25 ? { detail: detailText(random) } : {}),
      ...(role === 'customer' || random() < 0.1 ? {} : { who: this.#actor(role) }),
      ...(random() < 0.5 ? { how: pick(random, generated.touchpoints) } : {}),
      ...(random() < 0.4 ? { work: `${wholeBetween(random, 1, 30)} min` } : {}),
      ...(random() < 0.15 ? { wait: { p50: `${wholeBetween(random, 1, 3)} h`, p90: '2 d' } } : {}),
      ...(random() < 0.2 ? { dataIn: [pick(random, generated.dataObjects)] } : {}),
      ...(role === 'customer' && random() < 0.15 ? { path: 'detour' } : {}),
      ...(random() < 0.3 ? { sources: ['interviews'] } : {}),
    };
  }

  #actor(role: LaneRole): string {
    if (role === 'frontstage') return pick(this.#random, [...generated.staff, 'website', 'mobile-app']);
    if (role === 'thirdParty') return pick(this.#random, generated.thirdParties);
    return pick(this.#random, role === 'support' ? generated.systems : generated.staff);
  }

  #emotions(steps: readonly Step[], personas: number): void {
    for (let p = 0; p < personas; p++) {
      let mood = 0.5;
      for (const step of steps) {
        mood = Math.max(-2, Math.min(2, mood + (this.#random() - 0.5) * 1.6));
        const score = this.#random() < 0.05 ? null : Math.round(mood * 10) / 10;
        const emotion: Emotion = {
          id: '',
          type: 'emotion',
          step: step.id,
          persona: generated.personas[p] ?? 'ana',
          score,
          ...(this.#random() < 0.4 ? { words: cardText(this.#random, 'thought') } : {}),
        };
        this.#put({ ...emotion, id: derivedId(emotion) ?? '' });
      }
    }
  }

  #failures(count: number): void {
    const working = this.#byColumn.flat().filter((card) => rankOf(card) !== undefined);
    const orders = ordersBetween(undefined, undefined, count);
    for (let i = 0; i < count && working.length > 0; i++) {
      const at = working[Math.floor((i * working.length) / count)]?.id ?? '';
      this.#put<Failure>({
        id: `failure-${i + 1}`,
        type: 'failure',
        at,
        what: failureText(this.#random),
        impact: pick(this.#random, ['minor', 'bump', 'blocking', 'ends']),
        severity: wholeBetween(this.#random, 1, 10),
        message: { what: failureText(this.#random), next: detailText(this.#random) },
        order: orders[i] ?? 'V',
      });
    }
  }

  #flows(count: number): void {
    const join = (kind: FlowKind, from: string, to: string): void => {
      const flow: Flow = { id: `${from}:${kind}:${to}`, type: 'flow', kind, from, to };
      if (this.#made >= count || from === to || this.#records.has(flow.id)) return;
      this.#made++;
      const order = slots[this.#made % slots.length] ?? 'V';
      const data = kind === 'handoff' ? { data: [pick(this.#random, generated.dataObjects)] } : {};
      const label =
        this.#random() < 0.12
          ? { label: pick(this.#random, ['yes', 'no', 'after two days', 'not found']) }
          : {};
      this.#put<Flow>({ ...flow, ...data, ...label, order });
    };
    for (const record of [...this.#records.values()])
      if (record.type === 'failure') this.#waysOut(record, join);
    const columns = this.#byColumn.map((cards) => cards.filter((card) => rankOf(card) !== undefined));
    // chains inside a column first, then arrows on to near columns, until there are enough
    columns.forEach((cards) => cards.slice(1).forEach((card, i) => this.#link(cards[i] ?? card, card, join)));
    for (let tries = count * 4; this.#made < count && tries > 0; tries--) {
      const column = wholeBetween(this.#random, 0, columns.length - 1);
      const reach = Math.min(
        columns.length - 1,
        column + (this.#random() < 0.9 ? wholeBetween(this.#random, 0, 2) : 9),
      );
      const [here, there] = [columns[column] ?? [], columns[reach] ?? []];
      if (here.length > 0 && there.length > 0)
        this.#link(pick(this.#random, here), pick(this.#random, there), join);
    }
  }

  #waysOut(failure: Failure, join: (kind: FlowKind, from: string, to: string) => void): void {
    const at = this.#records.get(failure.at);
    if (at?.type !== 'card' || failure.impact === 'minor') return;
    const column = Number(at.position.step?.slice('step-'.length)) - 1;
    const near = [column, column + 1, column + 2].flatMap((c) => this.#byColumn[c] ?? []);
    const customers = near.filter((card) => card.position.lane === 'customer');
    if (customers.length > 0)
      join(this.#random() < 0.6 ? 'recovery' : 'failure', failure.id, pick(this.#random, customers).id);
    const helpers = near.filter((card) => card.position.lane === 'front-people');
    if (helpers.length > 0 && this.#random() < 0.3)
      join('escalation', failure.id, pick(this.#random, helpers).id);
  }

  #link(from: Card, to: Card, join: (kind: FlowKind, from: string, to: string) => void): void {
    const [a, b] = [rankOf(from) ?? 0, rankOf(to) ?? 0];
    if (a === 0 && b === 0) join('next', from.id, to.id);
    else if (Math.min(a, b) === 0) join('interaction', from.id, to.id);
    else if (a === 3) join('support', from.id, to.id);
    else join(a < b && a === 1 ? 'trigger' : 'handoff', from.id, to.id);
  }
}

const ranks: Readonly<Record<string, number>> = {
  customer: 0,
  'front-people': 1,
  'front-screens': 1,
  'back-office': 2,
  systems: 2,
  support: 3,
  partners: 3,
};

function rankOf(card: Card): number | undefined {
  return ranks[card.position.lane];
}
