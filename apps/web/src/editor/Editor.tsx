// The editor of one map: bar, title, the three views, inspector, toolbar, and what opens over them.

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'wouter';
import { fontsReady } from '../app/fonts.ts';
import { Missing } from '../app/Missing.tsx';
import missing from '../app/missing.module.css';
import { Boundary } from '../app/part.tsx';
import { firstPictureComes } from '../app/when-idle.ts';
import notices from '../controls/notice.module.css';
import { keepOpen } from '../session/keep-open.ts';
import { openSession } from '../session/session.ts';
import { ShowAboutContext } from '../checks/checking-context.ts';
import { useChecking } from '../checks/use-checking.ts';
import type { MapFocus } from '../insights/FocusOnMap.tsx';
import type { Panel } from '../actions/registry.ts';
import { actions, availableActions, shortcutOf } from '../actions/registry.ts';
import { stepPaste } from '../actions/step-paste.ts';
import { copiedCards, copiedText, pasteCards, tablePaste } from '../actions/clipboard.ts';
import { BlankHint } from './BlankHint.tsx';
import { ContextMenu } from './ContextMenu.tsx';
import { ConnectDialog, MoveDialog } from './dialogs.tsx';
import { ReferDialog } from './ReferDialog.tsx';
import { MoveFailureDialog, RetargetDialog } from './arrow-dialogs.tsx';
import { justMade } from './begin.ts';
import type { Spot } from './editor-state.ts';
import { EditorState } from './editor-state.ts';
import { Inspector } from './inspector/Inspector.tsx';
import { LostDialog } from './LostDialog.tsx';
import { viewKeys } from './map/map-keys.ts';
import { spotIn } from './map/spots.ts';
import { MapView } from './map/MapView.tsx';
import { revealChosen } from './map/reveal-chosen.ts';
import { Viewport } from './map/viewport.ts';
import { Palette } from './Palette.tsx';
import {
  ChecksPanel,
  fetchParts,
  FlipPanel,
  FocusOnMap,
  InsightsView,
  OutlineView,
  TextView,
} from './parts.tsx';
import { openTextDraft } from './text/text-draft.ts';
import { TitleBlock } from './TitleBlock.tsx';
import { Toolbar } from './Toolbar.tsx';
import { TopBar } from './TopBar.tsx';
import { Tray } from './Tray.tsx';
import { EditorContext, useEditor, useNotice } from './use-editor.ts';
import { useLinkedRecord } from './use-linked-record.ts';
import { usePictures } from './use-pictures.ts';
import { useReferOnEdit } from './use-refer-on-edit.ts';
import styles from './editor.module.css';

export type Mode = 'map' | 'outline' | 'insights' | 'text';

export function Editor({
  workspace,
  mapId,
}: {
  readonly workspace: string;
  readonly mapId: string;
}): ReactElement {
  const [state, setState] = useState<EditorState | 'missing' | undefined>(undefined);
  useEffect(
    () =>
      keepOpen<EditorState>({
        open: async (former) => {
          const [session, measure, textDraft] = await Promise.all([
            openSession(workspace, mapId, former?.session),
            fontsReady(),
            former?.textDraft ?? openTextDraft(`map:${workspace}/${mapId}`),
          ]);
          const opened = new EditorState(session, measure, textDraft);
          if (former !== undefined) opened.follow(former);
          return opened;
        },
        show: setState,
        end: (shown) => shown.close(),
        missing: () => setState('missing'),
      }),
    [workspace, mapId],
  );
  if (state === 'missing')
    return (
      <Missing
        title="This map is not here"
        why="It may have been removed, or the server is away and this device has no copy."
      />
    );
  if (state === undefined) return <p className={missing['missing']}>Opening the map …</p>;
  return (
    <EditorContext value={state}>
      <OpenEditor />
    </EditorContext>
  );
}

function OpenEditor(): ReactElement {
  const state = useEditor();
  const [search, setSearch] = useSearchParams();
  const mode = (search.get('view') ?? 'map') as Mode;
  const setMode = useCallback(
    (next: Mode) => setSearch(next === 'map' ? {} : { view: next }, { replace: true }),
    [setSearch],
  );
  const viewport = useMemo(() => new Viewport(), []);
  const [panel, setPanel] = useState<Panel | undefined>(undefined);
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | undefined>(undefined);
  const [inspecting, setInspecting] = useInspecting();
  const checking = useChecking(viewport, () => {
    setInspecting(true);
    if (mode === 'text' || mode === 'insights') setMode('map');
  });
  const { toggle: toggleChecks, showAbout, walk } = checking;
  const { lookAt } = checking.panel;
  const [flipping, setFlipping] = useState(false);
  const [focus, setFocus] = useState<MapFocus | undefined>(undefined);
  const isBeside = mode === 'map' && (inspecting || flipping);
  useEffect(() => {
    // a sheet over the map changes nothing of its size, and still hides what it is about
    if (isBeside) revealChosen(state, viewport);
  }, [isBeside, state, viewport]);
  const leaveFocus = useCallback(() => setFocus(undefined), []);
  const showOnMap = useCallback(
    (ids: readonly string[], title?: string) => {
      const insight = search.get('insight') ?? 'paths';
      setFocus(title === undefined ? undefined : { title, ids, insight });
      setMode('map');
      // the map is measured once it is there
      setTimeout(() => {
        lookAt(ids[0] ?? '');
        if (title !== undefined) showAllOf(state, viewport, ids);
        state.select(...(title === undefined ? ids.filter((id) => state.index.records.has(id)) : []));
      }, 60);
    },
    [setMode, lookAt, state, search, viewport],
  );
  const open = useCallback(
    (next: Panel) => {
      if (next === 'inspector') setInspecting(true);
      else if (next === 'checks') toggleChecks();
      else if (next === 'checksAbout') showAbout(state.selection[0] ?? '');
      else if (next === 'nextFinding') walk(1);
      else if (next === 'previousFinding') walk(-1);
      else if (next === 'flip') setFlipping((on) => !on);
      else setPanel(next);
    },
    [state, setInspecting, toggleChecks, showAbout, walk],
  );
  const close = useCallback(() => {
    setPanel(undefined);
    // the focus goes back to the place in the grid, once the dialog has let go of it
    requestAnimationFrame(() => state.refocus());
  }, [state]);
  useLinkedRecord(open);
  useReferOnEdit(open);
  usePictures();
  // the key that opens the inspector closes it too
  const openByKey = useCallback(
    (next: Panel) => (next === 'inspector' ? setInspecting(!inspecting) : open(next)),
    [open, inspecting, setInspecting],
  );
  useShortcuts(state, openByKey, mode === 'map' ? viewport : undefined);
  useClipboard(state);
  useEffect(() => firstPictureComes(), []);
  useEffect(() => fetchParts(), []);
  useEffect(() => {
    if (justMade()) state.goTo(firstSpot(state));
  }, [state]);
  useEffect(() => {
    document.title = `${state.index.map.title} · Sightline`;
  }, [state]);
  return (
    <div className={styles['editor']} data-checking={checking.shown || undefined}>
      <button type="button" className={styles['skip']} onClick={() => skipTo(mode, state)}>
        {mode === 'map' ? 'Skip to the map' : 'Skip to the content'}
      </button>
      <TopBar mode={mode} setMode={setMode} checking={checking.shown} toggleChecks={toggleChecks} />
      <div className={styles['body']}>
        <main className={styles['main']}>
          <TitleBlock mode={mode} />
          {mode === 'map' && (
            <Boundary name="The map">
              <ShowAboutContext value={showAbout}>
                <MapView viewport={viewport} openMenu={(_id, at) => setMenu(at)} />
              </ShowAboutContext>
            </Boundary>
          )}
          {mode === 'outline' && <OutlineView />}
          {mode === 'insights' && <InsightsView showOnMap={showOnMap} />}
          {mode === 'text' && <TextView showAbout={showAbout} />}
          {mode === 'map' && focus !== undefined && (
            <FocusOnMap
              focus={focus}
              leave={leaveFocus}
              back={() => {
                leaveFocus();
                setSearch({ view: 'insights', insight: focus.insight }, { replace: true });
              }}
            />
          )}
          {mode === 'map' && (
            <Toolbar viewport={viewport} open={open} inspecting={inspecting} setInspecting={setInspecting} />
          )}
          {mode === 'map' && <BlankHint />}
          {mode === 'map' && <Tray viewport={viewport} open={open} openMenu={setMenu} />}
          <Notice />
        </main>
        {flipping && (mode === 'map' || mode === 'outline') ? (
          <FlipPanel lookAt={lookAt} close={() => setFlipping(false)} />
        ) : (
          inspecting &&
          (mode === 'map' || mode === 'outline') && (
            <Boundary name="The inspector" beside>
              <Inspector close={() => setInspecting(false)} />
            </Boundary>
          )
        )}
      </div>
      {checking.shown && <ChecksPanel {...checking.panel} />}
      <ContextMenu at={menu} close={() => setMenu(undefined)} open={open} />
      <LostDialog />
      {panel === 'palette' && <Palette close={close} open={open} />}
      {panel === 'connect' && <ConnectDialog close={close} />}
      {panel === 'move' && <MoveDialog close={close} />}
      {panel === 'refer' && <ReferDialog close={close} />}
      {panel === 'retarget' && <RetargetDialog close={close} />}
      {panel === 'moveFailure' && <MoveFailureDialog close={close} />}
    </div>
  );
}

/** The first thing that the customer does, or the first cell there is. */
function firstSpot({ index, scene }: EditorState): Spot | undefined {
  const row = scene.rows.find(({ role }) => role === 'customer') ?? scene.rows[0];
  const step = scene.columns[0]?.step;
  return row === undefined || step === undefined ? undefined : spotIn(index, row.lane, step);
}

/** Past the bars: to the place in the grid, or to what shows instead. */
function skipTo(mode: Mode, state: EditorState): void {
  const spot = state.spot ?? firstSpot(state);
  if (mode === 'map' && spot !== undefined) return state.goTo({ ...spot });
  const main = document.querySelector('main');
  if (main === null) return;
  // only for now: a click on it is to leave the focus with the page
  main.tabIndex = -1;
  main.focus();
  main.addEventListener('blur', () => main.removeAttribute('tabindex'), { once: true });
}

/** Shows the whole map where not all of some records fit into the window. */
function showAllOf({ scene }: EditorState, viewport: Viewport, ids: readonly string[]): void {
  const wanted = new Set(ids);
  const groups = scene.groups.cards.filter(({ record }) => record !== undefined && wanted.has(record));
  const wide = (from: number, to: number, room: number, head: number): boolean =>
    (to - from + head) * viewport.camera.scale > room;
  const { w, h } = viewport.size;
  if (
    wide(
      Math.min(...groups.map(({ x }) => x)),
      Math.max(...groups.map((g) => g.x + g.w)),
      w,
      scene.headerWidth,
    ) ||
    wide(
      Math.min(...groups.map(({ y }) => y)),
      Math.max(...groups.map((g) => g.y + g.h)),
      h,
      scene.headerHeight,
    )
  )
    viewport.fit();
}

const KEY = 'sightline.inspector';

/** Whether the inspector stands open: remembered on this device, so that selecting never moves what one looks at. */
function useInspecting(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(localStorage.getItem(KEY) === 'open');
  const keep = useCallback((next: boolean) => {
    localStorage.setItem(KEY, next ? 'open' : 'closed');
    setOn(next);
  }, []);
  return [on, keep];
}

function Notice(): ReactElement {
  const state = useEditor();
  const notice = useNotice();
  useEffect(() => {
    if (notice?.kind !== 'info') return undefined;
    const timer = setTimeout(() => state.say(undefined), 5000);
    return () => clearTimeout(timer);
  }, [notice, state]);
  return (
    <div
      className={`${notices['notice']} ${styles['notice']}`}
      role="status"
      aria-live="polite"
      data-kind={notice?.kind}
      data-floats="bottom"
      hidden={notice === undefined}
    >
      {notice?.text}
      {notice?.kind === 'problem' && (
        <button type="button" onClick={() => state.say(undefined)}>
          Close
        </button>
      )}
    </div>
  );
}

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLElement && target.isContentEditable);

/** `viewport` where the map shows: its keys work too where nothing has the focus. */
function useShortcuts(
  state: EditorState,
  open: (panel: Panel) => void,
  viewport: Viewport | undefined,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (event.target === document.body && viewport !== undefined && viewKeys(viewport, event)) return;
      const shortcut = shortcutOf(event).replace('Mod+Y', 'Mod+Shift+Z');
      // keys without Ctrl belong to what has the focus; only Delete also works on an arrow, which has none
      const loose = shortcut === 'Delete' && event.target === document.body;
      const walks = event.key === 'F8';
      if (!shortcut.startsWith('Mod+') && !loose && !walks) return;
      const undoing = shortcut === 'Mod+Z' || shortcut === 'Mod+Shift+Z';
      if (
        !walks &&
        shortcut !== 'Mod+I' &&
        inField(event.target) &&
        !(undoing && (event.target as HTMLElement).closest('[data-live]') !== null)
      )
        return;
      const action = availableActions(state).find((candidate) => candidate.shortcut === shortcut);
      const needs = actions.find((candidate) => candidate.shortcut === shortcut)?.needs;
      if (action === undefined && needs === undefined) return;
      event.preventDefault();
      if (action !== undefined) action.run(state, open);
      else if (needs !== undefined) state.say(needs.charAt(0).toUpperCase() + needs.slice(1));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [state, open, viewport]);
}

const count = (many: number, what: string): string => `${many} ${many === 1 ? what : `${what}s`}`;

function sayPasted(state: EditorState, what: string, left: string | undefined): void {
  if (left === undefined) state.say(`Pasted ${what}`);
  else state.say(`Pasted ${what}. ${left}`, 'problem');
}

const CARDS = 'application/x-sightline-cards';

function useClipboard(state: EditorState): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      const text = inField(event.target) ? undefined : copiedText(state);
      if (text === undefined || event.clipboardData === null) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData(CARDS, copiedCards(state));
      if (event.type === 'cut') state.run({ kind: 'remove', ids: state.selection });
      else state.say(`Copied ${state.selection.length}`);
    };
    const paste = (event: ClipboardEvent): void => {
      if (inField(event.target) || event.clipboardData === null) return;
      const [ours, text] = [event.clipboardData.getData(CARDS), event.clipboardData.getData('text/plain')];
      const selected = state.get(state.selection[0] ?? '');
      if (selected?.type === 'step' && text.trim() !== '') {
        event.preventDefault();
        const { commands, steps, cards, left } = stepPaste(state, text, selected.id);
        if (!state.run({ kind: 'batch', commands, label: 'Paste steps' })) return;
        sayPasted(state, `${count(steps, 'step')}${cards === 0 ? '' : ` and ${count(cards, 'card')}`}`, left);
        return;
      }
      const at = state.spot;
      if (at === undefined) return state.say('Choose a cell first, then paste', 'problem');
      event.preventDefault();
      if (ours !== '' && pasteCards(state, ours, at)) return;
      const { commands, left } = tablePaste(state, text, at);
      if (commands.length === 0) return state.say(left ?? 'There is no text to paste', 'problem');
      if (!state.run({ kind: 'batch', commands, label: 'Paste a table' })) return;
      const cards = commands.filter(
        (command) => command.kind === 'add' && command.record.type === 'card',
      ).length;
      sayPasted(state, count(cards, 'card'), left);
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, [state]);
}
