import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNodeMeasure } from '@sightline/text/node';
import { largestPngScale, mostPixels, paintPng, PictureTooLarge, usualPngScale } from './png.ts';
import { samplePictures } from './sample-pictures.ts';
import { sampleScene } from './sample-scene.ts';

const scene = sampleScene(await createNodeMeasure());

function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  assert.equal(view.getUint32(0), 0x89504e47);
  return [view.getUint32(16), view.getUint32(20)];
}

test('the same scene gives the same PNG, byte for byte, and another theme another', async () => {
  const image = samplePictures();
  const [first, second, dark] = await Promise.all([
    paintPng(scene, { theme: 'light', image }),
    paintPng(scene, { theme: 'light', image }),
    paintPng(scene, { theme: 'dark', image }),
  ]);
  assert.ok(Buffer.from(first).equals(second));
  assert.ok(!Buffer.from(first).equals(dark));
});

test('the picture has scale times as many pixels as the scene has units', async () => {
  assert.deepEqual(sizeOf(await paintPng(scene, { theme: 'light', scale: 0.5 })), [
    scene.width / 2,
    scene.height / 2,
  ]);
});

test('words are drawn, with the shipped fonts', async () => {
  const silent = { ...scene, groups: { ...scene.groups, headers: [] } };
  const [with_, without] = await Promise.all([
    paintPng(scene, { theme: 'light' }),
    paintPng(silent, { theme: 'light' }),
  ]);
  assert.ok(!Buffer.from(with_).equals(without));
});

test('a picture with too many pixels is refused, naming the scale that fits', async () => {
  await assert.rejects(paintPng(scene, { theme: 'light', scale: 20 }), (error: unknown) => {
    assert.ok(error instanceof PictureTooLarge);
    assert.equal(error.largestScale, largestPngScale(scene));
    assert.match(error.message, /are more than 32 million; a scale of [\d.]+ or less fits/);
    return true;
  });
  assert.ok(scene.width * largestPngScale(scene) * scene.height * largestPngScale(scene) <= mostPixels);
});

test('without a scale a picture is drawn at 2, or at the largest that fits, whole pixels and all', () => {
  assert.equal(usualPngScale({ width: 1000, height: 800 }), 2);
  for (let width = 3000; width < 9000; width += 7) {
    const size = { width: width + 0.5, height: 4000.5 };
    const scale = usualPngScale(size);
    const pixels = Math.round(size.width * scale) * Math.round(size.height * scale);
    assert.ok(scale < 2 && pixels <= mostPixels, `${width}: ${scale}, ${pixels}`);
  }
});

test('a scale that is no number above 0 is refused', async () => {
  await assert.rejects(paintPng(scene, { theme: 'light', scale: 0 }), /scale: 0 is not a number above 0/);
  await assert.rejects(paintPng(scene, { theme: 'light', scale: Number.NaN }), /scale: NaN/);
});
