// The checks in SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show in pull requests. A waived finding is a
// suppressed result with its reason; a finding of the baseline is `unchanged`.

import { pathToFileURL } from 'node:url';
import type { Finding, Rule } from '@sightline/lint';
import { allRules, nameOfRecord, sentenceOf } from '@sightline/lint';
import type { CheckedFile } from './check-files.ts';
import type { FileReport, LintReport } from './report.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;
const indices = new Map(allRules.map((rule, i) => [rule.id, i]));

/** The log as an object. `root` is the folder that paths are relative to. */
export function sarifLog({ files, problems }: LintReport, root: string, withBaseline: boolean): object {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Sightline', semanticVersion: '0.1.0', rules: allRules.map(ruleSarif) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: `${pathToFileURL(root).href.replace(/\/$/, '')}/` } },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map(({ message, file, line, column }) => ({
              level: 'error',
              message: { text: message },
              ...(file === undefined ? {} : { locations: [location(file, line ?? 1, column ?? 1)] }),
            })),
          },
        ],
        results: files.flatMap((file) => resultsOf(file, withBaseline)),
      },
    ],
  };
}

export function sarifReport(report: LintReport, root: string, withBaseline: boolean): string {
  return `${JSON.stringify(sarifLog(report, root, withBaseline), undefined, 2)}\n`;
}

function ruleSarif({ id, name, family, severity, docs }: Rule): object {
  return {
    id,
    name,
    shortDescription: { text: docs.detects },
    fullDescription: { text: docs.why },
    help: {
      text: `${docs.why} (${docs.source}) ${docs.instead}`,
      markdown: `${docs.why}\n\n*${docs.source}*\n\n**Instead:** ${docs.instead}`,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [family] },
  };
}

function resultsOf({ checked, open, waived, known }: FileReport, withBaseline: boolean): readonly object[] {
  const state = (word: string): object => (withBaseline ? { baselineState: word } : {});
  return [
    ...open.map((finding) => ({ ...resultOf(finding, checked), ...state('new') })),
    ...known.map((finding) => ({ ...resultOf(finding, checked), ...state('unchanged') })),
    ...waived.map((finding) => ({
      ...resultOf(finding, checked),
      suppressions: [suppression(finding, checked)],
    })),
  ];
}

function resultOf(finding: Finding, checked: CheckedFile): object {
  const { file, line, column } = checked.placeOf(finding);
  const others = [...finding.targets.slice(1), ...finding.related];
  const ruleIndex = indices.get(finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: sentenceOf(finding, checked.index, checked.library) },
    locations: [
      {
        ...location(file, line, column),
        logicalLocations: finding.targets.map((id) => ({
          name: nameOfRecord(id, checked.index, checked.library),
          fullyQualifiedName: `${checked.id}/${id}`,
          kind: 'element',
        })),
      },
    ],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map((id, nth) => {
            const place = checked.placeOf(finding, id);
            return {
              id: nth,
              message: { text: nameOfRecord(id, checked.index, checked.library) },
              ...location(place.file, place.line, place.column),
            };
          }),
        }),
    partialFingerprints: { 'sightline/v1': `${checked.id}/${finding.fingerprint}` },
    rank: Math.round(finding.confidence * 100),
    properties: { confidence: finding.confidence, numbers: finding.numbers },
  };
}

function suppression(finding: Finding, checked: CheckedFile): object {
  const waiver = checked.index.waivers.find(({ id }) => id === finding.waiver);
  return { kind: 'external', status: 'accepted', justification: waiver?.reason ?? '' };
}

function location(
  file: string,
  startLine: number,
  startColumn: number,
): { readonly physicalLocation: object } {
  const uri = file.split(/[\\/]/).map(encodeURIComponent).join('/');
  return {
    physicalLocation: { artifactLocation: { uri, uriBaseId: 'ROOT' }, region: { startLine, startColumn } },
  };
}
