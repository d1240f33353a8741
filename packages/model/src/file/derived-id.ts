// Ids that the file need not write, because they follow from what a record names.

import type { AnyRecord } from '../record-types.ts';

/** The id that a record has where none is written; undefined for types whose ids are always written. */
export function derivedId(record: AnyRecord): string | undefined {
  switch (record.type) {
    case 'flow':
      return `${record.from}:${record.kind}:${record.to}`;
    case 'emotion':
      return [record.step, record.persona ?? '', record.path ?? ''].join(':').replace(/:+$/, '');
    case 'binding':
      return `${record.dataSet}:${record.target ?? 'none'}`;
    case 'waiver':
      return [record.rule, ...record.targets].join(':');
    case 'review':
      return `${record.date}:${record.kind}`;
    case 'reading':
      return [record.metric, record.from ?? '', record.until ?? '', record.at ?? '']
        .join(':')
        .replace(/:+$/, '');
    case 'cast':
      return `cast:${record.persona}`;
    default:
      return undefined;
  }
}
