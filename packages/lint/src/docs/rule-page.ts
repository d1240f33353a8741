// The page of a rule in the documentation, and the page that lists all rules, made from the rules themselves.

import type { OptionSpec } from '../engine/options.ts';
import type { Example, Family, Rule } from '../engine/rule.ts';
import { families } from '../engine/rule.ts';
import { ruleTitle } from './titles.ts';

/** What the families are called in the documentation and on the screen. */
export const familyNames: Readonly<Record<Family, string>> = {
  text: 'Words',
  structure: 'Structure',
  handoff: 'Hand-offs and data',
  failure: 'Failures',
  message: 'Messages',
  pattern: 'Service patterns',
  experience: 'Experience',
  governance: 'Data and governance',
  upkeep: 'Upkeep',
};

const severityWords = { error: 'error', warning: 'warning', info: 'to think about' } as const;

/** `S01 dead-end` as a page in Markdown. */
export function rulePage(rule: Rule): string {
  const { id, name, docs, family } = rule;
  const parts = [
    `# ${id} ${name}`,
    `${ruleTitle(name)} · ${familyNames[family]} · ${severityWords[rule.severity]} · ${presetsOf(rule)}${scopeOf(rule)}${rule.fix === undefined ? '' : ' · has a ready-made fix'}`,
    `**Finds.** ${docs.detects}`,
    `**Why.** ${docs.why}`,
    `**Source.** ${docs.source}`,
    `**Instead.** ${docs.instead}`,
    ...optionsPart(rule),
    ...examplesPart('Found in', rule.violates),
    ...examplesPart('Content with', rule.passes),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** All rules in one table per family, with links to their pages. */
export function rulesPage(rules: readonly Rule[]): string {
  const tables = families.flatMap((family) => {
    const own = rules.filter((rule) => rule.family === family);
    if (own.length === 0) return [];
    const rows = own.map(
      (rule) =>
        `| [${rule.id}](${rule.id}.md) | ${rule.name}: ${ruleTitle(rule.name)} | ${severityWords[rule.severity]} | ${presetsOf(rule)} | ${cell(rule.docs.detects)} |`,
    );
    return [
      `## ${familyNames[family]}\n\n| | name | severity | presets | finds |\n|---|---|---|---|---|\n${rows.join('\n')}`,
    ];
  });
  const intro = `# The checks\n\n${rules.length} checks, made from the rules in \`packages/lint\`. How to run and set them: [checks.md](../checks.md).`;
  return `${[intro, ...tables].join('\n\n')}\n`;
}

function presetsOf({ presets }: Rule): string {
  return [...presets, 'strict'].join(', ');
}

function scopeOf({ only, language }: Rule): string {
  const scopes = [
    ...(only?.blueprint === true ? ['blueprints only'] : []),
    ...(only?.state === undefined
      ? []
      : [only.state === 'asIs' ? 'maps of the current state only' : 'maps of a future state only']),
    ...(language === undefined ? [] : ['English only']),
  ];
  return scopes.map((scope) => ` · ${scope}`).join('');
}

function optionsPart(rule: Rule): readonly string[] {
  const options = Object.entries(rule.options);
  if (options.length === 0) return [];
  const rows = options.map(([name, spec]) => `| \`${name}\` | ${cell(spec.what)} | ${written(spec)} |`);
  return [`## Options\n\n| option | sets | default |\n|---|---|---|\n${rows.join('\n')}`];
}

function written(spec: OptionSpec): string {
  if (spec.kind === 'words') return `\`[${spec.default.join(', ')}]\``;
  return `\`${String(spec.default)}\``;
}

function examplesPart(title: string, examples: readonly Example[]): readonly string[] {
  return examples.map(({ shows, map }) => `## ${title}: ${shows}\n\n\`\`\`\n${dedented(map)}\n\`\`\``);
}

function dedented(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
