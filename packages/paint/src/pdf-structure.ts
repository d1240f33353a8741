// The tags of a PDF: what is painted is marked while it is painted, and put into a tree in reading order at the end.
// Everything that is not text or a picture is decoration, which readers skip.

import type { Group } from '@sightline/layout';

export type PdfTag = 'H1' | 'H2' | 'H3' | 'P' | 'Figure';

interface Tagged {
  readonly rank: readonly number[];
  readonly element: PDFKit.PDFStructureElement;
}

// By time, then lane, as a screen reader walks the map; headers first, the legend last.
function readingRank(group: Group): readonly number[] {
  switch (group.kind) {
    case 'title':
      return [0, 0, 0];
    case 'phaseHeader':
      return [1, group.x, 0];
    case 'stepHeader':
      return [2, group.x, 0];
    case 'laneHeader':
      return [3, group.y, 0];
    case 'legend':
      return [6, group.x, group.y];
    default:
      return group.column === undefined ? [5, group.y, group.x] : [4, group.column, group.row ?? 0];
  }
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export class PdfStructure {
  readonly #document: PDFKit.PDFDocument;
  readonly #tagged: Tagged[] = [];
  #inDecoration = false;

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
  }

  /** Call before painting what means nothing by itself. */
  decoration(): void {
    if (this.#inDecoration) return;
    this.#document.markContent('Artifact', { type: 'Layout' });
    this.#inDecoration = true;
  }

  /** Ends a stretch of decoration, before the state of the page is saved or restored. */
  endDecoration(): void {
    if (!this.#inDecoration) return;
    this.#document.endMarkedContent();
    this.#inDecoration = false;
  }

  /** Paints something that readers shall meet, under its tag and with words for what cannot be read. */
  content(group: Group, tag: PdfTag, paint: () => void, alt?: string): void {
    this.endDecoration();
    const content = this.#document.markStructureContent(tag);
    paint();
    this.#document.endMarkedContent();
    const element = this.#document.struct(tag, alt === undefined ? {} : { alt }, [content]);
    this.#tagged.push({ rank: readingRank(group), element });
  }

  /** Puts everything into the document's tree. Nothing may be painted after it. */
  finish(title: string): void {
    this.endDecoration();
    const root = this.#document.struct('Document', { title });
    this.#document.addStructure(root);
    for (const { element } of this.#tagged.toSorted((a, b) => compareRanks(a.rank, b.rank)))
      root.add(element);
    root.end();
  }
}
