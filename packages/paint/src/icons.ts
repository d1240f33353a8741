// The icon table: geometry by name, for every painter. Names that people write in a library record (`icon: van`) are the
// same names; one that is unknown falls back to a dot, so that a picture never fails over a word.

import { iconPaths } from './icon-paths.ts';

export type IconName = keyof typeof iconPaths;

/** Every icon that can be drawn: one SVG path on a grid of 24 by 24, to be stroked (never filled) with round ends and joins. */
export const icons: Readonly<Record<IconName, string>> = iconPaths;

/** Stroke width on the grid of 24 where a scene says nothing else. */
export const iconStroke = 1.75;

const dot = 'M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6Z';

/** Whether an icon of that name exists. */
export function isIconName(name: string): name is IconName {
  return Object.hasOwn(icons, name);
}

/** The path of an icon on a grid of 24; a small ring for a name that does not exist. */
export function iconPath(name: string): string {
  return isIconName(name) ? icons[name] : dot;
}
