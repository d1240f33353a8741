// How the workspace sets a rule, and the commands that set it otherwise.

import type { ConfigLayer, Severity } from '@sightline/lint';
import type { Command, LibraryRecords } from '@sightline/model';
import type { RuleInfo } from './checks-messages.ts';

/** What the workspace says about its checks, as it is written. */
export function workspaceRules(library: LibraryRecords, workspace: string): ConfigLayer {
  const record = library.get(workspace);
  return record?.type === 'workspace' ? (record.rules ?? {}) : {};
}

export interface WrittenSetting {
  readonly severity?: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

/** What the workspace says about one rule, under its id or its name; undefined where it says nothing. */
export function writtenSetting(
  rules: ConfigLayer,
  { id, name }: Pick<RuleInfo, 'id' | 'name'>,
): WrittenSetting | undefined {
  const written = rules[id] ?? rules[name];
  if (written === undefined) return undefined;
  if (typeof written !== 'object' || written === null)
    return { severity: written === false ? 'off' : (written as Severity | 'off'), options: {} };
  const { severity, ...options } = written as Readonly<Record<string, unknown>>;
  return { ...(severity === undefined ? {} : { severity: severity as Severity | 'off' }), options };
}

/** Writes the setting of a rule; undefined takes it away. */
export function settingCommand(
  workspace: string,
  { id, name }: Pick<RuleInfo, 'id' | 'name'>,
  { rules, next }: { readonly rules: ConfigLayer; readonly next: WrittenSetting | undefined },
): Command {
  const commands: Command[] = [
    { kind: 'set', id: workspace, path: `rules.${id}`, value: valueOf(next) },
    // one word for one rule: what is written under its name moves to its id
    ...(name in rules
      ? [{ kind: 'set', id: workspace, path: `rules.${name}`, value: undefined } satisfies Command]
      : []),
  ];
  return { kind: 'batch', commands, label: 'Set a check' };
}

function valueOf(next: WrittenSetting | undefined) {
  if (next === undefined) return undefined;
  const { severity, options } = next;
  if (Object.keys(options).length === 0) return severity;
  return { ...(severity === undefined ? {} : { severity }), ...(options as Record<string, string | number>) };
}
