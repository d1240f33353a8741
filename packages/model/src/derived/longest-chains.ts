// The longest chains through a set of things that follow each other. Where they follow in a circle, the circle is cut
// before the first of it, so that an answer is found in linear time and is the same every time.

/** For each thing the weight of the heaviest chain that ends with it, and the thing before it on that chain. */
export type Chains<T> = ReadonlyMap<T, { readonly weight: number; readonly before: T | undefined }>;

/**
 * The heaviest chain to each thing. `next` says what follows a thing, and what that step weighs; a chain of one weighs 0.
 * Of equal chains the first found holds: the order of `things` and of what follows decides.
 */
export function longestChains<T>(
  things: readonly T[],
  next: (thing: T) => Iterable<readonly [to: T, weight: number]>,
): Chains<T> {
  const inside = new Set(things);
  const following = new Map(
    things.map((thing) => [thing, [...next(thing)].filter(([to]) => inside.has(to))]),
  );
  const waiting = new Map<T, number>(things.map((thing) => [thing, 0]));
  for (const steps of following.values())
    for (const [to] of steps) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const best = new Map<T, { weight: number; before: T | undefined }>(
    things.map((thing) => [thing, { weight: 0, before: undefined }]),
  );
  const done = new Set<T>();
  const settle = (start: T): void => {
    const ready = [start];
    for (const thing of ready) {
      if (done.has(thing)) continue;
      done.add(thing);
      const here = best.get(thing)?.weight ?? 0;
      for (const [to, weight] of following.get(thing) ?? []) {
        const left = (waiting.get(to) ?? 0) - 1;
        waiting.set(to, left);
        if (done.has(to)) continue;
        const known = best.get(to);
        if (known !== undefined && here + weight > known.weight)
          best.set(to, { weight: here + weight, before: thing });
        if (left === 0) ready.push(to);
      }
    }
  };
  for (const thing of things) if (waiting.get(thing) === 0) settle(thing);
  // what is left stands in circles or behind one
  for (const thing of things) if (!done.has(thing)) settle(thing);
  return best;
}

/** The chain that ends with a thing, from its start. */
export function chainTo<T>(chains: Chains<T>, end: T): readonly T[] {
  const chain: T[] = [];
  for (let thing: T | undefined = end; thing !== undefined; thing = chains.get(thing)?.before)
    chain.push(thing);
  return chain.reverse();
}
