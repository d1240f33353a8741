// What there is to know about a check, as in its page of the documentation, and how the workspace sets it.

import { useEffect, useId, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { RotateCcw } from 'lucide-react';
import type { Example, OptionSpec, Severity } from '@sightline/lint';
import { familyNames, severities } from '@sightline/lint';
import { parseDuration } from '@sightline/model';
import button from '../controls/button.module.css';
import field from '../controls/field.module.css';
import controls from '../controls/panel.module.css';
import { useEditor, useLibrary } from '../editor/use-editor.ts';
import type { RuleInfo, RulePage as Page } from './checks-messages.ts';
import { ruleTitle } from './checks-list.ts';
import type { WrittenSetting } from './rule-settings.ts';
import { settingCommand, workspaceRules, writtenSetting } from './rule-settings.ts';
import { useChecks } from './use-checks.ts';
import details from './check-details.module.css';
import styles from './rule-page.module.css';

export const severityWords: Readonly<Record<Severity | 'off', string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'To think about',
  off: 'Off',
};

const presetWords = { recommended: 'recommended', workshop: 'workshop', strict: 'all' } as const;

export function RulePage({ rule }: { readonly rule: RuleInfo }): ReactElement {
  const page = usePage(rule.id);
  const { docs } = rule;
  return (
    <article aria-label={ruleTitle(rule)}>
      <h3>
        {ruleTitle(rule)} <i>{rule.id}</i>
      </h3>
      <p className={details['aside']}>
        {[
          familyNames[rule.family],
          `on in the presets ${[...(page?.presets ?? []), 'strict' as const].map((word) => presetWords[word]).join(', ')}`,
          ...(page?.only ?? []).map((where) => `only ${where}`),
          ...(page?.hasFix === true ? ['has a ready-made fix'] : []),
        ].join(' · ')}
      </p>
      <dl>
        <dt>Finds</dt>
        <dd>{docs.detects}</dd>
        <dt>Why</dt>
        <dd>
          {docs.why} <cite>{docs.source}</cite>
        </dd>
        <dt>Instead</dt>
        <dd>{docs.instead}</dd>
      </dl>
      <RuleSettings rule={rule} options={page?.options ?? {}} />
      {page !== undefined && (
        <>
          <Examples title="It finds something here" examples={page.violates} />
          <Examples title="It is content here" examples={page.passes} />
        </>
      )}
    </article>
  );
}

function usePage(rule: string): Page | undefined {
  const { checks } = useEditor();
  const [page, setPage] = useState<{ readonly rule: string; readonly page: Page | undefined } | undefined>(
    undefined,
  );
  useEffect(() => {
    let gone = false;
    void checks.pageOf(rule).then((found) => {
      if (!gone) setPage({ rule, page: found });
    });
    return () => {
      gone = true;
    };
  }, [checks, rule]);
  return page?.rule === rule ? page.page : undefined;
}

function Examples({
  title,
  examples,
}: {
  readonly title: string;
  readonly examples: readonly Example[];
}): ReactElement {
  return (
    <details className={styles['examples']}>
      <summary>
        {title}: {examples.map(({ shows }) => shows).join('; ')}
      </summary>
      {examples.map(({ shows, map }) => (
        <figure key={shows}>
          <figcaption>{shows}</figcaption>
          <pre tabIndex={0} aria-label={shows}>
            {map
              .split('\n')
              .map((line) => line.trim())
              .filter((line) => line !== '')
              .join('\n')}
          </pre>
        </figure>
      ))}
    </details>
  );
}

/** Writes how the workspace sets a rule, and says so. */
function useSetting(rule: RuleInfo) {
  const state = useEditor();
  const library = useLibrary();
  const { workspace } = state.session;
  const rules = workspaceRules(library, workspace);
  const written = writtenSetting(rules, rule);
  const set = (next: WrittenSetting | undefined): boolean => {
    const bare = next?.severity === undefined && Object.keys(next?.options ?? {}).length === 0;
    const done = state.runInLibrary(
      settingCommand(workspace, rule, { rules, next: bare ? undefined : next }),
    );
    if (done) state.say(`${ruleTitle(rule)} is set for all maps of this workspace. Ctrl+Z takes it back.`);
    return done;
  };
  return { written, set };
}

/** The severity of a rule in this workspace: as usual, another, or off. */
export function SeverityChoice({ rule }: { readonly rule: RuleInfo }): ReactElement {
  const { config } = useChecks();
  const { written, set } = useSetting(rule);
  const usual = written?.severity === undefined ? config?.settings.get(rule.id)?.severity : undefined;
  return (
    <select
      className={`${field['compact']} ${styles['severity']}`}
      aria-label={`How bad: ${ruleTitle(rule)}`}
      value={written?.severity ?? ''}
      data-off={(written?.severity ?? usual) === 'off'}
      onChange={(event) => {
        const { severity: _before, ...rest } = written ?? { options: {} };
        const next = [...severities, 'off' as const].find((word) => word === event.currentTarget.value);
        set({ ...rest, ...(next === undefined ? {} : { severity: next }) });
      }}
    >
      <option value="">{usual === undefined ? 'As usual' : `As usual: ${severityWords[usual]}`}</option>
      {[...severities, 'off' as const].map((word) => (
        <option key={word} value={word}>
          {severityWords[word]}
        </option>
      ))}
    </select>
  );
}

function RuleSettings({
  rule,
  options,
}: {
  readonly rule: RuleInfo;
  readonly options: Readonly<Record<string, OptionSpec>>;
}): ReactElement {
  const { written, set } = useSetting(rule);
  const id = useId();
  return (
    <section className={`${controls['box']} ${styles['settings']}`} aria-label="In this workspace">
      <div>
        <span id={id}>In this workspace</span>
        <SeverityChoice rule={rule} />
        {written !== undefined && (
          <button
            type="button"
            className={`${button['small']} ${styles['usual']}`}
            onClick={(event) => {
              // the button goes with what it takes away
              event.currentTarget.parentElement?.querySelector('select')?.focus();
              set(undefined);
            }}
          >
            <RotateCcw size={13} aria-hidden /> As usual
          </button>
        )}
      </div>
      {Object.entries(options).map(([name, spec]) => (
        <OptionField
          key={name}
          name={name}
          spec={spec}
          written={written?.options[name]}
          set={(value) => {
            const { [name]: _before, ...others } = written?.options ?? {};
            return set({
              ...written,
              options: value === undefined ? others : { ...others, [name]: value },
            });
          }}
        />
      ))}
    </section>
  );
}

interface OptionFieldProps {
  readonly name: string;
  readonly spec: OptionSpec;
  readonly written: unknown;
  readonly set: (value: unknown) => boolean;
}

function OptionField({ name, spec, written, set }: OptionFieldProps): ReactElement {
  const usual = textOf(spec.default);
  const shown = written === undefined ? '' : textOf(written);
  const [text, setText] = useState(shown);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useEffect(() => setText(shown), [shown]);
  const keep = (event?: FormEvent): void => {
    event?.preventDefault();
    if (text.trim() === shown) return setProblem(undefined);
    const value = valueOf(text, spec);
    if (typeof value === 'object' && value !== null && 'wrong' in value)
      return setProblem(String(value.wrong));
    setProblem(undefined);
    set(value);
  };
  return (
    <form className={`${field['form']} ${styles['option']}`} onSubmit={keep}>
      <label>
        {spec.what.charAt(0).toUpperCase() + spec.what.slice(1)}
        <input
          value={text}
          placeholder={usual}
          aria-label={`${name}: ${spec.what}`}
          aria-invalid={problem !== undefined}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => keep()}
        />
      </label>
      {problem !== undefined && <p role="alert">{problem}</p>}
    </form>
  );
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** What was typed as the value that is written; undefined for nothing; or what is wrong with it. */
function valueOf(text: string, spec: OptionSpec): unknown {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (spec.kind === 'words') return typed.split(/\s*,\s*/).filter(Boolean);
  if (spec.kind === 'duration')
    return parseDuration(typed) === undefined ? { wrong: 'Write a duration such as 10 s or 1 d' } : typed;
  const value = Number(typed.replace(',', '.'));
  return Number.isFinite(value) && value >= spec.min && value <= spec.max
    ? value
    : { wrong: `Write a number from ${spec.min} to ${spec.max}` };
}
