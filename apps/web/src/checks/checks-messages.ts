// What the page and the worker that checks its map say to each other.

import type { Family, Finding, Fix, Health, Preset, RuleDocs, Severity } from '@sightline/lint';
import type { LibraryChange, LibraryRecord, MapChange, MapRecord, Problem } from '@sightline/model';

/** What the page shows of a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly name: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly docs: RuleDocs;
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
  | { readonly kind: 'fix'; readonly request: number; readonly fingerprint: string };

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
  | { readonly kind: 'fix'; readonly request: number; readonly fix: Fix | undefined };
