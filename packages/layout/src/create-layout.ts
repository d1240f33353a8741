// The layout of a map: an ordered list of passes from records to a scene. Texts are measured once per record; after an
// edit only what it touches is placed and routed again, and what did not change between two scenes keeps its identity, so
// that a painter repaints what changed and nothing else.

import type {
  Card,
  Emotion,
  Failure,
  FlowKind,
  Lane,
  LibraryRecords,
  MapChange,
  MapIndex,
  View,
} from '@sightline/model';
import { lanesInView, nameOf } from '@sightline/model';
import { ArrowGroups } from './arrow-groups.ts';
import type { Box, Standing } from './box.ts';
import { cardBody } from './card-body.ts';
import { bodyWidth, CardGroups, failureCounts, failureMark } from './card-groups.ts';
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
import { boxX, boxY, placeColumns, placeRows } from './grid.ts';
import { ArrowWords } from './gutters.ts';
import { KeptList } from './kept-groups.ts';
import { legend, legendHeight } from './legend.ts';
import { withMargins } from './margins.ts';
import type { Measure } from './measure.ts';
import type { Changed, PlacedRow, PlaceSources } from './place.ts';
import { belowVisibility, placeRow, restackRow } from './place.ts';
import { Routes } from './routes.ts';
import { Joined } from './runs.ts';
import type { Group, Scene } from './scene.ts';
import { Shifts } from './shifts.ts';
import { sizes } from './sizes.ts';
import type { Body } from './stack.ts';
import type { LayoutWords } from './words.ts';
import { englishWords } from './words.ts';

export interface LayoutOptions {
  readonly view: View;
  /** The persona whose curve is the strong one; the first of the cast by default. */
  readonly persona?: string;
  readonly words?: LayoutWords;
  /** Title above the sheet, with paper at its sides, and legend below it, for pictures that leave the editor. */
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

/** What a body depends on besides its record: its lane, on which paper it lies, over how many columns, its path and the path's kind. */
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
  readonly #joined = { arrows: new Joined(), cards: new Joined(), marks: new Joined() };
  readonly #said = new WeakMap<Emotion, Measured>();
  #bodies = new WeakMap<object, MadeBody>();
  #library: LibraryRecords | undefined;
  #index: MapIndex | undefined;
  readonly #boxes = new Map<string, Box>();
  #rows: readonly PlacedRow[] = [];
  readonly #arrows = new ArrowGroups();
  readonly #cards = new CardGroups();
  #failures: ReadonlyMap<string, number> = new Map();
  /** Another object when boxes have moved. */
  #standing: object = {};
  #grid: Grid | undefined;
  #curve: CurveLayers | undefined;
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
    const resized = this.#timed('route', () => this.#route(index, placement, dirt));
    const before = this.#grid;
    const grid = this.#timed('grid', () => this.#measureGrid(index, top, resized));
    const shifts = dirt === undefined || before === undefined ? undefined : new Shifts(before, grid);
    const scene = this.#timed('draw', () => this.#draw({ index, library, grid, top, shifts }));
    return this.#options.title === true ? withMargins(scene) : scene;
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
    const failureRow = lanes.findIndex(({ role }) => role === 'failure');
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
      const rewritten = dirt?.rewritten.get(lane.id);
      if (stays && rewritten === undefined) return old;
      const restacked =
        stays && rewritten !== undefined ? restackRow(index, old, rewritten, sources, known) : undefined;
      if (restacked !== undefined) return restacked;
      if (old !== undefined) before.push(old);
      const failures = row === failureRow;
      return placeRow(index, { lane, row, below: below[row] ?? false, failures }, sources, known);
    });
    for (const { boxes } of dirt === undefined ? this.#rows : before)
      for (const box of boxes)
        if (box.seen !== this.#pass && this.#boxes.delete(box.id)) placement.removed(box);
    this.#rows = rows;
    if (dirt === undefined || dirt.failures) this.#failures = failureCounts(index);
    if (placement.columns.size + placement.shiftedBoxes.size > 0) this.#standing = {};
    return placement;
  }

  /** Finds the ways of the arrows that are touched; true where columns may stand elsewhere now. */
  #route(index: MapIndex, placement: Placement, dirt: Dirt | undefined): boolean {
    const { columns, moved, otherRow, shiftedBoxes, appeared, rewritten } = placement;
    for (const box of rewritten) this.#routes.soilWays(box.ways);
    if (dirt === undefined) {
      this.#routes.resize(index.steps.length, this.#rows.length);
      index.steps.forEach((_, column) => columns.add(column));
    } else
      for (const id of dirt.owners) {
        const box = this.#boxes.get(id);
        if (box !== undefined) columns.add(box.column);
      }
    const following = dirt?.following ?? true;
    if (columns.size + shiftedBoxes.size === 0 && !following) return false;
    const placed = { boxes: this.#boxes, rows: this.#rows };
    const touched = { columns, moved, otherRow, shifted: shiftedBoxes, appeared, following };
    return this.#routes.update(index, placed, touched) || dirt === undefined;
  }

  /** Coordinates; the same object where none is different. */
  #measureGrid(index: MapIndex, top: number, resized: boolean): Grid {
    const old = this.#grid;
    const across = old === undefined || resized ? placeColumns(index, this.#routes.gutters) : old;
    const down = placeRows(this.#rows, this.#routes.channels, top);
    if (old === undefined) return (this.#grid = { ...across, ...down });
    const rowsStay = old.height === down.height && sameRows(old, down);
    const columnsStay = old === across || sameColumns(old, across);
    if (rowsStay && columnsStay) return old;
    const { columns, phases, gutters, width } = columnsStay ? old : across;
    const { rows, channels, contents, airs, height, lines } = rowsStay ? old : down;
    return (this.#grid = { columns, phases, gutters, width, rows, channels, contents, airs, height, lines });
  }

  #sources(index: MapIndex, library: LibraryRecords): PlaceSources {
    const context = { index, library, measure: this.#measure, words: this.#words };
    return {
      card: (card, lane, below, columns) => {
        const path = card.path === undefined ? undefined : index.records.get(card.path);
        const named = path?.type === 'path' ? `${path.kind} ${path.name}` : undefined;
        const look = { role: lane.role, who: lane.who, below, columns, path: named };
        return this.#body(card, look, () =>
          cardBody(card, { lane, width: bodyWidth(columns), below }, context),
        );
      },
      failure: (failure, below) =>
        this.#body(failure, { role: 'failure', who: undefined, below, columns: 1, path: undefined }, () =>
          failureBody(failure, sizes.card, below, context),
        ),
      laneHeader: (lane) =>
        this.#body(
          lane,
          { role: lane.role, who: lane.who, below: false, columns: 1, path: undefined },
          () => ({
            h: laneLabel(lane, false, this.#measure).y + 12,
            items: [],
          }),
        ).h,
    };
  }

  #body(record: Card | Failure | Lane, look: LookOf, make: () => Body): Body {
    const known = this.#bodies.get(record);
    if (known !== undefined && isSameLook(known.look, look)) return known.body;
    const body = make();
    this.#bodies.set(record, { look, body });
    return body;
  }

  #draw({ index, library, grid, top, shifts }: Drawing): Scene {
    const { persona: chosen, view, title: titled, legend: legendShown } = this.#options;
    const [measure, words] = [this.#measure, this.#words];
    const frame = { index, measure, words, grid, rows: this.#rows, top };
    const ground = this.#lists.ground.of(groundInputs(frame), (groups) => groundGroups(frame, groups));
    const curve = this.#inLayers(
      this.#lists.curve.of(curveInputs(index, grid, chosen), (groups) =>
        curveGroups({ index, library, measure, words, grid, persona: chosen, groups, said: this.#said }),
      ),
    );
    const named = titled === true ? strongPersona(index, chosen) : undefined;
    const persona = named === undefined ? undefined : nameOf(library, named);
    const context = { grid, rows: this.#rows, words: this.#arrowWords, shifts };
    const arrows = this.#arrows.of(this.#routes.ways, this.#routes.dirtyColumns, context);
    this.#routes.dirtyColumns.clear();
    const drawn = legendShown === true ? kindsOf(arrows.flat()) : [];
    const heads = this.#lists.headers.of([...headerInputs(frame), persona, drawn.join(' ')], (groups) => [
      ...headerGroups(frame, groups),
      ...(titled === true ? [title(frame, view, persona)] : []),
      ...(legendShown === true ? [legend(drawn, { words, measure, y: grid.height, width: grid.width })] : []),
    ]);
    const cards = this.#cards.of(this.#rows, grid, shifts);
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
        arrows: this.#joined.arrows.of(arrows),
        cards: this.#joined.cards.of([curve.cards, ...cards]),
        marks: this.#joined.marks.of([curve.marks, this.#failureMarks(grid)]),
        headers: heads,
      },
      ...(emotion === undefined ? {} : { emotion }),
    };
    return scene;
  }

  /** The curve lies among the cards, its points among the marks. */
  #inLayers(groups: readonly Group[]): CurveLayers {
    if (this.#curve?.groups === groups) return this.#curve;
    const of = (wanted: Group['layer']): readonly Group[] => groups.filter(({ layer }) => layer === wanted);
    return (this.#curve = { groups, cards: of('cards'), marks: of('marks') });
  }

  #failureMarks(grid: Grid): readonly Group[] {
    return this.#lists.marks.of([this.#failures, grid, this.#standing], (groups) => {
      const marks: Group[] = [];
      for (const [card, count] of this.#failures) {
        const box = this.#boxes.get(card);
        if (box === undefined) continue;
        const { h, column, lastColumn, row } = box;
        const at = { x: boxX(grid, box), y: boxY(grid, box) };
        const inputs = [count, h, column, lastColumn, row];
        marks.push(groups.keepAt(card, inputs, at, () => failureMark(box, count, grid)));
      }
      return marks;
    });
  }
}

/** The kinds of arrows that are drawn, sorted. */
function kindsOf(arrows: readonly Group[]): readonly FlowKind[] {
  const kinds = new Set<FlowKind>();
  for (const { flow } of arrows) if (flow !== undefined) kinds.add(flow);
  return [...kinds].sort();
}

/** What placing found changed, gathered for routing. */
class Placement implements Changed {
  /** Columns in which arrows are to find new ways. */
  readonly columns = new Set<number>();
  readonly moved = new Set<Box>();
  readonly otherRow = new Set<Box>();
  readonly shiftedBoxes = new Set<Box>();
  readonly appeared: string[] = [];
  readonly rewritten: Box[] = [];

  willMove(box: Box, to: Standing): void {
    this.moved.add(box);
    if (box.row !== to.row) this.otherRow.add(box);
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

interface CurveLayers {
  readonly groups: readonly Group[];
  readonly cards: readonly Group[];
  readonly marks: readonly Group[];
}

interface Drawing {
  readonly index: MapIndex;
  readonly library: LibraryRecords;
  readonly grid: Grid;
  readonly top: number;
  readonly shifts: Shifts | undefined;
}

function isSameLook(a: LookOf, b: LookOf): boolean {
  return (
    a.role === b.role &&
    a.who === b.who &&
    a.below === b.below &&
    a.columns === b.columns &&
    a.path === b.path
  );
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
