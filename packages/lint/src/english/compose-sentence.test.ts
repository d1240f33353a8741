import assert from 'node:assert/strict';
import { test } from 'node:test';
import { channelPhrase, composeSentence } from './compose-sentence.ts';
import type { SentenceParts } from './compose-sentence.ts';

const rows: readonly (readonly [SentenceParts, string])[] = [
  [
    { text: 'checks the ID', actor: 'Branch clerk', where: ['KYC app'] },
    'Branch clerk checks the ID in the KYC app',
  ],
  [{ text: 'Check the ID', actor: 'Branch clerk' }, 'Branch clerk checks the ID'],
  [
    { text: 'Check the ID and file the form', actor: 'Branch clerk', how: 'Branch desk' },
    'Branch clerk checks the ID and files the form at the branch desk',
  ],
  [
    { text: "Don't close the ticket", actor: 'Agent', where: ['Jira', 'Zendesk'] },
    'Agent does not close the ticket in Jira and Zendesk',
  ],
  [{ text: 'Clerk checks the ID', actor: 'Branch clerk' }, 'Clerk checks the ID'],
  [{ text: 'ID check', actor: 'Branch clerk' }, 'Branch clerk: ID check'],
  [
    { text: 'Fill in the form', actor: 'Customers', how: 'Website' },
    'Customers fill in the form on the website',
  ],
  [{ text: 'Post the starter kit' }, 'Post the starter kit'],
  [
    {
      text: 'sends pre-written SMS to customer',
      actor: 'Service rep',
      how: 'Text message',
      where: ['Help desk system'],
    },
    'Service rep sends pre-written SMS to customer in the Help desk system',
  ],
  [
    { text: 'calls the lending line', actor: 'Applicant', how: 'Lending line 0808 157 0456' },
    'Applicant calls the lending line',
  ],
  [
    {
      text: 'hands the parcel over',
      actor: 'Customer',
      how: 'Counter of the parcel shop',
      place: 'High St 40',
    },
    'Customer hands the parcel over at the counter of the parcel shop at High St 40',
  ],
  [{ text: '', actor: 'Customer' }, 'Customer'],
];

for (const [parts, sentence] of rows)
  test(`composes: ${sentence}`, () => {
    assert.equal(composeSentence(parts), sentence);
  });

for (const [name, phrase] of [
  ['Phone', 'by phone'],
  ['E-mail about the loan', 'by e-mail about the loan'],
  ['Status page', 'on the status page'],
  ['ATM screen', 'on the ATM screen'],
  ['Branch desk', 'at the branch desk'],
  ['Application form', 'in the application form'],
  ['In person', 'in person'],
  ['Tip from a friend', 'via tip from a friend'],
] as const)
  test(`the channel "${name}" reads "${phrase}"`, () => {
    assert.equal(channelPhrase(name), phrase);
  });
