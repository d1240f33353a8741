// The paper at both sides of the sheet, in pictures that leave the editor: above it stands the title, below it the legend.

import type { Group, Layer, Scene } from './scene.ts';
import { layers, plainScene } from './scene.ts';

const MARGIN = 32;

/** The scene with margins at its sides. */
export function withMargins(scene: Scene): Scene {
  const aside = <T extends { readonly x: number }>(things: readonly T[]): readonly T[] =>
    things.map((thing) => ({ ...thing, x: thing.x + MARGIN }));
  const plain = plainScene(scene);
  const groups = layers.map((layer): readonly [Layer, readonly Group[]] => [
    layer,
    aside(plain.groups[layer]),
  ]);
  return {
    ...plain,
    width: scene.width + 2 * MARGIN,
    headerWidth: scene.headerWidth + MARGIN,
    phases: aside(scene.phases),
    columns: aside(scene.columns),
    groups: Object.fromEntries(groups) as unknown as Scene['groups'],
  };
}
