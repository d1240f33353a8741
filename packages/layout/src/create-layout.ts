// The layout of a map: an ordered list of passes from records to a scene. Texts are measured once per record, and what
// did not change between two scenes keeps its identity, so that a painter repaints what changed and nothing else.

import type { Card, Failure, Lane, LibraryRecords, MapChange, MapIndex, View } from '@sightline/model';
import { lanesInView, nameOf } from '@sightline/model';
import { DrawnArrows, isBelow, Ports } from './arrow.ts';
import { cardBody } from './card-body.ts';
import { curveGroups, emotionAxis, strongPersona } from './curve-groups.ts';
import { failureBody } from './failure-body.ts';
import { ground, headers, laneLabel, title, titleHeight } from './frame.ts';
import type { FrameContext } from './frame.ts';
import type { Grid } from './grid.ts';
import { grid as placeGrid } from './grid.ts';
import { legend, legendHeight } from './legend.ts';
import { linksOf } from './links.ts';
import type { Measure } from './measure.ts';
import type { Box, Placed } from './place.ts';
import { place } from './place.ts';
import type { Way } from './route.ts';
import { route } from './route.ts';
import { sameGroup } from './same-group.ts';
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

/** A layout that remembers what it measured. */
export interface Layout {
  /** The scene of a map. Texts that were measured before are not measured again. */
  full(index: MapIndex, library: LibraryRecords): Scene;
  /** The scene after a change that `index` has taken in already. */
  after(change: MapChange): Scene;
}

export function createLayout(measure: Measure, options: LayoutOptions): Layout {
  return new MapLayout(measure, options);
}

interface Measured {
  readonly key: string;
  readonly body: Body;
}

class MapLayout implements Layout {
  readonly #measure: Measure;
  readonly #options: LayoutOptions;
  readonly #words: LayoutWords;
  #bodies = new WeakMap<object, Measured>();
  #library: LibraryRecords | undefined;
  #index: MapIndex | undefined;
  #groups: ReadonlyMap<string, Group> = new Map();
  readonly #arrowsDrawn = new DrawnArrows();
  #last: { readonly scene: Scene; readonly placed: Placed } | undefined;

  constructor(measure: Measure, options: LayoutOptions) {
    this.#measure = measure;
    this.#options = options;
    this.#words = options.words ?? englishWords;
  }

  full(index: MapIndex, library: LibraryRecords): Scene {
    if (library !== this.#library) this.#bodies = new WeakMap();
    this.#library = library;
    this.#index = index;
    return this.#scene(index, library);
  }

  after(change: MapChange): Scene {
    if (this.#index === undefined || this.#library === undefined)
      throw new Error('layout: full comes before after');
    return this.#afterText(change, this.#index, this.#library) ?? this.#scene(this.#index, this.#library);
  }

  /** The scene after an edit that changes what cards say but not how high they are: nothing moves. Undefined where something may. */
  #afterText(change: MapChange, index: MapIndex, library: LibraryRecords): Scene | undefined {
    const last = this.#last;
    if (last === undefined || change.added.size + change.removed.size > 0) return undefined;
    const bodies = new Map<string, Body>();
    for (const [from, to] of change.updated.values()) {
      const box = last.placed.boxes.get(to.id);
      if (from.type !== 'card' || to.type !== 'card' || box === undefined || !standsAsBefore(from, to))
        return undefined;
      const row = last.placed.rows[box.row];
      if (row === undefined) return undefined;
      const body = this.#cardBody(
        to,
        { lane: row.lane, below: row.below, columns: box.lastColumn - box.column + 1 },
        index,
        library,
      );
      if (body.h !== box.h) return undefined;
      bodies.set(to.id, body);
    }
    const cards = last.scene.groups.cards.map((group) => {
      const body = group.kind === 'card' ? bodies.get(group.record ?? '') : undefined;
      return body === undefined
        ? group
        : { ...group, items: body.items, label: wordsOf(body) || titleOf(index, group.record ?? '') };
    });
    const scene = { ...last.scene, groups: { ...last.scene.groups, cards } };
    this.#last = { scene, placed: last.placed };
    return scene;
  }

  #scene(index: MapIndex, library: LibraryRecords): Scene {
    const lanes = lanesInView(index.lanes, this.#options.view);
    const top = this.#options.title === true ? titleHeight : 0;
    const placed = this.#pass('place', () => this.#place(index, lanes, library));
    const ways = this.#pass('route', () => route(linksOf(index), placed));
    const grid = this.#pass('grid', () => placeGrid(index, placed, ways, top));
    const groups = this.#pass('draw', () => this.#draw({ index, library, placed, ways, grid, top }));
    const shownLegend = this.#options.legend === true ? legendHeight : 0;
    const emotion = emotionAxis(grid);
    const scene: Scene = {
      width: grid.width,
      height: grid.height + shownLegend,
      headerWidth: sizes.header,
      headerHeight: sizes.headerHeight,
      phases: grid.phases,
      columns: grid.columns,
      rows: grid.rows,
      lines: grid.lines,
      groups,
      ...(emotion === undefined ? {} : { emotion }),
    };
    this.#last = { scene, placed };
    return scene;
  }

  #pass<T>(name: string, run: () => T): T {
    const { timing } = this.#options;
    if (timing === undefined) return run();
    const start = timing.now();
    const result = run();
    timing.report(name, timing.now() - start);
    return result;
  }

  #place(index: MapIndex, lanes: readonly Lane[], library: LibraryRecords): Placed {
    const context = { index, library, measure: this.#measure, words: this.#words };
    return place(index, lanes, {
      card: (card, lane, below, columns) => this.#cardBody(card, { lane, below, columns }, index, library),
      failure: (failure, below) =>
        this.#body(failure, String(below), () => failureBody(failure, sizes.card, below, context)),
      laneHeader: (lane) =>
        this.#body(lane, 'header', () => ({ h: laneLabel(lane, false, this.#measure).y + 12, items: [] })).h,
    });
  }

  #cardBody(card: Card, { lane, below, columns }: Standing, index: MapIndex, library: LibraryRecords): Body {
    const width = columns * sizes.card + (columns - 1) * sizes.gutter;
    const path = card.path === undefined ? undefined : index.records.get(card.path);
    const key = `${lane.role} ${lane.who ?? ''} ${below} ${width} ${path?.type === 'path' ? path.name : ''}`;
    const context = { index, library, measure: this.#measure, words: this.#words };
    return this.#body(card, key, () => cardBody(card, { lane, width, below }, context));
  }

  #body(record: Card | Failure | Lane, key: string, make: () => Body): Body {
    const known = this.#bodies.get(record);
    if (known?.key === key) return known.body;
    const body = make();
    this.#bodies.set(record, { key, body });
    return body;
  }

  #draw({ index, library, placed, ways, grid, top }: Drawing): Scene['groups'] {
    const frame: FrameContext = {
      index,
      measure: this.#measure,
      words: this.#words,
      grid,
      rows: placed.rows,
      top,
    };
    const { persona: chosen, view } = this.#options;
    const strong = strongPersona(index, chosen);
    const curve = curveGroups({
      index,
      library,
      measure: this.#measure,
      words: this.#words,
      grid,
      persona: chosen,
    });
    const heads = [...headers(frame)];
    if (this.#options.title === true)
      heads.push(title(frame, view, strong === undefined ? undefined : nameOf(library, strong)));
    if (this.#options.legend === true)
      heads.push(legend(this.#words, this.#measure, grid.height, grid.width));
    const drawn = {
      ground: ground(frame),
      arrows: this.#arrows(index, { placed, ways, grid }),
      cards: [...curve.filter(({ layer }) => layer === 'cards'), ...cardGroups(index, placed, grid)],
      marks: [...curve.filter(({ layer }) => layer === 'marks'), ...failureMarks(index, placed, grid)],
      headers: heads,
    };
    return this.#kept(drawn);
  }

  #arrows(
    index: MapIndex,
    { placed, ways, grid }: { placed: Placed; ways: readonly Way[]; grid: Grid },
  ): readonly Group[] {
    const ports = new Ports();
    for (const { start, end } of ways) {
      ports.add(start);
      ports.add(end);
    }
    const below = placed.rows.map((row) => row.below);
    // the customer's own way lies on top of all others
    const sorted = ways.toSorted((a, b) => Number(a.link.kind === 'next') - Number(b.link.kind === 'next'));
    this.#arrowsDrawn.begin();
    return sorted.map((way) =>
      this.#arrowsDrawn.draw(way, grid, ports, {
        measure: this.#measure,
        below: isBelow(way.start.box, way.end.box, below),
        says: `${way.link.kind}: ${titleOf(index, way.link.from)} → ${titleOf(index, way.link.to)}`,
      }),
    );
  }

  /** Groups that are what they were stay the object that they were. */
  #kept(drawn: Scene['groups']): Scene['groups'] {
    const now = new Map<string, Group>();
    const keep = (group: Group): Group => {
      const before = this.#groups.get(group.id);
      const kept = before !== undefined && sameGroup(before, group) ? before : group;
      now.set(group.id, kept);
      return kept;
    };
    const groups = {
      ground: drawn.ground.map(keep),
      arrows: drawn.arrows,
      cards: drawn.cards.map(keep),
      marks: drawn.marks.map(keep),
      headers: drawn.headers.map(keep),
    };
    this.#groups = now;
    return groups;
  }
}

/** How a card stands: its lane, on which paper, over how many columns. */
interface Standing {
  readonly lane: Lane;
  readonly below: boolean;
  readonly columns: number;
}

/** True where nothing but what a card says has changed: it stands where it stood, and leads where it led. */
function standsAsBefore(from: Card, to: Card): boolean {
  return (
    from.position.lane === to.position.lane &&
    from.position.step === to.position.step &&
    from.position.order === to.position.order &&
    from.kind === to.kind &&
    from.path === to.path &&
    from.untilStep === to.untilStep
  );
}

interface Drawing {
  readonly index: MapIndex;
  readonly library: LibraryRecords;
  readonly placed: Placed;
  readonly ways: readonly Way[];
  readonly grid: Grid;
  readonly top: number;
}

/** What can be read on a card, in the order in which it stands there. */
function wordsOf({ items }: Body): string {
  return items.flatMap((item) => (item.kind === 'text' ? item.lines : [])).join(' ');
}

function titleOf(index: MapIndex, id: string): string {
  const record = index.records.get(id);
  if (record?.type === 'card') return record.text ?? id;
  return record?.type === 'failure' ? record.what : id;
}

function cardGroups(index: MapIndex, placed: Placed, grid: Grid): readonly Group[] {
  return [...placed.boxes.values()].map((box): Group => {
    const { record } = box;
    return {
      id: `${record.type}:${box.id}`,
      record: box.id,
      kind: record.type,
      layer: 'cards',
      x: grid.boxX(box),
      y: grid.boxY(box),
      w: grid.boxWidth(box),
      h: box.h,
      items: box.body.items,
      label: wordsOf(box.body) || titleOf(index, box.id),
      column: box.column,
      lastColumn: box.lastColumn,
      row: box.row,
    };
  });
}

/** The F on a card where something can break, with how many things. */
function failureMarks(index: MapIndex, placed: Placed, grid: Grid): readonly Group[] {
  const counts = new Map<string, number>();
  for (const step of index.steps)
    for (const failure of index.failuresOfStep(step.id)) {
      const at = index.records.get(failure.at);
      const card = at?.type === 'flow' ? at.from : failure.at;
      counts.set(card, (counts.get(card) ?? 0) + 1);
    }
  return [...counts].flatMap(([card, count]) => {
    const box = placed.boxes.get(card);
    return box === undefined ? [] : [failureMark(box, grid, count)];
  });
}

function failureMark(box: Box, grid: Grid, count: number): Group {
  const text = count === 1 ? 'F' : `F${count}`;
  const w = count === 1 ? 18 : 24;
  return {
    id: `mark:${box.id}`,
    record: box.id,
    kind: 'failureMark',
    layer: 'marks',
    x: grid.boxX(box) + 2 - w / 2,
    y: grid.boxY(box) + box.h - 12,
    w,
    h: 18,
    items: [
      { kind: 'rect', x: 0, y: 0, w, h: 18, r: 9, fill: 'failure', stroke: 'failureInk', width: 2 },
      {
        kind: 'text',
        x: w / 2,
        y: 12.5,
        lines: [text],
        lineHeight: 12,
        font: { family: 'Inter', weight: 700, size: 9.5 },
        fill: 'failureInk',
        anchor: 'middle',
      },
    ],
    label: count === 1 ? '1 failure' : `${count} failures`,
    column: box.column,
    lastColumn: box.lastColumn,
    row: box.row,
  };
}
