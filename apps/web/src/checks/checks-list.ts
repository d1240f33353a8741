// The findings as the panel lists them: said in words, filtered, grouped, in the order of the map.

import type { Family, Finding, Severity } from '@sightline/lint';
import { familyNames, inOrder, sentenceOf } from '@sightline/lint';
import type { LibraryRecords, MapIndex } from '@sightline/model';
import { cardNear } from './card-near.ts';
import type { ChecksState } from './checks.ts';
import type { RuleInfo } from './checks-messages.ts';

export const groupings = ['severity', 'rule', 'step', 'family'] as const;
export type Grouping = (typeof groupings)[number];

export interface Filter {
  /** Words that the sentence, the rule or the place must hold. */
  readonly words: string;
  readonly severities: ReadonlySet<Severity>;
  /** Whether what is waived is listed too. */
  readonly waived: boolean;
  /** Only what is about these records, where any are named. */
  readonly about: readonly string[];
}

export interface Row {
  readonly finding: Finding;
  readonly rule: RuleInfo | undefined;
  readonly sentence: string;
  /** The name of the step where it stands; absent for what is about the map. */
  readonly place: string | undefined;
}

export interface RowGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly Row[];
  /** Rules of which so many findings are in the group that they are one line until they are asked for. */
  readonly folds: ReadonlySet<string>;
}

/** From how many findings of a rule on they are one line in the list by severity. */
const MANY = 4;

export const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'To think about',
};

/** Open findings in groups; waived ones are in a group of their own at the end. */
export function listFindings(
  state: ChecksState,
  { index, library }: { readonly index: MapIndex; readonly library: LibraryRecords },
  { by, filter }: { readonly by: Grouping; readonly filter: Filter },
): readonly RowGroup[] {
  const about = new Set(filter.about);
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, { title: string; rows: Row[] }>();
  const waived: Row[] = [];
  for (const finding of inOrder([...state.findings.values()], index)) {
    if (finding.waiver === undefined ? !filter.severities.has(finding.severity) : !filter.waived) continue;
    if (about.size > 0 && !finding.targets.some((id) => about.has(id))) continue;
    const row = rowOf(finding, state, index, library);
    if (words.length > 0 && !matches(row, words)) continue;
    if (finding.waiver !== undefined) {
      waived.push(row);
      continue;
    }
    const { key, title } = groupOf(row, by);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { title, rows: [row] });
    else known.rows.push(row);
  }
  // who looks for something wants to see it
  const isFolding = by === 'severity' && words.length === 0 && about.size === 0;
  const listed = [...groups].map(([key, { title, rows }]): RowGroup => {
    const byRule = Map.groupBy(rows, ({ finding }) => finding.rule);
    const folds = new Set(
      isFolding ? [...byRule].filter(([, own]) => own.length >= MANY).map(([rule]) => rule) : [],
    );
    return { key, title, rows: folds.size === 0 ? rows : gathered(rows, byRule, folds), folds };
  });
  return waived.length === 0
    ? listed
    : [...listed, { key: 'waived', title: 'Waived', rows: waived, folds: new Set() }];
}

/** The rows with those of a folded rule together, where the first of them stands. */
function gathered(
  rows: readonly Row[],
  byRule: ReadonlyMap<string, readonly Row[]>,
  folds: ReadonlySet<string>,
): readonly Row[] {
  const put = new Set<string>();
  return rows.flatMap((row) => {
    const { rule } = row.finding;
    if (!folds.has(rule)) return [row];
    if (put.has(rule)) return [];
    put.add(rule);
    return byRule.get(rule) ?? [];
  });
}

function rowOf(finding: Finding, state: ChecksState, index: MapIndex, library: LibraryRecords): Row {
  return {
    finding,
    rule: state.rules.get(finding.rule),
    sentence: sentenceOf(finding, index, library),
    place: placeOf(finding, index),
  };
}

function matches({ sentence, rule, place, finding }: Row, words: readonly string[]): boolean {
  const text =
    `${sentence} ${finding.rule} ${rule?.name.replaceAll('-', ' ') ?? ''} ${rule?.title ?? ''} ${place ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function groupOf(
  { finding, rule, place }: Row,
  by: Grouping,
): { readonly key: string; readonly title: string } {
  switch (by) {
    case 'severity':
      return { key: finding.severity, title: severityNames[finding.severity] };
    case 'rule':
      return { key: finding.rule, title: `${finding.rule} ${ruleTitle(rule)}` };
    case 'family': {
      const family: Family = rule?.family ?? 'upkeep';
      return { key: family, title: familyNames[family] };
    }
    case 'step':
      return place === undefined ? { key: '', title: 'The whole map' } : { key: place, title: place };
  }
}

/** What a rule finds, as people say it. */
export function ruleTitle(rule: RuleInfo | undefined): string {
  return rule?.title ?? '';
}

/** The name of the step under which a finding stands. */
function placeOf(finding: Finding, index: MapIndex): string | undefined {
  for (const id of finding.targets) {
    const record = index.records.get(id);
    const step =
      record?.type === 'step'
        ? record
        : index.records.get(
            record?.type === 'emotion' ? record.step : (cardNear(id, index)?.position.step ?? ''),
          );
    if (step?.type === 'step') return step.name;
  }
  return undefined;
}
