// Which rules run, how severe they are, with which options. A configuration is layers: a preset, then what the
// workspace's library says, then a file, then what was asked for at once; the later word holds, rule by rule and option
// by option. What cannot be understood is a problem with a place, and nothing is guessed.

import type { Problem } from '@sightline/model';
import { nearestWord } from '@sightline/model';
import { severities, type Severity } from './finding.ts';
import { defaultOptions, readOption } from './options.ts';
import type { Rule } from './rule.ts';

export const presets = ['recommended', 'strict', 'workshop'] as const;
export type Preset = (typeof presets)[number];

/** How one rule is set. */
export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** The values that its check gets. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** How all rules are set, by id. */
export interface LintConfig {
  readonly preset: Preset;
  readonly settings: ReadonlyMap<string, RuleSetting>;
}

/** One layer as it was written: by rule id or name, a severity, or a mapping of `severity` and options; `preset` chooses the preset. */
export type ConfigLayer = Readonly<Record<string, unknown>>;

type Configured =
  | { readonly ok: true; readonly value: LintConfig }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads layers, the first the weakest. */
export function readConfig(rules: readonly Rule[], layers: readonly ConfigLayer[]): Configured {
  const problems: Problem[] = [];
  const preset = presetOf(layers, problems);
  const byWord = new Map(rules.flatMap((rule) => [[rule.id, rule] as const, [rule.name, rule] as const]));
  const settings = new Map<string, RuleSetting>(
    rules.map((rule) => [
      rule.id,
      { severity: severityIn(preset, rule), options: defaultOptions(rule.options) },
    ]),
  );
  for (const layer of layers)
    for (const [word, written] of Object.entries(layer)) {
      if (word === 'preset') continue;
      const rule = byWord.get(word);
      if (rule === undefined) {
        const near = nearestWord(word, [...byWord.keys()]);
        problems.push({
          message: `rules: ${word} is no rule${near === undefined ? '' : `; did you mean ${near}?`}`,
          path: word,
        });
        continue;
      }
      const before = settings.get(rule.id);
      if (before !== undefined) settings.set(rule.id, settingOf(rule, before, written, problems));
    }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { preset, settings } };
}

function presetOf(layers: readonly ConfigLayer[], problems: Problem[]): Preset {
  let chosen: Preset = 'recommended';
  for (const { preset } of layers) {
    if (preset === undefined) continue;
    const known = presets.find((word) => word === preset);
    if (known === undefined)
      problems.push({
        message: `preset: ${String(preset)} is none; write ${presets.join(', ')}`,
        path: 'preset',
      });
    else chosen = known;
  }
  return chosen;
}

function severityIn(preset: Preset, rule: Rule): Severity | 'off' {
  return preset === 'strict' || rule.presets.includes(preset) ? rule.severity : 'off';
}

const words = [...severities, 'off'] as const;

function settingOf(rule: Rule, before: RuleSetting, written: unknown, problems: Problem[]): RuleSetting {
  const wrong = (path: string, message: string): RuleSetting => {
    problems.push({ message: `rules.${path}: ${message}`, path });
    return before;
  };
  const severityOf = (word: unknown): Severity | 'off' | undefined => words.find((known) => known === word);
  if (typeof written === 'string' || typeof written === 'boolean') {
    // YAML reads a bare `off` as text and some writers make `false` of it
    const severity = severityOf(written === false ? 'off' : written);
    return severity === undefined
      ? wrong(rule.id, `${String(written)} is no severity; write ${words.join(', ')}`)
      : { ...before, severity };
  }
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return wrong(rule.id, `write a severity (${words.join(', ')}) or a mapping of severity and options`);
  let { severity } = before;
  // an option given to a rule that is off turns it on as it would be by itself
  if (severity === 'off' && !('severity' in written)) severity = rule.severity;
  const options: Record<string, unknown> = { ...before.options };
  for (const [name, value] of Object.entries(written)) {
    if (name === 'severity') {
      const known = severityOf(value);
      if (known === undefined)
        wrong(`${rule.id}.severity`, `${String(value)} is none; write ${words.join(', ')}`);
      else severity = known;
      continue;
    }
    const spec = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    if (spec === undefined) {
      const known = Object.keys(rule.options);
      wrong(
        `${rule.id}.${name}`,
        known.length === 0
          ? 'this rule has no options'
          : `is no option of this rule; it has ${known.join(', ')}`,
      );
      continue;
    }
    const read = readOption(spec, value);
    if ('wrong' in read) wrong(`${rule.id}.${name}`, `${JSON.stringify(value)} does not fit; ${read.wrong}`);
    else options[name] = read.value;
  }
  return { severity, options };
}
