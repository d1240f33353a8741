// Draws the part of a scene that shows on a canvas, with as much detail as can be seen at its scale: everything while
// texts can be read, then bars in place of lines, then plain boxes.

import type { Group, Outline, Primitive, Scene } from '@sightline/layout';
import { textDirection } from '@sightline/layout';
import type { Theme } from '@sightline/paint';
import { blueprintGrid, flatColour, gradients, iconPath, isGradient } from '@sightline/paint';
import { cssFont } from '@sightline/text';
import { near } from './scene-index.ts';
import type { MountWindow } from './viewport.ts';

export interface CanvasPicture {
  readonly scene: Scene;
  readonly theme: Theme;
  /** The part of the map that shows. */
  readonly window: MountWindow;
  /** Screen pixels of one map unit. */
  readonly scale: number;
  /** Records with a ring around them. */
  readonly selection: ReadonlySet<string>;
  /** A picture by its file name; undefined until it has come. */
  readonly image: (file: string) => CanvasImageSource | undefined;
}

/** Asked for every text of every frame of a zoom. */
const directions = new WeakMap<readonly string[], 'ltr' | 'rtl'>();

function directionOf(lines: readonly string[]): 'ltr' | 'rtl' {
  let direction = directions.get(lines);
  if (direction === undefined) directions.set(lines, (direction = textDirection(lines.join(' '))));
  return direction;
}

/** How much is drawn: all; bars for lines of text and bare arrows; or filled boxes and the arrows of the customer alone. */
type Detail = 'all' | 'bars' | 'boxes';

const detailAt = (scale: number): Detail => (scale >= 0.36 ? 'all' : scale >= 0.15 ? 'bars' : 'boxes');

/** Draws onto a context whose unit is the map's and whose ground has been painted over already. */
export function paintCanvas(context: CanvasRenderingContext2D, picture: CanvasPicture): void {
  new CanvasPen(context, picture).paint();
}

type Context = CanvasRenderingContext2D;

class CanvasPen {
  readonly #context: Context;
  readonly #picture: CanvasPicture;
  readonly #detail: Detail;

  constructor(context: Context, picture: CanvasPicture) {
    this.#context = context;
    context.textRendering = 'geometricPrecision';
    this.#picture = picture;
    this.#detail = detailAt(picture.scale);
    context.lineCap = 'round';
    context.lineJoin = 'round';
  }

  paint(): void {
    const { scene, window, selection } = this.#picture;
    this.#sheet();
    for (const group of near(scene, 'ground', window)) if (group.kind !== 'sheet') this.#group(group);
    if (this.#detail === 'boxes') this.#bareArrows(['next']);
    else if (this.#detail === 'bars') this.#bareArrows(undefined);
    else for (const group of near(scene, 'arrows', window)) this.#group(group);
    for (const group of near(scene, 'cards', window)) {
      if (this.#detail === 'boxes' && group.kind !== 'curve') this.#box(group);
      else this.#group(group);
    }
    if (this.#detail !== 'boxes') for (const group of near(scene, 'marks', window)) this.#group(group);
    if (selection.size > 0) this.#rings();
  }

  /** The two papers with their hairlines. */
  #sheet(): void {
    const { scene, window, theme, scale } = this.#picture;
    const context = this.#context;
    const top = Math.max(0, window.top);
    const [right, bottom] = [Math.min(scene.width, window.right), Math.min(scene.height, window.bottom)];
    const left = Math.max(0, window.left);
    const sheet = scene.groups.ground.find(({ kind }) => kind === 'sheet');
    const [paper] = sheet?.items ?? [];
    if (paper?.kind === 'rect') this.#item({ ...paper, y: sheet?.y ?? 0 });
    const visibility = scene.lines.find(({ kind }) => kind === 'visibility')?.y;
    if (visibility !== undefined && visibility < bottom) {
      context.save();
      context.beginPath();
      context.roundRect(0, 0, scene.width, scene.height, 16);
      context.clip();
      context.fillStyle = this.#gradient('blueprint', visibility, scene.height);
      context.fillRect(left, Math.max(top, visibility), right - left, bottom - Math.max(top, visibility));
      for (const [every, name] of [
        [blueprintGrid.fine, 'blueprintGridFine'],
        [blueprintGrid.coarse, 'blueprintGrid'],
      ] as const)
        if (every * scale >= 7)
          this.#ruled(
            every,
            colourOf(name, theme),
            { left, right, top: Math.max(top, visibility), bottom },
            visibility,
          );
      context.restore();
    }
    if (this.#detail === 'boxes') return;
    for (const item of sheet?.items ?? [])
      if (
        !(item.kind === 'rect' && item.fill === 'sheet') &&
        !(item.kind === 'path' && item.fill === 'blueprint')
      ) {
        context.save();
        context.translate(0, sheet?.y ?? 0);
        this.#item(item);
        context.restore();
      }
  }

  #ruled(every: number, colour: string, { left, right, top, bottom }: MountWindow, from: number): void {
    const context = this.#context;
    context.fillStyle = colour;
    for (let x = Math.ceil(left / every) * every; x < right; x += every)
      context.fillRect(x, top, 1, bottom - top);
    for (let y = from + Math.ceil((top - from) / every) * every; y < bottom; y += every)
      context.fillRect(left, y, right - left, 1);
  }

  #gradient(name: keyof typeof gradients, top: number, bottom: number): CanvasGradient {
    const gradient = this.#context.createLinearGradient(0, top, 0, bottom);
    for (const stop of gradients[name]) {
      const opacity = 'opacity' in stop ? stop.opacity : 1;
      gradient.addColorStop(stop.at, colourOf(stop.colour, this.#picture.theme, opacity));
    }
    return gradient;
  }

  #group(group: Group): void {
    const context = this.#context;
    context.translate(group.x, group.y);
    for (const item of group.items) this.#item(item, group);
    context.translate(-group.x, -group.y);
  }

  /** Just the ways of arrows, by kind of flow where some are given. */
  #bareArrows(kinds: readonly string[] | undefined): void {
    const { scene, window, scale } = this.#picture;
    const context = this.#context;
    for (const group of near(scene, 'arrows', window)) {
      const [item] = group.items;
      if (item?.kind !== 'path' || (kinds !== undefined && !kinds.includes(group.flow ?? ''))) continue;
      context.translate(group.x, group.y);
      context.strokeStyle = this.#paint(item.stroke ?? 'flow');
      context.lineWidth = Math.max(item.width ?? 1, 0.7 / scale);
      context.stroke(pathOf(item.d));
      context.translate(-group.x, -group.y);
    }
  }

  /** A card as a box of its main colour. */
  #box({ x, y, w, h, items }: Group): void {
    const context = this.#context;
    const first = items.find((item) => item.kind === 'rect');
    const fill = first?.kind === 'rect' ? (first.fill ?? 'card') : 'card';
    const height = first?.kind === 'rect' && fill === 'picture' ? first.h : h;
    context.fillStyle = this.#paint(fill);
    context.fillRect(x, y, w, height);
    if (first?.kind !== 'rect' || first.stroke === undefined) return;
    context.strokeStyle = this.#paint(first.stroke);
    context.lineWidth = 0.8 / this.#picture.scale;
    context.strokeRect(x, y, w, height);
  }

  #rings(): void {
    const { scene, window, selection, scale } = this.#picture;
    const context = this.#context;
    context.strokeStyle = this.#paint('selection');
    context.lineWidth = Math.max(2, 2 / scale);
    for (const layer of ['cards', 'marks'] as const)
      for (const { record, kind, x, y, w, h } of near(scene, layer, window))
        if (record !== undefined && kind !== 'failureMark' && selection.has(record)) {
          context.beginPath();
          context.roundRect(x - 4, y - 4, w + 8, h + 8, 14);
          context.stroke();
        }
  }

  #paint(name: string): string | CanvasGradient {
    return colourOf(name, this.#picture.theme);
  }

  #item(item: Primitive, group?: Group): void {
    const context = this.#context;
    switch (item.kind) {
      case 'rect':
        context.beginPath();
        if (item.r === undefined || this.#detail !== 'all') context.rect(item.x, item.y, item.w, item.h);
        else context.roundRect(item.x, item.y, item.w, item.h, Math.min(item.r, item.w / 2, item.h / 2));
        if (item.shadow === true && this.#detail === 'all')
          this.#shadow(item.x, item.y, item.w, item.h, item.r ?? 0);
        if (item.fill === 'picture') context.fillStyle = this.#gradient('picture', item.y, item.y + item.h);
        else if (item.fill !== undefined) context.fillStyle = this.#paint(item.fill);
        if (item.fill !== undefined) context.fill();
        this.#stroke(item, () => context.stroke());
        break;
      case 'circle':
        context.beginPath();
        context.arc(item.cx, item.cy, item.r, 0, 2 * Math.PI);
        if (item.fill !== undefined) {
          context.fillStyle = this.#paint(item.fill);
          context.fill();
        }
        this.#stroke(item, () => context.stroke());
        break;
      case 'path':
        this.#path(item, group);
        break;
      case 'text':
        this.#text(item);
        break;
      case 'icon': {
        if (this.#detail !== 'all') break;
        context.save();
        context.translate(item.x, item.y);
        context.scale(item.size / 24, item.size / 24);
        context.strokeStyle = this.#paint(item.stroke);
        context.lineWidth = item.width ?? 1.75;
        context.stroke(pathOf(iconPath(item.name)));
        context.restore();
        break;
      }
      case 'image': {
        const image = this.#picture.image(item.file);
        if (image !== undefined) context.drawImage(image, item.x, item.y, item.w, item.h);
      }
    }
  }

  /** What the style sheet's shadow of a card comes to, without the cost of blurring. */
  #shadow(x: number, y: number, w: number, h: number, r: number): void {
    const context = this.#context;
    context.save();
    context.fillStyle = 'rgb(40 34 20 / 4%)';
    for (const spread of [0.5, 2]) {
      context.beginPath();
      context.roundRect(x - spread / 2, y + 1 + spread, w + spread, h, r);
      context.fill();
    }
    context.restore();
    context.beginPath();
    context.roundRect(x, y, w, h, Math.min(r, w / 2, h / 2));
  }

  #stroke(
    item: { readonly stroke?: string; readonly width?: number; readonly dash?: readonly number[] },
    draw: () => void,
  ): void {
    if (item.stroke === undefined) return;
    const context = this.#context;
    context.strokeStyle = this.#paint(item.stroke);
    context.lineWidth = item.width ?? 1;
    if (item.dash === undefined || this.#detail !== 'all') return draw();
    context.setLineDash([...item.dash]);
    draw();
    context.setLineDash([]);
  }

  #path(item: Outline, group: Group | undefined): void {
    const context = this.#context;
    const path = pathOf(item.d);
    if (item.opacity !== undefined) context.globalAlpha = item.opacity;
    if (item.fill !== undefined) {
      context.fillStyle = this.#mood(item.fill, group) ?? this.#paint(item.fill);
      context.fill(path);
    }
    this.#stroke(item, () => {
      context.strokeStyle = this.#mood(item.stroke, group) ?? context.strokeStyle;
      context.stroke(path);
    });
    if (item.opacity !== undefined) context.globalAlpha = 1;
  }

  /** The gradients of the curve run from a score of +2 down to one of -2. */
  #mood(name: string | undefined, group: Group | undefined): CanvasGradient | undefined {
    const { emotion } = this.#picture.scene;
    if (name === undefined || group?.kind !== 'curve' || emotion === undefined || !isGradient(name))
      return undefined;
    const neutral = emotion.neutral - group.y;
    return this.#gradient(name, neutral - 2 * emotion.perPoint, neutral + 2 * emotion.perPoint);
  }

  #text(item: Extract<Primitive, { kind: 'text' }>): void {
    const context = this.#context;
    if (this.#detail === 'bars') return item.rotate === undefined ? this.#bars(item) : undefined;
    context.font = cssFont(item.font);
    context.fillStyle = this.#paint(item.fill);
    context.direction = directionOf(item.lines);
    context.textAlign = item.anchor === 'middle' ? 'center' : item.anchor === 'end' ? 'right' : 'left';
    if (item.rotate !== undefined) {
      context.save();
      context.translate(item.x, item.y);
      context.rotate((item.rotate * Math.PI) / 180);
      item.lines.forEach((line, i) => context.fillText(line, 0, i * item.lineHeight));
      context.restore();
      return;
    }
    item.lines.forEach((line, i) => context.fillText(line, item.x, item.y + i * item.lineHeight));
  }

  #bars({ x, y, lines, lineHeight, font, fill, anchor }: Extract<Primitive, { kind: 'text' }>): void {
    const context = this.#context;
    context.fillStyle = this.#paint(fill);
    context.globalAlpha = 0.34;
    lines.forEach((line, i) => {
      const w = line.length * font.size * 0.5;
      const from = anchor === 'middle' ? x - w / 2 : anchor === 'end' ? x - w : x;
      context.fillRect(from, y + i * lineHeight - font.size * 0.55, w, font.size * 0.5);
    });
    context.globalAlpha = 1;
  }
}

const paths = new Map<string, Path2D>();

/** Paths are made once: parsing them is dearer than drawing them. */
function pathOf(d: string): Path2D {
  let path = paths.get(d);
  if (path === undefined) {
    if (paths.size > 30_000) paths.clear();
    paths.set(d, (path = new Path2D(d)));
  }
  return path;
}

const colours = new Map<string, string>();

/** The colour of a paint name as a canvas takes it. */
function colourOf(name: string, theme: Theme, opacity = 1): string {
  const key = `${theme} ${name} ${opacity}`;
  let colour = colours.get(key);
  if (colour === undefined) {
    const flat = flatColour(name, theme);
    const alpha = Math.round(flat.opacity * opacity * 255);
    colour = `${flat.hex}${alpha.toString(16).padStart(2, '0')}`;
    colours.set(key, colour);
  }
  return colour;
}
