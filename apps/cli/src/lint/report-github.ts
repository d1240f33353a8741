// The checks as commands of GitHub Actions' log: each finding becomes an annotation at its line in the pull request.

import type { Finding, Severity } from '@sightline/lint';
import { allRules, sentenceOf } from '@sightline/lint';
import type { CheckedFile } from './check-files.ts';
import type { LintReport } from './report.ts';
import { summary } from './report-text.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
const names = new Map(allRules.map(({ id, name }) => [id, `${id} ${name}`]));

export function githubReport(report: LintReport): string {
  const problems = report.problems.map(({ message, file, line, column }) =>
    annotation('error', { file, line, col: column, title: 'Sightline' }, message),
  );
  const findings = report.files.flatMap(({ checked, open }) =>
    open.map((finding) => annotationOf(finding, checked)),
  );
  return `${[...problems, ...findings, summary(report)].join('\n')}\n`;
}

function annotationOf(finding: Finding, checked: CheckedFile): string {
  const { file, line, column } = checked.placeOf(finding);
  return annotation(
    levels[finding.severity],
    { file: file.replaceAll('\\', '/'), line, col: column, title: names.get(finding.rule) ?? finding.rule },
    sentenceOf(finding, checked.index, checked.library),
  );
}

function annotation(
  level: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const told = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${level} ${told.join(',')}::${escaped(message)}`;
}

/** What would end a command, or be read as an escape. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In properties a comma and a colon separate as well. */
function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
