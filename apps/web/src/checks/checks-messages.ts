// What the page and the worker that checks its map say to each other.

import type {
  Example,
  Family,
  Finding,
  Fix,
  Health,
  LintConfig,
  OptionSpec,
  Preset,
  RuleDocs,
  Severity,
} from '@sightline/lint';
import type { LibraryChange, LibraryRecord, MapChange, MapRecord, Problem } from '@sightline/model';

/** What the page shows of a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly name: string;
  /** What it finds, as people say it: `Messages without a reason`. */
  readonly title: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly docs: RuleDocs;
}

/** All that can be said about a rule: its page in the documentation. */
export interface RulePage {
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Maps in which it finds something. */
  readonly violates: readonly Example[];
  /** Maps with which it is content. */
  readonly passes: readonly Example[];
  /** The presets that have it on, beside the one with all. */
  readonly presets: readonly Preset[];
  /** Where it looks, where that is not everywhere. */
  readonly only: readonly string[];
  readonly hasFix: boolean;
}

export type ToWorker =
  | {
      readonly kind: 'open';
      readonly map: readonly MapRecord[];
      readonly library: readonly LibraryRecord[];
      /** The day on this device, `2026-11-26`. */
      readonly today: string;
      /** A preset chosen on this device, instead of the workspace's. */
      readonly preset?: Preset;
    }
  | { readonly kind: 'map'; readonly change: MapChange }
  | { readonly kind: 'library'; readonly change: LibraryChange }
  | { readonly kind: 'preset'; readonly preset: Preset | undefined }
  | { readonly kind: 'fix'; readonly request: number; readonly fingerprint: string }
  | { readonly kind: 'page'; readonly request: number; readonly rule: string };

export type FromWorker =
  | { readonly kind: 'rules'; readonly rules: readonly RuleInfo[] }
  | {
      readonly kind: 'checked';
      /** Fingerprints of what is no more, or is told anew in `come`. */
      readonly gone: readonly string[];
      readonly come: readonly Finding[];
      readonly health: Health;
      /** What is wrong with the workspace's settings of the checks; they count as not written then. */
      readonly settings: readonly Problem[];
    }
  /** How the rules are set now. */
  | { readonly kind: 'config'; readonly config: LintConfig }
  | { readonly kind: 'fix'; readonly request: number; readonly fix: Fix | undefined }
  | { readonly kind: 'page'; readonly request: number; readonly page: RulePage | undefined };
