import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMapIndex } from '../create-map-index.ts';
import { sketch } from '../generate/sketch.ts';
import type { LibraryRecord, MapRecord } from '../record-types.ts';
import { costToServe } from './cost-to-serve.ts';
import { meanSeconds } from './mean-seconds.ts';
import { workloadOf } from './workload-of.ts';
import { workingTimeOf } from './working-time-of.ts';

const MONTH_WEEKS = 365.25 / 12 / 7;

const library = new Map<string, LibraryRecord>(
  [
    { id: 'week', type: 'calendar', name: 'Week', hours: ['mon-fri 09:00-17:00', 'sat 09:00-13:00 x2'] },
    {
      id: 'nurse',
      type: 'participant',
      kind: 'staff',
      name: 'Nurse',
      costPerHour: 30,
      shifts: [{ count: 2, calendar: 'week' }],
    },
    { id: 'doctor', type: 'participant', kind: 'staff', name: 'Doctor', costPerHour: 90 },
    { id: 'desk', type: 'participant', kind: 'system', name: 'Desk', staffedBy: ['nurse', 'doctor'] },
    { id: 'patient', type: 'participant', kind: 'customer', name: 'Patient' },
  ].map((record) => [record.id, record as LibraryRecord]),
);

const indexOf = (text: string, edit: Readonly<Record<string, object>>) => {
  const records = new Map<string, MapRecord>(sketch(text));
  for (const [id, fields] of Object.entries(edit))
    records.set(id, { ...records.get(id), ...fields } as MapRecord);
  return createMapIndex(records);
};
const near = (actual: number | undefined, expected: number): void =>
  assert.ok(
    Math.abs((actual ?? Number.NaN) - expected) < 1e-6 * Math.max(1, expected),
    `${actual}, not ${expected}`,
  );

const clinic = `
  path again unhappy
  customer: comes | sits | returns@again
  frontstage: weighs | greets | checks@again
  backstage: | cleans | files
  comes interaction weighs
  sits interaction greets
  fail lost at sits bump
  lost failure returns
  lost trigger files
  returns interaction checks
  returns recovery sits
`;
const fields = {
  customer: { who: 'patient' },
  comes: { work: '1 h', volume: '100 per month' },
  weighs: { who: 'nurse', work: '6 min', volume: '100 per month', cost: 0.5 },
  greets: { who: 'desk', work: '2 min', volume: '100 per month' },
  cleans: { who: 'nurse', work: '10 min', every: '1 d' },
  checks: { who: 'doctor', work: '20 min', needs: [{ who: 'nurse', count: 2 }] },
  files: { who: 'nurse', volume: '10 per month' },
};

test('5.15 workload is mean minutes × executions, rhythms and being needed included, against the shifts', () => {
  const [nurse, doctor, ...others] = workloadOf(indexOf(clinic, fields), library);
  assert.deepEqual(others, []);
  assert.equal(nurse?.participant.id, 'nurse');
  const cleaning = 10 * (365.25 / 12);
  near(nurse.minutes, 600 + 100 + cleaning);
  near(nurse.capacity, 2 * (5 * 480 + 240) * MONTH_WEEKS);
  near(nurse.utilisation, (700 + cleaning) / (2 * 2640 * MONTH_WEEKS));
  assert.equal(nurse.count, 2);
  assert.deepEqual(
    nurse.unknown.map(({ id }) => id),
    ['checks', 'files'],
  );
  assert.equal(doctor?.participant.id, 'doctor');
  near(doctor.minutes, 100);
  assert.equal(doctor.capacity, undefined);
  assert.equal(doctor.utilisation, undefined);
});

test('5.16 a path costs the labour and other costs of its cards and of the work it sets going', () => {
  const [happy, again] = costToServe(indexOf(clinic, fields), { library });
  assert.equal(happy?.path, undefined);
  // the desk costs what the first of those who staff it costs
  near(happy?.perCase, 6 * 0.5 + 0.5 + 2 * 1.5);
  near(happy?.perMonth, 100 * 6.5);
  assert.equal(again?.path?.id, 'again');
  near(again?.perCase, (20 / 60) * (90 + 2 * 30));
  assert.deepEqual(
    again?.unknown.map(({ id }) => id),
    ['files'],
  );
});

test('5.15 the mean of a time is that of its distribution', () => {
  near(meanSeconds('5 min'), 300);
  near(meanSeconds({ mean: '2 h', cv: 0.5 }), 7200);
  near(meanSeconds({ min: '1 s', max: '3 s' }), 2);
  near(meanSeconds({ min: '0 s', mode: '3 s', max: '6 s' }), 3);
  near(meanSeconds({ kind: 'pert', min: '0 s', mode: '3 s', max: '12 s' }), 4);
  near(meanSeconds({ p50: '10 s', p90: '10 s' }), 10);
  // σ = ln 2 / 1.28155 = 0.54087, exp(σ²/2) = 1.15749
  near(Math.round((meanSeconds({ p50: '10 s', p90: '20 s' }) ?? 0) * 1000), 11_575);
  near(meanSeconds({ shape: 2, scale: '3 s' }), 6);
  near(meanSeconds({ kind: 'weibull', shape: 1, scale: '3 s' }), 3);
  near(meanSeconds({ values: ['1 s', '5 s'] }), 3);
  assert.equal(meanSeconds(undefined), undefined);
});

test('6.1 a working day is as long as the workspace says', () => {
  assert.equal(workingTimeOf(library).workdaySeconds, 8 * 3600);
  const workspace = { id: 'w', type: 'workspace', name: 'W', workingDay: '6 h' } as LibraryRecord;
  assert.equal(workingTimeOf(new Map([['w', workspace]])).workdaySeconds, 6 * 3600);
});
