// Who acts where, as colours: each card by its participant, by the participant's kind or by its team. Letters beside the
// colour say the same, since there are more participants than colours that people tell apart.

import { graphemesOf } from '@sightline/layout';
import type { LibraryRecords, MapIndex, Participant } from '@sightline/model';
import { participantOf, sideOf, timeOrder } from '@sightline/model';
import type { Hue } from '@sightline/paint';
import { isHue } from '@sightline/paint';
import type { ActorGroup, ActorGrouping } from './group-by-actor.ts';
import { groupByActor, NOBODY } from './group-by-actor.ts';

export const colouringNames: Readonly<Record<ActorGrouping, string>> = {
  participant: 'By who acts',
  kind: 'By kind of participant',
  team: 'By team',
};

/** One colour of the map, and the cards that have it. */
export interface ColourGroup {
  readonly key: string;
  readonly name: string;
  /** At most three letters of the name; no two groups of a map have the same. */
  readonly letters: string;
  readonly hue: Hue;
  /** The ids of its cards, in the order of time. */
  readonly cards: readonly string[];
}

export interface Colouring {
  /** Who has the most cards first; what nobody is named for last. */
  readonly groups: readonly ColourGroup[];
  readonly byCard: ReadonlyMap<string, ColourGroup>;
}

const kindHues: Readonly<Record<Participant['kind'], Hue>> = {
  customer: 'ink',
  staff: 'vermilion',
  system: 'teal',
  thirdParty: 'purple',
};

/** Hues that are told apart easily, the clearest first; grey is nobody's. */
const order: readonly Hue[] = [
  'vermilion',
  'blue',
  'teal',
  'purple',
  'orange',
  'green',
  'pink',
  'sky',
  'yellow',
  'ink',
];

/** The colours of all cards on which somebody works. */
export function colouringOf(by: ActorGrouping, index: MapIndex, library: LibraryRecords): Colouring {
  const worked = timeOrder(index).filter((card) => sideOf(index, card) !== undefined);
  const all = groupByActor(by, worked, (card) => participantOf(index, card, library)).toSorted(
    (a, b) =>
      Number(a.key === NOBODY) - Number(b.key === NOBODY) ||
      b.things.length - a.things.length ||
      (a.name < b.name ? -1 : 1),
  );
  const hueOf = giveHues(by, all);
  const letters = new Set<string>();
  const groups = all.map(({ key, name, things }, i): ColourGroup => {
    const short = key === NOBODY ? '?' : lettersOf(name, letters);
    letters.add(short);
    return {
      key,
      name,
      letters: short,
      hue: key === NOBODY ? 'grey' : (hueOf[i] ?? 'grey'),
      cards: things.map(({ id }) => id),
    };
  });
  return { groups, byCard: new Map(groups.flatMap((group) => group.cards.map((id) => [id, group]))) };
}

/** The colour that a group has by itself. */
function ownHue(by: ActorGrouping, actor: Participant | undefined): string | undefined {
  if (by === 'team' || actor === undefined) return undefined;
  return by === 'participant' ? actor.colour : kindHues[actor.kind];
}

/** Its own hue for who has one that nobody before has; else one that is free; when none is, they begin anew. */
function giveHues(by: ActorGrouping, all: readonly ActorGroup<unknown>[]): readonly (Hue | undefined)[] {
  const taken = new Set<Hue>();
  const own = all.map(({ actor }) => {
    const given = ownHue(by, actor);
    const hue = given !== undefined && isHue(given) && given !== 'grey' ? given : undefined;
    if (hue === undefined || taken.has(hue)) return undefined;
    taken.add(hue);
    return hue;
  });
  const free = order.filter((hue) => !taken.has(hue));
  let next = 0;
  const takeNext = (): Hue | undefined => {
    const from = free.length === 0 ? order : free;
    return from[next++ % from.length];
  };
  return all.map(({ key }, i) => own[i] ?? (key === NOBODY ? undefined : takeNext()));
}

/** The initials of a name, else its first letters, else with a figure: whatever nobody has yet. */
function lettersOf(name: string, taken: ReadonlySet<string>): string {
  const words = name.split(/[\s\-–/]+/u).filter((word) => /\p{L}|\p{N}/u.test(word));
  const initials = words.map((word) => graphemesOf(word)[0] ?? '');
  const start = graphemesOf(words[0] ?? name);
  for (const wanted of [initials.slice(0, 2), initials.slice(0, 3), start.slice(0, 2), start.slice(0, 3)]) {
    const short = wanted.join('').toLocaleUpperCase('en');
    if (wanted.length > 1 && !taken.has(short)) return short;
  }
  for (let figure = 2; ; figure++) {
    const short = `${(start[0] ?? '?').toLocaleUpperCase('en')}${figure}`;
    if (!taken.has(short)) return short;
  }
}
