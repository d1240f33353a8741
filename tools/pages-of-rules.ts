// The pages of docs/checks/, one for each check, as the rules themselves say.

import { join } from 'node:path';
import { allRules, rulePage, rulesPage } from '@sightline/lint';
import { root } from './repository.ts';

export const folder = join(root, 'docs/checks');

/** The pages by file name. */
export function pages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', rulesPage(allRules)],
    ...allRules.map((rule) => [`${rule.id}.md`, rulePage(rule)] as const),
  ]);
}
