// How the file names what a binding is for: the id of its target, or `none` where it has none on purpose.

/** The key of a binding under its data set. A card may itself be called none: no id ends in a colon, so its key does. */
export function bindingKey(target: string | undefined): string {
  if (target === undefined) return 'none';
  return target === 'none' ? 'none:' : target;
}

/** The target that a key names. */
export function targetOf(key: string): string | undefined {
  if (key === 'none') return undefined;
  return key === 'none:' ? 'none' : key;
}
