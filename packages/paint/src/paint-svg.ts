// Scene to SVG. The text stays text, colours are those of one theme, gradients and icons are defined once and used by
// name. Nothing of what people typed reaches the file unescaped, and the file holds no script and no outside address.

import { faceOf, fontStack } from '@sightline/text';
import type { Face } from '@sightline/text';
import type {
  Circle,
  Group,
  Icon,
  Outline,
  Picture,
  Primitive,
  Rect,
  Scene,
  TextBlock,
} from '@sightline/layout';
import type { LinePart, MarkPart } from './foreign-shapes.ts';
import { iconPath, iconStroke, isIconName } from './icons.ts';
import { drawablePicture, missingPicture } from './picture.ts';
import type { FindPicture } from './picture.ts';
import { flatColour, isGradient } from './resolve-paint.ts';
import { groupsInOrder, sceneTitle } from './scene-text.ts';
import { svgAnchor } from './svg-anchor.ts';
import { blueprintGrid, gradients } from './tokens.ts';
import type { GradientName, Theme } from './tokens.ts';
import { base64, escapeXml, short } from './xml.ts';

export interface SvgOptions {
  readonly theme: Theme;
  /** Bytes of the pictures; without it every picture shows its alternative text. */
  readonly image?: FindPicture;
  /** Name of the document; by default the title in the picture. */
  readonly title?: string;
  /** What lies behind the scene: a paint name, or `none`. Default `paper`. */
  readonly background?: string;
  /** `@font-face` rules to put into the file, for a file that looks right where Inter and Newsreader are missing. Default: fonts by name only, with fallbacks. */
  readonly fontCss?: string;
  /** Parts to draw in place of a line, its baseline at `y`, for a reader of the file that lacks fonts for it. Default: every line is text. */
  readonly partsOf?: (block: TextBlock, line: string, y: number) => readonly LinePart[] | undefined;
}

interface Pen {
  readonly options: SvgOptions;
  readonly scene: Scene;
  readonly defs: Map<string, string>;
  readonly out: string[];
  /** Top of the group that is being painted, for gradients that run through the whole lane. */
  top: number;
}

function gradientStops(name: GradientName, theme: Theme): string {
  return gradients[name]
    .map((stop) => {
      const { hex } = flatColour(stop.colour, theme);
      const opacity = 'opacity' in stop ? ` stop-opacity="${stop.opacity}"` : '';
      return `<stop offset="${stop.at}" stop-color="${hex}"${opacity}/>`;
    })
    .join('');
}

// The emotion gradients are fixed to the scores of the lane, the others to the box of what they fill.
function defineGradient(pen: Pen, name: GradientName): string {
  const { emotion } = pen.scene;
  const byScore = name.startsWith('emotion') && emotion !== undefined;
  const from = byScore ? emotion.neutral - 2 * emotion.perPoint - pen.top : 0;
  const id = byScore ? `${name}-${short(from)}` : name;
  if (!pen.defs.has(id)) {
    const span = byScore
      ? `gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${short(from)}" y2="${short(from + 4 * emotion.perPoint)}"`
      : 'x2="0" y2="1"';
    pen.defs.set(
      id,
      `<linearGradient id="${id}" ${span}>${gradientStops(name, pen.options.theme)}</linearGradient>`,
    );
  }
  return `url(#${id})`;
}

function defineGrid(pen: Pen): string {
  if (!pen.defs.has('grid')) {
    const { fine, coarse } = blueprintGrid;
    const strong = flatColour('blueprintGrid', pen.options.theme);
    const weak = flatColour('blueprintGridFine', pen.options.theme);
    let lines = '';
    for (let at = fine; at < coarse; at += fine) lines += `M0 ${at + 0.5}H${coarse}M${at + 0.5} 0V${coarse}`;
    pen.defs.set(
      'grid',
      `<pattern id="grid" patternUnits="userSpaceOnUse" width="${coarse}" height="${coarse}">` +
        `<path d="${lines}" stroke="${weak.hex}" stroke-opacity="${short(weak.opacity)}"/>` +
        `<path d="M0 .5H${coarse}M.5 0V${coarse}" stroke="${strong.hex}" stroke-opacity="${short(strong.opacity)}"/></pattern>`,
    );
  }
  return 'url(#grid)';
}

function colour(pen: Pen, attribute: 'fill' | 'stroke', name: string): string {
  if (isGradient(name)) return ` ${attribute}="${defineGradient(pen, name)}"`;
  const { hex, opacity } = flatColour(name, pen.options.theme);
  return ` ${attribute}="${hex}"${opacity === 1 ? '' : ` ${attribute}-opacity="${short(opacity)}"`}`;
}

function strokeOf(
  pen: Pen,
  item: { readonly stroke?: string; readonly width?: number; readonly dash?: readonly number[] },
): string {
  if (item.stroke === undefined) return '';
  const width = item.width === undefined || item.width === 1 ? '' : ` stroke-width="${short(item.width)}"`;
  const dash =
    item.dash === undefined || item.dash.length === 0
      ? ''
      : ` stroke-dasharray="${item.dash.map(short).join(' ')}"`;
  return `${colour(pen, 'stroke', item.stroke)}${width}${dash}`;
}

function fillOf(pen: Pen, name: string | undefined): string {
  return name === undefined ? ' fill="none"' : colour(pen, 'fill', name);
}

// A soft shadow without a filter: one shape a little lower, with a wide faint edge. Filters are slow and many programs drop them.
function shadow(pen: Pen, { x, y, w, h, r = 0 }: Rect): void {
  const { hex, opacity } = flatColour('shadow', pen.options.theme);
  pen.out.push(
    `<rect x="${short(x)}" y="${short(y + 2)}" width="${short(w)}" height="${short(h)}" rx="${short(r)}"` +
      ` fill="${hex}" fill-opacity="${short(opacity * 0.8)}" stroke="${hex}" stroke-opacity="${short(opacity * 0.4)}" stroke-width="3"/>`,
  );
}

function paintRect(pen: Pen, item: Rect): void {
  if (item.shadow === true) shadow(pen, item);
  const round = item.r === undefined || item.r === 0 ? '' : ` rx="${short(item.r)}"`;
  const shape = `<rect x="${short(item.x)}" y="${short(item.y)}" width="${short(item.w)}" height="${short(item.h)}"${round}`;
  pen.out.push(`${shape}${fillOf(pen, item.fill)}${strokeOf(pen, item)}/>`);
  if (item.fill === 'blueprint') pen.out.push(`${shape} fill="${defineGrid(pen)}"/>`);
}

function paintCircle(pen: Pen, item: Circle): void {
  pen.out.push(
    `<circle cx="${short(item.cx)}" cy="${short(item.cy)}" r="${short(item.r)}"${fillOf(pen, item.fill)}${strokeOf(pen, item)}/>`,
  );
}

function paintOutline(pen: Pen, item: Outline): void {
  const shape = `<path d="${escapeXml(item.d)}"`;
  const ends = item.stroke === undefined ? '' : ' stroke-linecap="round" stroke-linejoin="round"';
  const opacity = item.opacity === undefined || item.opacity === 1 ? '' : ` opacity="${short(item.opacity)}"`;
  pen.out.push(`${shape}${fillOf(pen, item.fill)}${strokeOf(pen, item)}${ends}${opacity}/>`);
  if (item.fill === 'blueprint') pen.out.push(`${shape} fill="${defineGrid(pen)}"/>`);
}

function anchorOf(item: TextBlock): string {
  const { direction, anchor } = svgAnchor(item);
  return `${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${direction === 'rtl' ? ' direction="rtl"' : ''}`;
}

function faceLook(face: Face): string {
  const family = face.family === 'Inter' ? '' : ` font-family="${fontStack(face.family)}"`;
  const weight = face.weight === 400 ? '' : ` font-weight="${face.weight}"`;
  return `${family}${weight}${face.italic ? ' font-style="italic"' : ''}`;
}

function paintText(pen: Pen, item: TextBlock): void {
  const anchor = anchorOf(item);
  const turn =
    item.rotate === undefined || item.rotate === 0
      ? ''
      : ` transform="rotate(${short(item.rotate)} ${short(item.x)} ${short(item.y)})"`;
  const x = short(item.x);
  const look = ` font-size="${short(item.font.size)}"${colour(pen, 'fill', item.fill)}`;
  const lines: { readonly text: string; readonly y: string }[] = [];
  for (const [index, line] of item.lines.entries()) {
    if (line === '') continue;
    const y = item.y + index * item.lineHeight;
    const parts = pen.options.partsOf?.(item, line, y);
    if (parts === undefined) lines.push({ text: escapeXml(line), y: short(y) });
    else paintParts(pen, parts, { item, look: `${look}${turn}`, y });
  }
  const [first] = lines;
  if (first === undefined) return;
  const open = `<text${faceLook(faceOf(item.font))}${look}${anchor}${turn}`;
  if (lines.length === 1) pen.out.push(`${open} x="${x}" y="${first.y}">${first.text}</text>`);
  else
    pen.out.push(
      `${open}>${lines.map(({ text, y }) => `<tspan x="${x}" y="${y}">${text}</tspan>`).join('')}</text>`,
    );
}

interface PartsLook {
  readonly item: TextBlock;
  readonly look: string;
  readonly y: number;
}

function paintParts(pen: Pen, parts: readonly LinePart[], { item, look, y }: PartsLook): void {
  pen.out.push(`<g${look}>`);
  for (const part of parts) {
    if (part.kind === 'text')
      pen.out.push(
        `<text${faceLook(part.face)} x="${short(part.x)}" y="${short(y)}">${escapeXml(part.text)}</text>`,
      );
    else if (part.kind === 'glyph') {
      const fill = part.fill === undefined ? '' : ` fill="${part.fill}"`;
      const scale = String(Math.round(part.scale * 1e7) / 1e7);
      pen.out.push(
        `<path d="${part.d}" transform="translate(${short(part.x)} ${short(part.y)}) scale(${scale} -${scale})"${fill}/>`,
      );
    } else if (part.kind === 'picture')
      pen.out.push(
        `<image x="${short(part.x)}" y="${short(part.y)}" width="${short(part.w)}" height="${short(part.h)}" href="data:image/png;base64,${base64(part.png)}"/>`,
      );
    else paintMark(pen, item, part);
  }
  pen.out.push('</g>');
}

function paintMark(pen: Pen, item: TextBlock, { x, y, w, h, baseline, size }: MarkPart): void {
  const frame = `x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}" rx="1.5"`;
  pen.out.push(
    `<rect ${frame} fill="none"${colour(pen, 'stroke', item.fill)} stroke-width=".75"/>`,
    `<text x="${short(x + w / 2)}" y="${short(baseline)}" font-size="${short(size)}" text-anchor="middle">?</text>`,
  );
}

function paintIcon(pen: Pen, item: Icon): void {
  const id = isIconName(item.name) ? `icon-${item.name}` : 'icon';
  if (!pen.defs.has(id))
    pen.defs.set(
      id,
      `<path id="${id}" d="${iconPath(item.name)}" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`,
    );
  const place = `translate(${short(item.x)} ${short(item.y)}) scale(${Math.round((item.size / 24) * 10_000) / 10_000})`;
  pen.out.push(
    `<use href="#${id}" transform="${place}"${colour(pen, 'stroke', item.stroke)} stroke-width="${short(item.width ?? iconStroke)}"/>`,
  );
}

function paintPicture(pen: Pen, item: Picture): void {
  const picture = drawablePicture(item.file, pen.options.image);
  if (picture === undefined) {
    for (const part of missingPicture(item)) paintPrimitive(pen, part);
    return;
  }
  let clip = '';
  if (item.r !== undefined && item.r > 0) {
    const id = `clip-${pen.defs.size}`;
    const box = `x="${short(item.x)}" y="${short(item.y)}" width="${short(item.w)}" height="${short(item.h)}" rx="${short(item.r)}"`;
    pen.defs.set(id, `<clipPath id="${id}"><rect ${box}/></clipPath>`);
    clip = ` clip-path="url(#${id})"`;
  }
  pen.out.push(
    `<image x="${short(item.x)}" y="${short(item.y)}" width="${short(item.w)}" height="${short(item.h)}"${clip}` +
      ` href="data:${picture.mime};base64,${base64(picture.bytes)}"><title>${escapeXml(item.alt)}</title></image>`,
  );
}

function paintPrimitive(pen: Pen, item: Primitive): void {
  switch (item.kind) {
    case 'rect':
      return paintRect(pen, item);
    case 'circle':
      return paintCircle(pen, item);
    case 'path':
      return paintOutline(pen, item);
    case 'text':
      return paintText(pen, item);
    case 'icon':
      return paintIcon(pen, item);
    case 'image':
      return paintPicture(pen, item);
  }
}

function paintGroup(pen: Pen, group: Group): void {
  if (group.items.length === 0) return;
  pen.top = group.y;
  pen.out.push(
    group.x === 0 && group.y === 0 ? '<g>' : `<g transform="translate(${short(group.x)} ${short(group.y)})">`,
  );
  // A group of lines alone says in words what it shows; where there is text, the text does.
  const silent = !group.items.some((item) => item.kind === 'text');
  if (silent && group.label !== undefined && group.label !== '')
    pen.out.push(`<title>${escapeXml(group.label)}</title>`);
  for (const item of group.items) paintPrimitive(pen, item);
  pen.out.push('</g>');
}

/**
 * A scene as the text of an SVG file, in map units. Fonts are named, not held, unless `fontCss` is given. The same scene
 * and options give the same bytes.
 */
export function paintSvg(scene: Scene, options: SvgOptions): string {
  const pen: Pen = { options, scene, defs: new Map(), out: [], top: 0 };
  const size = `width="${short(scene.width)}" height="${short(scene.height)}"`;
  const background = options.background ?? 'paper';
  if (background !== 'none') pen.out.push(`<rect ${size}${colour(pen, 'fill', background)}/>`);
  for (const group of groupsInOrder(scene)) paintGroup(pen, group);
  const title = options.title ?? sceneTitle(scene);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${short(scene.width)} ${short(scene.height)}" xml:space="preserve"`,
    ` font-family="${fontStack('Inter')}" text-rendering="geometricPrecision">`,
    title === undefined ? '' : `<title>${escapeXml(title)}</title>`,
    options.fontCss === undefined
      ? ''
      : `<style>${escapeXml(options.fontCss).replaceAll('&quot;', '"')}</style>`,
    pen.defs.size === 0 ? '' : `<defs>${[...pen.defs.values()].join('')}</defs>`,
    pen.out.join(''),
    '</svg>\n',
  ].join('');
}
