// What a scene says in words, for titles of documents and for those who cannot see it.

import { layers } from '@sightline/layout';
import type { Group, Scene, TextBlock } from '@sightline/layout';

/** All groups from back to front. */
export function* groupsInOrder(scene: Scene): Generator<Group> {
  for (const layer of layers) yield* scene.groups[layer];
}

/** The title in the picture, if it has one. */
export function sceneTitle(scene: Scene): string | undefined {
  for (const group of groupsInOrder(scene)) {
    const title = group.items.find(
      (item): item is TextBlock => item.kind === 'text' && item.role === 'title',
    );
    if (title !== undefined) return title.lines.join(' ');
  }
  return undefined;
}
