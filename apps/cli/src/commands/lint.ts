// `sightline lint`: what is wrong or missing in maps.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ConfigLayer, Rule } from '@sightline/lint';
import { allRules, presets, readConfig, rulePage } from '@sightline/lint';
import { nearestWord } from '@sightline/model';
import { findFiles } from '../files.ts';
import { readBaseline, writeBaseline } from '../lint/baseline.ts';
import { checkFiles, configName } from '../lint/check-files.ts';
import { fixFile } from '../lint/fix-files.ts';
import type { LintReport } from '../lint/report.ts';
import { reportOf } from '../lint/report.ts';
import { githubReport } from '../lint/report-github.ts';
import { jsonReport } from '../lint/report-json.ts';
import { sarifReport } from '../lint/report-sarif.ts';
import { textReport } from '../lint/report-text.ts';
import type { Command } from '../usage.ts';
import { Usage } from '../usage.ts';

const formats = ['text', 'json', 'sarif', 'github'] as const;

export const lintCommand: Command = {
  name: 'lint',
  summary:
    'Tells what is wrong or missing in maps: dead ends, unowned work, dark hand-offs, failures without a way back.',
  usage: 'lint [options] FILE_OR_FOLDER ...',
  options: {
    '--format FORM':
      'text (default), json, sarif (2.1.0, for code hosts), or github (annotations of GitHub Actions)',
    '-o, --output FILE': 'writes the report to a file',
    '--preset NAME': 'recommended (default), strict (all checks), workshop (the few that help while drawing)',
    '--rule ID=SEVERITY': 'sets one check to error, warning, info or off; can be repeated',
    '--config FILE': `settings instead of the nearest ${configName}: "preset:" and "rules:"`,
    '--max-warnings N': 'exit code 1 with more warnings than N',
    '--quiet': 'tells errors only',
    '--fix': 'carries out the fixes that invent nothing and lose nothing',
    '--baseline FILE': 'leaves out the findings that the file knows',
    '--write-baseline FILE': 'writes all open findings as known',
    '--today DATE': 'checks as on another day, such as 2026-11-26',
    '--rules': 'lists all checks',
    '--explain ID': 'tells what a check finds, why, who says so, and how it can be set',
  },
  examples: [
    'lint examples',
    'lint --max-warnings 0 --rule X09=off loan.journey.yaml',
    'lint --format sarif -o sightline.sarif maps',
    'lint --write-baseline lint-baseline.json maps',
    'lint --baseline lint-baseline.json maps',
    'lint --explain S01',
  ],
  run: (args) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        output: { type: 'string', short: 'o' },
        preset: { type: 'string' },
        rule: { type: 'string', multiple: true },
        config: { type: 'string' },
        'max-warnings': { type: 'string' },
        quiet: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
        baseline: { type: 'string' },
        'write-baseline': { type: 'string' },
        today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
        rules: { type: 'boolean', default: false },
        explain: { type: 'string' },
      },
    });
    if (values.rules) {
      process.stdout.write(
        allRules.map(({ id, severity, name }) => `${id}  ${severity.padEnd(7)}  ${name}\n`).join(''),
      );
      return 0;
    }
    if (values.explain !== undefined) {
      process.stdout.write(rulePage(ruleCalled(values.explain)));
      return 0;
    }
    const format = formats.find((word) => word === values.format);
    if (format === undefined) throw new Usage(`--format ${values.format}: write ${formats.join(', ')}`);
    if (!isDay(values.today)) throw new Usage(`--today ${values.today}: write a day such as 2026-11-26`);
    const most = mostWarnings(values['max-warnings']);
    const baseline = values.baseline === undefined ? undefined : readBaseline(values.baseline);
    const files = findFiles(positionals);
    const request = {
      layers: [layerOf(values.preset, values.rule ?? [])],
      today: values.today,
      ...(values.config === undefined ? {} : { config: values.config }),
    };
    let { checked, problems } = checkFiles(files, request);
    if (values.fix) {
      const fixed = checked.reduce((sum, file) => sum + fixFile(file, values.today), 0);
      process.stderr.write(`${fixed} fixed\n`);
      if (fixed > 0) ({ checked, problems } = checkFiles(files, request));
    }
    if (values['write-baseline'] !== undefined) {
      const count = writeBaseline(values['write-baseline'], checked);
      process.stderr.write(`${count} findings written to ${values['write-baseline']}\n`);
      return problems.length === 0 ? 0 : 1;
    }
    const report = reportOf(checked, problems, {
      quiet: values.quiet,
      ...(baseline === undefined ? {} : { baseline }),
    });
    const text = told(report, format, baseline !== undefined);
    if (values.output === undefined) process.stdout.write(text);
    else writeFileSync(values.output, text);
    return problems.length > 0 || report.errors > 0 || report.warnings > most ? 1 : 0;
  },
};

/** True for a day that the calendar has. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

function told(report: LintReport, format: (typeof formats)[number], withBaseline: boolean): string {
  switch (format) {
    case 'json':
      return jsonReport(report);
    case 'github':
      return githubReport(report);
    case 'sarif':
      return sarifReport(report, process.cwd(), withBaseline);
    default:
      return textReport(report);
  }
}

/** A check by its id or name, in any case. */
function ruleCalled(word: string): Rule {
  const wanted = word.toLowerCase();
  const found = allRules.find(({ id, name }) => id.toLowerCase() === wanted || name === wanted);
  if (found !== undefined) return found;
  const near = nearestWord(
    wanted,
    allRules.map(({ name }) => name),
  );
  throw new Usage(
    `--explain ${word}: is no check${near === undefined ? '' : `; did you mean ${near}?`} --rules lists them all`,
  );
}

function mostWarnings(written: string | undefined): number {
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(written)) throw new Usage(`--max-warnings ${written}: write a whole number`);
  return Number(written);
}

/** The layer of the call itself. What it names wrongly is a wrong call, and stops before any file is read. */
function layerOf(preset: string | undefined, rules: readonly string[]): ConfigLayer {
  if (preset !== undefined && !presets.some((word) => word === preset))
    throw new Usage(`--preset ${preset}: is no preset; write ${presets.join(', ')}`);
  const layer: Record<string, unknown> = preset === undefined ? {} : { preset };
  for (const rule of rules) {
    const [id = '', severity, ...more] = rule.split('=');
    if (severity === undefined || more.length > 0)
      throw new Usage(`--rule ${rule}: write a check and a severity, such as S01=warning`);
    const read = readConfig(allRules, [{ [id]: severity }]);
    if (!read.ok)
      throw new Usage(
        `--rule ${rule}: ${read.problems[0]?.message.replace(/^rules[^:]*: /, '') ?? ''}; --rules lists all checks`,
      );
    layer[id] = severity;
  }
  return layer;
}
