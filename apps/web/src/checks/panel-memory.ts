// What the panel of checks remembers on this device: its height, how it groups and filters, and which preset is chosen in
// a workspace.

import type { Preset, Severity } from '@sightline/lint';
import type { Grouping } from './checks-list.ts';

const LOOK = 'sightline.checks';
const PRESET = 'sightline.checks.preset';

export interface PanelLook {
  /** In pixels; the usual height where nobody has drawn it. */
  readonly height?: number;
  readonly by: Grouping;
  /** Severities that are not listed. */
  readonly hidden: readonly Severity[];
  /** Whether waived findings are listed. */
  readonly waived: boolean;
}

const USUAL: PanelLook = { by: 'severity', hidden: [], waived: true };

export function keptLook(): PanelLook {
  return { ...USUAL, ...read(LOOK) };
}

export function keepLook(look: PanelLook): void {
  localStorage.setItem(LOOK, JSON.stringify(look));
}

/** The preset chosen on this device for a workspace; undefined for the workspace's own. */
export function keptPreset(workspace: string): Preset | undefined {
  return (read(PRESET) as Readonly<Record<string, Preset>> | undefined)?.[workspace];
}

export function keepPreset(workspace: string, preset: Preset | undefined): void {
  const { [workspace]: _before, ...others } = (read(PRESET) ?? {}) as Readonly<Record<string, Preset>>;
  localStorage.setItem(
    PRESET,
    JSON.stringify(preset === undefined ? others : { ...others, [workspace]: preset }),
  );
}

/** What is kept under a key; undefined where nothing is, or where it cannot be read. */
function read(key: string): object | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
