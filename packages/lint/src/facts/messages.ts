// What the service says to the customer at each failure, read once for all rules on messages.

import { cardAt } from '@sightline/model';
import { eachFact, fact } from '../engine/fact.ts';
import type { MessageReading } from '../english/read-message.ts';
import { createMessageReader } from '../english/read-message.ts';

const messageReaderFact = fact({
  name: 'message reader',
  reads: [],
  of: () => createMessageReader(),
});

/** A failure's message as it reads; undefined where there is none. */
export const messageFact = eachFact({
  name: 'message',
  each: 'failure',
  reads: [
    'failure.message',
    'failure.data',
    'failure.atStake',
    'failure.at',
    'flow.from',
    'flow.data',
    'card.dataIn',
    'card.dataOut',
    'dataObject.name',
  ],
  uses: { read: messageReaderFact },
  of: (failure, { index, library, facts }): MessageReading | undefined => {
    const { message } = failure;
    if (message === undefined) return undefined;
    const at = index.records.get(failure.at);
    const card = cardAt(index, failure.id);
    const ids = [
      ...(failure.data ?? []),
      ...(at?.type === 'flow' ? (at.data ?? []) : []),
      ...(card?.dataIn ?? []),
      ...(card?.dataOut ?? []),
    ];
    const objects = ids.flatMap((id) => {
      const record = library.get(id);
      return record?.type === 'dataObject' ? [record.name] : [];
    });
    return facts.read(message, { objects, atStake: (failure.atStake ?? []).length > 0 });
  },
});
