// A map that was just made: its first cell gets the focus once it is open, so that one goes on by typing.

/** The state of the address by which one comes to a map that was just made. */
export const BEGIN = 'begin';

/** Whether one has just made this map; asked a second time it no longer is new. */
export function justMade(): boolean {
  if (history.state !== BEGIN) return false;
  history.replaceState(null, '', location.href);
  return true;
}
