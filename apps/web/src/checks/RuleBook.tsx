// All checks there are, by subject, each with how it is set: the way to switch one off, make it stricter, and to switch
// it on again.

import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { familyNames } from '@sightline/lint';
import type { Family } from '@sightline/lint';
import { useEditor, useLibrary } from '../editor/use-editor.ts';
import type { RuleInfo } from './checks-messages.ts';
import { ruleTitle } from './checks-list.ts';
import { SeverityChoice } from './RulePage.tsx';
import { workspaceRules, writtenSetting } from './rule-settings.ts';
import { useChecks } from './use-checks.ts';
import details from './check-details.module.css';
import look from './check-rows.module.css';
import styles from './rule-book.module.css';

interface RuleBookProps {
  readonly words: string;
  readonly chosen: string | undefined;
  readonly choose: (rule: string) => void;
}

export function RuleBook({ words, chosen, choose }: RuleBookProps): ReactElement {
  const { rules } = useChecks();
  const { session } = useEditor();
  const library = useLibrary();
  const written = workspaceRules(library, session.workspace);
  const groups = useMemo(() => byFamily([...rules.values()], words), [rules, words]);
  return (
    <div className={look['list']} tabIndex={0} role="region" aria-label="All checks" data-list>
      {groups.length === 0 && <p className={details['nothing']}>No check is called like this.</p>}
      {groups.map(([family, own]) => (
        <section key={family} aria-label={familyNames[family]}>
          <h3>
            {familyNames[family]} <i>{own.length}</i>
          </h3>
          {own.map((rule) => (
            <div key={rule.id} className={look['row']} data-chosen={rule.id === chosen}>
              <span className={look['rule']}>{rule.id}</span>
              <button
                type="button"
                className={`${look['what']} ${styles['name']}`}
                aria-current={rule.id === chosen}
                onClick={() => choose(rule.id)}
              >
                {ruleTitle(rule)}
              </button>
              {writtenSetting(written, rule) !== undefined && (
                <span className={styles['set']}>set by the workspace</span>
              )}
              <SeverityChoice rule={rule} />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

function byFamily(
  rules: readonly RuleInfo[],
  words: string,
): readonly (readonly [Family, readonly RuleInfo[]])[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<Family, RuleInfo[]>();
  for (const rule of rules) {
    const text =
      `${rule.id} ${rule.name.replaceAll('-', ' ')} ${ruleTitle(rule)} ${rule.docs.detects}`.toLowerCase();
    if (!wanted.every((word) => text.includes(word))) continue;
    const known = groups.get(rule.family);
    if (known === undefined) groups.set(rule.family, [rule]);
    else known.push(rule);
  }
  return [...groups];
}
