// Somebody else removed what one was typing in: it is shown with all that was typed, and can be put back or copied.

import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { Check, Copy } from 'lucide-react';
import { getPath } from '@sightline/model';
import dialog from '../app/dialog.module.css';
import { useEditor, useLost } from './use-editor.ts';

export function LostDialog(): ReactElement | null {
  const state = useEditor();
  const lost = useLost();
  const text = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  if (lost === undefined) return null;
  const value = getPath(lost.record, lost.path);
  const typed = typeof value === 'string' ? value : '';
  /** The focus goes on in the grid, once the dialog has let go of it. */
  const then = (work: () => void) => (): void => {
    setCopied(false);
    work();
    requestAnimationFrame(() => state.refocus());
  };
  return (
    <Dialog.Root
      open
      onOpenChange={(next) => {
        // closed without an answer, the text is kept
        if (!next) then(() => state.dropLost(true))();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog['backdrop'] ?? ''} />
        {/* keys that were meant for the text do nothing here */}
        <Dialog.Popup className={dialog['popup'] ?? ''} initialFocus={text} finalFocus={false}>
          <Dialog.Title className={dialog['title'] ?? ''}>
            Somebody else removed the {lost.record.type} you were typing in
          </Dialog.Title>
          <div className={dialog['form']}>
            <label>
              What it said
              <textarea
                ref={text}
                dir="auto"
                readOnly
                rows={Math.min(8, typed.split('\n').length + 2)}
                value={typed}
              />
            </label>
            <div className={dialog['actions']}>
              <button
                type="button"
                className={dialog['quiet']}
                onClick={() => void navigator.clipboard.writeText(typed).then(() => setCopied(true))}
              >
                {copied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}{' '}
                {copied ? 'Copied' : 'Copy'}
              </button>
              <button type="button" className={dialog['quiet']} onClick={then(() => state.dropLost(false))}>
                Let it go
              </button>
              <button type="button" className={dialog['primary']} onClick={then(() => state.putBack())}>
                Put the {lost.record.type} back
              </button>
            </div>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
