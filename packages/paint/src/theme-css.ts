// The tokens as CSS custom properties: `--blueprint-ink`, `--teal-tint`, `--type-body`, `--radius-card`. The page follows
// the system's theme unless `data-theme` on the root says otherwise; `light-dark()` keeps each token on one line.

import { fontStack } from '@sightline/text';
import { blueprintGrid, colours, gradients, hues, space, typeScale } from './tokens.ts';
import type { GradientStop, ThemedColour } from './tokens.ts';

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

function themed(colour: ThemedColour): string {
  return `light-dark(${colour.light},${colour.dark})`;
}

function linear(stops: readonly GradientStop[]): string {
  const parts = stops.map(({ at, colour, opacity = 1 }) => {
    const paint = `var(--${kebab(colour)})`;
    const mixed = opacity === 1 ? paint : `color-mix(in srgb,${paint} ${opacity * 100}%,transparent)`;
    return `${mixed} ${at * 100}%`;
  });
  return `linear-gradient(${parts.join(',')})`;
}

function gridLines(direction: string, token: string, pitch: number): string {
  const size = direction === '' ? `100% ${pitch}px` : `${pitch}px 100%`;
  return `linear-gradient(${direction}var(--${token}) 1px,transparent 1px) 0 0/${size}`;
}

function blueprintPaper(): string {
  const { fine, coarse } = blueprintGrid;
  return [
    gridLines('', 'blueprint-grid-fine', fine),
    gridLines('90deg,', 'blueprint-grid-fine', fine),
    gridLines('', 'blueprint-grid', coarse),
    gridLines('90deg,', 'blueprint-grid', coarse),
    'var(--fill-blueprint)',
  ].join(',');
}

/**
 * The text of a style sheet that defines all tokens on `:root`: colours as `--name`, hues as `--hue` and `--hue-tint`,
 * gradients as `--fill-name`, the blueprint paper with its grid as `--blueprint-paper` (for `background`), type as
 * `--type-name` (for `font`), space as `--s1` to `--s7`, radii as `--radius-name`, the least target size as `--target`.
 */
export function themeCss(): string {
  const lines: string[] = [];
  for (const [name, colour] of Object.entries(colours)) lines.push(`--${kebab(name)}:${themed(colour)}`);
  for (const [name, { strong, tint }] of Object.entries(hues)) {
    if (!(name in colours)) lines.push(`--${name}:${themed(strong)}`);
    lines.push(`--${name}-tint:${themed(tint)}`);
  }
  for (const [name, stops] of Object.entries(gradients)) lines.push(`--fill-${kebab(name)}:${linear(stops)}`);
  lines.push(`--blueprint-paper:${blueprintPaper()}`);
  for (const [name, face] of Object.entries(typeScale)) {
    const slant = 'italic' in face ? 'italic ' : '';
    lines.push(
      `--type-${name}:${slant}${face.weight} ${face.size}px/${face.line}px ${fontStack(face.family)}`,
    );
  }
  for (const [name, length] of Object.entries(space.step)) lines.push(`--${name}:${length}px`);
  for (const [name, length] of Object.entries(space.radius)) lines.push(`--radius-${name}:${length}px`);
  lines.push(`--target:${space.target}px`);
  return [
    ':root{color-scheme:light dark;',
    `${lines.join(';\n')};}`,
    '[data-theme=light]{color-scheme:light}',
    '[data-theme=dark]{color-scheme:dark}',
    '',
  ].join('\n');
}
