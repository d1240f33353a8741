// Where one looks: the part of the map under the window and its scale. Panning and zooming write to listeners at once,
// outside React; the window for culling is told only when it moves by a step.

export interface Camera {
  /** The point of the map in the top left corner of the window, in map units. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The part of the map to mount, in map units. */
export interface MountWindow {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const MIN_SCALE = 0.1;
export const MAX_SCALE = 3;
const STEP = 320;

export class Viewport {
  #camera: Camera = { x: -24, y: -16, scale: 1 };
  #size = { w: 1200, h: 800 };
  #content = { w: 1000, h: 1000 };
  #window: MountWindow;
  readonly #cameraListeners = new Set<(camera: Camera) => void>();
  readonly #windowListeners = new Set<() => void>();

  constructor() {
    this.#window = this.#mounted();
  }

  get camera(): Camera {
    return this.#camera;
  }
  get size(): { readonly w: number; readonly h: number } {
    return this.#size;
  }
  get window(): MountWindow {
    return this.#window;
  }

  onCamera(listener: (camera: Camera) => void): () => void {
    this.#cameraListeners.add(listener);
    listener(this.#camera);
    return () => this.#cameraListeners.delete(listener);
  }

  onWindow(listener: () => void): () => void {
    this.#windowListeners.add(listener);
    return () => this.#windowListeners.delete(listener);
  }

  resize(w: number, h: number): void {
    this.#size = { w, h };
    this.#moveTo(this.#camera);
  }

  setContent(w: number, h: number): void {
    this.#content = { w, h };
  }

  /** Moves by screen pixels. */
  panBy(dx: number, dy: number): void {
    const { x, y, scale } = this.#camera;
    this.#moveTo({ x: x + dx / scale, y: y + dy / scale, scale });
  }

  /** Zooms by a factor around a point of the window, in screen pixels from its corner. */
  zoomBy(
    factor: number,
    at: { readonly x: number; readonly y: number } = { x: this.#size.w / 2, y: this.#size.h / 2 },
  ): void {
    const { x, y, scale } = this.#camera;
    const next = Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale * factor));
    this.#moveTo({ x: x + at.x / scale - at.x / next, y: y + at.y / scale - at.y / next, scale: next });
  }

  zoomTo(scale: number): void {
    this.zoomBy(scale / this.#camera.scale);
  }

  /** Shows the whole width, at a scale at which texts can be read where `readable`. */
  fit(readable = false): void {
    const { w, h } = this.#content;
    const width = (this.#size.w - 48) / w;
    const scale = readable
      ? Math.min(1, Math.max(0.68, width))
      : Math.max(MIN_SCALE, Math.min(1.5, width, (this.#size.h - 48) / h));
    const spare = readable ? 24 : Math.max(24, (this.#size.w - w * scale) / 2);
    this.#moveTo({ x: -spare / scale, y: -16 / scale, scale });
  }

  /** Moves as little as needed to show a box of the map, clear of the headers. */
  reveal(
    box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
    headers: { readonly w: number; readonly h: number },
  ): void {
    const { scale } = this.#camera;
    let { x, y } = this.#camera;
    const pad = 24 / scale;
    if (box.x - pad < x + headers.w) x = box.x - pad - headers.w;
    else if (box.x + box.w + pad > x + this.#size.w / scale) x = box.x + box.w + pad - this.#size.w / scale;
    if (box.y - pad < y + headers.h) y = box.y - pad - headers.h;
    else if (box.y + box.h + pad > y + this.#size.h / scale) y = box.y + box.h + pad - this.#size.h / scale;
    this.#moveTo({ x, y, scale });
  }

  /** The point of the map under a point of the window. */
  toMap(x: number, y: number): { readonly x: number; readonly y: number } {
    const camera = this.#camera;
    return { x: camera.x + x / camera.scale, y: camera.y + y / camera.scale };
  }

  #moveTo({ x, y, scale }: Camera): void {
    const { w, h } = this.#content;
    const half = { w: (this.#size.w / scale) * 0.6, h: (this.#size.h / scale) * 0.6 };
    this.#camera = {
      x: Math.min(Math.max(x, -half.w), Math.max(-half.w, w - half.w * 0.4)),
      y: Math.min(Math.max(y, -half.h), Math.max(-half.h, h - half.h * 0.4)),
      scale,
    };
    for (const listener of this.#cameraListeners) listener(this.#camera);
    const next = this.#mounted();
    const now = this.#window;
    if (
      next.left === now.left &&
      next.top === now.top &&
      next.right === now.right &&
      next.bottom === now.bottom
    )
      return;
    this.#window = next;
    for (const listener of this.#windowListeners) listener();
  }

  #mounted(): MountWindow {
    const { x, y, scale } = this.#camera;
    const down = (value: number): number => (Math.floor(value / STEP) - 1) * STEP;
    const up = (value: number): number => (Math.ceil(value / STEP) + 1) * STEP;
    return {
      left: down(x),
      top: down(y),
      right: up(x + this.#size.w / scale),
      bottom: up(y + this.#size.h / scale),
    };
  }
}
