import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { actorOf, isWorking, nameOf, parseLibraryFile, parseMapFile } from '@sightline/model';
import type { LibraryRecords } from '@sightline/model';
import { messageFaults } from './message-faults.ts';
import { createMessageReader } from './read-message.ts';
import { createSentenceReader } from './read-sentence.ts';
import { sentenceFaults } from './sentence-faults.ts';

// Every card of the examples that says what somebody does was read by eye: the texts are sound, so each fault found in
// them is a false alarm.

const file = (name: string): string =>
  readFileSync(new URL(`../../../../examples/${name}.yaml`, import.meta.url), 'utf8');

function bank(): LibraryRecords {
  const read = parseLibraryFile(file('retail-bank/library'));
  if (!read.ok) throw new Error('the library of the bank is not sound');
  return read.value;
}

const templates = [
  'templates/airline-trip',
  'templates/building-permit',
  'templates/chatbot-support',
  'templates/coffee-app',
  'templates/hospital-visit',
  'templates/motor-claim',
  'templates/parcel-return',
  'templates/smart-home-launch',
  'templates/software-trial',
  'templates/store-checkout',
] as const;

for (const name of [
  'retail-bank/atm-withdrawal',
  'retail-bank/online-loan',
  'retail-bank/online-loan-to-be',
  ...templates,
])
  test(`no false alarm in the cards of ${name}`, () => {
    const parsed = parseMapFile(file(`${name}.journey`));
    assert.ok(parsed.ok);
    const library = parsed.value.library ?? bank();
    const records = [...library.values()];
    const read = createSentenceReader({
      participants: records.filter((record) => record.type === 'participant'),
      channels: records.filter((record) => record.type === 'channel').map((record) => record.name),
      touchpoints: records.filter((record) => record.type === 'touchpoint').map((record) => record.name),
    });
    const alarms: string[] = [];
    let cards = 0;
    for (const card of parsed.value.map.values()) {
      if (card.type !== 'card' || card.text === undefined || card.kind === 'end') continue;
      const found = parsed.value.map.get(card.position.lane);
      const lane = found?.type === 'lane' ? found : undefined;
      if (lane === undefined || !isWorking(lane.role)) continue;
      cards++;
      const who = actorOf(card, lane);
      const sentence = read({ text: card.text, actor: who === undefined ? undefined : nameOf(library, who) });
      const faults = sentenceFaults(sentence);
      const more = [
        ...faults,
        ...(sentence.contradictsActor ? ['contradicts the actor'] : []),
        ...(sentence.owners.length > 1 ? ['two owners'] : []),
        ...(sentence.vagueVerb ? ['vague verb'] : []),
        ...sentence.wishes.map((wish) => wish.text),
        ...sentence.decisions.map((decision) => decision.text),
        ...sentence.promises.map((promise) => promise.text),
      ];
      if (more.length > 0) alarms.push(`${card.id}: ${card.text}: ${more.join(', ')}`);
    }
    assert.ok(cards >= 10, 'cards were read');
    assert.deepEqual(alarms, []);
  });

// The messages of these maps were written to be good; those of the loan as it is were written to be bad.
for (const [name, bad] of [
  ['retail-bank/atm-withdrawal', []],
  ['retail-bank/online-loan-to-be', []],
  ...templates.map((name) => [name, []] as const),
  [
    'retail-bank/online-loan',
    [
      'address-too-young',
      'bureau-silent',
      'check-down',
      'declined-end',
      'declined-outright',
      'first-date-missed',
      'goes-to-a-person',
      'no-code',
      'payment-returned',
      'phone-refused',
      'rate-higher',
      'says-pending-for-days',
      'sent-twice',
    ],
  ],
] as const)
  test(`the messages of ${name} with a fault are those written to have one`, () => {
    const parsed = parseMapFile(file(`${name}.journey`));
    assert.ok(parsed.ok);
    const read = createMessageReader();
    const found: string[] = [];
    let messages = 0;
    for (const record of parsed.value.map.values()) {
      if (record.type !== 'failure' && record.type !== 'card') continue;
      if (record.message === undefined) continue;
      messages++;
      const failure = record.type === 'failure' ? record : undefined;
      const reading = read(record.message, { atStake: (failure?.atStake?.length ?? 0) > 0 });
      if (messageFaults(reading, { cause: failure?.cause }).length > 0) found.push(record.id);
    }
    assert.ok(messages > 0, 'messages were read');
    assert.deepEqual(found.toSorted(), bad);
  });
