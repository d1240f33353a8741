// What it costs to read the sentences of a map: 1,000 steps, with names of a library to be found in them.

import { createSentenceReader } from './src/english/read-sentence.ts';
import { sentenceFaults } from './src/english/sentence-faults.ts';

const subjects = [
  'Service rep',
  'The claims adjuster on duty',
  'Customer',
  'Loan portal',
  'Each morning the night nurse',
];
const acts = [
  'sends pre-written SMS to customer via help desk system',
  'checks the ID, which was scanned at the branch desk, and files the form in the KYC app',
  'is informed by e-mail before the appointment is booked by the clinic',
  'calls the customer about missing bank statements and billing cancels the invoice',
  'approves the refund if the amount is below 200 and the till has cash',
];

/** The figures, measured now. */
export function bench(): Promise<readonly { name: string; value: number; unit: string; most?: number }[]> {
  const texts = Array.from(
    { length: 1000 },
    (_, i) => `${subjects[i % 5] ?? ''} ${acts[(i * 7) % 5] ?? ''} ${i}`,
  );
  const participants = Array.from({ length: 40 }, (_, i) => ({
    name: `Team ${i} desk`,
    kind: 'staff' as const,
  }));
  const read = createSentenceReader({ participants, systems: ['KYC app', 'Help desk system'] });
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    let faults = 0;
    for (const text of texts) faults += sentenceFaults(read({ text })).length;
    if (faults === 0) throw new Error('bench: nothing was found');
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  const [cold = 0] = times;
  const warm = times.toSorted((a, b) => a - b)[2] ?? 0;
  return Promise.resolve([
    { name: 'read 1,000 step sentences, cold', value: cold, unit: 'ms', most: 300 },
    { name: 'read 1,000 step sentences, warm', value: warm, unit: 'ms', most: 300 },
  ]);
}
