// Edits that the server would not have: a mark in the bar, and behind it what was typed, why it was not saved, and a way
// to copy it. They stay on this device until somebody dismisses them.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { Check, Copy, TriangleAlert, X } from 'lucide-react';
import type { Unsaved } from '@sightline/document';
import dialog from '../app/dialog.module.css';
import type { LiveSession } from './live-session.ts';
import styles from './unsaved.module.css';
import { useUnsaved } from './use-session.ts';

export function UnsavedMark({ session }: { readonly session: LiveSession }): ReactElement | null {
  const unsaved = useUnsaved(session);
  if (unsaved.length === 0) return null;
  return (
    <Dialog.Root>
      <Dialog.Trigger className={styles['mark'] ?? ''} data-testid="unsaved">
        <TriangleAlert size={15} aria-hidden />
        <span role="alert">{counted(unsaved.length)} not saved</span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog['backdrop'] ?? ''} />
        <Dialog.Popup className={`${dialog['popup'] ?? ''} ${dialog['wide'] ?? ''}`}>
          <Dialog.Title className={dialog['title'] ?? ''}>{counted(unsaved.length)} not saved</Dialog.Title>
          <Dialog.Description className={styles['why'] ?? ''}>
            Everything else is saved. Copy what you still need; it stays on this device until you dismiss it.
          </Dialog.Description>
          <ul className={styles['list']}>
            {unsaved.map((edit, i) => (
              <UnsavedEdit
                // edits have no id of their own, and the list only ever gets shorter
                // oxlint-disable-next-line react/no-array-index-key
                key={`${edit.record} ${edit.path ?? ''} ${i}`}
                edit={edit}
                dismiss={() => void session.dismissUnsaved([edit])}
              />
            ))}
          </ul>
          <div className={dialog['actions']}>
            <button
              type="button"
              className={dialog['quiet']}
              onClick={() => void session.dismissUnsaved(unsaved)}
            >
              Dismiss all
            </button>
            <Dialog.Close className={dialog['primary'] ?? ''}>Close</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const counted = (count: number): string => `${count} ${count === 1 ? 'edit' : 'edits'}`;

interface EditProps {
  readonly edit: Unsaved;
  readonly dismiss: () => void;
}

function UnsavedEdit({ edit, dismiss }: EditProps): ReactElement {
  const [copied, setCopied] = useState(false);
  const { title, type, path, text, reason } = edit;
  const name = `${type} “${title}”${path === undefined ? '' : `, ${path}`}`;
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <li className={styles['edit']}>
      <div className={styles['head']}>
        <b>{name}</b>
        {text !== '' && (
          <button type="button" aria-label={`Copy what was typed in ${name}`} onClick={copy}>
            {copied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
            {copied ? 'Copied' : 'Copy'}
          </button>
        )}
        <button type="button" aria-label={`Dismiss ${name}`} onClick={dismiss}>
          <X size={15} aria-hidden />
        </button>
      </div>
      <p>Not saved because {reason}</p>
      {text !== '' && (
        <textarea
          dir="auto"
          readOnly
          rows={Math.min(6, text.split('\n').length + 1)}
          aria-label={`Typed in ${name}`}
          value={text}
        />
      )}
    </li>
  );
}
