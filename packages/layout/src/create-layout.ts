// The layout of a map: an ordered list of passes from records to a scene. Texts are measured once per record; after an
// edit only what it touches is placed and routed again, and what did not change between two scenes keeps its identity, so
// that a painter repaints what changed and nothing else.

import type { Card, Emotion, Failure, Lane, LibraryRecords, MapChange, MapIndex, View } from '@sightline/model';
import { lanesInView, nameOf } from '@sightline/model';
import { arrowGroups, rewrittenArrows } from './arrow-groups.ts';
import type { ArrowContext } from './arrow-groups.ts';
import type { Box, Standing } from './box.ts';
import { cardBody } from './card-body.ts';
import { bodyWidth, cardGroup, failureCounts, failureMark } from './card-groups.ts';
import { curveGroups, curveInputs, emotionAxis, strongPersona } from './curve-groups.ts';
import type { Measured } from './curve-groups.ts';
import type { Dirt } from './dirt.ts';
import { dirtOf } from './dirt.ts';
import { failureBody } from './failure-body.ts';
import {
  groundGroups,
  groundInputs,
  headerGroups,
  headerInputs,
  laneLabel,
  title,
  titleHeight,
} from './frame.ts';
import type { Grid } from './grid.ts';
import { placeColumns, placeRows } from './grid.ts';
import { ArrowWords } from './gutters.ts';
import { KeptList } from './kept-groups.ts';
import { legend, legendHeight } from './legend.ts';
import type { Measure } from './measure.ts';
import type { Changed, PlacedRow, PlaceSources } from './place.ts';
import { belowVisibility, placeRow } from './place.ts';
import { Routes } from './routes.ts';
import type { Group, Scene } from './scene.ts';
import { sizes } from './sizes.ts';
import type { Body } from './stack.ts';
import type { LayoutWords } from './words.ts';
import { englishWords } from './words.ts';

export interface LayoutOptions {
  readonly view: View;
  /** The persona whose curve is the strong one; the first of the cast by default. */
  readonly persona?: string;
  readonly words?: LayoutWords;
  /** Title above the sheet and legend below it, for pictures that leave the editor. */
  readonly title?: boolean;
  readonly legend?: boolean;
  /** Called with the name of each pass and its milliseconds, by the clock that is given. */
  readonly timing?: { readonly now: () => number; readonly report: (pass: string, ms: number) => void };
}

/** A layout that remembers what it measured, placed and routed. */
export interface Layout {
  /** The scene of a map. Texts that were measured before are not measured again. */
  full(index: MapIndex, library: LibraryRecords): Scene;
  /** The scene after a change that `index` has taken in already. */
  after(change: MapChange): Scene;
}

export function createLayout(measure: Measure, options: LayoutOptions): Layout {
  return new MapLayout(measure, options);
}

/** A body, and what it was made for. */
interface MadeBody {
  readonly look: LookOf;
  readonly body: Body;
}

/** What a body depends on besides its record: its lane, on which paper it lies, over how many columns, its path. */
interface LookOf {
  readonly role: Lane['role'];
  readonly who: string | undefined;
  readonly below: boolean;
  readonly columns: number;
  readonly path: string | undefined;
}

class MapLayout implements Layout {
  readonly #measure: Measure;
  readonly #options: LayoutOptions;
  readonly #words: LayoutWords;
  readonly #arrowWords: ArrowWords;
  readonly #routes: Routes;
  readonly #lists = {
    ground: new KeptList(),
    headers: new KeptList(),
    curve: new KeptList(),
    marks: new KeptList(),
  };
  readonly #said = new WeakMap<Emotion, Measured>();
  #bodies = new WeakMap<object, MadeBody>();
  #library: LibraryRecords | undefined;
  #index: MapIndex | undefined;
  readonly #boxes = new Map<string, Box>();
  #rows: readonly PlacedRow[] = [];
  #arrows: readonly Group[] = [];
  #failures: ReadonlyMap<string, number> = new Map();
  /** Another object when boxes have moved. */
  #standing: object = {};
  #grid: Grid | undefined;
  #pass = 0;

  constructor(measure: Measure, options: LayoutOptions) {
    this.#measure = measure;
    this.#options = options;
    this.#words = options.words ?? englishWords;
    this.#arrowWords = new ArrowWords(measure);
    this.#routes = new Routes(this.#arrowWords);
  }

  full(index: MapIndex, library: LibraryRecords): Scene {
    if (library !== this.#library) this.#bodies = new WeakMap();
    this.#library = library;
    this.#index = index;
    return this.#scene(index, library, undefined);
  }

  after(change: MapChange): Scene {
    if (this.#index === undefined || this.#library === undefined)
      throw new Error('layout: full comes before after');
    return this.#scene(this.#index, this.#library, dirtOf(change, this.#index));
  }

  /** Does again what is dirty; without dirt, everything. */
  #scene(index: MapIndex, library: LibraryRecords, dirt: Dirt | undefined): Scene {
    const top = this.#options.title === true ? titleHeight : 0;
    const placement = this.#timed('place', () => this.#place(index, library, dirt));
    const routed = this.#timed('route', () => this.#route(index, placement, dirt));
    const gridBefore = this.#grid;
    const grid = this.#timed('grid', () => this.#measureGrid(index, top, dirt === undefined || routed.resized));
    const arrowsStay = dirt !== undefined && !routed.touched && grid === gridBefore;
    return this.#timed('draw', () => {
      this.#arrows = arrowsStay
        ? rewrittenArrows(this.#arrows, placement.rewritten, this.#arrowContext(grid))
        : arrowGroups(this.#routes.ways, this.#arrowContext(grid));
      return this.#draw({ index, library, grid, top });
    });
  }

  #timed<T>(name: string, run: () => T): T {
    const { timing } = this.#options;
    if (timing === undefined) return run();
    const start = timing.now();
    const result = run();
    timing.report(name, timing.now() - start);
    return result;
  }

  #place(index: MapIndex, library: LibraryRecords, dirt: Dirt | undefined): Placement {
    const lanes = lanesInView(index.lanes, this.#options.view);
    const below = belowVisibility(lanes);
    const placement = new Placement();
    this.#pass++;
    const known = { byId: this.#boxes, pass: this.#pass, changed: placement };
    const sources = this.#sources(index, library);
    const before: PlacedRow[] = [];
    const rows = lanes.map((lane, row): PlacedRow => {
      const old = this.#rows[row];
      const stays =
        dirt !== undefined &&
        old !== undefined &&
        !dirt.lanes.has(lane.id) &&
        !(dirt.failures && lane.role === 'failure');
      if (stays) return old;
      if (old !== undefined) before.push(old);
      return placeRow(index, { lane, row, below: below[row] ?? false }, sources, known);
    });
    for (const { boxes } of dirt === undefined ? this.#rows : before)
      for (const box of boxes)
        if (box.seen !== this.#pass && this.#boxes.delete(box.id)) placement.removed(box);
    this.#rows = rows;
    if (dirt === undefined || dirt.failures) this.#failures = failureCounts(index);
    if (placement.columns.size + placement.shiftedBoxes.size > 0) this.#standing = {};
    return placement;
  }

  #route(
    index: MapIndex,
    placement: Placement,
    dirt: Dirt | undefined,
  ): { readonly resized: boolean; readonly touched: boolean } {
    const { columns, shiftedBoxes, appeared } = placement;
    if (dirt === undefined) {
      this.#routes.reset(index.steps.length, this.#rows.length);
      index.steps.forEach((_, column) => columns.add(column));
    } else
      for (const id of dirt.owners) {
        const box = this.#boxes.get(id);
        if (box !== undefined) columns.add(box.column);
      }
    const touched = columns.size + shiftedBoxes.size > 0 || dirt?.following === true;
    const placed = { boxes: this.#boxes, rows: this.#rows };
    const following = dirt?.following ?? true;
    const resized =
      touched && this.#routes.update(index, placed, { columns, boxes: shiftedBoxes, appeared, following });
    return { resized, touched };
  }

  /** Coordinates; the same object where none is different. */
  #measureGrid(index: MapIndex, top: number, resized: boolean): Grid {
    const old = this.#grid;
    const across = old === undefined || resized ? placeColumns(index, this.#routes.gutters) : old;
    const down = placeRows(this.#rows, this.#routes.channels, top);
    const rowsStay = old !== undefined && old.height === down.height && sameRows(old, down);
    const columnsStay = old !== undefined && (old === across || sameColumns(old, across));
    if (old !== undefined && rowsStay && columnsStay) {
      for (const box of this.#boxes.values()) if (box.seen === this.#pass) settle(box, old);
      return old;
    }
    const { columns, phases, gutters, width } = columnsStay ? old : across;
    const { rows, channels, contents, height, lines } = rowsStay ? old : down;
    const grid = { columns, phases, gutters, width, rows, channels, contents, height, lines };
    for (const box of this.#boxes.values()) settle(box, grid);
    this.#grid = grid;
    return grid;
  }

  #sources(index: MapIndex, library: LibraryRecords): PlaceSources {
    const context = { index, library, measure: this.#measure, words: this.#words };
    return {
      card: (card, lane, below, columns) => {
        const path = card.path === undefined ? undefined : index.records.get(card.path);
        const name = path?.type === 'path' ? path.name : undefined;
        const look = { role: lane.role, who: lane.who, below, columns, path: name };
        return this.#body(card, look, () =>
          cardBody(card, { lane, width: bodyWidth(columns), below }, context),
        );
      },
      failure: (failure, below) =>
        this.#body(failure, { role: 'failure', who: undefined, below, columns: 1, path: undefined }, () =>
          failureBody(failure, sizes.card, below, context),
        ),
      laneHeader: (lane) =>
        this.#body(lane, { role: lane.role, who: lane.who, below: false, columns: 1, path: undefined }, () => ({
          h: laneLabel(lane, false, this.#measure).y + 12,
          items: [],
        })).h,
    };
  }

  #body(record: Card | Failure | Lane, look: LookOf, make: () => Body): Body {
    const known = this.#bodies.get(record);
    if (known !== undefined && isSameLook(known.look, look)) return known.body;
    const body = make();
    this.#bodies.set(record, { look, body });
    return body;
  }

  #arrowContext(grid: Grid): ArrowContext {
    return { grid, rows: this.#rows, words: this.#arrowWords };
  }

  #draw({ index, library, grid, top }: Drawing): Scene {
    const { persona: chosen, view, title: titled, legend: legendShown } = this.#options;
    const [measure, words] = [this.#measure, this.#words];
    const frame = { index, measure, words, grid, rows: this.#rows, top };
    const ground = this.#lists.ground.of(groundInputs(frame), (groups) => groundGroups(frame, groups));
    const curve = this.#lists.curve.of(curveInputs(index, grid, chosen), (groups) =>
      curveGroups({ index, library, measure, words, grid, persona: chosen, groups, said: this.#said }),
    );
    const named = titled === true ? strongPersona(index, chosen) : undefined;
    const persona = named === undefined ? undefined : nameOf(library, named);
    const heads = this.#lists.headers.of([...headerInputs(frame), persona], (groups) => [
      ...headerGroups(frame, groups),
      ...(titled === true ? [title(frame, view, persona)] : []),
      ...(legendShown === true ? [legend(words, measure, grid.height, grid.width)] : []),
    ]);
    const cards: Group[] = curve.filter(({ layer }) => layer === 'cards');
    for (const { boxes } of this.#rows) for (const box of boxes) cards.push(cardGroup(box));
    const emotion = emotionAxis(grid);
    const scene: Scene = {
      width: grid.width,
      height: grid.height + (legendShown === true ? legendHeight : 0),
      headerWidth: sizes.header,
      headerHeight: sizes.headerHeight,
      phases: grid.phases,
      columns: grid.columns,
      rows: grid.rows,
      lines: grid.lines,
      groups: {
        ground,
        arrows: this.#arrows,
        cards,
        marks: [...curve.filter(({ layer }) => layer === 'marks'), ...this.#failureMarks()],
        headers: heads,
      },
      ...(emotion === undefined ? {} : { emotion }),
    };
    return scene;
  }

  #failureMarks(): readonly Group[] {
    return this.#lists.marks.of([this.#failures, this.#grid, this.#standing], (groups) => {
      const marks: Group[] = [];
      for (const [card, count] of this.#failures) {
        const box = this.#boxes.get(card);
        if (box === undefined) continue;
        const { x, y, h, column, lastColumn, row } = box;
        const inputs = [count, x, y, h, column, lastColumn, row];
        marks.push(groups.keep(card, inputs, () => failureMark(box, count)));
      }
      return marks;
    });
  }
}

/** What placing found changed, gathered for routing. */
class Placement implements Changed {
  /** Columns in which arrows are to find new ways. */
  readonly columns = new Set<number>();
  readonly shiftedBoxes = new Set<Box>();
  readonly appeared: string[] = [];
  readonly rewritten: Box[] = [];

  moved(box: Box, to: Standing): void {
    if (box.column < 0) this.appeared.push(box.id);
    else this.removed(box);
    this.#mark(to);
  }

  removed(box: Box): void {
    this.#mark(box);
    for (const way of box.ways) this.columns.add(way.column);
  }

  shifted(box: Box): void {
    this.shiftedBoxes.add(box);
  }

  rewrote(box: Box): void {
    this.rewritten.push(box);
  }

  #mark({ column, lastColumn }: { readonly column: number; readonly lastColumn: number }): void {
    for (let at = column; at <= lastColumn; at++) this.columns.add(at);
  }
}

interface Drawing {
  readonly index: MapIndex;
  readonly library: LibraryRecords;
  readonly grid: Grid;
  readonly top: number;
}

function isSameLook(a: LookOf, b: LookOf): boolean {
  return (
    a.role === b.role && a.who === b.who && a.below === b.below && a.columns === b.columns && a.path === b.path
  );
}

/** Puts a box where its column and row are. */
function settle(box: Box, { columns, contents }: Grid): void {
  const first = columns[box.column];
  const last = columns[box.lastColumn];
  box.x = first?.x ?? 0;
  box.w = (last?.x ?? 0) + (last?.w ?? 0) - box.x;
  box.y = (contents[box.row] ?? 0) + box.top;
}

function sameRows(a: Pick<Grid, 'rows' | 'contents'>, b: typeof a): boolean {
  return (
    a.rows.length === b.rows.length &&
    a.contents.every((y, i) => y === b.contents[i]) &&
    a.rows.every((row, i) => {
      const other = b.rows[i];
      return row.lane === other?.lane && row.role === other.role && row.y === other.y && row.h === other.h;
    })
  );
}

function sameColumns(a: Pick<Grid, 'columns' | 'gutters' | 'width'>, b: typeof a): boolean {
  return (
    a.width === b.width &&
    a.columns.length === b.columns.length &&
    a.gutters.every((x, i) => x === b.gutters[i]) &&
    a.columns.every((column, i) => {
      const other = b.columns[i];
      return column.step === other?.step && column.phase === other.phase && column.x === other.x;
    })
  );
}
