// The Text view: the map as its file, checked as one types, taken over when it is right; until then what was typed is
// kept, wherever one looks meanwhile.

import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  foldGutter,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, linter } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { StateEffect, EditorState as TextState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { sentenceOf } from '@sightline/lint';
import type { PlaceOf, Problem } from '@sightline/model';
import { formatMapFile, parseMapFile } from '@sightline/model';
import button from '../../controls/button.module.css';
import { useEditor, useHasTextDraft } from '../use-editor.ts';
import { findingMarks, problemMarks } from './diagnostics.ts';
import styles from './text.module.css';

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--blue)' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--vermilion)' },
  { tag: tags.comment, color: 'var(--ink-faint)', fontStyle: 'italic' },
  { tag: [tags.punctuation, tags.separator], color: 'var(--ink-soft)' },
]);

/** Told when the checks have looked again: their marks are set anew. */
const looked = StateEffect.define();

interface TextViewProps {
  /** Opens the checks of a record. */
  readonly showAbout: (id: string) => void;
}

export function TextView({ showAbout }: TextViewProps): ReactElement {
  const state = useEditor();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const draft = state.textDraft;
  const changed = useHasTextDraft();
  const [stale, setStale] = useState(
    () => draft.now !== undefined && draft.now.base !== formatMapFile({ map: state.index.records }),
  );
  /** The file of the map that the text began with. */
  const base = useRef('');
  const show = useRef(showAbout);
  useEffect(() => {
    show.current = showAbout;
  }, [showAbout]);

  useEffect(() => {
    if (place.current === null) return undefined;
    const check = linter(
      ({ state: { doc } }) => {
        let placeOf: PlaceOf = () => undefined;
        const read = parseMapFile(doc.toString(), {
          before: state.index.records,
          onPlaces: (places) => {
            placeOf = places;
          },
        });
        const found = read.ok ? [] : read.problems;
        setProblems(found);
        if (!read.ok) return problemMarks(doc, found);
        return findingMarks(doc, {
          findings: [...state.checks.state.byTarget.values()].flat(),
          placeOf,
          sentenceOf: (finding) => sentenceOf(finding, state.index, state.library),
          show: (id) => show.current(id),
        });
      },
      {
        delay: 250,
        needsRefresh: ({ transactions }) =>
          transactions.some(({ effects }) => effects.some((effect) => effect.is(looked))),
      },
    );
    base.current = draft.now?.base ?? formatMapFile({ map: state.index.records });
    const editor = new EditorView({
      parent: place.current,
      state: TextState.create({
        doc: draft.now?.text ?? base.current,
        extensions: [
          lineNumbers(),
          foldGutter(),
          history(),
          indentOnInput(),
          bracketMatching(),
          highlightSelectionMatches(),
          lintGutter(),
          check,
          yaml(),
          syntaxHighlighting(colours),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': 'The map as text' }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            const text = update.state.doc.toString();
            draft.keep(text === base.current ? undefined : { text, base: base.current });
          }),
          keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, indentWithTab]),
        ],
      }),
    });
    view.current = editor;
    const stop = state.checks.subscribe(() => editor.dispatch({ effects: looked.of(null) }));
    // so that the keyboard can scroll it without typing in it
    editor.scrollDOM.tabIndex = 0;
    const { flush } = draft;
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
      stop();
      editor.destroy();
    };
  }, [state, draft]);

  useEffect(
    () =>
      state.session.map.onChange(() => {
        const now = formatMapFile({ map: state.index.records });
        setStale(view.current !== undefined && view.current.state.doc.toString() !== now);
      }),
    [state],
  );

  const load = (): void => {
    const editor = view.current;
    if (editor === undefined) return;
    base.current = formatMapFile({ map: state.index.records });
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: base.current } });
    setStale(false);
  };

  const apply = (): void => {
    const editor = view.current;
    if (editor === undefined) return;
    const read = parseMapFile(editor.state.doc.toString(), { before: state.index.records });
    if (!read.ok) return setProblems(read.problems);
    const result = state.session.map.replace(read.value.map);
    if (!result.ok) return setProblems(result.problems);
    load();
    state.say('Applied to the map');
  };

  return (
    <div className={styles['view']}>
      <div className={styles['bar']}>
        <button
          type="button"
          className={`${button['quiet']} ${styles['apply']}`}
          disabled={!changed || problems.length > 0}
          onClick={apply}
        >
          Apply to the map
        </button>
        <button type="button" className={button['quiet']} disabled={!changed && !stale} onClick={load}>
          {changed || !stale ? 'Discard changes' : 'Update the text'}
        </button>
        <span role="status">
          {problems.length > 0
            ? `${problems.length === 1 ? '1 problem' : `${problems.length} problems`}: line ${problems[0]?.line ?? 1}, ${problems[0]?.message ?? ''}`
            : changed
              ? stale
                ? 'Not applied yet, and the map has changed since: applying replaces those changes'
                : 'Not applied yet: kept on this device'
              : stale
                ? 'The map has changed since'
                : 'In step with the map'}
        </span>
      </div>
      <div ref={place} className={styles['editor']} />
    </div>
  );
}
