// The checks as people read them in a terminal: file by file, `file:line:column severity rule sentence`.

import { sentenceOf } from '@sightline/lint';
import { problemLines } from '../files.ts';
import type { FileReport, LintReport } from './report.ts';

export function textReport(report: LintReport): string {
  const parts = report.files.map(fileText).filter((text) => text !== '');
  const problems = problemLines(report.problems);
  return `${[problems, ...parts].filter((text) => text !== '').join('\n')}${parts.length > 0 ? '\n' : ''}${summary(report)}\n`;
}

function fileText({ checked, open, waived, known, outlived }: FileReport): string {
  const lines = open.map((finding) => {
    const { file, line, column } = checked.placeOf(finding);
    const sentence = sentenceOf(finding, checked.index, checked.library);
    return `${file}:${line}:${column}  ${finding.severity.padEnd(7)}  ${finding.rule}  ${sentence}\n`;
  });
  const counted = [
    checked.health.draft ? 'draft' : `health ${Math.round(checked.health.score)}`,
    ...(waived.length > 0 ? [`${waived.length} waived`] : []),
    ...(known.length > 0 ? [`${known.length} known`] : []),
    ...(outlived > 0 ? [`${outlived} of the baseline are gone: write it afresh`] : []),
  ];
  return `${lines.join('')}${checked.file}: ${counted.join(', ')}\n`;
}

/** How many maps were checked and what was found, in one line. */
export function summary({ files, problems, errors, warnings, infos }: LintReport): string {
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  const unread = problems.length === 0 ? '' : `, ${count(problems.length, 'problem')} in files or settings`;
  return `${count(files.length, 'map')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${infos} to think about${unread}`;
}
