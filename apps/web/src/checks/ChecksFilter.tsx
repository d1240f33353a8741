// What of the checks is listed, and in which groups.

import type { ReactElement } from 'react';
import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import type { Preset, Severity } from '@sightline/lint';
import { nameOfRecord, presets, severities } from '@sightline/lint';
import { useEditor } from '../editor/use-editor.ts';
import type { Grouping } from './checks-list.ts';
import { groupings, severityNames } from './checks-list.ts';
import { useChecks } from './use-checks.ts';
import styles from './checks.module.css';

interface ChecksFilterProps {
  readonly by: Grouping;
  readonly setBy: (by: Grouping) => void;
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly shown: ReadonlySet<Severity>;
  readonly setShown: (shown: ReadonlySet<Severity>) => void;
  readonly about: readonly string[];
  readonly setAbout: (ids: readonly string[]) => void;
}

const groupingNames: Readonly<Record<Grouping, string>> = {
  severity: 'By severity',
  rule: 'By check',
  step: 'By step',
  family: 'By subject',
};

const presetNames: Readonly<Record<Preset, string>> = {
  recommended: 'Recommended checks',
  strict: 'All checks',
  workshop: 'Workshop checks',
};

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

export function ChecksFilter(props: ChecksFilterProps): ReactElement {
  const { by, setBy, words, setWords, shown, setShown, about, setAbout } = props;
  const { checks, index, library } = useEditor();
  const { health } = useChecks();
  const counts = { error: health?.errors ?? 0, warning: health?.warnings ?? 0, info: health?.infos ?? 0 };
  const toggle = (severity: Severity): void => {
    const next = new Set(shown);
    if (!next.delete(severity)) next.add(severity);
    setShown(next);
  };
  return (
    <div className={styles['filter']}>
      {about.length > 0 && (
        <button type="button" className={styles['about']} onClick={() => setAbout([])}>
          <span>Only {nameOfRecord(about[0] ?? '', index, library)}</span>
          <X size={13} aria-label="Show all" />
        </button>
      )}
      <div role="group" aria-label="Severity" className={styles['toggles']}>
        {severities.map((severity) => {
          const Icon = icons[severity];
          return (
            <button
              key={severity}
              type="button"
              aria-pressed={shown.has(severity)}
              aria-label={`${severityNames[severity]}: ${counts[severity]}`}
              title={severityNames[severity]}
              onClick={() => toggle(severity)}
            >
              <Icon size={14} aria-hidden data-severity={severity} /> {counts[severity]}
            </button>
          );
        })}
      </div>
      <input
        type="search"
        value={words}
        placeholder="Filter"
        aria-label="Filter the checks"
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <select
        value={by}
        aria-label="Group"
        onChange={(event) =>
          setBy(groupings.find((word) => word === event.currentTarget.value) ?? 'severity')
        }
      >
        {groupings.map((word) => (
          <option key={word} value={word}>
            {groupingNames[word]}
          </option>
        ))}
      </select>
      <select
        value={checks.preset ?? ''}
        aria-label="Which checks"
        onChange={(event) => checks.choosePreset(presets.find((word) => word === event.currentTarget.value))}
      >
        <option value="">As the workspace says</option>
        {presets.map((word) => (
          <option key={word} value={word}>
            {presetNames[word]}
          </option>
        ))}
      </select>
    </div>
  );
}
