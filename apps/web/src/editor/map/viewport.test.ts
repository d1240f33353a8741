import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Viewport } from './viewport.ts';

interface Looking {
  readonly window: readonly [number, number];
  readonly map: readonly [number, number];
  readonly cover?: { readonly right: number; readonly bottom: number };
}

function looking({ window, map, cover = { right: 0, bottom: 0 } }: Looking): Viewport {
  const viewport = new Viewport();
  viewport.resize(...window);
  viewport.measureCover(() => cover);
  viewport.setContent({ w: map[0], h: map[1], cards: 10 });
  viewport.fit(true);
  return viewport;
}

/** Where an edge of the map is, as a part of the window. */
function edges({ camera: { x, y, scale }, size }: Viewport, [w, h]: readonly [number, number]) {
  return {
    left: (-x * scale) / size.w,
    top: (-y * scale) / size.h,
    right: ((w - x) * scale) / size.w,
    bottom: ((h - y) * scale) / size.h,
  };
}

for (const [width, scale, why] of [
  [2400, 1, 'never larger than drawn'],
  [2048, 1, 'as large as drawn where that fits'],
  [1848, 0.9, 'its whole width where that can be read'],
  [1648, 0.8, 'its whole width at the least scale that can be read'],
  [1640, 0.85, 'cut off and larger where the whole width cannot be read'],
  [900, 0.85, 'cut off on a tablet'],
  [390, 0.85, 'cut off on a phone'],
] as const)
  test(`one arrives at a map of 2000 in a window of ${width} at ${scale}: ${why}`, () => {
    const { camera } = looking({ window: [width, 800], map: [2000, 1500] });
    assert.equal(Math.round(camera.scale * 1000) / 1000, scale);
  });

test('one arrives in the corner of the map, closer to it on a phone', () => {
  const on = (width: number): number => {
    const { camera } = looking({ window: [width, 800], map: [2000, 1500] });
    return Math.round(-camera.x * camera.scale);
  };
  assert.deepEqual([on(1280), on(390)], [24, 12]);
});

test('a zoom goes on from step to step, and ends once where something is pressed', () => {
  const viewport = looking({ window: [1280, 800], map: [4000, 3000] });
  const told: boolean[] = [];
  viewport.onZooming((zooming) => told.push(zooming));
  viewport.pinchBy(1.1, { x: 0, y: 0 });
  viewport.pinchBy(1.1, { x: 0, y: 0 });
  assert.deepEqual([viewport.zooming, told], [true, [true]]);
  viewport.endZoom();
  viewport.endZoom();
  assert.deepEqual([viewport.zooming, told], [false, [true, false]]);
});

test('the whole map fits as before, however small', () => {
  const viewport = looking({ window: [1280, 800], map: [9000, 1500] });
  viewport.fit();
  assert.ok(edges(viewport, [9000, 1500]).right <= 1);
});

test('panned as far as it goes, the map still takes most of the window', () => {
  const map = [4000, 3000] as const;
  const viewport = looking({ window: [1280, 800], map });
  viewport.panBy(99_999, 99_999);
  const far = edges(viewport, map);
  assert.ok(Math.abs(far.right - 0.6) < 0.01 && Math.abs(far.bottom - 0.6) < 0.01);
  viewport.panBy(-99_999, -99_999);
  const near = edges(viewport, map);
  assert.ok(Math.abs(near.left - 0.4) < 0.01 && Math.abs(near.top - 0.4) < 0.01);
});

test('the last card comes clear of a sheet over half of the window', () => {
  const map = [1200, 3000] as const;
  const sheet = 380;
  const viewport = looking({ window: [390, 660], map, cover: { right: 0, bottom: sheet } });
  viewport.panBy(0, 99_999);
  assert.ok(edges(viewport, map).bottom * 660 < 660 - sheet);
});

test('a map smaller than the window stands where one arrives, and goes from edge to edge', () => {
  const map = [900, 500] as const;
  const viewport = looking({ window: [1680, 900], map });
  assert.deepEqual(viewport.camera, { x: -24, y: -16, scale: 1 });
  viewport.panBy(-99_999, 0);
  assert.equal(edges(viewport, map).right, 1);
  viewport.panBy(99_999, 0);
  assert.ok(Math.abs(edges(viewport, map).left) < 0.01);
});

test('a map much smaller than the window can stand in its middle', () => {
  const map = [300, 3000] as const;
  const viewport = looking({ window: [1680, 900], map });
  viewport.fit();
  const { left, right } = edges(viewport, map);
  assert.ok(Math.abs(left - (1 - right)) < 0.01);
});
