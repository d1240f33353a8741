// The fix of a finding that no command can mend: an opportunity, filled in as far as the map tells, in the library, and
// a card that shows it on the map. The finding rests as long as an opportunity says that it solves it.

import type { Command, MapIndex, Opportunity } from '@sightline/model';
import type { Fix, FixMaker } from '../engine/rule.ts';

/** What an opportunity is filled in with. */
export interface OpportunityDraft {
  /** What the button says. */
  readonly title: string;
  readonly name: string;
  readonly kind: NonNullable<Opportunity['kind']>;
  /** The records of the map that it solves, the most important first. */
  readonly solves: readonly string[];
  /** Participants, touchpoints, channels and data objects that it touches. */
  readonly affects?: readonly string[];
  /** The idea in a few sentences. */
  readonly note?: string;
  readonly assumptions?: readonly string[];
  readonly hypothesis?: string;
}

/** An opportunity with its card in the step of the first record that it solves, in the first opportunity lane; the lane is added where there is none. */
export function opportunityFix(
  draft: OpportunityDraft,
  { index, newId }: { readonly index: MapIndex } & FixMaker,
): Fix {
  const id = newId('opportunity');
  const step = stepOf(index, draft.solves[0] ?? '');
  const known = index.lanes.find(({ role }) => role === 'opportunity');
  const lane = known?.id ?? newId('lane');
  const commands: readonly Command[] = [
    ...(known === undefined
      ? [
          {
            kind: 'add',
            record: { id: lane, type: 'lane', role: 'opportunity', name: 'Opportunities' },
          } satisfies Command,
        ]
      : []),
    {
      kind: 'add',
      record: {
        id: newId('c'),
        type: 'card',
        opportunity: id,
        position: step === undefined ? { lane } : { lane, step },
      },
    },
  ];
  return {
    title: draft.title,
    map: { kind: 'batch', label: 'Add an opportunity', commands },
    library: {
      kind: 'add',
      record: {
        id,
        type: 'opportunity',
        name: draft.name.slice(0, 200),
        kind: draft.kind,
        status: 'idea',
        solves: draft.solves.map((solved) => `${index.map.id}/${solved}`),
        ...(draft.affects === undefined || draft.affects.length === 0 ? {} : { affects: draft.affects }),
        ...(draft.note === undefined ? {} : { note: draft.note }),
        ...(draft.assumptions === undefined ? {} : { assumptions: draft.assumptions }),
        ...(draft.hypothesis === undefined ? {} : { test: { hypothesis: draft.hypothesis } }),
      },
    },
  };
}

function stepOf(index: MapIndex, id: string): string | undefined {
  const record = index.records.get(id);
  if (record?.type === 'card') return record.position.step;
  if (record?.type === 'step') return record.id;
  if (record?.type === 'phase') return index.stepsOf(record.id)[0]?.id;
  return index.steps[0]?.id;
}
