// One finding in full: the sentence with its records as links, what would mend it, the way to accept it with a reason, and
// why it matters and who says so: what can be done stands first, for panels are low.

import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { ArrowRight, BookOpen, CalendarX, Check, Undo2, Wrench } from 'lucide-react';
import { Link } from 'wouter';
import type { Finding, Fix } from '@sightline/lint';
import { findingKey, sentencePieces } from '@sightline/lint';
import type { LibraryRecords, Waiver } from '@sightline/model';
import { runLibraryCommand, runMapCommand } from '@sightline/model';
import button from '../controls/button.module.css';
import controls from '../controls/panel.module.css';
import type { EditorState } from '../editor/editor-state.ts';
import { useEditor, useLibrary, useScene } from '../editor/use-editor.ts';
import type { ChangeLine } from './change-lines.ts';
import { libraryChangeLines, mapChangeLines } from './change-lines.ts';
import type { Row } from './checks-list.ts';
import { ruleTitle } from './checks-list.ts';
import { numberWords } from './number-words.ts';
import { useChecks } from './use-checks.ts';
import { WaiverForm } from './WaiverForm.tsx';
import details from './check-details.module.css';
import styles from './finding-details.module.css';

interface FindingDetailsProps {
  readonly row: Row;
  readonly lookAt: (id: string) => void;
  readonly goTo: (finding: Finding) => void;
  /** Shows the page of its rule. */
  readonly more: () => void;
  /** Goes on in the list, once this is dealt with. */
  readonly goOn: () => void;
}

export function FindingDetails({ row, lookAt, goTo, more, goOn }: FindingDetailsProps): ReactElement {
  const { finding, rule } = row;
  const state = useEditor();
  const library = useLibrary();
  const [waiving, setWaiving] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const [closed, setClosed] = useState(false);
  const closeForm = (): void => {
    setWaiving(false);
    setClosed(true);
  };
  useEffect(() => {
    if (closed) opener.current?.focus();
  }, [closed]);
  const [target = ''] = finding.targets;
  const numbers = numberWords(finding.numbers, library);
  const ended = finding.waiver === undefined ? endedWaiver(finding, state) : undefined;
  return (
    <article aria-label={row.sentence}>
      <h3>
        {ruleTitle(rule)} <i>{finding.rule}</i>
      </h3>
      <Sentence finding={finding} lookAt={lookAt} />
      {finding.waiver !== undefined && <Waived id={finding.waiver} goOn={goOn} />}
      {ended !== undefined && (
        <p className={styles['ended']}>
          <CalendarX size={15} aria-hidden /> Was waived until {ended.until}: {ended.reason}
        </p>
      )}
      {finding.waiver === undefined && finding.fixable && <QuickFix finding={finding} goOn={goOn} />}
      <div className={details['actions']}>
        {(state.index.records.has(target) || library.has(target)) && (
          <button type="button" className={button['quiet']} onClick={() => goTo(finding)}>
            <ArrowRight size={14} aria-hidden />{' '}
            {state.index.records.has(target) ? 'Go to the field' : 'Go to the library'}
          </button>
        )}
        {finding.waiver === undefined && rule?.family !== 'upkeep' && !waiving && (
          <button
            ref={opener}
            type="button"
            className={button['quiet']}
            onClick={() => {
              setWaiving(true);
              setClosed(false);
            }}
          >
            <Check size={14} aria-hidden /> This is fine because …
          </button>
        )}
        {rule !== undefined && (
          <button type="button" className={button['quiet']} onClick={more}>
            <BookOpen size={14} aria-hidden /> More about this check
          </button>
        )}
      </div>
      {waiving && <WaiverForm finding={finding} ended={ended} close={closeForm} done={goOn} />}
      {rule !== undefined && (
        <dl className={styles['why']}>
          <dt>Why</dt>
          <dd>
            {rule.docs.why} <cite>{rule.docs.source}</cite>
          </dd>
          <dt>Instead</dt>
          <dd>{rule.docs.instead}</dd>
        </dl>
      )}
      {numbers.length > 0 && (
        <ul className={styles['numbers']} aria-label="In figures">
          {numbers.map(([name, value]) => (
            <li key={name}>
              {name} <b>{value}</b>
            </li>
          ))}
        </ul>
      )}
      {finding.confidence < 1 && (
        <p className={details['aside']}>
          {finding.confidence < 0.7 ? 'This is a guess: look twice.' : 'Fairly sure.'}
        </p>
      )}
    </article>
  );
}

/** A waiver of this finding that has run out. */
function endedWaiver(finding: Finding, { index }: EditorState): Waiver | undefined {
  const { rule, targets } = finding;
  const key = findingKey(finding);
  return index.waivers.find(
    (waiver) =>
      waiver.rule === rule &&
      waiver.until !== undefined &&
      (waiver.key === undefined || waiver.key === key) &&
      waiver.targets.length === targets.length &&
      targets.every((id) => waiver.targets.some((other) => other === id)),
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
          // a link, since a button is a block that breaks the sentence
          <Link
            key={i}
            href={`?at=${record}`}
            className={button['link']}
            onClick={(event) => {
              event.preventDefault();
              lookAt(record);
            }}
          >
            {text}
          </Link>
        ) : (
          <span key={i}>{text}</span>
        ),
      )}
    </p>
  );
}

interface WaivedProps {
  readonly id: string;
  readonly goOn: () => void;
}

function Waived({ id, goOn }: WaivedProps): ReactElement | null {
  const state = useEditor();
  const waiver = state.index.waivers.find((candidate) => candidate.id === id);
  if (waiver === undefined) return null;
  return (
    <div className={`${controls['box']} ${styles['waived']}`}>
      <p>
        Waived: {waiver.reason}
        <small>
          {[waiver.author, waiver.date, waiver.until === undefined ? undefined : `until ${waiver.until}`]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </p>
      <button
        type="button"
        className={button['quiet']}
        onClick={() => {
          if (state.run({ kind: 'remove', ids: [id] })) goOn();
        }}
      >
        <Undo2 size={14} aria-hidden /> Open it again
      </button>
    </div>
  );
}

interface QuickFixProps {
  readonly finding: Finding;
  readonly goOn: () => void;
}

/** The ready-made fix with what it would do, to be read before it is let. */
function QuickFix({ finding, goOn }: QuickFixProps): ReactElement | null {
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
    if (!state.runFix(fix)) return;
    state.say(`${fix.title}: done. Ctrl+Z takes it back.`);
    goOn();
  };
  return (
    <div className={controls['box']}>
      <ul className={styles['changes']} aria-label="What the fix would do">
        {lines.map(({ sign, text }, i) => (
          <li key={i} data-sign={sign}>
            <b aria-hidden>{sign}</b> {text}
          </li>
        ))}
      </ul>
      <button type="button" className={`${button['primary']} ${styles['apply']}`} onClick={apply}>
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
