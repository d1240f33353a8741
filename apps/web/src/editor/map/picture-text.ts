// The inside of the SVG of a group, as text.

import type { Group, Primitive } from '@sightline/layout';
import { gradients, iconAt, iconStroke, svgAnchor } from '@sightline/paint';
import { cssFont } from '@sightline/text';
import { imageAddress } from '../../app/api.ts';

interface PictureContext {
  readonly workspace: string;
  /** For the names of the gradients of the curve, which are used in one picture only. */
  readonly prefix: string;
  readonly scores: readonly [top: number, bottom: number] | undefined;
}

/** By what a group holds, which it keeps where it only moves. */
const known = new WeakMap<Group['items'], string>();

export function pictureText(group: Group, context: PictureContext): string {
  // the curve names its gradients, so it is made for the place where it stands
  if (context.scores !== undefined) return made(group, context);
  let text = known.get(group.items);
  if (text === undefined) known.set(group.items, (text = made(group, context)));
  return text;
}

function made({ items }: Group, context: PictureContext): string {
  const { scores, prefix } = context;
  let text = scores === undefined ? '' : curveGradients(prefix, scores);
  for (const item of items) text += shape(item, context);
  return text;
}

/** What people wrote, or named, as it may stand in a text or between quotes. */
function escaped(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;
}

/** The custom property behind a paint name. */
export function paintVariable(name: string): string {
  const plain = name.replace(/Tint$/, '');
  const kebab = name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`).replace(/[^\w-]/g, '');
  return plain === '' ? 'none' : `var(--${kebab}, var(--grey${name.endsWith('Tint') ? '-tint' : ''}))`;
}

function curveGradients(prefix: string, [top, bottom]: readonly [number, number]): string {
  const gradient = (name: 'emotion' | 'emotionFill'): string => {
    const stops = gradients[name].map(({ at, colour, ...rest }) => {
      const opacity = 'opacity' in rest ? rest.opacity : 1;
      return `<stop offset="${at}" style="stop-color:${paintVariable(colour)};stop-opacity:${opacity}"/>`;
    });
    return `<linearGradient id="${prefix}${name}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${top}" y2="${bottom}">${stops.join('')}</linearGradient>`;
  };
  return `<defs>${gradient('emotion')}${gradient('emotionFill')}</defs>`;
}

interface Painted {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

function shape(item: Primitive, { workspace, prefix }: PictureContext): string {
  const paint = (name: string | undefined): string =>
    name === undefined ? 'none' : name.startsWith('emotion') ? `url(#${prefix}${name})` : paintVariable(name);
  const look = ({ fill, stroke, width, dash, opacity }: Painted): string =>
    `style="fill:${paint(fill)};stroke:${paint(stroke)}"` +
    (width === undefined ? '' : ` stroke-width="${width}"`) +
    (dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`) +
    (opacity === undefined ? '' : ` opacity="${opacity}"`);
  switch (item.kind) {
    case 'rect': {
      const { x, y, w, h, r = 0 } = item;
      return item.fill === 'picture'
        ? `<foreignObject x="${x}" y="${y}" width="${w}" height="${h}"><div style="width:100%;height:100%;border-radius:${r}px;background:var(--fill-picture)"></div></foreignObject>`
        : `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" ${look(item)}/>`;
    }
    case 'circle':
      return `<circle cx="${item.cx}" cy="${item.cy}" r="${item.r}" ${look(item)}/>`;
    case 'path':
      return `<path d="${item.d}" stroke-linecap="round" stroke-linejoin="round" ${look(item)}/>`;
    case 'text': {
      const { x, y, lines, lineHeight, font, fill, rotate } = item;
      const { anchor, direction } = svgAnchor(item);
      const way = direction === 'rtl' ? ' direction="rtl"' : '';
      const turned = rotate === undefined ? '' : ` transform="rotate(${rotate} ${x} ${y})"`;
      // a space that takes no room, so that lines read as words
      const spans = lines.map(
        (line, i) =>
          `<tspan x="${x}" y="${y + i * lineHeight}">${escaped(line)}<tspan font-size="0"> </tspan></tspan>`,
      );
      return `<text x="${x}" y="${y}" text-anchor="${anchor}"${way}${turned} style="font:${escaped(cssFont(font))};fill:${paint(fill)};white-space:pre">${spans.join('')}</text>`;
    }
    case 'icon': {
      const { name, size, stroke, width: drawn = iconStroke } = item;
      const width = (drawn * size) / 24;
      return `<path d="${iconAt(name, item)}" stroke-linecap="round" stroke-linejoin="round" ${look({ stroke, width })}/>`;
    }
    case 'image':
      return `<image href="${escaped(imageAddress(workspace, item.file))}" x="${item.x}" y="${item.y}" width="${item.w}" height="${item.h}" preserveAspectRatio="xMidYMid meet"/>`;
  }
}
