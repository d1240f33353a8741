import type { Failure, MapIndex, Thread } from '@sightline/model';
import type { Report } from '../../engine/finding.ts';
import { STRUCTURE } from '../../engine/reads.ts';
import { mapRule } from '../../engine/rule.ts';
import { circlesOf } from '../../facts/circles.ts';
import { graphFact } from '../../facts/graph.ts';
import { tablesFact, threadFact } from '../../facts/thread.ts';
import { named } from '../../say.ts';

/** A round that people cannot leave, or that nothing ends. */
export const endlessLoop = mapRule({
  id: 'S10',
  name: 'endless-loop',
  family: 'structure',
  severity: 'warning',
  docs: {
    detects:
      'A circle of cards and failures that no arrow leaves; a circle of arrows without a largest number of rounds, a share, a condition, a label or “otherwise” on any arrow out of its cards; and a failure whose only ways out lead straight back to where it happens, without a largest number of tries. Minor failures, and failures that are put right in place, are left out.',
    why: 'People who are sent round and round give up, call, or lock themselves out. A round needs a way out that is drawn before it is needed.',
    source:
      'Nielsen, 10 Usability Heuristics, 1994, no. 3 (user control: a clearly marked emergency exit); service blueprinting practice.',
    instead: 'Say how often at most, and what happens then: another way, or a person who takes over.',
  },
  reads: [
    ...STRUCTURE,
    'failure.impact',
    'failure.response',
    'flow.max',
    'flow.probability',
    'flow.probabilityBy',
    'flow.probabilityPerWait',
    'flow.condition',
    'flow.label',
    'flow.otherwise',
    'card.repeat',
  ],
  uses: { graph: graphFact, thread: threadFact, tables: tablesFact },
  *check({ index, facts: { graph, thread, tables } }) {
    const { ids, places } = graph;
    const placeOf = (number: number): number => {
      const place = places[number] ?? -1;
      return place < 0 ? Number.POSITIVE_INFINITY : place;
    };
    /** The ids of a circle, the first in time first. */
    const inTime = (circle: readonly number[]): readonly string[] => {
      const [first = -1, ...others] = circle.toSorted(
        (a, b) => placeOf(a) - placeOf(b) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1),
      );
      return [ids[first] ?? '', ...others.map((number) => ids[number] ?? '').toSorted()];
    };
    const trapped = new Set<string>();
    const { starts, ends } = tables.lived;
    const circles = circlesOf(tables.lived, ids.keys());
    for (const circle of circles) {
      const inside = new Set(circle);
      const leaves = (from: number): boolean =>
        ends.subarray(starts[from], starts[from + 1]).some((to) => !inside.has(to));
      if (circle.some(leaves)) continue;
      const [first = '', ...related] = inTime(circle);
      for (const id of [first, ...related]) trapped.add(id);
      yield {
        key: 'trap',
        targets: [first],
        related,
        message: `From ${named(first)} on people go round and never get out: draw a way out.`,
      };
    }
    // without the failures there are fewer circles, and none elsewhere
    for (const circle of circlesOf(tables.thread, circles.flat())) {
      const [first = '', ...related] = inTime(circle);
      if (trapped.has(first) || hasLimit(index, thread.moves, [first, ...related])) continue;
      yield {
        key: 'round',
        targets: [first],
        related,
        message: `Nothing says how often people go round from ${named(first)} back to it: write how often at most, or when they go on.`,
      };
    }
    for (const failure of index.failures)
      if (!trapped.has(failure.id)) yield* triesWithoutEnd(index, failure);
  },
  fix(finding, { index }) {
    const [id = ''] = finding.targets;
    if (index.records.get(id)?.type !== 'failure') return undefined;
    return {
      title: 'Allow three tries',
      map: {
        kind: 'batch',
        label: 'Allow three tries',
        commands: finding.related.map((flow) => ({ kind: 'set', id: flow, path: 'max', value: 3 }) as const),
      },
    };
  },
  violates: [
    {
      shows: 'The PIN may be entered again without limit',
      map: `customer: inserts-card | types-pin | picks-amount | takes-cash | leaves!
        fail wrong-pin at types-pin bump
        wrong-pin.what = The PIN is wrong
        wrong-pin recovery types-pin`,
    },
    {
      shows: 'The bot gives the same answer again and again',
      map: `customer: opens-chat | asks | reads-answer | closes-chat | is-helped!
        asks next reads-answer
        reads-answer next asks`,
    },
    {
      shows: 'Calling and being told to call later, with no way out',
      map: `customer: has-question | calls | reads-news | pays | is-done!
        calls next calls`,
    },
  ],
  passes: [
    {
      shows: 'Three tries, then the PIN is locked and unlocked in the app',
      map: `customer: inserts-card | types-pin unlocks@locked | picks-amount | takes-cash | leaves!
        path locked unhappy
        fail wrong-pin at types-pin bump
        wrong-pin recovery types-pin
        wrong-pin failure unlocks
        unlocks recovery inserts-card
        wrong-pin:recovery:types-pin.max = 2`,
    },
    {
      shows: 'A third of the callers call again, three times at most',
      map: `customer: waits | calls? | reads-news | pays | is-done!
        calls next calls
        calls next reads-news
        calls:next:calls.probability = 0.35
        calls:next:calls.max = 3
        calls:next:reads-news.otherwise = true`,
    },
    {
      shows: 'A digit is missing, and is put right in the field',
      map: `customer: opens-form | enters-phone | enters-mail | sends | is-done!
        fail digit-missing at enters-phone bump
        digit-missing recovery enters-phone
        digit-missing.response.kind = [inPlace]`,
    },
  ],
});

/** Whether anything says when or how often the cards of a circle go on. */
function hasLimit(index: MapIndex, thread: Thread, circle: readonly string[]): boolean {
  return circle.some((id) => {
    const record = index.records.get(id);
    if (record?.type === 'card' && record.repeat?.max !== undefined) return true;
    return (thread.get(id) ?? []).some(({ flow: moved }) => {
      // the thread stays as it is while an arrow gets a limit: what the arrow says is asked now
      const flow = moved && index.records.get(moved.id);
      return (
        flow?.type === 'flow' &&
        (flow.max !== undefined ||
          flow.probability !== undefined ||
          flow.probabilityBy !== undefined ||
          flow.probabilityPerWait !== undefined ||
          flow.condition !== undefined ||
          flow.label !== undefined ||
          flow.otherwise === true)
      );
    });
  });
}

const waysOut: ReadonlySet<string> = new Set(['failure', 'recovery', 'escalation']);

function* triesWithoutEnd(index: MapIndex, failure: Failure): Iterable<Report> {
  if (failure.impact === 'minor' || failure.response?.kind?.includes('inPlace') === true) return;
  const at = index.records.get(failure.at);
  const ends: readonly string[] = at?.type === 'flow' ? [at.from, at.to] : [failure.at];
  const ways = index.flowsFrom(failure.id).filter(({ kind }) => waysOut.has(kind));
  if (ways.length === 0 || ways.some(({ to, max }) => max !== undefined || !ends.includes(to))) return;
  const card = at?.type === 'card' ? at : undefined;
  if (card?.repeat?.max !== undefined) return;
  yield {
    key: 'tries',
    targets: [failure.id],
    related: ways.map(({ id }) => id),
    message: `After ${named(failure.id)} people try again and again: say how often at most, and what happens then.`,
  };
}
