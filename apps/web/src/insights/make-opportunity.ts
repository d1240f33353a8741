// Turns something found on the map into an opportunity: a record of the library that says what it solves, and a card
// that shows it on the map.

import type { OpportunityDraft } from '@sightline/lint';
import { opportunityFix } from '@sightline/lint';
import type { EditorState } from '../editor/editor-state.ts';

/** Adds the opportunity; false, with the reason said, where it cannot be added. */
export function makeOpportunity(state: EditorState, draft: Omit<OpportunityDraft, 'title'>): boolean {
  const fix = opportunityFix(
    { title: 'Make an opportunity', ...draft, name: plain(draft.name) },
    { index: state.index, newId: (prefix) => state.freshId(prefix) },
  );
  const done = state.runFix(fix);
  if (done) state.say(`Opportunity added: ${plain(draft.name)}`);
  return done;
}

/** A name without the quotation marks of a sentence. */
function plain(text: string): string {
  return text.replace(/[“”]/g, '').trim();
}
