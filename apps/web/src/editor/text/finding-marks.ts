// The findings of the checks at their lines of the text: about the map as it is applied, shown where the text has what
// they are about.

import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Finding } from '@sightline/lint';

interface Place {
  readonly line: number;
  readonly column: number;
}

interface FindingMarks {
  readonly findings: Iterable<Finding>;
  /** Where a record, or a field of it, stands in the text; undefined where the text does not have it. */
  readonly placeOf: (id: string, field?: string) => Place | undefined;
  readonly sentenceOf: (finding: Finding) => string;
  /** Shows the finding with its reasons. */
  readonly show: (id: string) => void;
}

export function findingMarks(
  text: Text,
  { findings, placeOf, sentenceOf, show }: FindingMarks,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const finding of new Set(findings)) {
    const [target = ''] = finding.targets;
    const place = placeOf(target, finding.field);
    if (place === undefined || place.line > text.lines) continue;
    const line = text.line(place.line);
    found.push({
      from: Math.min(line.to, line.from + place.column - 1),
      to: line.to,
      severity: finding.severity,
      source: finding.rule,
      message: sentenceOf(finding),
      actions: [{ name: 'Why', apply: () => show(target) }],
    });
  }
  return found.sort((a, b) => a.from - b.from);
}
