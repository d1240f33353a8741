// Where one looks: the part of the map under the window and its scale. Panning and zooming write to listeners at once,
// outside React; what is to be mounted is told only when the window comes near its edge, and not while a zoom goes on.

export interface Camera {
  /** The point of the map in the top left corner of the window, in map units; it lies on a whole pixel of the screen. */
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

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly w: number;
  readonly h: number;
}

/** How far panels float over the right and the lower edge of the window, in screen pixels. */
interface Cover {
  readonly right: number;
  readonly bottom: number;
}

/** What is to be seen: its size in map units, and how many cards stand on it. */
interface Content {
  readonly w: number;
  readonly h: number;
  readonly cards: number;
}

export const MAX_SCALE = 3;
/** The smallest scale, unless a map needs a smaller one to be seen as a whole. */
const MIN_SCALE = 0.1;
/** How far beyond the window is mounted, in map units, so that panning finds it there. */
const AROUND = 640;
/** How many times as much as that may stay mounted, so that it is there when one comes back. */
const MOST = 3;
/** How near the window may come to the edge of what is mounted before more is. */
const NEAR = 80;
/** How long after the last step of a zoom it is taken as over, in ms. */
const SETTLE = 140;
/** Below this scale texts cannot be read, and maps of more cards than these are shown as an overview. */
const READABLE = 0.42;
const MANY = 250;
/** One arrives at the whole width of a map where this scale or a larger one shows it, */
const WIDE_ENOUGH = 0.8;
/** and at this scale where it is cut off anyway: its small texts are read, and a card fits beside the lanes of a phone. */
const CLOSE = 0.85;
/** Around the map where one arrives, in screen pixels; less on a window as narrow as this. */
const EDGE = { wide: 24, narrow: 12, upTo: 700 };
/** How much of the window may be bare ground along one axis: as much as lets the last card stand clear of panels. */
const BARE = 0.4;

function readableScale(width: number): number {
  return width < WIDE_ENOUGH ? CLOSE : Math.min(1, width);
}

/** Where a window begins along one axis: most of what it shows is map, or all of the map is to be seen. */
function kept(at: number, map: number, window: number): number {
  const least = Math.min(map - window, -window * BARE);
  const most = Math.max(0, map - window * (1 - BARE));
  return Math.min(Math.max(at, least), most);
}

function widened({ left, top, right, bottom }: MountWindow, by: number): MountWindow {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** The smallest window that has both. */
function around(a: MountWindow, b: MountWindow): MountWindow {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function areaOf({ left, top, right, bottom }: MountWindow): number {
  return (right - left) * (bottom - top);
}

function contains(outer: MountWindow, inner: MountWindow): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    outer.right >= inner.right &&
    outer.bottom >= inner.bottom
  );
}

export class Viewport {
  /** Where one looks exactly; the camera is this, moved to the next whole pixel. */
  #exact: Camera = { x: -24, y: -16, scale: 1 };
  #camera: Camera = this.#exact;
  #size = { w: 1200, h: 800 };
  #covered: Cover = { right: 0, bottom: 0 };
  #cover: () => Cover = () => this.#covered;
  #isPlaced = false;
  #content: Content = { w: 1000, h: 1000, cards: 0 };
  #window: MountWindow;
  /** The scale at which that was last looked at. */
  #mountedAt = 1;
  #overview = false;
  /** Whether what lies around the window is mounted too: not for the first picture, which is there sooner. */
  #looksAround = false;
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #cameraListeners = new Set<(camera: Camera) => void>();
  readonly #windowListeners = new Set<() => void>();
  readonly #zoomListeners = new Set<(zooming: boolean) => void>();

  constructor() {
    this.#window = this.#mounted(0);
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
  /** Whether so many cards show, so small, that a picture of them is drawn in place of the cards themselves. */
  get overview(): boolean {
    return this.#overview;
  }
  /** Whether a pinch or wheel is zooming right now. */
  get zooming(): boolean {
    return this.#settling !== undefined;
  }
  get #least(): number {
    const { w, h } = this.#content;
    const free = this.#free;
    return Math.min(MIN_SCALE, (free.w - 48) / w, (free.h - 40) / h);
  }
  /** What of the window nothing floats over, from its top left corner, in screen pixels. */
  get #free(): { readonly w: number; readonly h: number } {
    const { w, h } = this.#size;
    return { w: Math.max(w / 3, w - this.#covered.right), h: Math.max(h / 3, h - this.#covered.bottom) };
  }
  /** Whether one has looked at the map before: then one comes back to the same place. */
  get isPlaced(): boolean {
    return this.#isPlaced;
  }

  onCamera(listener: (camera: Camera) => void): () => void {
    this.#cameraListeners.add(listener);
    listener(this.#camera);
    return () => this.#cameraListeners.delete(listener);
  }

  /** Tells when other cards are to be mounted, or none. */
  onWindow(listener: () => void): () => void {
    this.#windowListeners.add(listener);
    return () => this.#windowListeners.delete(listener);
  }

  /** Tells when a zoom begins and when it is over. */
  onZooming(listener: (zooming: boolean) => void): () => void {
    this.#zoomListeners.add(listener);
    return () => this.#zoomListeners.delete(listener);
  }

  resize(w: number, h: number): void {
    this.#size = { w, h };
    this.#moveTo(this.#exact);
  }

  /** Tells how to find out how far panels float over the edges of the window. */
  measureCover(cover: () => Cover): void {
    this.#cover = cover;
  }

  setContent(content: Content): void {
    this.#content = content;
    this.#mount();
  }

  /** Mounts what lies around the window too, from now on: so that panning finds it there. */
  lookAround(): void {
    this.#looksAround = true;
    this.#mount(true);
  }

  /** Moves by screen pixels. */
  panBy(dx: number, dy: number): void {
    const { x, y, scale } = this.#exact;
    this.#moveTo({ x: x + dx / scale, y: y + dy / scale, scale });
  }

  /** Zooms by a factor around a point of the window, in screen pixels from its corner. */
  zoomBy(factor: number, at: Point = { x: this.#size.w / 2, y: this.#size.h / 2 }): void {
    const { x, y, scale } = this.#exact;
    const next = Math.min(MAX_SCALE, Math.max(this.#least, scale * factor));
    this.#moveTo({ x: x + at.x / scale - at.x / next, y: y + at.y / scale - at.y / next, scale: next });
  }

  /** One step of a zoom by wheel or fingers: what is mounted stays until no further step comes. */
  pinchBy(factor: number, at: Point): void {
    const begins = this.#settling === undefined;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.endZoom(), SETTLE);
    if (begins) for (const listener of this.#zoomListeners) listener(true);
    this.zoomBy(factor, at);
  }

  /** Ends a zoom that goes on: whoever presses something means what is there now. */
  endZoom(): void {
    if (this.#settling === undefined) return;
    clearTimeout(this.#settling);
    this.#settling = undefined;
    for (const listener of this.#zoomListeners) listener(false);
    this.#mount();
  }

  zoomTo(scale: number): void {
    this.zoomBy(scale / this.#exact.scale);
  }

  /** Shows the whole map; or its whole width, at a scale at which texts can be read, where `readable`. */
  fit(readable = false): void {
    this.#covered = this.#cover();
    const { w, h } = this.#content;
    const free = this.#free;
    const width = (free.w - 48) / w;
    const scale = readable ? readableScale(width) : Math.min(1.5, width, (free.h - 40) / h);
    const edge = this.#size.w > EDGE.upTo ? EDGE.wide : EDGE.narrow;
    const spare = readable ? edge : Math.max(24, (free.w - w * scale) / 2);
    this.#isPlaced = true;
    this.#moveTo({ x: -spare / scale, y: -16 / scale, scale });
  }

  /** Moves as little as needed to show a box of the map, clear of the headers and of what floats over the map. */
  reveal(
    box: Box,
    headers: { readonly w: number; readonly h: number },
    along: 'x' | 'y' | 'both' = 'both',
  ): void {
    this.#covered = this.#cover();
    const { scale } = this.#exact;
    const free = this.#free;
    let { x, y } = this.#exact;
    const pad = 24 / scale;
    // what does not fit is shown from its beginning
    if (box.x + box.w + pad > x + free.w / scale) x = box.x + box.w + pad - free.w / scale;
    if (box.x - pad < x + headers.w) x = box.x - pad - headers.w;
    if (box.y + box.h + pad > y + free.h / scale) y = box.y + box.h + pad - free.h / scale;
    if (box.y - pad < y + headers.h) y = box.y - pad - headers.h;
    if (along === 'x') y = this.#exact.y;
    if (along === 'y') x = this.#exact.x;
    if (x !== this.#exact.x || y !== this.#exact.y) this.#moveTo({ x, y, scale });
  }

  /** Whether all of a box of the map lies in the window. */
  shows({ x, y, w, h }: Box): boolean {
    const { camera } = this;
    const { w: wide, h: high } = this.#size;
    return (
      x >= camera.x &&
      y >= camera.y &&
      x + w <= camera.x + wide / camera.scale &&
      y + h <= camera.y + high / camera.scale
    );
  }

  /** Puts a box of the map in the middle, at a scale. */
  centre(box: Box, scale: number): void {
    const { w, h } = this.#size;
    this.#moveTo({
      x: box.x + box.w / 2 - w / scale / 2,
      y: box.y + box.h / 2 - h / scale / 2,
      scale,
    });
  }

  /** The point of the map under a point of the window. */
  toMap(x: number, y: number): Point {
    const camera = this.#camera;
    return { x: camera.x + x / camera.scale, y: camera.y + y / camera.scale };
  }

  #moveTo({ x, y, scale }: Camera): void {
    const { w, h } = this.#content;
    const free = this.#free;
    this.#exact = { x: kept(x, w, free.w / scale), y: kept(y, h, free.h / scale), scale };
    // texts that are moved by half a pixel are blurred
    const pixel = scale * (globalThis.devicePixelRatio ?? 1);
    this.#camera = {
      x: Math.round(this.#exact.x * pixel) / pixel,
      y: Math.round(this.#exact.y * pixel) / pixel,
      scale,
    };
    for (const listener of this.#cameraListeners) listener(this.#camera);
    if (!this.zooming) this.#mount();
  }

  /** Mounts other things once the window comes near the edge of what is mounted, or is much smaller than that by now. */
  #mount(anew = false): void {
    const overview = this.#camera.scale < READABLE && this.#content.cards > MANY;
    const near = this.#mounted(this.#looksAround ? NEAR : 0);
    const far = this.#mounted(this.#looksAround ? AROUND : 0);
    const most = this.#camera.scale === this.#mountedAt ? MOST : 1.5;
    const fits = contains(this.#window, near) && areaOf(this.#window) <= most * areaOf(far);
    if (fits && !anew && overview === this.#overview) return;
    const kept = around(this.#window, far);
    // at another scale all is painted anew, so that nothing is gained by what is not seen
    const stays = this.#camera.scale === this.#mountedAt && areaOf(kept) <= MOST * areaOf(far);
    this.#overview = overview;
    this.#mountedAt = this.#camera.scale;
    this.#window = stays ? kept : far;
    for (const listener of this.#windowListeners) listener();
  }

  #mounted(beyond: number): MountWindow {
    const { x, y, scale } = this.#camera;
    const seen = { left: x, top: y, right: x + this.#size.w / scale, bottom: y + this.#size.h / scale };
    return widened(seen, beyond);
  }
}
