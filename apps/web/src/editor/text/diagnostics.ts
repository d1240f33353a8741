// What is wrong, at its place in the text: problems of the file, and findings of the checks about the map as it is
// applied, where the text has what they are about.

import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Finding } from '@sightline/lint';
import type { PlaceOf, Problem } from '@sightline/model';

/** From a place to the end of its line; the nearest that the text has. */
function rangeFrom(
  text: Text,
  { line = 1, column = 1 }: { readonly line?: number; readonly column?: number },
) {
  const { from, to } = text.line(Math.min(Math.max(1, line), text.lines));
  return { from: Math.min(to, from + Math.max(0, column - 1)), to };
}

export function problemMarks(text: Text, problems: readonly Problem[]): readonly Diagnostic[] {
  return problems.map((problem) => ({
    ...rangeFrom(text, problem),
    severity: 'error',
    message: problem.message,
  }));
}

interface FindingMarks {
  readonly findings: Iterable<Finding>;
  readonly placeOf: PlaceOf;
  readonly sentenceOf: (finding: Finding) => string;
  /** Shows the findings of a record with their reasons. */
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
    if (place === undefined) continue;
    found.push({
      ...rangeFrom(text, place),
      severity: finding.severity,
      source: finding.rule,
      message: sentenceOf(finding),
      actions: [{ name: 'Why', apply: () => show(target) }],
    });
  }
  return found.sort((a, b) => a.from - b.from);
}
