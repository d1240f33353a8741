// Checks the open map, beside the page, so that typing never waits. It keeps a copy of map and library that follows the
// page's edit by edit, and tells what came and what went.

import type { Finding, Lint, LintConfig, Preset, Rule } from '@sightline/lint';
import { allRules, openLint, readConfig, reviewed } from '@sightline/lint';
import type { LibraryChange, LibraryRecords, LiveMapIndex, Problem } from '@sightline/model';
import { applyChange, createMapIndex, newId } from '@sightline/model';
import type { FromWorker, RulePage, ToWorker } from './checks-messages.ts';

declare const self: {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker }) => void): void;
};

class OpenChecks {
  readonly #index: LiveMapIndex;
  readonly #today: string;
  readonly #lint: Lint;
  #library: LibraryRecords;
  #preset: Preset | undefined;
  #config: LintConfig;
  #settings: readonly Problem[] = [];
  #told: ReadonlyMap<string, Finding> = new Map();
  #telling = false;

  constructor({ map, library, today, preset }: Extract<ToWorker, { kind: 'open' }>) {
    this.#index = createMapIndex(new Map(map.map((record) => [record.id, record])));
    this.#library = new Map(library.map((record) => [record.id, record]));
    this.#today = today;
    this.#preset = preset;
    this.#config = this.#configured();
    self.postMessage({ kind: 'config', config: this.#config });
    this.#lint = openLint(allRules, {
      index: this.#index,
      library: this.#library,
      config: this.#config,
      surroundings: { today },
    });
    this.#tell();
  }

  take(message: Exclude<ToWorker, { kind: 'open' }>): void {
    switch (message.kind) {
      case 'map':
        this.#index.apply(message.change);
        this.#lint.afterMap(message.change);
        return this.#tellSoon();
      case 'library':
        return this.#takeLibrary(message.change);
      case 'preset':
        this.#preset = message.preset;
        this.#configure();
        return this.#tellSoon();
      case 'fix':
        return this.#fix(message.request, message.fingerprint);
      case 'page':
        return self.postMessage({
          kind: 'page',
          request: message.request,
          page: pageOf(allRules.find(({ id }) => id === message.rule)),
        });
    }
  }

  #takeLibrary(change: LibraryChange): void {
    this.#library = applyChange(this.#library, change);
    this.#lint.afterLibrary(this.#library, change);
    this.#configure();
    this.#tellSoon();
  }

  #configure(): void {
    const before = this.#config;
    this.#config = this.#configured();
    this.#lint.afterConfig(this.#config);
    if (!sameConfig(before, this.#config)) self.postMessage({ kind: 'config', config: this.#config });
  }

  #fix(request: number, fingerprint: string): void {
    const finding = this.#told.get(fingerprint);
    const fix = finding && this.#lint.fixOf(finding, { newId: (prefix) => newId(prefix, Math.random) });
    self.postMessage({ kind: 'fix', request, fix });
  }

  #configured(): LintConfig {
    const chosen = this.#preset === undefined ? [] : [{ preset: this.#preset }];
    const read = readConfig(allRules, [rulesOf(this.#library), ...chosen]);
    this.#settings = read.ok ? [] : read.problems;
    if (read.ok) return read.value;
    const plain = readConfig(allRules, chosen);
    if (!plain.ok) throw new Error(`preset: ${this.#preset} is none`);
    return plain.value;
  }

  /** Tells once, however many edits came in at once. */
  #tellSoon(): void {
    if (this.#telling) return;
    this.#telling = true;
    setTimeout(() => this.#tell(), 0);
  }

  #tell(): void {
    this.#telling = false;
    const { findings, health } = reviewed(this.#lint, {
      index: this.#index,
      library: this.#library,
      config: this.#config,
      surroundings: { today: this.#today },
    });
    const now = new Map(findings.map((finding) => [finding.fingerprint, finding]));
    const come = findings.filter((finding) => !sameFinding(this.#told.get(finding.fingerprint), finding));
    const gone = [...this.#told.keys()].filter((fingerprint) => !now.has(fingerprint));
    this.#told = now;
    self.postMessage({ kind: 'checked', gone, come, health, settings: this.#settings });
  }
}

/** Findings keep their identity while nothing about them changes, but for those that a waiver marks. */
function sameFinding(a: Finding | undefined, b: Finding): boolean {
  return a === b || (a !== undefined && a.waiver === b.waiver && JSON.stringify(a) === JSON.stringify(b));
}

function sameConfig(a: LintConfig, b: LintConfig): boolean {
  return a.preset === b.preset && JSON.stringify([...a.settings]) === JSON.stringify([...b.settings]);
}

function pageOf(rule: Rule | undefined): RulePage | undefined {
  if (rule === undefined) return undefined;
  const { options, violates, passes, presets, only, language, fix } = rule;
  return {
    options,
    violates,
    passes,
    presets,
    only: [
      ...(only?.blueprint === true ? ['maps with a stage behind the customer'] : []),
      ...(only?.state === 'asIs' ? ['maps of the current state'] : []),
      ...(only?.state === 'toBe' ? ['maps of a future state'] : []),
      ...(language === undefined ? [] : ['texts in English']),
    ],
    hasFix: fix !== undefined,
  };
}

function rulesOf(library: LibraryRecords): Readonly<Record<string, unknown>> {
  for (const record of library.values()) if (record.type === 'workspace') return record.rules ?? {};
  return {};
}

let open: OpenChecks | undefined;

self.addEventListener('message', ({ data }) => {
  if (data.kind === 'open') {
    self.postMessage({
      kind: 'rules',
      rules: allRules.map(({ id, name, family, severity, docs }) => ({ id, name, family, severity, docs })),
    });
    open = new OpenChecks(data);
  } else open?.take(data);
});
