// Turns the geometry of Lucide's icons into `icon-paths.ts`: one SVG path per icon, on a grid of 24, to be stroked with
// round ends. Run it after a change of `icon-names.ts` or of the version of lucide-static:
// `node packages/paint/src/make-icons.ts`. A test holds the written file against it.

import { readFileSync, writeFileSync } from 'node:fs';
import { lucideNames } from './icon-names.ts';

type Attributes = Readonly<Record<string, string>>;
type IconNode = readonly [tag: string, attributes: Attributes];

function number(attributes: Attributes, name: string): number {
  return Number(attributes[name] ?? 0);
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  const round = `${rx} ${ry} 0 1 0`;
  return `M${cx - rx} ${cy}a${round} ${2 * rx} 0a${round} ${-2 * rx} 0Z`;
}

function rectangle(attributes: Attributes): string {
  const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => number(attributes, name)) as [
    number,
    number,
    number,
    number,
  ];
  const r = Number(attributes['rx'] ?? attributes['ry'] ?? 0);
  if (r === 0) return `M${x} ${y}h${w}v${h}h${-w}Z`;
  const corner = `a${r} ${r} 0 0 1`;
  return `M${x + r} ${y}h${w - 2 * r}${corner} ${r} ${r}v${h - 2 * r}${corner} ${-r} ${r}h${2 * r - w}${corner} ${-r} ${-r}v${2 * r - h}${corner} ${r} ${-r}Z`;
}

// Paths are joined, so each must begin at an absolute point.
function absoluteStart(d: string): string {
  const start = /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(.*)$/s.exec(d.trim());
  if (start === null) return d.trim();
  const [, x, y, rest = ''] = start;
  return `M${x} ${y}${/^[-\d.]/.test(rest) ? 'l' : ''}${rest}`;
}

function outline([tag, attributes]: IconNode): string {
  switch (tag) {
    case 'path':
      return absoluteStart(attributes['d'] ?? '');
    case 'rect':
      return rectangle(attributes);
    case 'circle':
      return ellipse(
        number(attributes, 'cx'),
        number(attributes, 'cy'),
        number(attributes, 'r'),
        number(attributes, 'r'),
      );
    case 'ellipse':
      return ellipse(
        number(attributes, 'cx'),
        number(attributes, 'cy'),
        number(attributes, 'rx'),
        number(attributes, 'ry'),
      );
    case 'line':
      return `M${attributes['x1']} ${attributes['y1']}L${attributes['x2']} ${attributes['y2']}`;
    case 'polyline':
      return `M${attributes['points']}`;
    case 'polygon':
      return `M${attributes['points']}Z`;
    default:
      throw new Error(`icon element: ${tag} is not known`);
  }
}

/** The text of `icon-paths.ts`. */
export function makeIconPaths(): string {
  const source = new URL(import.meta.resolve('lucide-static/icon-nodes.json'));
  const nodes = JSON.parse(readFileSync(source, 'utf8')) as Record<string, readonly IconNode[]>;
  const lines = Object.entries(lucideNames).map(([name, lucide]) => {
    const icon = nodes[lucide];
    if (icon === undefined) throw new Error(`icon ${name}: Lucide has no ${lucide}`);
    return `  ${name}: '${icon.map(outline).join('')}',`;
  });
  return [
    '// Made by make-icons.ts from Lucide (https://lucide.dev, ISC licence: see LICENSE-lucide beside this package). Do not edit.',
    '',
    'export const iconPaths = {',
    ...lines,
    '} as const;',
    '',
  ].join('\n');
}

if (import.meta.main) writeFileSync(new URL('icon-paths.ts', import.meta.url), makeIconPaths());
