// Cuts a text into words, with quotations and brackets out of the way: what stands in them is shown or added, not done.

/** One word, number, quotation or mark of a text. */
export interface Token {
  /** As written. */
  readonly text: string;
  readonly lower: string;
  /** Offsets in the text that was read. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'quote' | 'comma' | 'stop' | 'dash' | 'name';
  /** "customer's", "nurses'": it belongs to the noun that follows. */
  readonly possessive: boolean;
  readonly capital: boolean;
}

const pattern =
  /"[^"]*"|“[^”]*”|„[^“”]*[“”]|‘[^’]*’(?![a-z])|\([^)]*\)|\[[^\]]*\]|[\p{L}\d](?:[\p{L}\d]|['’&./@+-](?=[\p{L}\d]))*['’]?|[,;:.!?→–—/|]|&|\.{3}|…/gu;

/** The tokens of a text. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) pushToken(tokens, match[0], match.index);
  return tokens;
}

function pushToken(tokens: Token[], raw: string, start: number): void {
  const first = raw[0] ?? '';
  if (first === '(' || first === '[') return;
  const end = start + raw.length;
  const make = (text: string, kind: Token['kind'], from = start, possessive = false): Token => ({
    text,
    lower: text.toLowerCase().replaceAll('’', "'"),
    start: from,
    end: from + text.length,
    kind,
    possessive,
    capital: /^\p{Lu}/u.test(text),
  });
  if (/^["“„‘]/.test(first)) tokens.push({ ...make(raw, 'quote'), end });
  else if (raw === ',') tokens.push(make(raw, 'comma'));
  else if (/^(?:[;.!?]|\.{3}|…)$/.test(raw)) tokens.push(make(raw, 'stop'));
  else if (/^[:→–—/|]$/.test(raw)) tokens.push(make(raw, 'dash'));
  else pushWord(tokens, raw, make);
}

const negated =
  /^(can|do|does|did|is|are|was|were|has|have|had|could|would|should|must|need|ai|wo|sha)(n['’]t)$/i;
const clitic = /^(\p{L}+)(['’](?:re|ve|ll|m|d))$/iu;
// "there's", "it's": is or has; after a noun it is the possessive
const verbalS = /^(there|here|it|he|she|that|what|who|where|how)(['’]s)$/i;

function pushWord(
  tokens: Token[],
  raw: string,
  make: (text: string, kind: Token['kind'], from?: number, possessive?: boolean) => Token,
): void {
  const parts = negated.exec(raw) ?? clitic.exec(raw) ?? verbalS.exec(raw);
  const [, stem, tail] = parts ?? [];
  if (stem !== undefined && tail !== undefined) {
    const head = make(stem, 'word');
    tokens.push(head, make(tail, 'word', head.end));
    return;
  }
  if (/^\d/.test(raw)) {
    tokens.push(make(raw, /^\d+[a-z]{3,}/i.test(raw) ? 'word' : 'number'));
    return;
  }
  const owner = /^(.*?)['’](s?)$/u.exec(raw);
  if (owner !== null) {
    tokens.push(make(raw, 'word', undefined, true));
    return;
  }
  tokens.push(make(raw, 'word'));
}
