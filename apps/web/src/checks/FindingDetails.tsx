// One finding in full: the sentence with its records as links, why it matters and who says so, what would mend it, and
// the way to accept it with a reason.

import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { ArrowRight, Check, Undo2, Wrench } from 'lucide-react';
import type { Finding, Fix } from '@sightline/lint';
import { sentencePieces } from '@sightline/lint';
import type { LibraryRecords } from '@sightline/model';
import { runLibraryCommand, runMapCommand } from '@sightline/model';
import type { EditorState } from '../editor/editor-state.ts';
import { useEditor, useLibrary, useScene } from '../editor/use-editor.ts';
import type { ChangeLine } from './change-lines.ts';
import { libraryChangeLines, mapChangeLines } from './change-lines.ts';
import type { Row } from './checks-list.ts';
import { ruleTitle } from './checks-list.ts';
import { useChecks } from './use-checks.ts';
import { WaiverForm } from './WaiverForm.tsx';
import styles from './checks.module.css';

interface FindingDetailsProps {
  readonly row: Row;
  readonly lookAt: (id: string) => void;
  readonly goTo: (finding: Finding) => void;
}

export function FindingDetails({ row, lookAt, goTo }: FindingDetailsProps): ReactElement {
  const { finding, rule } = row;
  const state = useEditor();
  const [waiving, setWaiving] = useState(false);
  return (
    <article aria-label={row.sentence}>
      <h3>
        {ruleTitle(rule)} <i>{finding.rule}</i>
      </h3>
      <Sentence finding={finding} lookAt={lookAt} />
      {rule !== undefined && (
        <dl>
          <dt>Why</dt>
          <dd>
            {rule.docs.why} <cite>{rule.docs.source}</cite>
          </dd>
          <dt>Instead</dt>
          <dd>{rule.docs.instead}</dd>
        </dl>
      )}
      {finding.confidence < 1 && (
        <p className={styles['sure']}>
          {finding.confidence < 0.7 ? 'This is a guess: look twice.' : 'Fairly sure.'}
        </p>
      )}
      {finding.waiver !== undefined && <Waived id={finding.waiver} />}
      {finding.waiver === undefined && finding.fixable && <QuickFix finding={finding} />}
      <div className={styles['actions']}>
        {state.index.records.has(finding.targets[0] ?? '') && (
          <button type="button" onClick={() => goTo(finding)}>
            <ArrowRight size={14} aria-hidden /> Go to the field
          </button>
        )}
        {finding.waiver === undefined && rule?.family !== 'upkeep' && !waiving && (
          <button type="button" onClick={() => setWaiving(true)}>
            <Check size={14} aria-hidden /> This is fine because …
          </button>
        )}
      </div>
      {waiving && <WaiverForm finding={finding} close={() => setWaiving(false)} />}
    </article>
  );
}

function Sentence({
  finding,
  lookAt,
}: Pick<FindingDetailsProps, 'lookAt'> & { readonly finding: Finding }): ReactElement {
  const { index } = useEditor();
  const library = useLibrary();
  useScene();
  return (
    <p className={styles['said']}>
      {sentencePieces(finding, index, library).map(({ text, record }, i) =>
        record !== undefined && index.records.has(record) ? (
          <button key={i} type="button" onClick={() => lookAt(record)}>
            {text}
          </button>
        ) : (
          <span key={i}>{text}</span>
        ),
      )}
    </p>
  );
}

function Waived({ id }: { readonly id: string }): ReactElement | null {
  const state = useEditor();
  const waiver = state.index.waivers.find((candidate) => candidate.id === id);
  if (waiver === undefined) return null;
  return (
    <div className={styles['waived']}>
      <p>
        Waived: {waiver.reason}
        <small>
          {[waiver.author, waiver.date, waiver.until === undefined ? undefined : `until ${waiver.until}`]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </p>
      <button type="button" onClick={() => state.run({ kind: 'remove', ids: [id] })}>
        <Undo2 size={14} aria-hidden /> Open it again
      </button>
    </div>
  );
}

/** The ready-made fix with what it would do, to be read before it is let. */
function QuickFix({ finding }: { readonly finding: Finding }): ReactElement | null {
  const state = useEditor();
  const library = useLibrary();
  // the preview follows the map as it is drawn
  useScene();
  const checks = useChecks();
  const [fix, setFix] = useState<Fix | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    void state.checks.fixOf(finding.fingerprint).then((found) => {
      if (!gone) setFix(found);
    });
    return () => {
      gone = true;
    };
    // another look may make another fix
  }, [state, finding.fingerprint, checks]);
  if (fix === undefined) return null;
  const lines = previewOf(fix, state, library);
  const apply = (): void => {
    if (fix.library !== undefined && !state.runInLibrary(fix.library)) return;
    if (fix.map === undefined || state.run(fix.map)) state.say(`${fix.title}: done. Ctrl+Z takes it back.`);
  };
  return (
    <div className={styles['fix']}>
      <ul aria-label="What the fix would do">
        {lines.map(({ sign, text }, i) => (
          <li key={i} data-sign={sign}>
            <b aria-hidden>{sign}</b> {text}
          </li>
        ))}
      </ul>
      <button type="button" className={styles['apply']} onClick={apply}>
        <Wrench size={14} aria-hidden /> {fix.title}
      </button>
    </div>
  );
}

/** What a fix would change, as lines. */
function previewOf(fix: Fix, state: EditorState, library: LibraryRecords): readonly ChangeLine[] {
  const onMap = fix.map && runMapCommand(fix.map, state.index);
  const inLibrary = fix.library && runLibraryCommand(fix.library, library);
  return [
    ...(onMap?.ok === true ? mapChangeLines(onMap.value, state.index, library) : []),
    ...(inLibrary?.ok === true ? libraryChangeLines(inLibrary.value) : []),
  ];
}
