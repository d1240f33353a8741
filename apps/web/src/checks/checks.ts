// The findings of the open map on the page: follows its edits through a worker, which is started when the page has
// nothing better to do.

import type { Finding, Fix, Health, LintConfig, Preset } from '@sightline/lint';
import type { Problem } from '@sightline/model';
import { whenIdle } from '../app/when-idle.ts';
import type { Session } from '../session/session.ts';
import type { FromWorker, RuleInfo, RulePage, ToWorker } from './checks-messages.ts';
import { keptPreset, keepPreset } from './panel-memory.ts';

/** What is known of the open map. Every change is another object, so that it can be compared. */
export interface ChecksState {
  /** False until the first look is done. */
  readonly ready: boolean;
  readonly findings: ReadonlyMap<string, Finding>;
  /** Open findings by the records that they are about. */
  readonly byTarget: ReadonlyMap<string, readonly Finding[]>;
  readonly health: Health | undefined;
  readonly rules: ReadonlyMap<string, RuleInfo>;
  /** How the rules are set, by the workspace and on this device. */
  readonly config: LintConfig | undefined;
  /** What is wrong with the workspace's settings of the checks. */
  readonly settings: readonly Problem[];
}

const EMPTY: ChecksState = {
  ready: false,
  findings: new Map(),
  byTarget: new Map(),
  health: undefined,
  rules: new Map(),
  config: undefined,
  settings: [],
};

export class Checks {
  readonly #session: Session;
  readonly #listeners = new Set<() => void>();
  readonly #fixes = new Map<number, (fix: Fix | undefined) => void>();
  readonly #pages = new Map<number, (page: RulePage | undefined) => void>();
  readonly #stop: (() => void)[] = [];
  #worker: Worker | undefined;
  #state: ChecksState = EMPTY;
  #preset: Preset | undefined;
  #requests = 0;
  #closed = false;

  constructor(session: Session) {
    this.#session = session;
    this.#preset = keptPreset(session.workspace);
    const cancel = whenIdle(() => this.#start());
    this.#stop.push(cancel);
  }

  get state(): ChecksState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The preset chosen on this device; undefined for the workspace's own. */
  get preset(): Preset | undefined {
    return this.#preset;
  }

  choosePreset(preset: Preset | undefined): void {
    this.#preset = preset;
    keepPreset(this.#session.workspace, preset);
    this.#post({ kind: 'preset', preset });
    this.#tell();
  }

  /** The ready-made fix of a finding, for the map as it is now. */
  fixOf(fingerprint: string): Promise<Fix | undefined> {
    if (this.#worker === undefined) return Promise.resolve(undefined);
    const request = ++this.#requests;
    return new Promise((resolve) => {
      this.#fixes.set(request, resolve);
      this.#post({ kind: 'fix', request, fingerprint });
    });
  }

  /** What the documentation says about a rule. */
  pageOf(rule: string): Promise<RulePage | undefined> {
    if (this.#worker === undefined) return Promise.resolve(undefined);
    const request = ++this.#requests;
    return new Promise((resolve) => {
      this.#pages.set(request, resolve);
      this.#post({ kind: 'page', request, rule });
    });
  }

  close(): void {
    this.#closed = true;
    for (const stop of this.#stop) stop();
    this.#worker?.terminate();
    for (const resolve of [...this.#fixes.values(), ...this.#pages.values()]) resolve(undefined);
  }

  #start(): void {
    if (this.#closed) return;
    const { map, library } = this.#session;
    this.#worker = new Worker(new URL('checks-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#take(data));
    const now = new Date();
    const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
    this.#post({
      kind: 'open',
      map: [...map.index.records.values()],
      library: [...library.records.values()],
      today,
      ...(this.#preset === undefined ? {} : { preset: this.#preset }),
    });
    this.#stop.push(
      map.onChange((change) => this.#post({ kind: 'map', change })),
      library.onChange((change) => this.#post({ kind: 'library', change })),
    );
  }

  #post(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #take(message: FromWorker): void {
    switch (message.kind) {
      case 'rules':
        this.#state = { ...this.#state, rules: new Map(message.rules.map((rule) => [rule.id, rule])) };
        return;
      case 'config':
        this.#state = { ...this.#state, config: message.config };
        return this.#tell();
      case 'page':
        this.#pages.get(message.request)?.(message.page);
        this.#pages.delete(message.request);
        return;
      case 'fix':
        this.#fixes.get(message.request)?.(message.fix);
        this.#fixes.delete(message.request);
        return;
      case 'checked': {
        const { health, settings } = message;
        this.#state = {
          ...this.#state,
          ...followed(this.#state, message),
          ready: true,
          health,
          settings,
        };
        this.#tell();
      }
    }
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The findings after some went and others came; what they are about is looked up anew only for those. */
function followed(
  before: Pick<ChecksState, 'findings' | 'byTarget'>,
  { gone, come }: { readonly gone: readonly string[]; readonly come: readonly Finding[] },
): Pick<ChecksState, 'findings' | 'byTarget'> {
  const findings = new Map(before.findings);
  const byTarget = new Map(before.byTarget);
  const drop = (fingerprint: string): void => {
    const known = findings.get(fingerprint);
    if (known === undefined) return;
    findings.delete(fingerprint);
    if (known.waiver !== undefined) return;
    for (const id of known.targets) {
      const rest = byTarget.get(id)?.filter((finding) => finding !== known) ?? [];
      if (rest.length === 0) byTarget.delete(id);
      else byTarget.set(id, rest);
    }
  };
  for (const fingerprint of gone) drop(fingerprint);
  for (const finding of come) {
    drop(finding.fingerprint);
    findings.set(finding.fingerprint, finding);
    if (finding.waiver !== undefined) continue;
    for (const id of finding.targets) byTarget.set(id, [...(byTarget.get(id) ?? []), finding]);
  }
  return { findings, byTarget };
}
