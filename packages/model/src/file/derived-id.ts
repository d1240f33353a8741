// Ids that the file need not write, because they follow from what a record names.

import type { AnyRecord } from '../record-types.ts';
import { bindingKey } from './binding-key.ts';
import { shortened, spelled } from './spelled-id.ts';

/** The id that a record has where none is written; undefined for types whose ids are always written. */
export function derivedId(record: AnyRecord): string | undefined {
  const id = namesOf(record);
  return id === undefined ? undefined : shortened(spelled(id, /[A-Za-z0-9:/_-]/), 400);
}

function namesOf(record: AnyRecord): string | undefined {
  switch (record.type) {
    case 'flow':
      return `${record.from}:${record.kind}:${record.to}`;
    case 'emotion':
      return joined(record.step, record.persona, record.path);
    case 'binding':
      return `${record.dataSet}:${bindingKey(record.target)}`;
    case 'waiver':
      return [record.rule, ...record.targets].join(':') + (record.key === undefined ? '' : `#${record.key}`);
    case 'review':
      return `${record.date}:${record.kind}`;
    case 'reading':
      return joined(record.metric, record.from, record.until, record.at);
    case 'cast':
      return `cast:${record.persona}`;
    default:
      return undefined;
  }
}

/** Parts with colons between them, as far as they go; at least one colon, so that it is never the id of its first part. */
function joined(first: string, ...rest: readonly (string | undefined)[]): string {
  const text = [first, ...rest.map((part) => part ?? '')].join(':').replace(/:+$/, '');
  return text === first ? `${first}:` : text;
}
