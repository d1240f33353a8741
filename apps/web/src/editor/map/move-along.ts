// An element that moves with the map, or along one of its edges, as a layer of its own: the browser moves it without
// painting it again.

import type { RefObject } from 'react';
import type { Camera, Viewport } from './viewport.ts';

/** How long the scale has to stay before the element is a layer again, in ms. */
const STILL = 250;

/**
 * Keeps the corner of an element where `cornerOf` says, in map units before the point in the corner of the window. One
 * that `rests` does not show while a zoom goes on, and follows once it is over: each step would cost what it holds.
 */
export function moveAlong(
  element: RefObject<HTMLElement | null>,
  viewport: Viewport,
  cornerOf: (camera: Camera) => { readonly x: number; readonly y: number },
  { rests = false }: { readonly rests?: boolean } = {},
): () => void {
  let made: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // a layer keeps the sharpness of the scale at which it was made, so it is made anew once a zoom is over
  const renew = (scale: number): void => {
    if (scale === made) return;
    made = scale;
    clearTimeout(timer);
    hint('auto');
    timer = setTimeout(() => hint('transform'), STILL);
  };
  const hint = (value: 'auto' | 'transform'): void => {
    if (element.current !== null) element.current.style.willChange = value;
  };
  const follow = (camera: Camera): void => {
    if (element.current === null || (rests && viewport.zooming)) return;
    const { x, y } = cornerOf(camera);
    const { scale } = camera;
    element.current.style.transform = `translate(${-x * scale}px, ${-y * scale}px) scale(${scale})`;
    if (!viewport.zooming) renew(scale);
  };
  const stops = [
    viewport.onCamera(follow),
    viewport.onZooming((zooming) => {
      if (element.current !== null && rests) element.current.style.opacity = zooming ? '0' : '';
      if (!zooming) follow(viewport.camera);
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
