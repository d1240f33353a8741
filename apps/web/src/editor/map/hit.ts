// What is under a pointer: found in the page; or, where a picture stands for the cards, in the scene.

import type { Group, Scene } from '@sightline/layout';
import { arrowAt } from './arrow-at.ts';
import { recordAt } from './scene-index.ts';
import type { Viewport } from './viewport.ts';

export interface Hit {
  readonly id: string;
  /** The kind of its group, or `handle`, `arrowStart`, `arrowEnd`, `failureMark`. */
  readonly kind: string;
}

interface Pointing {
  readonly target: EventTarget | null;
  readonly clientX: number;
  readonly clientY: number;
}

/** Fields, buttons and what has its own way with the pointer. */
const CONTROLS = 'button, textarea, input, [data-grip]';
/** How far beside its line an arrow is still hit, in pixels of the screen. */
const REACH = 6;

/** The record to select, drag or open a menu for. */
export function hitOf(
  event: Pointing,
  stage: HTMLElement | null,
  viewport: Viewport,
  scene: Scene,
): Hit | undefined {
  const target = event.target as Element;
  const grip = target.closest<HTMLElement>('[data-grip]');
  if (grip !== null) return { id: grip.dataset['of'] ?? '', kind: grip.dataset['grip'] ?? '' };
  const element = target.closest<HTMLElement>('[data-record]');
  if (element !== null) return { id: element.dataset['record'] ?? '', kind: element.dataset['kind'] ?? '' };
  if (!viewport.overview || stage === null || target.closest(CONTROLS) !== null) return undefined;
  const group = recordAt(scene, mapPoint(event, stage, viewport), 4 / viewport.camera.scale);
  return group?.record === undefined ? undefined : { id: group.record, kind: group.kind };
}

/** The arrow under a pointer: anywhere but on a card or a control. */
export function arrowUnder(
  event: Pointing,
  stage: HTMLElement | null,
  viewport: Viewport,
  scene: Scene,
): Group | undefined {
  const target = event.target as Element;
  if (stage === null || !stage.contains(target) || target.closest(CONTROLS) !== null) return undefined;
  if (hitOf(event, stage, viewport, scene) !== undefined) return undefined;
  return arrowAt(scene, mapPoint(event, stage, viewport), REACH / viewport.camera.scale);
}

/** Whether a pointer is on empty paper. */
export function onPaper(
  event: Pointing,
  stage: HTMLElement | null,
  viewport: Viewport,
  scene: Scene,
): boolean {
  return (
    (event.target as Element).closest(CONTROLS) === null && hitOf(event, stage, viewport, scene) === undefined
  );
}

/** The point of the map under a pointer. */
export function mapPoint(
  { clientX, clientY }: Pick<Pointing, 'clientX' | 'clientY'>,
  stage: HTMLElement | null,
  viewport: Viewport,
): { readonly x: number; readonly y: number } {
  const box = stage?.getBoundingClientRect();
  return viewport.toMap(clientX - (box?.left ?? 0), clientY - (box?.top ?? 0));
}
