// Writing XML that is safe whatever people typed: escaped text, short numbers, base64.

const special = /[&<>"]/;
// Characters that XML 1.0 forbids, lone halves of surrogate pairs among them.
// eslint-disable-next-line no-control-regex
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or a double-quoted attribute. */
export function escapeXml(text: string): string {
  const legal = text.replace(forbidden, '\ufffd');
  return special.test(legal) ? legal.replace(/[&<>"]/g, (character) => names[character] ?? '') : legal;
}

/** A number with at most two decimals. A number that is none is a mistake of the layout and throws. */
export function short(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`scene: ${value} is not a length`);
  return String(Math.round(value * 100) / 100 + 0);
}

/** Bytes in base64, in Node and in browsers. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}
