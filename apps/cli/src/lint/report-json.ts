// The checks as JSON, for programs: a stable shape with a version.

import type { Finding } from '@sightline/lint';
import { nameOfRecord, sentenceOf } from '@sightline/lint';
import type { CheckedFile } from './check-files.ts';
import type { LintReport } from './report.ts';

export function jsonReport({ files, problems, errors, warnings, infos }: LintReport): string {
  const value = {
    version: 1,
    errors,
    warnings,
    infos,
    problems,
    maps: files.map(({ checked, open, waived, known }) => ({
      file: checked.file,
      map: checked.id,
      health: checked.health.draft ? null : Math.round(checked.health.score),
      waived: waived.length,
      known: known.length,
      gains: checked.health.gains.map(({ rule, findings, gain }) => ({
        rule,
        findings,
        gain: Number(gain.toFixed(1)),
      })),
      findings: [...open, ...waived].map((finding) => findingJson(finding, checked)),
    })),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function findingJson(finding: Finding, checked: CheckedFile): object {
  const { index, library } = checked;
  return {
    ...finding,
    message: sentenceOf(finding, index, library),
    ...checked.placeOf(finding),
    also: [...finding.targets.slice(1), ...finding.related].map((id) => ({
      id,
      name: nameOfRecord(id, index, library),
      ...checked.placeOf(finding, id),
    })),
  };
}
