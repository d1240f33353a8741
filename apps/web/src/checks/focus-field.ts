// Puts the focus into the control of a field, once whoever shows it has drawn it.

/** How long to wait for a page that has to be loaded first, in milliseconds. */
const LONGEST = 4000;

/** Focuses the control of a field, or of the nearest that holds it, and opens the folded group that it is in. */
export function focusField(path: string | undefined): void {
  if (path === undefined) return;
  const until = performance.now() + LONGEST;
  const look = (): void => {
    if ((unfold(path) || !focusNow(path)) && performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** True where the field, or one that holds it, is there and has the focus now. */
function focusNow(path: string): boolean {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(at)}"]`);
    const control = field?.querySelector<HTMLElement>('input, textarea, select, button');
    if (control === null || control === undefined) continue;
    control.focus();
    control.scrollIntoView({ block: 'center' });
    return true;
  }
  return false;
}

/** Opens a folded group that holds a field; false where none is folded. */
function unfold(path: string): boolean {
  const parts = path.split('.');
  for (let i = 1; i <= parts.length; i++) {
    const name = CSS.escape(parts.slice(0, i).join('.'));
    const head = document.querySelector<HTMLElement>(`[data-fields~="${name}"][aria-expanded="false"]`);
    if (head === null) continue;
    head.click();
    return true;
  }
  return false;
}
