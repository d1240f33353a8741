// What a paint name of a scene means in a theme: a flat colour, a vertical gradient, or the blueprint paper. A name that
// nobody knows (a participant's colour may be any word) is grey rather than an error: a picture must not fail over it.

import { colours, gradients, hues, isHue } from './tokens.ts';
import type { ColourName, GradientName, Theme, ThemedColour } from './tokens.ts';

/** A flat colour: `#rrggbb` and an opacity of 0 to 1. */
export interface FlatColour {
  readonly hex: string;
  readonly opacity: number;
}

function isColour(name: string): name is ColourName {
  return Object.hasOwn(colours, name);
}

/** Whether a paint name stands for a gradient (`blueprint` also has a grid on top of it). */
export function isGradient(name: string): name is GradientName {
  return Object.hasOwn(gradients, name);
}

function themedColour(name: string): ThemedColour | undefined {
  if (isColour(name)) return colours[name];
  if (isHue(name)) return hues[name].strong;
  const hue = name.endsWith('Tint') ? name.slice(0, -'Tint'.length) : undefined;
  if (hue === undefined) return undefined;
  return isHue(hue) ? hues[hue].tint : hues.grey.tint;
}

/** Whether `name` is in the tokens: a colour, a hue, a hue's tint (`tealTint`) or a gradient. */
export function isPaintName(name: string): boolean {
  return (
    isGradient(name) ||
    isColour(name) ||
    isHue(name) ||
    (name.endsWith('Tint') && isHue(name.slice(0, -'Tint'.length)))
  );
}

/** The flat colour behind a paint name; grey for a name that is unknown, the first stop for a gradient. */
export function flatColour(name: string, theme: Theme): FlatColour {
  if (isGradient(name)) return flatColour(gradients[name][0].colour, theme);
  const colour = (themedColour(name) ?? hues.grey.strong)[theme];
  return {
    hex: colour.slice(0, 7),
    opacity: colour.length > 7 ? Number.parseInt(colour.slice(7), 16) / 255 : 1,
  };
}
