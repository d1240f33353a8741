// "This is fine because ...": accepts a finding, with a reason, a name and, where it is for a time only, a day.

import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import type { Finding } from '@sightline/lint';
import { findingKey } from '@sightline/lint';
import type { Command, Waiver } from '@sightline/model';
import button from '../controls/button.module.css';
import field from '../controls/field.module.css';
import controls from '../controls/panel.module.css';
import { useEditor } from '../editor/use-editor.ts';
import details from './check-details.module.css';
import styles from './waiver-form.module.css';

const AUTHOR = 'sightline.author';

export function WaiverForm({
  finding,
  ended,
  close,
  done,
}: {
  readonly finding: Finding;
  /** The waiver that has run out and is given anew. */
  readonly ended: Waiver | undefined;
  readonly close: () => void;
  /** The finding is accepted. */
  readonly done: () => void;
}): ReactElement {
  const state = useEditor();
  const [reason, setReason] = useState(ended?.reason ?? '');
  const [author, setAuthor] = useState(localStorage.getItem(AUTHOR) ?? '');
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [until, setUntil] = useState('');
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  // given anew, it accepts what it accepted before
  const key = ended === undefined ? findingKey(finding) : ended.key;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') return;
    localStorage.setItem(AUTHOR, author);
    const given: Command = {
      kind: 'add',
      record: {
        id: state.freshId('w'),
        type: 'waiver',
        rule: finding.rule,
        targets: [...finding.targets],
        ...(key === undefined ? {} : { key }),
        reason: reason.trim(),
        date: today,
        ...(author.trim() === '' ? {} : { author: author.trim() }),
        ...(until === '' ? {} : { until }),
      },
    };
    const accepted = state.run(
      ended === undefined
        ? given
        : {
            kind: 'batch',
            commands: [{ kind: 'remove', ids: [ended.id] }, given],
            label: 'Waive it again',
          },
    );
    if (!accepted) return;
    close();
    done();
  };
  return (
    <form className={`${controls['box']} ${field['form']} ${styles['waiver']}`} onSubmit={save}>
      <label>
        This is fine because
        <textarea
          dir="auto"
          ref={first}
          value={reason}
          rows={2}
          required
          maxLength={4000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <div>
        <label>
          Your name (optional)
          <input
            dir="auto"
            value={author}
            maxLength={200}
            onChange={(event) => setAuthor(event.currentTarget.value)}
          />
        </label>
        <label>
          Until (optional)
          <input
            type="date"
            value={until}
            min={today}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </label>
      </div>
      <div className={details['actions']}>
        <button type="submit" className={button['quiet']} disabled={reason.trim() === ''}>
          Waive it
        </button>
        <button type="button" className={button['quiet']} onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}
