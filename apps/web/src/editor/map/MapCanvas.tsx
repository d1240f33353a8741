// The canvas below the cards: it shows the map while a zoom goes on, since cards that are mounted at each step of a zoom
// would stall it, and where so many show that a picture must do. It draws itself, outside React.

import { useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Theme } from '@sightline/paint';
import { flatColour } from '@sightline/paint';
import { imageAddress } from '../../app/api.ts';
import { shownTheme } from '../../app/theme.ts';
import type { EditorState } from '../editor-state.ts';
import { useEditor } from '../use-editor.ts';
import { paintCanvas } from './paint-canvas.ts';
import type { Camera, Viewport } from './viewport.ts';
import styles from './map.module.css';

export function MapCanvas({ viewport }: { readonly viewport: Viewport }): ReactElement {
  const state = useEditor();
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current === null) return undefined;
    const painter = new CanvasPainter(canvas.current, viewport, state);
    return () => painter.stop();
  }, [viewport, state]);
  return (
    <canvas ref={canvas} className={styles['canvas']} aria-hidden="true" data-testid="map-canvas" hidden />
  );
}

/** By how much the picture is stretched while a zoom goes on, before it is drawn anew. */
const STRETCH = 1.2;
/** How long a zoom rests before it is drawn sharp, in ms. */
const REST = 60;
/** The part of the window around it that is drawn too when one zooms out, and shows then. */
const OUTSIDE = 0.16;

interface Drawn {
  readonly camera: Camera;
  /** The corner of the picture, in map units, and its size in pixels of the page. */
  readonly left: number;
  readonly top: number;
  readonly w: number;
  readonly h: number;
}

/** How far the picture goes on beyond the window on each side while it stands for the cards: panning moves it that far. */
const MARGIN = 320;

class CanvasPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #viewport: Viewport;
  readonly #state: EditorState;
  readonly #images = new Map<string, HTMLImageElement>();
  readonly #stops: (() => void)[];
  /** What is on the canvas now: from where, and how far beyond the window. */
  #drawn: Drawn | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;

  constructor(canvas: HTMLCanvasElement, viewport: Viewport, state: EditorState) {
    this.#canvas = canvas;
    this.#viewport = viewport;
    this.#state = state;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const redraw = (): void => this.#again();
    const theme = new MutationObserver(redraw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    dark.addEventListener('change', redraw);
    this.#stops = [
      () => theme.disconnect(),
      () => dark.removeEventListener('change', redraw),
      viewport.onCamera(() => this.#follow()),
      viewport.onZooming(() => this.#again()),
      viewport.onWindow(() => this.#again()),
      state.subscribe('scene', redraw),
      state.subscribe('selection', redraw),
      state.subscribe('colouring', redraw),
    ];
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    clearTimeout(this.#resting);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  get #needed(): boolean {
    return this.#viewport.zooming || this.#viewport.overview;
  }

  /** The camera has moved: the picture moves and stretches with it as long as it reaches and is sharp enough. */
  #follow(): void {
    if (!this.#needed) return;
    const { camera, size, zooming } = this.#viewport;
    const drawn = this.#drawn;
    if (drawn === undefined) return this.#again();
    const stretch = camera.scale / drawn.camera.scale;
    const x = (drawn.left - camera.x) * camera.scale;
    const y = (drawn.top - camera.y) * camera.scale;
    const reaches =
      x <= 0.5 && y <= 0.5 && x + drawn.w * stretch >= size.w - 0.5 && y + drawn.h * stretch >= size.h - 0.5;
    const sharp = zooming ? stretch < STRETCH && stretch > 1 / STRETCH : stretch === 1;
    if (!reaches || !sharp) return this.#again();
    this.#canvas.style.transform = `translate(${x}px, ${y}px) scale(${stretch})`;
    clearTimeout(this.#resting);
    if (stretch !== 1) this.#resting = setTimeout(() => this.#again(), REST);
  }

  #again(): void {
    this.#drawn = this.#needed ? this.#drawn : undefined;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (this.#needed) this.#draw();
      // only now: until the cards are there, the picture stands behind them
      else this.#canvas.hidden = true;
    });
  }

  #draw(): void {
    const { camera, size, zooming } = this.#viewport;
    const { scene, selection } = this.#state;
    const out = zooming && this.#drawn !== undefined && camera.scale < this.#drawn.camera.scale;
    const margin = zooming ? { x: 0, y: 0 } : { x: MARGIN, y: MARGIN };
    if (out) [margin.x, margin.y] = [Math.round(size.w * OUTSIDE), Math.round(size.h * OUTSIDE)];
    const ratio = devicePixelRatio;
    const [w, h] = [size.w + 2 * margin.x, size.h + 2 * margin.y];
    const canvas = this.#canvas;
    const [pixelsWide, pixelsHigh] = [Math.round(w * ratio), Math.round(h * ratio)];
    if (canvas.width !== pixelsWide || canvas.height !== pixelsHigh) {
      canvas.width = pixelsWide;
      canvas.height = pixelsHigh;
      canvas.style.width = `${w}px`;
      canvas.style.height = `${h}px`;
    }
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) return;
    const { scale } = camera;
    const theme = shownTheme();
    const [left, top] = [camera.x - margin.x / scale, camera.y - margin.y / scale];
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = flatColour('paper', theme).hex;
    context.fillRect(0, 0, pixelsWide, pixelsHigh);
    const unit = scale * ratio;
    context.setTransform(unit, 0, 0, unit, -left * unit, -top * unit);
    paintCanvas(context, {
      scene,
      theme,
      window: { left, top, right: left + w / scale, bottom: top + h / scale },
      scale,
      selection: new Set(selection),
      image: (file) => this.#image(file),
    });
    this.#stripes(context, theme);
    canvas.style.transform = `translate(${-margin.x}px, ${-margin.y}px)`;
    canvas.hidden = false;
    this.#drawn = { camera, left, top, w, h };
  }

  /** The colours of the cards, where they are coloured: at least two pixels wide, however far one zooms out. */
  #stripes(context: CanvasRenderingContext2D, theme: Theme): void {
    const { colouring, scene } = this.#state;
    if (colouring === undefined) return;
    const wide = Math.max(6, 2 / this.#viewport.camera.scale);
    for (const { record, x, y, h } of scene.groups.cards) {
      const hue = colouring.byCard.get(record ?? '')?.hue;
      if (hue === undefined) continue;
      context.fillStyle = flatColour(hue, theme).hex;
      context.fillRect(x, y, wide, h);
    }
  }

  #image(file: string): HTMLImageElement | undefined {
    let image = this.#images.get(file);
    if (image === undefined) {
      image = new Image();
      image.addEventListener('load', () => this.#again());
      image.src = imageAddress(this.#state.session.workspace, file);
      this.#images.set(file, image);
    }
    return image.complete && image.naturalWidth > 0 ? image : undefined;
  }
}
