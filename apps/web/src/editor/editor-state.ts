// What an open editor knows: the scene, what is selected, what is being edited, how it is looked at. One object outside
// React; components subscribe to the slices that they show.

import type { Layout, Scene } from '@sightline/layout';
import { createLayout } from '@sightline/layout';
import type {
  Command,
  LibraryRecords,
  MapChange,
  MapIndex,
  MapRecord,
  Problem,
  Result,
  View,
} from '@sightline/model';
import { newId } from '@sightline/model';
import type { Measure } from '@sightline/text';
import { Checks } from '../checks/checks.ts';
import type { Colouring } from '../colouring/colouring.ts';
import { colouringOf } from '../colouring/colouring.ts';
import type { ActorGrouping } from '../colouring/group-by-actor.ts';
import type { Session } from '../session/session.ts';
import { LibrarySteps } from './library-steps.ts';
import { spotOf } from './map/spots.ts';

/** What is edited in place: a text of a record. */
export interface Editing {
  readonly id: string;
  readonly path: string;
  /** Typing has begun: it goes on behind what is there, where it would else replace it. */
  readonly begun?: boolean;
}

/** What was just added, and how many steps could be undone before. */
interface Begun {
  readonly id: string;
  readonly undo: number;
}

/** A place in the grid: a lane and a step, and the card in it where there is one. */
export interface Spot {
  readonly lane: string;
  readonly step: string;
  readonly card?: string;
}

export interface Notice {
  readonly text: string;
  readonly kind: 'info' | 'problem';
}

type Slice =
  | 'scene'
  | 'selection'
  | 'editing'
  | 'spot'
  | 'focus'
  | 'view'
  | 'notice'
  | 'connecting'
  | 'colouring';

export class EditorState {
  readonly session: Session;
  readonly checks: Checks;
  readonly #measure: Measure;
  readonly #listeners = new Map<Slice, Set<() => void>>();
  readonly #stop: readonly (() => void)[];
  #layout: Layout;
  #scene: Scene;
  #view: View = 'full';
  #persona: string | undefined;
  #selection: readonly string[] = [];
  #selected: ReadonlySet<string> = new Set();
  #editing: Editing | undefined;
  #begun: Begun | undefined;
  #spot: Spot | undefined;
  #notice: Notice | undefined;
  #connecting: string | undefined;
  #colourBy: ActorGrouping | undefined;
  #colouring: { readonly of: Colouring; readonly scene: Scene; readonly library: LibraryRecords } | undefined;
  readonly #steps = new LibrarySteps();
  #drawing = false;
  /** The one edit since the last scene; undefined where there were several. */
  #edit: MapChange | undefined;

  constructor(session: Session, measure: Measure) {
    this.session = session;
    this.checks = new Checks(session);
    this.#measure = measure;
    this.#layout = this.#makeLayout();
    this.#scene = this.#layout.full(session.map.index, session.library.records);
    this.#stop = [
      session.map.onChange((change) => this.#changed(change)),
      session.library.onChange(() => this.#changed()),
    ];
  }

  /** Looks at the map as another state did: the same view, place and selection, as far as they are still there. */
  follow({ view, persona, selection, spot, checks }: EditorState): void {
    this.#view = view;
    this.#persona = persona;
    this.#selection = selection.filter((id) => this.get(id) !== undefined);
    this.#spot = spot;
    if (checks.preset !== undefined) this.checks.choosePreset(checks.preset);
    this.#layout = this.#makeLayout();
    this.#scene = this.#layout.full(this.session.map.index, this.session.library.records);
  }

  close(): void {
    for (const stop of this.#stop) stop();
    this.checks.close();
  }

  get scene(): Scene {
    return this.#scene;
  }
  get selection(): readonly string[] {
    return this.#selection;
  }
  get editing(): Editing | undefined {
    return this.#editing;
  }
  get spot(): Spot | undefined {
    return this.#spot;
  }
  get view(): View {
    return this.#view;
  }
  /** By what cards are coloured; undefined where they are as drawn. */
  get colourBy(): ActorGrouping | undefined {
    return this.#colourBy;
  }
  /** The colours of the cards as the map is now. */
  get colouring(): Colouring | undefined {
    if (this.#colourBy === undefined) return undefined;
    const { index, library, scene } = this;
    if (this.#colouring?.scene !== scene || this.#colouring.library !== library)
      this.#colouring = { of: colouringOf(this.#colourBy, index, library), scene, library };
    return this.#colouring.of;
  }
  get persona(): string | undefined {
    return this.#persona;
  }
  get notice(): Notice | undefined {
    return this.#notice;
  }
  /** The card from which an arrow is being drawn. */
  get connecting(): string | undefined {
    return this.#connecting;
  }
  get index() {
    return this.session.map.index;
  }
  get library() {
    return this.session.library.records;
  }

  subscribe(slice: Slice, listener: () => void): () => void {
    let set = this.#listeners.get(slice);
    if (set === undefined) this.#listeners.set(slice, (set = new Set()));
    set.add(listener);
    return () => set.delete(listener);
  }

  isSelected(id: string): boolean {
    return this.#selected.has(id);
  }

  select(...ids: readonly string[]): void {
    if (ids.length === 0 && this.#selection.length === 0) return;
    this.#selection = ids;
    this.#selected = new Set(ids);
    this.#tell('selection');
  }

  toggle(id: string): void {
    this.select(
      ...(this.#selection.includes(id)
        ? this.#selection.filter((other) => other !== id)
        : [...this.#selection, id]),
    );
  }

  edit(editing: Editing | undefined): void {
    if (editing?.id !== this.#begun?.id) this.#endNew();
    this.#editing = editing;
    this.#tell('editing');
  }

  /** What was just added, after `undo` steps: it goes again unless it is given content before its typing ends. */
  beginNew(id: string, undo: number): void {
    this.#begun = { id, undo };
  }

  /** True where something without content is gone. */
  #endNew(): boolean {
    const begun = this.#begun;
    this.#begun = undefined;
    const record = begun === undefined ? undefined : this.get(begun.id);
    if (begun === undefined || record === undefined || !isBare(record, this.index)) return false;
    const spot = spotOf(this.index, begun.id);
    this.session.map.takeBack(begun.undo);
    this.#draw();
    if (spot !== undefined && this.#spot?.card === begun.id) this.goTo({ lane: spot.lane, step: spot.step });
    return true;
  }

  goTo(spot: Spot | undefined): void {
    this.#spot = spot;
    this.#tell('spot');
  }

  /** Brings the focus of the keyboard to what is selected, where that is one thing; else to the place in the grid. */
  refocus(): void {
    const [only = ''] = this.#selection;
    const one = this.#selection.length === 1 ? this.get(only) : undefined;
    const spot = one === undefined ? undefined : spotOf(this.index, only);
    if (one !== undefined && hasHeader(one)) return this.#tell('focus');
    if (spot !== undefined) this.goTo(spot);
    else this.goTo(this.#spot === undefined ? undefined : { ...this.#spot });
  }

  connectFrom(id: string | undefined): void {
    this.#connecting = id;
    this.#tell('connecting');
  }

  show(view: View, persona = this.#persona): void {
    this.#view = view;
    this.#persona = persona;
    this.#layout = this.#makeLayout();
    this.#scene = this.#layout.full(this.index, this.library);
    this.#tell('view');
    this.#tell('scene');
  }

  colour(by: ActorGrouping | undefined): void {
    this.#colourBy = by;
    this.#colouring = undefined;
    this.#tell('colouring');
  }

  say(text: string | undefined, kind: Notice['kind'] = 'info'): void {
    this.#notice = text === undefined ? undefined : { text, kind };
    this.#tell('notice');
  }

  /** Runs a command on the map; what is wrong is said. True where it was done. Commands of one `gesture` are one step of undo. */
  run(command: Command, gesture?: string): boolean {
    // whoever does something else meanwhile keeps what was added
    if (command.kind !== 'set' || command.id !== this.#begun?.id) this.#begun = undefined;
    const done = this.#said(this.session.map.run(command, gesture));
    this.#draw();
    return done;
  }

  /** Runs a command on the library. */
  runInLibrary(command: Command): boolean {
    const done = this.#said(this.session.library.run(command));
    if (done) this.#steps.done(this.session.map.undoDepth);
    return done;
  }

  /** Takes back one's last edit, of the map or of the library, whichever came last. */
  undo(): void {
    const begun = this.#begun;
    this.edit(undefined);
    // what had no content yet is gone with that
    if (begun !== undefined && this.get(begun.id) === undefined) return;
    const { map, library } = this.session;
    const done = this.#steps.undo(map.undoDepth) ? library.undo() || map.undo() : map.undo();
    if (!done) return this.say('Nothing to undo');
    this.#draw();
    const { card, ...cell } = this.#spot ?? {};
    if (card !== undefined && this.get(card) === undefined) this.goTo(cell as Spot);
  }

  redo(): void {
    const { map, library } = this.session;
    const done = this.#steps.redo(map.undoDepth) ? library.redo() || map.redo() : map.redo();
    if (!done) this.say('Nothing to redo');
  }

  get(id: string): MapRecord | undefined {
    return this.session.map.get(id);
  }

  freshId(prefix: string): string {
    return newId(prefix, Math.random);
  }

  #said(result: Result<unknown>): boolean {
    if (result.ok) {
      if (this.#notice?.kind === 'problem') this.say(undefined);
    } else this.say(wordsOf(result.problems), 'problem');
    return result.ok;
  }

  /** One scene per turn, however many edits of others came in. */
  #changed(change?: MapChange): void {
    this.#edit = this.#drawing ? undefined : change;
    if (this.#drawing) return;
    this.#drawing = true;
    queueMicrotask(() => this.#draw());
  }

  /** Draws what has changed, at once: what one has just added can be focused and typed in. */
  #draw(): void {
    if (!this.#drawing) return;
    this.#drawing = false;
    this.#steps.changed(this.session.map.undoDepth);
    this.#scene =
      this.#edit === undefined ? this.#layout.full(this.index, this.library) : this.#layout.after(this.#edit);
    const still = this.#selection.filter((id) => this.index.records.has(id));
    if (still.length !== this.#selection.length) this.select(...still);
    this.#tell('scene');
  }

  #makeLayout(): Layout {
    return createLayout(this.#measure, {
      view: this.#view,
      ...(this.#persona === undefined ? {} : { persona: this.#persona }),
    });
  }

  #tell(slice: Slice): void {
    for (const listener of [...(this.#listeners.get(slice) ?? [])]) listener();
  }
}

/** Whether a card, failure or emotion says no more than that it is there. */
function isBare(record: MapRecord, index: MapIndex): boolean {
  const { id, type } = record;
  if (index.flowsFrom(id).length + index.flowsTo(id).length + index.failuresAt(id).length > 0) return false;
  const known: readonly string[] = [
    'id',
    'type',
    'order',
    'position',
    'at',
    'impact',
    'step',
    'persona',
    'score',
  ];
  const said = Object.entries(record).filter(
    ([field, value]) => !known.includes(field) && value !== undefined && value !== '',
  );
  if (type === 'card') return said.length === 0;
  if (type === 'failure') return said.every(([field, value]) => field === 'what' && value === newFailure);
  return type === 'emotion' && said.length === 0 && record.score === 0;
}

/** What a failure says until it is told. */
export const newFailure = 'What can go wrong';

/** Whether a record is shown as a header at the edge of the map. */
function hasHeader({ type }: MapRecord): boolean {
  return type === 'step' || type === 'phase' || type === 'lane';
}

function wordsOf(problems: readonly Problem[]): string {
  const [first] = problems;
  const text = first?.message ?? 'This is not possible';
  return text.charAt(0).toUpperCase() + text.slice(1);
}
