// `sightline lint` as people and pipelines call it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const main = join(import.meta.dirname, '../src/main.ts');
const root = mkdtempSync(join(tmpdir(), 'sightline-lint-'));
const folder = join(root, 'maps & more');
after(() => rmSync(root, { recursive: true, force: true }));

function lint(...args: readonly string[]): {
  readonly code: number;
  readonly out: string;
  readonly error: string;
} {
  const done = spawnSync(
    process.execPath,
    ['--no-warnings', main, 'lint', '--today', '2026-11-26', ...args],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return { code: done.status ?? -1, out: done.stdout, error: done.stderr };
}

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

/** Six steps; a hand-off without data (H01); with `lost`, an unhappy path that just stops (S01). */
function mapText({ lost = false, waiver = '' } = {}): string {
  const steps = ['Ask', 'Choose', 'Order', 'Wait', 'Fetch', 'Thank']
    .map(
      (name, i) => `  - id: s${i}
    phase: p
    name: ${name}
    cards:
      customer:
        - id: c${i}
          text: step ${i} is taken by the guest
${lost && i === 2 ? '        - id: stuck\n          path: off\n          text: stands there\n' : ''}${
        i === 2
          ? '      kitchen:\n        - id: cook\n          text: cooks\n          flows:\n            - handoff: carry\n        - id: carry\n          text: carries\n'
          : ''
      }`,
    )
    .join('\n');
  return `sightline: 1
map: meal
title: A meal
paths:
  - id: off
    kind: unhappy
    name: Off
phases:
  - id: p
    name: Eat
lanes:
  - id: customer
    role: customer
    name: Guest
  - id: kitchen
    role: backstage
    name: Kitchen
steps:
${steps}
${waiver}`;
}

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

const ONLY = ['--rule', 'S01=error', '--rule', 'H01=warning'];

/** The findings of two rules, so that these tests hold whatever other rules come. */
function told(out: string): readonly string[] {
  return out.split('\n').filter((line) => / {2}(S01|H01) {2}/.test(line));
}

test('tells file, line, column, severity, rule and sentence; an error ends with 1', () => {
  write('meal.journey.yaml', mapText({ lost: true }));
  const { code, out } = lint(...ONLY, '.');
  const text = mapText({ lost: true }).split('\n');
  const line = text.findIndex((row) => row.includes('id: stuck')) + 1;
  const arrow = text.findIndex((row) => row.includes('handoff: carry')) + 1;
  assert.deepEqual(told(out), [
    `meal.journey.yaml:${line}:11  error    S01  Nothing follows “stands there”: say what comes next, or mark it as an end.`,
    `meal.journey.yaml:${arrow}:15  warning  H01  The hand-off “cooks” → “carries” does not say what is handed over.`,
  ]);
  assert.equal(code, 1);
  assert.match(out, /1 map checked: \d+ errors?, \d+ warnings?, \d+ to think about\n$/);
});

test('warnings end with 0 unless there are more than --max-warnings', () => {
  write('meal.journey.yaml', mapText());
  const config = 'preset: recommended\nrules:\n  H01: warning\n';
  write('.sightline-lint.yaml', config);
  const off = JSON.parse(lint('--format', 'json', '.').out) as {
    readonly maps: readonly { readonly findings: readonly { readonly rule: string }[] }[];
  };
  // all but H01 off, in a file
  const others = new Set(off.maps[0]?.findings.map(({ rule }) => rule).filter((rule) => rule !== 'H01'));
  write('.sightline-lint.yaml', `${config}${[...others].map((rule) => `  ${rule}: off\n`).join('')}`);
  assert.equal(lint('.').code, 0);
  assert.equal(lint('--max-warnings', '1', '.').code, 0);
  assert.equal(lint('--max-warnings', '0', '.').code, 1);
  assert.deepEqual(told(lint('--quiet', '.').out), []);
});

test('settings that cannot be understood are told with their place, and nothing is checked by guess', () => {
  write('meal.journey.yaml', mapText());
  write('library.yaml', 'sightline: 1\nworkspace: inn\nname: Inn\nrules:\n  S01: sever\n');
  const wrong = lint('.');
  assert.equal(wrong.code, 1);
  assert.match(
    wrong.out,
    /^library\.yaml:5:3: rules\.S01: sever is no severity; write error, warning, info, off$/m,
  );
  const near = lint('--rule', 'dead-ends=off', '.');
  assert.equal(near.code, 2);
  assert.match(near.error, /^sightline: --rule dead-ends=off: dead-ends is no rule; did you mean dead-end\?/);
  assert.match(
    lint('--preset', 'nonsense', '.').error,
    /^sightline: --preset nonsense: is no preset; write /,
  );
  for (const args of [
    ['--format', 'xml', '.'],
    ['--max-warnings', 'few', '.'],
    ['--today', 'tomorrow', '.'],
    ['--baseline', 'none.json', '.'],
    ['--config', 'none.yaml', '.'],
    ['--rule', 'S01', '.'],
    ['--rule', 'S01=sever', '.'],
    ['--rule', 'Z99=off', '.'],
    ['--preset', 'nonsense', '.'],
    ['--explain', 'dead-ends'],
  ]) {
    const { code, error } = lint(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(error, /^sightline: .{10}/);
    assert.doesNotMatch(error, /\n\s+at |:1:1:/);
  }
});

test('--explain prints the page of a check, by id or by name', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/checks/S01.md'), 'utf8');
  assert.deepEqual(lint('--explain', 'S01'), { code: 0, out: page, error: '' });
  assert.equal(lint('--explain', 'dead-end').out, page);
  assert.equal(lint('--explain', 's01').out, page);
  assert.match(lint('--explain', 'dead-ends').error, /did you mean dead-end\?/);
});

test('annotations for GitHub stand at file, line and column, with what would end them escaped', () => {
  write('meal, 100% new.journey.yaml', mapText({ lost: true }).replace('stands there', 'stands 50% there'));
  write('broken.journey.yaml', 'sightline: 1\nmap: x\n');
  const { code, out } = lint(...ONLY, '--format', 'github', '.');
  assert.equal(code, 1);
  const lines = out.trimEnd().split('\n');
  const dead = lines.find((line) => line.includes('S01'));
  assert.match(
    dead ?? '',
    /^::error file=meal%2C 100%25 new\.journey\.yaml,line=\d+,col=11,title=S01 dead-end::Nothing follows “stands 50%25 there”:/,
  );
  assert.ok(
    lines.some((line) => line.startsWith('::error file=broken.journey.yaml,line=')),
    out,
  );
  assert.match(lines.at(-1) ?? '', /^1 map checked: /);
  assert.deepEqual(
    lines.slice(0, -1).filter((line) => !/^::(error|warning|notice) file=.+::.+/.test(line)),
    [],
  );
});

test('what is about the library is told with its file and line; JSON places all that belongs to a finding', () => {
  write('meal.journey.yaml', mapText().replace('  - id: kitchen', '  - id: kitchen\n    who: courier'));
  const library =
    'sightline: 1\nworkspace: inn\nname: Inn\nparticipants:\n  courier:\n    name: Courier\n    kind: thirdParty\n';
  write('library.yaml', library);
  const line = library.split('\n').indexOf('  courier:') + 1;
  assert.match(lint('.').out, new RegExp(`^library\\.yaml:${line}:3  warning  P12  Courier acts`, 'm'));
  const { maps } = JSON.parse(lint('--preset', 'strict', '--format', 'json', '.').out) as {
    readonly maps: readonly {
      readonly findings: readonly {
        readonly rule: string;
        readonly file: string;
        readonly targets: readonly string[];
        readonly related: readonly string[];
        readonly also: readonly { readonly id: string; readonly file: string; readonly line: number }[];
      }[];
    }[];
  };
  const findings = maps[0]?.findings ?? [];
  assert.equal(findings.find(({ rule }) => rule === 'P12')?.file, 'library.yaml');
  const others = findings.filter(({ also }) => also.length > 0);
  assert.ok(others.length > 0, 'some finding is about several records');
  for (const { targets, related, also } of others) {
    assert.deepEqual(
      also.map(({ id }) => id),
      [...targets.slice(1), ...related],
    );
    for (const place of also)
      assert.ok(place.line > 1 && place.file.endsWith('.yaml'), JSON.stringify(place));
  }
});

test('a baseline leaves out what is known and tells what is new', () => {
  write('meal.journey.yaml', mapText());
  const written = lint(...ONLY, '--write-baseline', 'known.json', '.');
  assert.equal(written.code, 0);
  assert.equal(told(lint(...ONLY, '--baseline', 'known.json', '.').out).length, 0);
  write('meal.journey.yaml', mapText({ lost: true }));
  const { code, out } = lint(...ONLY, '--baseline', 'known.json', '.');
  assert.equal(code, 1);
  assert.match(told(out).join(), /^meal.*S01/);
  write('meal.journey.yaml', mapText().replace('handoff: carry', 'trigger: carry'));
  assert.match(lint(...ONLY, '--baseline', 'known.json', '.').out, /\d+ of the baseline are gone/);
});

test('a waiver accepts its finding until its day; --fix takes one away that accepts nothing', () => {
  const waiver = (rule: string, target: string): string =>
    `waivers:\n  - rule: ${rule}\n    targets: ["${target}"]\n    reason: The two stand side by side.\n    until: 2026-12-01\n`;
  write('meal.journey.yaml', mapText({ waiver: waiver('H01', 'cook:handoff:carry') }));
  const accepted = lint(...ONLY, '.');
  assert.deepEqual(told(accepted.out), []);
  assert.match(accepted.out, /1 waived/);
  assert.equal(told(lint(...ONLY, '--today', '2026-12-02', '.').out).length, 1, 'run out');
  write('meal.journey.yaml', mapText({ waiver: waiver('H01', 'cook') }));
  assert.match(lint(...ONLY, '.').out, /U02 {2}What was accepted here because .* is no longer found \(H01/);
  assert.match(lint(...ONLY, '--fix', '.').error, /^\d+ fixed/);
  assert.doesNotMatch(readFileSync(join(folder, 'meal.journey.yaml'), 'utf8'), /waivers/);
});

test('SARIF is valid against the 2.1.0 schema and carries rules, places, fingerprints and suppressions', () => {
  write(
    'meal & co.journey.yaml',
    mapText({
      lost: true,
      waiver: 'waivers:\n  - rule: H01\n    targets: ["cook:handoff:carry"]\n    reason: Side by side.\n',
    }),
  );
  write('broken.journey.yaml', 'sightline: 1\nmap: x\n');
  assert.equal(lint(...ONLY, '--format', 'sarif', '-o', 'out.sarif', '.').code, 1);
  const log = JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')) as {
    readonly runs: readonly [
      {
        readonly results: readonly {
          readonly ruleId: string;
          readonly locations: readonly [
            { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } },
          ];
          readonly suppressions?: readonly { readonly justification: string }[];
          readonly partialFingerprints: Readonly<Record<string, string>>;
        }[];
        readonly invocations: readonly [{ readonly executionSuccessful: boolean }];
      },
    ];
  };
  // the schema is of draft 4, whose `id` and `$schema` newer validators do not take; its keywords they do
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<
    string,
    unknown
  >;
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const valid = ajv.compile(schema);
  assert.ok(valid(log), JSON.stringify(valid.errors?.slice(0, 3)));
  assert.ok(!valid({ ...log, runs: [{ results: [{ level: 'bad' }] }] }), 'the schema refuses what is wrong');
  const { results, invocations } = log.runs[0];
  const dead = results.find(({ ruleId }) => ruleId === 'S01');
  assert.equal(dead?.locations[0].physicalLocation.artifactLocation.uri, 'meal%20%26%20co.journey.yaml');
  assert.deepEqual(dead?.partialFingerprints, { 'sightline/v1': 'meal/S01:stuck' });
  assert.equal(
    results.find(({ ruleId }) => ruleId === 'H01')?.suppressions?.[0]?.justification,
    'Side by side.',
  );
  assert.equal(invocations[0].executionSuccessful, false, 'one map could not be read');
});
