// Checks the open map, beside the page, so that typing never waits. It keeps a copy of map and library that follows the
// page's edit by edit, and tells what came and what went: first near an edit, then on the map as a whole, in turns short
// enough that the next edit need not wait.

import type { Health, LintConfig, Preset, Review, Rule } from '@sightline/lint';
import { allRules, openReview, readConfig, ruleTitle } from '@sightline/lint';
import type { LibraryChange, LibraryRecords, LiveMapIndex, Problem } from '@sightline/model';
import { applyChange, createMapIndex, newId } from '@sightline/model';
import type { FromWorker, RulePage, ToWorker } from './checks-messages.ts';

declare const self: {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker }) => void): void;
};

/** How long one turn works on what edits left to be checked, in milliseconds. */
const TURN = 8;

/** Says when a turn that begins now is over. */
function turn(): () => boolean {
  const end = performance.now() + TURN;
  return () => performance.now() >= end;
}

class OpenChecks {
  readonly #index: LiveMapIndex;
  readonly #review: Review;
  #library: LibraryRecords;
  #preset: Preset | undefined;
  #config: LintConfig;
  #settings: readonly Problem[] = [];
  #telling = false;
  /** The health when everything was last checked: what is half checked has none. */
  #health: Health;
  /** What was told last beside findings. */
  #told = '';

  constructor({ map, library, today, preset }: Extract<ToWorker, { kind: 'open' }>) {
    this.#index = createMapIndex(new Map(map.map((record) => [record.id, record])));
    this.#library = new Map(library.map((record) => [record.id, record]));
    this.#preset = preset;
    this.#config = this.#configured();
    self.postMessage({ kind: 'config', config: this.#config });
    this.#review = openReview({
      index: this.#index,
      library: this.#library,
      config: this.#config,
      surroundings: { today },
    });
    this.#health = this.#review.health;
    this.#tell();
  }

  take(message: Exclude<ToWorker, { kind: 'open' }>): void {
    switch (message.kind) {
      case 'map':
        this.#index.apply(message.change);
        this.#review.afterMap(message.change, () => true);
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
    this.#review.afterLibrary(this.#library, change);
    this.#configure();
    this.#tellSoon();
  }

  #configure(): void {
    const before = this.#config;
    this.#config = this.#configured();
    this.#review.afterConfig(this.#config);
    if (!sameConfig(before, this.#config)) self.postMessage({ kind: 'config', config: this.#config });
  }

  #fix(request: number, fingerprint: string): void {
    this.#review.settle();
    const finding = this.#review.findings.get(fingerprint);
    const fix = finding && this.#review.fixOf(finding, { newId: (prefix) => newId(prefix, Math.random) });
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

  /** Tells once, however many edits came in at once, and goes on until everything is checked. */
  #tellSoon(): void {
    if (this.#telling) return;
    this.#telling = true;
    setTimeout(() => {
      this.#telling = false;
      this.#review.settle(turn());
      this.#tell();
      if (!this.#review.isSettled) this.#tellSoon();
    }, 0);
  }

  #tell(): void {
    const { gone, come } = this.#review.takeChange();
    if (this.#review.isSettled) this.#health = this.#review.health;
    const health = this.#health;
    const settings = this.#settings;
    // an edit that changed nothing here costs the page nothing
    const rest = JSON.stringify([health, settings]);
    if (gone.length + come.length === 0 && rest === this.#told) return;
    this.#told = rest;
    self.postMessage({ kind: 'checked', gone, come, health, settings });
  }
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
      rules: allRules.map(({ id, name, family, severity, docs }) => ({
        id,
        name,
        title: ruleTitle(name),
        family,
        severity,
        docs,
      })),
    });
    open = new OpenChecks(data);
  } else open?.take(data);
});
