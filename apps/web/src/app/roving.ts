// One tab stop for a row of tabs or radio buttons: arrows walk from one to the next, as Tab does from row to row.

import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * For `onKeyDown` of the element around the buttons: arrows, Home and End bring the focus to another one. Gives its place
 * among them where that happened, so that whoever wants can choose it.
 */
export function walkButtons(event: KeyboardEvent<HTMLElement>): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"], [role="tab"]')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const step = steps[event.key];
  const to =
    event.key === 'Home'
      ? 0
      : event.key === 'End'
        ? buttons.length - 1
        : step === undefined
          ? undefined
          : (at + step + buttons.length) % buttons.length;
  if (to === undefined || at < 0) return undefined;
  event.preventDefault();
  event.stopPropagation();
  buttons[to]?.focus();
  return to;
}
