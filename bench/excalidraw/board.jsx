// Excalidraw with the boxes and arrows that the bench puts into `/scene.json`. Kind to it: straight arrows that are
// bound to nothing, no hand-drawn strokes, a font of the system.

import '@excalidraw/excalidraw/index.css';
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const { boxes, arrows, zoom } = await (await fetch('/scene.json')).json();
const plain = { roughness: 0, strokeWidth: 1 };
const elements = convertToExcalidrawElements([
  ...boxes.map(({ x, y, w, h, text }) => ({
    type: 'rectangle',
    x,
    y,
    width: w,
    height: h,
    ...plain,
    label: { text, fontSize: 13, fontFamily: 2 },
  })),
  ...arrows.map(({ x, y, dx, dy }) => ({
    type: 'arrow',
    x,
    y,
    width: Math.abs(dx),
    height: Math.abs(dy),
    points: [
      [0, 0],
      [dx, dy],
    ],
    ...plain,
  })),
]);

createRoot(document.querySelector('#root')).render(
  createElement(Excalidraw, {
    initialData: { elements, appState: { zoom: { value: zoom }, scrollX: 24, scrollY: 16 } },
    excalidrawAPI: () => {
      requestAnimationFrame(() => requestAnimationFrame(() => (document.body.dataset.ready = 'true')));
    },
  }),
);
