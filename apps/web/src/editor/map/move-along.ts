// An element that moves with the map, or along one of its edges, as a layer of its own: the browser moves it without
// painting it again.

import type { RefObject } from 'react';
import type { Camera, Viewport } from './viewport.ts';

/** How long the scale has to stay before the element is a layer again, in ms. */
const STILL = 250;

/** Keeps the corner of an element where `cornerOf` says, in map units before the point in the corner of the window. */
export function moveAlong(
  element: RefObject<HTMLElement | null>,
  viewport: Viewport,
  cornerOf: (camera: Camera) => { readonly x: number; readonly y: number },
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
  const stops = [
    viewport.onCamera((camera) => {
      if (element.current === null) return;
      const { x, y } = cornerOf(camera);
      const { scale } = camera;
      element.current.style.transform = `translate(${-x * scale}px, ${-y * scale}px) scale(${scale})`;
      if (!viewport.zooming) renew(scale);
    }),
    viewport.onZooming((zooming) => {
      if (!zooming) renew(viewport.camera.scale);
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
