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
import { getPath, newId, recordName, referencesOf } from '@sightline/model';
import type { Fix } from '@sightline/lint';
import type { Measure } from '@sightline/text';
import { Checks } from '../checks/checks.ts';
import type { Colouring } from '../colouring/colouring.ts';
import { colouringOf } from '../colouring/colouring.ts';
import type { ActorGrouping } from '../colouring/group-by-actor.ts';
import type { Typing } from '../fields/field-host.ts';
import type { Session } from '../session/session.ts';
import type { TextDraft } from './text/text-draft.ts';
import type { Where } from './library-steps.ts';
import { LibrarySteps } from './library-steps.ts';
import { spotOf } from './map/spots.ts';

/** What is edited in place: a text of a record. */
export interface Editing {
  readonly id: string;
  readonly path: string;
  /** Typing has begun: it goes on behind what is there, where it would else replace it. */
  readonly begun?: boolean;
  /** How many steps could be undone before it began, where it began earlier than now. */
  readonly depth?: number;
}

/** What somebody else removed while one typed in it. */
export interface Lost {
  /** The record, as it was with the last key press. */
  readonly record: MapRecord;
  /** The text one typed in. */
  readonly path: string;
  /** What went with it, as arrows do. */
  readonly attached: readonly MapRecord[];
  /** Whether it was typed on the map itself. */
  readonly inPlace: boolean;
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
  | 'lost'
  | 'connecting'
  | 'colouring';

export class EditorState {
  readonly session: Session;
  readonly checks: Checks;
  /** What is typed in the Text view and not applied yet. */
  readonly textDraft: TextDraft;
  readonly #measure: Measure;
  readonly #listeners = new Map<Slice, Set<() => void>>();
  readonly #stop: readonly (() => void)[];
  #layout: Layout;
  #scene: Scene;
  #view: View = 'full';
  #persona: string | undefined;
  #selection: readonly string[] = [];
  #selected: ReadonlySet<string> = new Set();
  #editing: (Editing & { readonly depth: number }) | undefined;
  /** What one types in beside the map: in the outline or in a field. */
  #typing: Pick<Editing, 'id' | 'path'> | undefined;
  #lost: Lost | undefined;
  /** The place that is not to be given the focus of the page. */
  #unfocused: Spot | undefined;
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

  constructor(session: Session, measure: Measure, textDraft: TextDraft) {
    this.session = session;
    this.textDraft = textDraft;
    this.checks = new Checks(session);
    this.#measure = measure;
    this.#layout = this.#makeLayout();
    this.#scene = this.#layout.full(session.map.index, session.library.records);
    this.#stop = [
      session.map.onChange((change, own) => {
        if (!own) this.#lookForLost(change);
        this.#changed(change);
      }),
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
  /** Whether the place in the grid is to have the focus of the page. */
  get takesFocus(): boolean {
    return this.#editing === undefined && this.#spot !== this.#unfocused;
  }
  /** What somebody else removed while one typed in it, until one has decided about it. */
  get lost(): Lost | undefined {
    return this.#lost;
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

  /** Opens a text for typing, or ends typing. `away` where the focus has gone elsewhere, and is not to be fetched back. */
  edit(editing: Editing | undefined, away = false): void {
    const former = this.#editing;
    if (former !== undefined && (former.id !== editing?.id || former.path !== editing.path))
      this.#trim(former);
    if (editing?.id !== this.#begun?.id) this.#endNew(away);
    const { map } = this.session;
    if (editing !== undefined && editing.depth === undefined) map.endStep();
    this.#editing = editing && { depth: map.undoDepth.undo, ...editing };
    this.#tell('editing');
  }

  /** Ends typing on the map and takes back what was typed; redo brings it again. */
  cancelEdit(): void {
    const [editing, begun] = [this.#editing, this.#begun];
    if (editing === undefined) return;
    const record = this.get(editing.id);
    const isNew = begun?.id === editing.id;
    // what has no content goes for good
    if (record === undefined || (isNew && isBare(record, this.index))) return this.edit(undefined);
    this.#begun = undefined;
    this.#editing = undefined;
    this.#takeBack(isNew ? begun.undo : editing.depth);
    this.#tell('editing');
  }

  /** A text of a record that is typed in beside the map, which has the focus. */
  typeIn(id: string, path: string): Typing {
    const { map } = this.session;
    const typing = { id, path };
    map.endStep();
    const { undo } = map.undoDepth;
    this.#typing = typing;
    return {
      takeBack: () => this.#takeBack(undo),
      end: () => {
        if (this.#typing === typing) this.#typing = undefined;
        this.#trim(typing);
        map.endStep();
      },
    };
  }

  #takeBack(depth: number): boolean {
    const done = this.session.map.undoTo(depth);
    this.#draw();
    this.#leaveGone();
    this.say(done ? 'What you typed is taken back. Redo (Ctrl+Shift+Z) brings it again.' : undefined);
    return done;
  }

  /** Texts end where their words do: no spaces and lines around them are kept. */
  #trim({ id, path }: Pick<Editing, 'id' | 'path'>): void {
    const record = this.get(id);
    const text = record === undefined ? undefined : getPath(record, path);
    if (typeof text !== 'string' || text === text.trim()) return;
    const value = text.trim() === '' ? undefined : text.trim();
    // a name of nothing but spaces stays: there has to be one
    this.session.map.run({ kind: 'set', id, path, value }, `${id}.${path}`);
    this.#draw();
  }

  /** Keeps what was typed and cannot be in the map, to be copied. */
  keepRefused({ id, path }: Pick<Editing, 'id' | 'path'>, text: string, reason: string): void {
    const record = this.get(id);
    const title = record === undefined ? id : recordName(record);
    this.session.keepUnsaved({ record: id, type: record?.type ?? '', title, path, text, reason });
    this.say(`${reason}. What you typed is kept in the bar above, to be copied.`, 'problem');
  }

  /** Another removed what one is typing in: it is kept, and may be put back. */
  #lookForLost({ removed }: MapChange): void {
    const typing = this.#editing ?? this.#typing;
    const record = removed.get(typing?.id ?? '');
    if (typing === undefined || record === undefined) return;
    const gone = new Map([[record.id, record]]);
    for (let before = 0; before < gone.size;) {
      before = gone.size;
      for (const [id, other] of removed) {
        const ends = referencesOf(other).map(({ to }) => to);
        if (ends.some((end) => gone.has(end)) && ends.every((end) => gone.has(end) || !removed.has(end)))
          gone.set(id, other);
      }
    }
    gone.delete(record.id);
    this.#lost = {
      record,
      path: typing.path,
      attached: [...gone.values()],
      inPlace: this.#editing !== undefined,
    };
    this.#begun = undefined;
    this.#editing = undefined;
    this.#typing = undefined;
    this.#tell('editing');
    this.#tell('lost');
  }

  /** Puts back what another removed while one typed in it, and goes on with it. */
  putBack(): void {
    const lost = this.#lost;
    if (lost === undefined) return;
    const { record, path, attached, inPlace } = lost;
    const { map } = this.session;
    const withThem = (others: readonly MapRecord[]) =>
      map.replace(
        new Map([...this.index.records, ...[record, ...others].map((one) => [one.id, one] as const)]),
      );
    let result = withThem(attached);
    if (!result.ok && attached.length > 0) result = withThem([]);
    if (!this.#said(result)) return this.dropLost(true);
    this.#lost = undefined;
    this.#draw();
    this.#tell('lost');
    this.select(record.id);
    const spot = spotOf(this.index, record.id);
    if (spot !== undefined) this.goTo(spot);
    if (inPlace) this.edit({ id: record.id, path, begun: true });
  }

  /** Lets what another removed be gone; `keep` keeps its text, to be copied. */
  dropLost(keep: boolean): void {
    const lost = this.#lost;
    this.#lost = undefined;
    this.#tell('lost');
    const text = lost === undefined ? undefined : getPath(lost.record, lost.path);
    if (!keep || lost === undefined || typeof text !== 'string') return;
    this.session.keepUnsaved({
      record: lost.record.id,
      type: lost.record.type,
      title: recordName(lost.record),
      path: lost.path,
      text,
      reason: 'somebody else removed what it stood in',
    });
  }

  /** What was just added, after `undo` steps: it goes again unless it is given content before its typing ends. */
  beginNew(id: string, undo: number): void {
    this.#begun = { id, undo };
  }

  /** True where something without content is gone. */
  #endNew(away: boolean): boolean {
    const begun = this.#begun;
    this.#begun = undefined;
    const record = begun === undefined ? undefined : this.get(begun.id);
    if (begun === undefined || record === undefined || !isBare(record, this.index)) return false;
    const spot = spotOf(this.index, begun.id);
    this.session.map.takeBack(begun.undo);
    this.#draw();
    if (spot !== undefined && this.#spot?.card === begun.id)
      this.goTo({ lane: spot.lane, step: spot.step }, away);
    return true;
  }

  /** Goes to a place in the grid; `away` where the focus of the page is elsewhere and stays there. */
  goTo(spot: Spot | undefined, away = false): void {
    this.#spot = spot;
    this.#unfocused = away ? spot : undefined;
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

  /** Runs what a fix does to the library and to the map, as one step of undo; neither where one of them is refused. */
  runFix({ library: inLibrary, map: onMap }: Fix): boolean {
    if (inLibrary === undefined) return onMap === undefined || this.run(onMap);
    if (onMap === undefined) return this.runInLibrary(inLibrary);
    const { map, library } = this.session;
    if (!this.#said(library.run(inLibrary))) return false;
    const before = map.undoDepth;
    if (!this.run(onMap)) {
      library.undo();
      return false;
    }
    this.#steps.done(before, map.undoDepth.undo > before.undo);
    return true;
  }

  get canUndo(): boolean {
    return this.session.map.canUndo || this.#steps.canUndo;
  }

  get canRedo(): boolean {
    return this.session.map.canRedo || this.#steps.canRedo;
  }

  /** Takes back one's last edit, of the map or of the library, whichever came last. */
  undo(): void {
    const begun = this.#begun;
    this.edit(undefined);
    // what had no content yet is gone with that
    if (begun !== undefined && this.get(begun.id) === undefined) return;
    if (!this.#undoStep()) return this.say('Nothing to undo');
    // what was said about it is no longer so
    this.say(undefined);
    this.#leaveGone();
  }

  /** Where the card of the place in the grid is gone, its cell is the place. */
  #leaveGone(): void {
    const { card, ...cell } = this.#spot ?? {};
    if (card !== undefined && this.get(card) === undefined) this.goTo(cell as Spot);
  }

  #undoStep(): boolean {
    const done = this.#inTurn(this.#steps.undo(this.session.map.undoDepth), 'undo');
    this.#draw();
    return done;
  }

  redo(): void {
    if (!this.#inTurn(this.#steps.redo(this.session.map.undoDepth), 'redo'))
      return this.say('Nothing to redo');
    this.say(undefined);
  }

  /** Takes back, or does again, a step wherever it was made; what is not to be had in the library is in the map. */
  #inTurn(where: Where, what: 'undo' | 'redo'): boolean {
    const { map, library } = this.session;
    let done = false;
    for (const place of where) done = (place === 'map' ? map[what]() : library[what]()) || done;
    return done || (where.includes('map') ? false : map[what]());
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
