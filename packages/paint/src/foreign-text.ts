// What of a scene's text goes beyond Inter and Newsreader: which lines, in which faces, and what no font of this machine
// has, with words for the person who can install one. Node only.

import { hanForms } from '@sightline/text/node';
import type { HanForms } from '@sightline/text/node';
import { textDirection } from '@sightline/layout';
import type { Primitive, Scene, TextBlock } from '@sightline/layout';
import { fontsNeeded, layLine } from './lay-line.ts';
import type { LaidLine } from './lay-line.ts';
import { missingPicture } from './picture.ts';
import { groupsInOrder } from './scene-text.ts';

/** The lines of a scene that need other fonts, laid out; undefined for every other line. */
export type LayForeign = (block: TextBlock, line: string) => LaidLine | undefined;

function* blocksIn(item: Primitive): Generator<TextBlock> {
  if (item.kind === 'image') for (const part of missingPicture(item)) yield* blocksIn(part);
  else if (item.kind === 'text') yield item;
}

/** All texts of a scene, alternative texts of pictures included. */
export function* textBlocks(scene: Scene): Generator<TextBlock> {
  for (const group of groupsInOrder(scene)) for (const item of group.items) yield* blocksIn(item);
}

// Chinese characters look different in Japan, Korea and China: the first map-wide hint of a language decides.
function hanFormsOf(scene: Scene): HanForms | undefined {
  for (const { lines } of textBlocks(scene)) {
    const forms = hanForms(lines.join(''));
    if (forms !== undefined) return forms;
  }
  return undefined;
}

/** Lays the lines of a scene out that need a face from outside, or (`mixed`) more than their own face; each once. */
export function foreignLines(scene: Scene, { mixed = false } = {}): LayForeign {
  let han: HanForms | undefined;
  let asked = false;
  const laid = new WeakMap<TextBlock, Map<string, LaidLine>>();
  return (block, line) => {
    const needed = fontsNeeded(block.font, line);
    if (needed === 'own' || (needed === 'shipped' && !mixed)) return undefined;
    if (!asked) {
      han = hanFormsOf(scene);
      asked = true;
    }
    let lines = laid.get(block);
    if (lines === undefined) laid.set(block, (lines = new Map()));
    let known = lines.get(line);
    if (known === undefined) {
      const direction = textDirection(block.lines.join(' '));
      known = layLine(line, { font: block.font, direction, ...(han === undefined ? {} : { han }) });
      lines.set(line, known);
    }
    return known;
  };
}

/** Characters that no font of this machine has. */
export interface MissingCharacters {
  /** Each once, in order of appearance. */
  readonly characters: readonly string[];
  /** What they are, what to install, and what is shown meanwhile. */
  readonly message: string;
}

interface Remedy {
  readonly script: RegExp;
  readonly name: string;
  readonly install: string;
}

const remedies: readonly Remedy[] = [
  {
    script: /[\p{Script=Han}\p{Script=Hangul}\u3000-\u30ff\uff00-\uffef]/u,
    name: 'Chinese, Japanese, Korean',
    install:
      'fonts-noto-cjk on Debian or Ubuntu, or the npm package @expo-google-fonts/noto-sans-jp, -kr, -sc or -tc',
  },
  {
    script: /\p{Extended_Pictographic}|\p{Regional_Indicator}/u,
    name: 'emoji',
    install: 'fonts-noto-color-emoji on Debian or Ubuntu',
  },
];
const anyOther: Omit<Remedy, 'script'> = {
  name: 'other scripts',
  install: 'fonts-noto-core on Debian or Ubuntu, or any font that has them',
};

function describe(characters: readonly string[]): string {
  const shown = characters.slice(0, 8).join(' ');
  return characters.length > 8 ? `${shown} and ${characters.length - 8} more` : shown;
}

/** What of a scene no font of this machine can draw: PNG and PDF mark it with a framed question mark. Undefined: nothing. */
export function missingCharacters(scene: Scene): MissingCharacters | undefined {
  const lay = foreignLines(scene);
  const characters = new Set<string>();
  for (const block of textBlocks(scene)) {
    for (const line of block.lines) {
      for (const piece of lay(block, line)?.pieces ?? [])
        if (piece.kind === 'foreign' && piece.run.face === undefined) characters.add(piece.run.text);
    }
  }
  if (characters.size === 0) return undefined;
  const all = [...characters];
  const groups = new Map<Omit<Remedy, 'script'>, string[]>();
  for (const character of all) {
    const remedy = remedies.find(({ script }) => script.test(character)) ?? anyOther;
    groups.set(remedy, [...(groups.get(remedy) ?? []), character]);
  }
  const parts = [...groups].map(
    ([{ name, install }, some]) => `${describe(some)} (${name}: install ${install})`,
  );
  return {
    characters: all,
    message: `No font on this machine has ${parts.join('; ')}. PNG and PDF show a framed question mark in their place.`,
  };
}
