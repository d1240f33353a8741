// Which face draws a character that neither Inter nor Newsreader has. Faces are found once in a process, their coverage is
// read when a character asks for it, and a choice is remembered.

import { fontFilesBelow, fontPlaces } from './font-folders.ts';
import type { FontPlace } from './font-folders.ts';
import { isInRanges, readCodeRanges, readFontFileFaces } from './read-font-file.ts';
import type { CodeRanges, FontFileFace } from './read-font-file.ts';

/** A face from outside, with a name of its own in a process. */
export interface ForeignFace extends FontFileFace {
  readonly id: string;
}

/** The language whose forms Chinese characters shall have, where a face is made for one. */
export type HanForms = 'JP' | 'KR' | 'SC' | 'TC';

/** The forms that a text tells by its other letters: kana are Japanese, hangul is Korean. */
export function hanForms(text: string): HanForms | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'JP';
  return /\p{Script=Hangul}/u.test(text) ? 'KR' : undefined;
}

/** What the choice of a face goes by beside the character. */
export interface ForeignWish {
  readonly weight: number;
  readonly han?: HanForms;
  /** No face in colours, even for emoji. */
  readonly plain?: boolean;
}

interface Candidate {
  readonly face: ForeignFace;
  readonly rank: number;
  ranges: CodeRanges | undefined;
}

const emojiPattern = /\p{Emoji_Presentation}|\ufe0f|\p{Regional_Indicator}|\p{Emoji_Modifier}/u;
// Bits of a cluster that a face need not have: joiners, and what only selects a form.
const silent = /[\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}\u{e0100}-\u{e01ef}]/gu;
const neverDraw = /last ?resort|\.notdef|adobe blank|unifont/i;

/** Whether a character is meant as an emoji, in colour where there is one. */
export function isEmoji(cluster: string): boolean {
  return emojiPattern.test(cluster) && !cluster.endsWith('\ufe0e');
}

// Smaller is better. Plain sans faces first, which go with Inter; then book faces; then what draws all the world a little.
function styleRank({ family, italic }: FontFileFace): number {
  let rank = italic ? 64 : 0;
  if (/mono|code|courier|typewriter|console/i.test(family)) rank += 32;
  if (
    /(?<!sans )serif|mincho|song|ming|naskh|nastaliq|rashi|kufi|looped|times|display|condensed/i.test(family)
  )
    rank += 8;
  if (/dejavu|liberation|freesans|freeserif|droid sans fallback|unicode ms/i.test(family)) rank += 16;
  return rank;
}

function hanRank({ family }: FontFileFace, han: HanForms): number {
  const forms = /\b(JP|KR|SC|TC|HK)$/.exec(family)?.[1];
  return forms === undefined || forms === han ? 0 : 4;
}

/** The faces in some places, and the choice among them. */
export class ForeignFaces {
  readonly #places: () => readonly FontPlace[];
  #candidates: readonly Candidate[] | undefined;
  readonly #chosen = new Map<string, readonly ForeignFace[]>();

  constructor(places: () => readonly FontPlace[]) {
    this.#places = places;
  }

  #all(): readonly Candidate[] {
    if (this.#candidates !== undefined) return this.#candidates;
    const all: Candidate[] = [];
    const seen = new Set<string>();
    for (const { rank, folder } of this.#places()) {
      for (const path of fontFilesBelow(folder)) {
        if (seen.has(path)) continue;
        seen.add(path);
        for (const face of readFontFileFaces(path)) {
          if (!neverDraw.test(face.family))
            all.push({ face: { ...face, id: `foreign${all.length}` }, rank, ranges: undefined });
        }
      }
    }
    return (this.#candidates = all);
  }

  /** The faces that say they have all of a character (a cluster of code points), best first. */
  for(cluster: string, { weight, han = 'SC', plain = false }: ForeignWish): readonly ForeignFace[] {
    const key = `${weight}${han}${plain ? 'plain' : ''}${cluster}`;
    const known = this.#chosen.get(key);
    if (known !== undefined) return known;
    const bare = cluster.replace(silent, '');
    const codes = Array.from(bare === '' ? cluster : bare, (character) => character.codePointAt(0) ?? 0);
    const coloured = !plain && isEmoji(cluster);
    const ranked: { rank: number; face: ForeignFace }[] = [];
    for (const candidate of this.#all()) {
      candidate.ranges ??= readCodeRanges(candidate.face);
      const { face, ranges } = candidate;
      if (!codes.every((code) => isInRanges(ranges, code))) continue;
      const away = face.variable ? 0 : Math.abs(face.weight - weight) / 1000;
      const colour = face.colour === coloured ? 0 : 1000;
      ranked.push({
        face,
        rank: colour + candidate.rank * 100 + styleRank(face) + hanRank(face, han) + away,
      });
    }
    const faces = ranked.toSorted((a, b) => a.rank - b.rank).map(({ face }) => face);
    this.#chosen.set(key, faces);
    return faces;
  }
}

/** The faces of this machine; looked for when the first foreign character comes. */
export const foreignFaces: ForeignFaces = new ForeignFaces(fontPlaces);
