// Scene to PDF: one page as large as the scene, vectors, selectable text in subsets of the shipped fonts, tagged for
// screen readers. Without dates of its own, so the same scene gives the same bytes.

import { faceOf, faces } from '@sightline/text';
import { readFontFile } from '@sightline/text/node';
import type { Face } from '@sightline/text';
import type { Group, Icon, Outline, Picture, Primitive, Rect, Scene, TextBlock } from '@sightline/layout';
import PDFDocument from 'pdfkit';
import { iconPath, iconStroke } from './icons.ts';
import { rasterPicture } from './raster-picture.ts';
import { drawablePicture, missingPicture } from './picture.ts';
import type { FindPicture } from './picture.ts';
import { PdfForeignFonts } from './pdf-foreign-fonts.ts';
import { paintForeignLine } from './pdf-foreign-text.ts';
import { describePdf } from './pdf-metadata.ts';
import { PdfPen } from './pdf-pen.ts';
import { PdfStructure } from './pdf-structure.ts';
import type { PdfTag } from './pdf-structure.ts';
import { isGradient } from './resolve-paint.ts';
import { groupsInOrder, sceneTitle } from './scene-text.ts';
import { textRuns } from './text-runs.ts';
import { blueprintGrid } from './tokens.ts';
import type { Theme } from './tokens.ts';

export interface PdfOptions {
  readonly theme: Theme;
  /** Bytes of the pictures; without it every picture shows its alternative text. */
  readonly image?: FindPicture;
  /** Name of the document; by default the title in the picture. */
  readonly title?: string;
  /** Language of the texts, as a BCP 47 tag. Default `en`. */
  readonly language?: string;
  /** Author of the map, for the properties of the file. */
  readonly author?: string;
  /** When the file was made. By default the file names no time, so that it is the same each time. */
  readonly date?: Date;
  /** What lies behind the scene: a paint name, or `none`. Default `paper`. */
  readonly background?: string;
}

/** The largest side of a page that readers accept, in points. */
const largestSide = 14_400;
/** Points to a map unit: 96 units and 72 points are an inch. */
const pointsPerUnit = 0.75;

interface Shape {
  /** Traces the outline on the page. */
  readonly trace: () => void;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function paintGrid(pen: PdfPen, shape: Shape): void {
  const { document } = pen;
  pen.save();
  shape.trace();
  document.clip();
  for (const [pitch, paint] of [
    [blueprintGrid.fine, 'blueprintGridFine'],
    [blueprintGrid.coarse, 'blueprintGrid'],
  ] as const) {
    for (let y = 0.5; y < shape.bottom - shape.top; y += pitch)
      document.moveTo(shape.left, shape.top + y).lineTo(shape.right, shape.top + y);
    for (let x = 0.5; x < shape.right - shape.left; x += pitch)
      document.moveTo(shape.left + x, shape.top).lineTo(shape.left + x, shape.bottom);
    pen.stroke(paint, { cap: 'butt' });
    document.stroke();
  }
  pen.restore();
}

function emotionSpan(pen: PdfPen, group: Group): readonly [top: number, bottom: number] | undefined {
  const { emotion } = pen.scene;
  if (emotion === undefined) return undefined;
  return [emotion.neutral - 2 * emotion.perPoint - group.y, emotion.neutral + 2 * emotion.perPoint - group.y];
}

// Gradients with opacity are slow and unsure in readers, so the area under the curve is painted in thin bands.
function paintBands(pen: PdfPen, group: Group, shape: Shape): void {
  const [top, bottom] = emotionSpan(pen, group) ?? [shape.top, shape.bottom];
  const bands = 40;
  const height = (bottom - top) / bands;
  pen.save();
  shape.trace();
  pen.document.clip();
  for (let band = 0; band < bands; band += 1) {
    pen.fillWith(pen.gradientAt('emotionFill', (band + 0.5) / bands));
    pen.document.rect(shape.left, top + band * height, shape.right - shape.left, height).fill();
  }
  pen.restore();
}

function fillShape(pen: PdfPen, group: Group, name: string, shape: Shape, opacity?: number): void {
  if (name === 'emotionFill') return paintBands(pen, group, shape);
  if (isGradient(name)) {
    const [top, bottom] = (name === 'emotion' ? emotionSpan(pen, group) : undefined) ?? [
      shape.top,
      shape.bottom,
    ];
    pen.fillGradient(pen.gradient(name, top, bottom));
  } else pen.fill(name, opacity);
  shape.trace();
  pen.document.fill();
  if (name === 'blueprint') paintGrid(pen, shape);
}

interface Stroked {
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

function strokeShape(pen: PdfPen, group: Group, item: Stroked, cap: 'butt' | 'round', shape: Shape): void {
  if (item.stroke === undefined) return;
  const { width, dash, opacity } = item;
  const line = {
    cap,
    ...(width === undefined ? {} : { width }),
    ...(dash === undefined ? {} : { dash }),
    ...(opacity === undefined ? {} : { opacity }),
  };
  if (isGradient(item.stroke)) {
    const [top, bottom] = (item.stroke === 'emotion' ? emotionSpan(pen, group) : undefined) ?? [
      shape.top,
      shape.bottom,
    ];
    pen.strokeGradient(pen.gradient(item.stroke, top, bottom), line);
  } else pen.stroke(item.stroke, line);
  shape.trace();
  pen.document.stroke();
}

function rectShape(pen: PdfPen, { x, y, w, h, r = 0 }: Pick<Rect, 'x' | 'y' | 'w' | 'h' | 'r'>): Shape {
  const round = Math.min(r, w / 2, h / 2);
  const trace = (): void => {
    if (round > 0) pen.document.roundedRect(x, y, w, h, round);
    else pen.document.rect(x, y, w, h);
  };
  return { trace, top: y, bottom: y + h, left: x, right: x + w };
}

function paintRect(pen: PdfPen, group: Group, item: Rect): void {
  if (item.shadow === true) {
    pen.fill('shadow', 0.9);
    rectShape(pen, { ...item, y: item.y + 2 }).trace();
    pen.document.fill();
  }
  const shape = rectShape(pen, item);
  if (item.fill !== undefined) fillShape(pen, group, item.fill, shape);
  strokeShape(pen, group, item, 'butt', shape);
}

function paintOutline(pen: PdfPen, group: Group, item: Outline): void {
  const trace = (): void => void pen.document.path(item.d);
  const shape: Shape = { trace, top: 0, bottom: group.h, left: 0, right: group.w };
  if (item.fill !== undefined) fillShape(pen, group, item.fill, shape, item.opacity);
  strokeShape(pen, group, item, 'round', shape);
}

function paintIcon(pen: PdfPen, item: Icon): void {
  pen.save();
  pen.document.translate(item.x, item.y).scale(item.size / 24);
  pen.stroke(item.stroke, { width: item.width ?? iconStroke, cap: 'round' });
  pen.document.path(iconPath(item.name)).stroke();
  pen.restore();
}

function useFace(pen: PdfPen, face: Face, size: number): void {
  pen.document.font(face.name).fontSize(size);
}

// `gap` is the space that the line break stands for: not seen, but there for who reads or copies the text.
function paintLine(pen: PdfPen, item: TextBlock, line: string, y: number, gap: string): void {
  const { document } = pen;
  const { size } = item.font;
  const laid = pen.foreign.lay(item, line);
  if (laid !== undefined) {
    paintForeignLine(pen, item, { laid, y, gap });
    return;
  }
  const runs = textRuns(faceOf(item.font), line).map(({ face, text }) => {
    useFace(pen, face, size);
    return { face, text, width: document.widthOfString(text) };
  });
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  let x = item.x - (item.anchor === 'middle' ? width / 2 : item.anchor === 'end' ? width : 0);
  for (const [index, run] of runs.entries()) {
    useFace(pen, run.face, size);
    const text = index === runs.length - 1 ? run.text + gap : run.text;
    document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    x += run.width;
  }
}

function tagOf(group: Group, item: TextBlock): PdfTag {
  if (item.role === 'title') return 'H1';
  if (item.role !== 'heading') return 'P';
  return group.kind === 'phaseHeader' ? 'H2' : 'H3';
}

function paintText(pen: PdfPen, group: Group, item: TextBlock): void {
  if (item.lines.every((line) => line === '')) return;
  pen.structure.content(group, tagOf(group, item), () => {
    const turned = item.rotate !== undefined && item.rotate !== 0;
    if (turned) {
      pen.save();
      pen.document.rotate(item.rotate, { origin: [item.x, item.y] });
    }
    pen.fill(item.fill);
    item.lines.forEach((line, index) => {
      if (line !== '')
        paintLine(
          pen,
          item,
          line,
          item.y + index * item.lineHeight,
          index < item.lines.length - 1 ? ' ' : '',
        );
    });
    if (turned) pen.restore();
  });
}

function paintPicture(pen: PdfPen, group: Group, item: Picture): void {
  const found = drawablePicture(item.file, pen.pictures);
  const raster = found === undefined ? undefined : rasterPicture(found, item.w, item.h);
  if (raster === undefined) {
    for (const part of missingPicture(item)) paintPrimitive(pen, group, part);
    return;
  }
  const paint = (): void => {
    pen.save();
    rectShape(pen, item).trace();
    pen.document.clip();
    const opened: unknown = (pen.document as unknown as { openImage(bytes: Uint8Array): unknown }).openImage(
      raster,
    );
    pen.images.queue(opened);
    pen.document.image(opened as never, item.x, item.y, {
      fit: [item.w, item.h],
      align: 'center',
      valign: 'center',
    });
    pen.restore();
  };
  pen.structure.content(group, 'Figure', paint, item.alt);
}

function paintPrimitive(pen: PdfPen, group: Group, item: Primitive): void {
  if (item.kind === 'text') return paintText(pen, group, item);
  if (item.kind === 'image') return paintPicture(pen, group, item);
  pen.structure.decoration();
  switch (item.kind) {
    case 'rect':
      return paintRect(pen, group, item);
    case 'path':
      return paintOutline(pen, group, item);
    case 'icon':
      return paintIcon(pen, item);
    case 'circle': {
      const trace = (): void => void pen.document.circle(item.cx, item.cy, item.r);
      const shape: Shape = {
        trace,
        top: item.cy - item.r,
        bottom: item.cy + item.r,
        left: item.cx - item.r,
        right: item.cx + item.r,
      };
      if (item.fill !== undefined) fillShape(pen, group, item.fill, shape);
      return strokeShape(pen, group, item, 'butt', shape);
    }
  }
}

function paintGroup(pen: PdfPen, group: Group): void {
  if (group.items.length === 0) return;
  pen.save();
  pen.document.translate(group.x, group.y);
  for (const item of group.items) paintPrimitive(pen, group, item);
  pen.structure.endDecoration();
  pen.restore();
}

function openDocument(scene: Scene, title: string, options: PdfOptions, scale: number): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: [scene.width * scale, scene.height * scale],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: options.language ?? 'en',
    info: {
      Title: title,
      Producer: 'Sightline',
      Creator: 'Sightline',
      CreationDate: options.date ?? new Date(0),
      ...(options.author === undefined ? {} : { Author: options.author }),
    },
  });
  // The library must have a date to make the file's id of; the file need not tell it.
  if (options.date === undefined) delete document.info.CreationDate;
  describePdf(document, { ...options, title });
  return document;
}

/**
 * Draws a scene in this thread as a PDF of one page, 0.75 points to a map unit (less where a side would pass the largest page there is).
 * Rejects only what is a mistake of the program; a picture that cannot be drawn shows its alternative text.
 */
export async function drawPdf(scene: Scene, options: PdfOptions): Promise<Uint8Array> {
  const scale = Math.min(pointsPerUnit, largestSide / scene.width, largestSide / scene.height);
  const title = options.title ?? sceneTitle(scene) ?? 'Sightline map';
  const document = openDocument(scene, title, options, scale);
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  for (const face of faces) document.registerFont(face.name, Buffer.from(readFontFile(face)));
  const structure = new PdfStructure(document);
  const foreign = new PdfForeignFonts(document, scene);
  const pen = new PdfPen(document, scene, {
    theme: options.theme,
    structure,
    foreign,
    pictures: options.image,
  });
  document.scale(scale);
  const background = options.background ?? 'paper';
  if (background !== 'none') {
    structure.decoration();
    pen.fill(background);
    document.rect(0, 0, scene.width, scene.height).fill();
    structure.endDecoration();
  }
  for (const group of groupsInOrder(scene)) paintGroup(pen, group);
  structure.finish(title);
  document.end();
  return done;
}
