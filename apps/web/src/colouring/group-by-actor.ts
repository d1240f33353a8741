// Who acts, in groups: by participant, by kind or by team. The colours of the map and the workload both stand on it.

import type { Participant } from '@sightline/model';
import { optionLabel } from '../fields/field-words.ts';

export const actorGroupings = ['participant', 'kind', 'team'] as const;
export type ActorGrouping = (typeof actorGroupings)[number];

/** The key of what nobody is named for, or, by team, no team. */
export const NOBODY = '';

/** What the same participant, the same kind or the same team does. */
export interface ActorGroup<Thing> {
  readonly key: string;
  readonly name: string;
  /** Who was met first; undefined where nobody is named. */
  readonly actor: Participant | undefined;
  /** As they came. */
  readonly things: readonly Thing[];
}

/** Groups in the order in which they are first met. Two participants of one name stay two, since ids tell them apart. */
export function groupByActor<Thing>(
  by: ActorGrouping,
  things: Iterable<Thing>,
  actorOf: (thing: Thing) => Participant | undefined,
): readonly ActorGroup<Thing>[] {
  const groups = new Map<string, ActorGroup<Thing> & { readonly things: Thing[] }>();
  for (const thing of things) {
    const actor = actorOf(thing);
    const key = keyOf(by, actor);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { key, name: nameOf(by, actor), actor, things: [thing] });
    else known.things.push(thing);
  }
  return [...groups.values()];
}

function keyOf(by: ActorGrouping, actor: Participant | undefined): string {
  if (by === 'participant') return actor?.id ?? NOBODY;
  return actor?.[by] ?? NOBODY;
}

function nameOf(by: ActorGrouping, actor: Participant | undefined): string {
  if (by === 'team') return actor?.team ?? 'No team named';
  if (actor === undefined) return 'Nobody named';
  return by === 'kind' ? optionLabel(actor.kind) : actor.name;
}
