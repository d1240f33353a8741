// Scalars in YAML: plain where YAML 1.2 reads them back as the same text, else in double quotes.

/** A text that YAML would read as something else: null, true, a number. */
const OTHER_TYPE =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|---.*|\.\.\..*|<<)$/;
const BAD_START = /^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]/;
const FLOW_START = /^[-?:](?:[\s,[\]{}]|$)/;
/** Characters that need an escape: controls, line ends of Unicode, the byte order mark, lone surrogates. */
// oxlint-disable-next-line no-control-regex
const ESCAPED =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** True where a text can stand in one line without quotes. `inFlow`: between brackets, where commas separate. */
export function isPlain(text: string, inFlow: boolean): boolean {
  if (text === '' || text.trim() !== text || OTHER_TYPE.test(text) || BAD_START.test(text)) return false;
  if (
    text.includes(': ') ||
    text.includes(' #') ||
    text.endsWith(':') ||
    text.includes('\t') ||
    ESCAPED.test(text)
  )
    return false;
  return !inFlow || !(/[,[\]{}]/.test(text) || FLOW_START.test(text) || /:(?=[,[\]{}])/.test(text));
}

/** A text, number, yes/no or null as YAML, in one line. */
export function scalarText(value: string | number | boolean | null, inFlow: boolean): string {
  if (typeof value !== 'string') return Object.is(value, -0) ? '0' : String(value);
  return isPlain(value, inFlow) ? value : quoted(value);
}

function quoted(text: string): string {
  // JSON's escapes are YAML's; a few characters more are escaped so that the bytes survive any editor
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** True where a text of several lines reads back unchanged from a `|-` block. */
export function isBlockText(text: string): boolean {
  return (
    text.includes('\n') &&
    !text.endsWith('\n') &&
    !/^[\n ]/.test(text) &&
    !/[ \t]\n|[ \t]$/.test(text) &&
    !ESCAPED.test(text.replaceAll('\n', ''))
  );
}
