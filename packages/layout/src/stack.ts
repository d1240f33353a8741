// Builds the body of a card: lines of text one below the other, and the height that they take.

import { graphemesOf } from './graphemes.ts';
import type { Measure } from './measure.ts';
import type { PaintName, Primitive, TextBlock } from './scene.ts';
import type { Face } from './sizes.ts';
import { baseline } from './sizes.ts';
import { textDirection } from './text-direction.ts';

export interface Body {
  readonly h: number;
  readonly items: readonly Primitive[];
}

/** What can be read on a card, in the order in which it stands there. */
export function wordsOf({ items }: Body): string {
  let words = '';
  for (const item of items)
    if (item.kind === 'text') for (const line of item.lines) words = words === '' ? line : `${words} ${line}`;
  return words;
}

interface TextOptions {
  readonly fill: PaintName;
  readonly max?: number;
  /** By default the side at which the text begins: left, or right for Arabic and Hebrew. */
  readonly anchor?: TextBlock['anchor'];
  readonly role?: TextBlock['role'];
  /** Before its first line. */
  readonly icon?: string;
}

/** An icon before a text, and the room that it takes. */
const mark = { size: 11, room: 15 };

// Room for the ellipsis, and no sign or space before it; a letter with its marks, or an emoji, goes as a whole.
function shortened(line: string): string {
  return `${graphemesOf(line)
    .slice(0, -2)
    .join('')
    .replace(/[\s\p{P}]+$/u, '')}…`;
}

/** A column of texts of one width. */
export class Stack {
  readonly items: Primitive[] = [];
  readonly #measure: Measure;
  readonly #x: number;
  readonly #width: number;
  y: number;

  constructor(measure: Measure, x: number, y: number, width: number) {
    this.#measure = measure;
    this.#x = x;
    this.#width = width;
    this.y = y;
  }

  /** Adds a text in a face; nothing for an empty text. Lines beyond `max` end in an ellipsis. */
  text(text: string, face: Face, { fill, max = 40, anchor: wanted, role, icon }: TextOptions): this {
    if (text === '') return this;
    const anchor = wanted ?? (textDirection(text) === 'rtl' ? 'end' : 'start');
    const room = icon === undefined ? 0 : mark.room;
    const [left, right] = [this.#x, this.#x + this.#width];
    const all = this.#measure(text, face.font, this.#width - room).lines;
    const lines = all.length <= max ? all : [...all.slice(0, max - 1), shortened(all[max - 1] ?? '')];
    const x = anchor === 'middle' ? (left + right) / 2 : anchor === 'end' ? right - room : left + room;
    if (icon !== undefined)
      this.items.push({
        kind: 'icon',
        name: icon,
        x: anchor === 'end' ? right - mark.size : left,
        y: this.y + (face.line - mark.size) / 2,
        size: mark.size,
        stroke: fill,
      });
    this.items.push({
      kind: 'text',
      x,
      y: this.y + baseline(face),
      lines,
      lineHeight: face.line,
      font: face.font,
      fill,
      ...(anchor === 'start' ? {} : { anchor }),
      ...(role === undefined ? {} : { role }),
    });
    this.y += lines.length * face.line;
    return this;
  }

  gap(height: number): this {
    this.y += height;
    return this;
  }
}

/** The texts of a stack in the middle of a height that is more than they take. */
export function centred(items: readonly Primitive[], spare: number): readonly Primitive[] {
  return spare <= 0
    ? items
    : items.map((item) =>
        item.kind === 'text' || item.kind === 'icon' ? { ...item, y: item.y + Math.round(spare) / 2 } : item,
      );
}

/**
 * A text as it stands on a card: with a capital, where its first word is one of small letters alone. What is written in a
 * way of its own (iPhone, www.example.com, x2) stays so.
 */
export function sentence(text: string): string {
  return /^\p{Ll}[\p{Ll}\p{M}'’-]*(?:[,:;.!?…]*(?:\s|$)|\/)/u.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
}
