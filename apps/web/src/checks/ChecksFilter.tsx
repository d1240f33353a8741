// What of the checks is listed, in which groups, and which preset of checks runs.

import type { ReactElement } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { Preset, Severity } from '@sightline/lint';
import { nameOfRecord, presets, severities } from '@sightline/lint';
import button from '../controls/button.module.css';
import field from '../controls/field.module.css';
import { useEditor, useLibrary } from '../editor/use-editor.ts';
import type { Grouping } from './checks-list.ts';
import { groupings, severityNames } from './checks-list.ts';
import type { PanelLook } from './panel-memory.ts';
import { workspaceRules } from './rule-settings.ts';
import { useChecks } from './use-checks.ts';
import styles from './checks-filter.module.css';

interface ChecksFilterProps {
  readonly look: PanelLook;
  readonly setLook: (look: PanelLook) => void;
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly about: readonly string[];
  readonly setAbout: (ids: readonly string[]) => void;
  /** Whether all checks are listed, not what they found. */
  readonly book: boolean;
}

const groupingNames: Readonly<Record<Grouping, string>> = {
  severity: 'By severity',
  rule: 'By check',
  step: 'By step',
  family: 'By subject',
};

const presetNames: Readonly<Record<Preset, string>> = {
  recommended: 'Recommended',
  strict: 'All',
  workshop: 'Workshop',
};

const presetHints: Readonly<Record<Preset, string>> = {
  recommended: 'what nearly every map should hold to',
  strict: 'every check there is, for a map that is to be signed off',
  workshop: 'few checks, for a map that is just being drawn together',
};

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

export function ChecksFilter(props: ChecksFilterProps): ReactElement {
  const { look, setLook, words, setWords, about, setAbout, book } = props;
  const { index, library } = useEditor();
  const { health } = useChecks();
  const counts = { error: health?.errors ?? 0, warning: health?.warnings ?? 0, info: health?.infos ?? 0 };
  const toggle = (severity: Severity): void =>
    setLook({
      ...look,
      hidden: look.hidden.includes(severity)
        ? look.hidden.filter((other) => other !== severity)
        : [...look.hidden, severity],
    });
  return (
    <div className={styles['filter']} data-book={book || undefined}>
      {!book && about.length > 0 && (
        <button type="button" className={styles['about']} onClick={() => setAbout([])}>
          <span>Only {nameOfRecord(about[0] ?? '', index, library)}</span>
          <X size={13} aria-label="Show all" />
        </button>
      )}
      {!book && (
        <div role="group" aria-label="Severity" className={styles['toggles']}>
          {severities.map((severity) => {
            const Icon = icons[severity];
            return (
              <button
                key={severity}
                type="button"
                aria-pressed={!look.hidden.includes(severity)}
                aria-label={`${severityNames[severity]}: ${counts[severity]}`}
                title={severityNames[severity]}
                onClick={() => toggle(severity)}
              >
                <Icon size={14} aria-hidden data-severity={severity} /> {counts[severity]}
              </button>
            );
          })}
          {(health?.waived ?? 0) > 0 && (
            <button
              type="button"
              aria-pressed={look.waived}
              aria-label={`Waived: ${health?.waived ?? 0}`}
              title="Waived: accepted with a reason"
              onClick={() => setLook({ ...look, waived: !look.waived })}
            >
              <CircleCheck size={14} aria-hidden data-severity="waived" /> {health?.waived} waived
            </button>
          )}
        </div>
      )}
      <input
        className={field['compact']}
        dir="auto"
        type="search"
        value={words}
        placeholder={book ? 'Find a check' : 'Filter'}
        aria-label={book ? 'Find a check' : 'Filter the checks'}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {!book && (
        <select
          className={field['compact']}
          value={look.by}
          aria-label="Group"
          onChange={(event) =>
            setLook({
              ...look,
              by: groupings.find((word) => word === event.currentTarget.value) ?? 'severity',
            })
          }
        >
          {groupings.map((word) => (
            <option key={word} value={word}>
              {groupingNames[word]}
            </option>
          ))}
        </select>
      )}
      <PresetChoice />
    </div>
  );
}

/** Which checks run: what the workspace says, or another preset on this device, which may become the workspace's. */
function PresetChoice(): ReactElement {
  const state = useEditor();
  const { checks, session } = state;
  const library = useLibrary();
  // told by the checks when it is chosen
  useChecks();
  const own = presets.find((word) => word === workspaceRules(library, session.workspace)['preset']);
  const { preset } = checks;
  const share = (): void => {
    const done = state.runInLibrary({
      kind: 'set',
      id: session.workspace,
      path: 'rules.preset',
      value: preset === 'recommended' ? undefined : preset,
    });
    if (!done || preset === undefined) return;
    checks.choosePreset(undefined);
    state.say(`${presetNames[preset]} checks are for all maps of this workspace now. Ctrl+Z takes it back.`);
  };
  return (
    <>
      <label className={styles['preset']}>
        Checks:
        <select
          className={field['compact']}
          value={preset ?? ''}
          aria-label="Which checks"
          title={`${presetNames[preset ?? own ?? 'recommended']}: ${presetHints[preset ?? own ?? 'recommended']}`}
          onChange={(event) =>
            checks.choosePreset(presets.find((word) => word === event.currentTarget.value))
          }
        >
          <option value="">{presetNames[own ?? 'recommended']} (workspace)</option>
          {presets.map((word) => (
            <option key={word} value={word}>
              {presetNames[word]}: {presetHints[word]}
            </option>
          ))}
        </select>
      </label>
      {preset !== undefined && preset !== (own ?? 'recommended') && (
        <button type="button" className={`${button['quiet']} ${styles['share']}`} onClick={share}>
          For all
        </button>
      )}
    </>
  );
}
