// The message of a failure as the customer reads it, in one piece, and what the checks of messages say about it while one
// writes.

import type { ReactElement } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { Failure } from '@sightline/model';
import { sentenceOf } from '@sightline/lint';
import { useChecks } from '../checks/use-checks.ts';
import { useEditor, useLibrary } from '../editor/use-editor.ts';
import styles from './flip.module.css';

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
const spoken = { error: 'Error', warning: 'Warning', info: 'To think about' } as const;

export function MessagePreview({ failure }: { readonly failure: Failure }): ReactElement | null {
  const { byTarget, rules, ready } = useChecks();
  const { index } = useEditor();
  const library = useLibrary();
  const { what, why, effect, next } = failure.message ?? {};
  const parts = [what, why, effect].filter((part) => (part ?? '').trim() !== '');
  if (parts.length === 0 && (next ?? '').trim() === '') return null;
  const findings = (byTarget.get(failure.id) ?? []).filter(
    ({ rule }) => rules.get(rule)?.family === 'message',
  );
  return (
    <section className={styles['preview']} aria-label="As the customer reads it">
      <h4>As the customer reads it</h4>
      <blockquote>
        {parts.length > 0 && <p>{parts.join(' ')}</p>}
        {(next ?? '').trim() !== '' && (
          <p>
            <b>{next}</b>
          </p>
        )}
      </blockquote>
      <ul aria-live="polite" aria-label="What the checks say about it">
        {findings.map((finding) => {
          const Icon = icons[finding.severity];
          return (
            <li key={finding.fingerprint}>
              <Icon size={14} aria-label={spoken[finding.severity]} data-severity={finding.severity} />
              <span>{sentenceOf(finding, index, library)}</span>
            </li>
          );
        })}
        {ready && findings.length === 0 && (
          <li className={styles['content']}>
            <CircleCheck size={14} aria-hidden />
            <span>The checks of messages are content with it.</span>
          </li>
        )}
      </ul>
    </section>
  );
}
