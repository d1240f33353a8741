// Quiet marks on what has open findings: at the top right of cards, failures, steps and points of the curve. The shape
// says how bad it is, a figure how many; a click opens the panel for just that. They are laid over the map and in no
// export. The same is a key away: "Checks of this".

import { memo, useContext, useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Finding, Severity } from '@sightline/lint';
import { sentenceOf, severities } from '@sightline/lint';
import type { Group } from '@sightline/layout';
import type { MapIndex } from '@sightline/model';
import { useEditor } from '../editor/use-editor.ts';
import { ShowAboutContext } from './checking-context.ts';
import type { ChecksState } from './checks.ts';
import { useChecks } from './use-checks.ts';
import styles from './check-marks.module.css';

interface CheckMarksProps {
  /** What is drawn near the window. */
  readonly groups: readonly Group[];
}

export function CheckMarks({ groups }: CheckMarksProps): ReactElement | null {
  const { byTarget } = useChecks();
  const { index } = useEditor();
  const marks = useMemo(
    () =>
      byTarget.size === 0
        ? []
        : groups.flatMap((group) => {
            const findings = group.record === undefined ? [] : findingsAt(group.record, byTarget, index);
            return findings.length === 0 ? [] : [{ group, findings }];
          }),
    [groups, byTarget, index],
  );
  if (marks.length === 0) return null;
  return (
    <div>
      {marks.map(({ group, findings }) => (
        <Mark
          key={group.id}
          id={group.record ?? ''}
          x={group.x + group.w}
          y={group.y}
          inset={group.kind === 'stepHeader'}
          findings={findings}
        />
      ))}
    </div>
  );
}

const NONE: readonly Finding[] = [];

/** What is open about a record and about the arrows that leave it, the worst first. */
function findingsAt(id: string, byTarget: ChecksState['byTarget'], index: MapIndex): readonly Finding[] {
  const own = byTarget.get(id) ?? NONE;
  const ofArrows = index.flowsFrom(id).flatMap((flow) => byTarget.get(flow.id) ?? NONE);
  if (own.length + ofArrows.length === 0) return NONE;
  return [...new Set([...own, ...ofArrows])].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
}

interface MarkProps {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Beside what is written there, not on its corner. */
  readonly inset: boolean;
  readonly findings: readonly Finding[];
}

function sameMark(a: MarkProps, b: MarkProps): boolean {
  return (
    a.id === b.id &&
    a.x === b.x &&
    a.y === b.y &&
    a.findings.length === b.findings.length &&
    a.findings.every((finding, i) => finding === b.findings[i])
  );
}

const Mark = memo(function Mark({ id, x, y, inset, findings }: MarkProps): ReactElement {
  const { index, library } = useEditor();
  const showAbout = useContext(ShowAboutContext);
  const severity: Severity = findings[0]?.severity ?? 'info';
  const sentences = findings.map((finding) => sentenceOf(finding, index, library));
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles['mark']}
      style={{ left: x - (inset ? 26 : 13), top: y - (inset ? 6 : 11) }}
      data-severity={severity}
      data-mark={id}
      aria-label={`${count}: ${sentences.join(' ')}`}
      title={sentences.join('\n')}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={() => showAbout(id)}
    >
      <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden>
        {severity === 'error' && <circle cx="8" cy="8" r="7" />}
        {severity === 'warning' && <path d="M8 1.6 15 14H1Z" strokeLinejoin="round" />}
        {severity === 'info' && <circle cx="8" cy="8" r="4" />}
        {severity !== 'info' && <path d="M8 5v4.2M8 11.4v.2" className={styles['bang'] ?? ''} />}
      </svg>
      {findings.length > 1 && <span>{findings.length}</span>}
    </button>
  );
}, sameMark);
