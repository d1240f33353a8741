// A dialog with a few fields and one action.

import type { FormEvent, ReactElement, ReactNode } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import dialog from './dialog.module.css';

interface FormDialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly onSubmit: () => void;
  readonly action: string;
  /** The action takes something away. */
  readonly danger?: boolean;
  /** What is wrong with what was entered. */
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

export function FormDialog({
  title,
  close,
  onSubmit,
  action,
  danger = false,
  problem,
  children,
}: FormDialogProps): ReactElement {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog.Root
      open
      onOpenChange={(next) => {
        if (!next) close();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog['backdrop'] ?? ''} />
        <Dialog.Popup className={dialog['popup'] ?? ''}>
          <Dialog.Title className={dialog['title'] ?? ''}>{title}</Dialog.Title>
          <form
            onSubmit={submit}
            className={dialog['form']}
            onKeyDown={(event) => {
              // a list does not send its form by itself
              if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
              event.preventDefault();
              event.currentTarget.requestSubmit();
            }}
          >
            {children}
            {problem !== undefined && (
              <p role="alert" className={dialog['problem']}>
                {problem}
              </p>
            )}
            <div className={dialog['actions']}>
              <Dialog.Close className={dialog['quiet'] ?? ''}>Cancel</Dialog.Close>
              <button type="submit" className={dialog[danger ? 'danger' : 'primary']}>
                {action}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
