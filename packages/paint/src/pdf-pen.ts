// The state of a PDF page while a scene is painted on it: colours, opacity and line ends are written only when they
// change, which halves the file.

import { createHash } from 'node:crypto';
import { ImagesInOrder } from './images-in-order.ts';
import type { Scene } from '@sightline/layout';
import type { PdfForeignFonts } from './pdf-foreign-fonts.ts';
import type { FindPicture } from './picture.ts';
import { flatColour } from './resolve-paint.ts';
import type { FlatColour } from './resolve-paint.ts';
import type { PdfStructure } from './pdf-structure.ts';
import { gradients } from './tokens.ts';
import type { GradientName, Theme } from './tokens.ts';

interface GraphicsState {
  fill: string;
  stroke: string;
  fillOpacity: number;
  strokeOpacity: number;
  width: number;
  dash: string;
  cap: 'butt' | 'round';
}

const initialState: GraphicsState = {
  fill: '',
  stroke: '',
  fillOpacity: 1,
  strokeOpacity: 1,
  width: 1,
  dash: '',
  cap: 'butt',
};

export interface Line {
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly cap: 'butt' | 'round';
  /** Multiplies the colour's own opacity. */
  readonly opacity?: number;
}

interface PdfPenParts {
  readonly theme: Theme;
  readonly structure: PdfStructure;
  readonly foreign: PdfForeignFonts;
  readonly pictures: FindPicture | undefined;
}

export class PdfPen {
  readonly document: PDFKit.PDFDocument;
  readonly scene: Scene;
  readonly theme: Theme;
  readonly structure: PdfStructure;
  readonly pictures: FindPicture | undefined;
  readonly foreign: PdfForeignFonts;
  readonly images: ImagesInOrder = new ImagesInOrder();
  #state: GraphicsState = { ...initialState };
  readonly #opened = new Map<string, unknown>();
  readonly #saved: GraphicsState[] = [];

  constructor(
    document: PDFKit.PDFDocument,
    scene: Scene,
    { theme, structure, foreign, pictures }: PdfPenParts,
  ) {
    this.document = document;
    this.scene = scene;
    this.theme = theme;
    this.structure = structure;
    this.foreign = foreign;
    this.pictures = pictures;
  }

  /** A picture for `document.image`; the same bytes are in the file once. */
  openPicture(bytes: Uint8Array): unknown {
    const key = createHash('sha1').update(bytes).digest('base64');
    let opened = this.#opened.get(key);
    if (opened === undefined) {
      opened = (this.document as unknown as { openImage(from: Buffer): unknown }).openImage(
        Buffer.from(bytes),
      );
      this.images.queue(opened);
      this.#opened.set(key, opened);
    }
    return opened;
  }

  save(): void {
    this.document.save();
    this.#saved.push({ ...this.#state });
  }

  restore(): void {
    this.document.restore();
    this.#state = this.#saved.pop() ?? { ...initialState };
  }

  fillWith({ hex, opacity }: FlatColour): void {
    if (this.#state.fill !== hex) this.document.fillColor(hex);
    if (this.#state.fillOpacity !== opacity) this.document.fillOpacity(opacity);
    this.#state.fill = hex;
    this.#state.fillOpacity = opacity;
  }

  fill(paint: string, opacity = 1): void {
    const flat = flatColour(paint, this.theme);
    this.fillWith({ hex: flat.hex, opacity: flat.opacity * opacity });
  }

  stroke(paint: string | FlatColour, line: Line): void {
    const flat = typeof paint === 'string' ? flatColour(paint, this.theme) : paint;
    const opacity = flat.opacity * (line.opacity ?? 1);
    if (this.#state.stroke !== flat.hex) this.document.strokeColor(flat.hex);
    if (this.#state.strokeOpacity !== opacity) this.document.strokeOpacity(opacity);
    this.#state.stroke = flat.hex;
    this.#state.strokeOpacity = opacity;
    this.#line(line);
  }

  strokeGradient(gradient: PDFKit.PDFLinearGradient, line: Line): void {
    this.document.strokeColor(gradient);
    this.#state.stroke = '';
    this.#line(line);
  }

  fillGradient(gradient: PDFKit.PDFLinearGradient): void {
    this.document.fillColor(gradient);
    this.#state.fill = '';
  }

  #line({ width = 1, dash = [], cap }: Line): void {
    // A dash of no length is a dot under a round cap; PDF readers agree on one only when it is a little longer.
    const lengths = dash.map((length) => Math.max(length, 0.01));
    const pattern = lengths.join(' ');
    if (this.#state.width !== width) this.document.lineWidth(width);
    if (this.#state.dash !== pattern) this.#dash(lengths);
    if (this.#state.cap !== cap) this.document.lineCap(cap).lineJoin(cap === 'round' ? 'round' : 'miter');
    Object.assign(this.#state, { width, dash: pattern, cap });
  }

  #dash(lengths: readonly number[]): void {
    if (lengths.length === 0) this.document.undash();
    // The library takes the whole list; its types know only the first length.
    else this.document.dash(lengths as unknown as number, {});
  }

  /** A gradient of the tokens from `top` to `bottom`, both in the coordinates of now. */
  gradient(name: GradientName, top: number, bottom: number): PDFKit.PDFLinearGradient {
    const gradient = this.document.linearGradient(0, top, 0, bottom);
    for (const { at, colour } of gradients[name]) gradient.stop(at, flatColour(colour, this.theme).hex);
    return gradient;
  }

  /** The colour and opacity of a gradient at `at` (0 to 1). */
  gradientAt(name: GradientName, at: number): FlatColour {
    const stops = gradients[name];
    const after = stops.findIndex((stop) => stop.at >= at);
    const [to, from] = [stops[after] ?? stops[stops.length - 1], stops[Math.max(0, after - 1)]];
    if (to === undefined || from === undefined) throw new RangeError(`gradient: ${name} has no stops`);
    const share = to.at === from.at ? 0 : (at - from.at) / (to.at - from.at);
    const [first, second] = [flatColour(from.colour, this.theme), flatColour(to.colour, this.theme)];
    const opacities = [from, to].map((stop) => ('opacity' in stop ? stop.opacity : 1)) as [number, number];
    return {
      hex: mix(first.hex, second.hex, share),
      opacity: opacities[0] + (opacities[1] - opacities[0]) * share,
    };
  }
}

function mix(from: string, to: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [Number.parseInt(from.slice(at, at + 2), 16), Number.parseInt(to.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
