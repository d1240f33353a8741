// What an open editor knows: the scene, what is selected, what is being edited, how it is looked at. One object outside
// React; components subscribe to the slices that they show.

import type { Layout, Scene } from '@sightline/layout';
import { createLayout } from '@sightline/layout';
import type { Command, MapChange, MapRecord, Problem, Result, View } from '@sightline/model';
import { newId } from '@sightline/model';
import type { Measure } from '@sightline/text';
import { Checks } from '../checks/checks.ts';
import type { Session } from '../session/session.ts';
import { LibrarySteps } from './library-steps.ts';

/** What is edited in place: a text of a record. */
export interface Editing {
  readonly id: string;
  readonly path: string;
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

type Slice = 'scene' | 'selection' | 'editing' | 'spot' | 'view' | 'notice' | 'connecting';

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
  #spot: Spot | undefined;
  #notice: Notice | undefined;
  #connecting: string | undefined;
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
    this.#editing = editing;
    this.#tell('editing');
  }

  goTo(spot: Spot | undefined): void {
    this.#spot = spot;
    this.#tell('spot');
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

  say(text: string | undefined, kind: Notice['kind'] = 'info'): void {
    this.#notice = text === undefined ? undefined : { text, kind };
    this.#tell('notice');
  }

  /** Runs a command on the map; what is wrong is said. True where it was done. Commands of one `gesture` are one step of undo. */
  run(command: Command, gesture?: string): boolean {
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
    this.edit(undefined);
    const { map, library } = this.session;
    const done = this.#steps.undo(map.undoDepth) ? library.undo() || map.undo() : map.undo();
    if (!done) this.say('Nothing to undo');
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

function wordsOf(problems: readonly Problem[]): string {
  const [first] = problems;
  const text = first?.message ?? 'This is not possible';
  return text.charAt(0).toUpperCase() + text.slice(1);
}
