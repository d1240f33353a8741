// Lists by key, as walks over a map collect them.

/** Puts a value at the end of the list of a key. */
export function putIn<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
