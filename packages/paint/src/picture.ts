// Pictures in a scene: where their bytes come from, and what is drawn when there are none.

import type { Picture, Primitive } from '@sightline/layout';

/** The kinds of picture that a map can hold. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'] as const;
export type PictureType = (typeof pictureTypes)[number];

export interface PictureFile {
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** Finds the bytes of a picture by the file name in the map. Undefined: the picture is missing, its alternative text is shown. */
export type FindPicture = (file: string) => PictureFile | undefined;

/** A picture that can be drawn: found, and of a kind that `drawable` names. */
export function drawablePicture(
  file: string,
  find: FindPicture | undefined,
  drawable: readonly string[] = pictureTypes,
): PictureFile | undefined {
  const found = find?.(file);
  return found !== undefined && drawable.includes(found.mime) ? found : undefined;
}

const altFont = { family: 'Inter', weight: 400, size: 11.5 } as const;
const altLine = 15;
/** Mean width of a letter of Inter, in em: near enough for a note in a frame. */
const letterWidth = 0.54;

function wrapRoughly(text: string, width: number, most: number): string[] {
  const room = Math.max(4, Math.floor(width / (altFont.size * letterWidth)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word.length <= room ? word : `${word.slice(0, room - 1)}…`;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = kept.pop() ?? '';
  return [...kept, `${last.slice(0, room - 1)}…`];
}

/** The frame with the alternative text that stands in for a missing picture. */
export function missingPicture({ x, y, w, h, r, alt }: Picture): readonly Primitive[] {
  const icon = 18;
  const most = Math.max(1, Math.floor((h - icon - 22) / altLine));
  const lines = wrapRoughly(alt, w - 24, most);
  const top = y + (h - icon - 6 - lines.length * altLine) / 2;
  return [
    {
      kind: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      w: w - 1,
      h: h - 1,
      r: r ?? 0,
      fill: 'picture',
      stroke: 'ruleStrong',
      width: 1,
      dash: [4, 4],
    },
    { kind: 'icon', name: 'image', x: x + (w - icon) / 2, y: top, size: icon, stroke: 'inkSoft' },
    {
      kind: 'text',
      x: x + w / 2,
      y: top + icon + 6 + 11,
      lines,
      lineHeight: altLine,
      font: altFont,
      fill: 'inkSoft',
      anchor: 'middle',
    },
  ];
}
