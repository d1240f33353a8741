import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysBetween } from './days-between.ts';

test('days between two dates count leap days and centuries', () => {
  for (const [from, until, days] of [
    ['2026-11-26', '2026-11-26', 0],
    ['2026-11-26', '2026-11-27', 1],
    ['2026-12-31', '2027-01-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2025-11-26', '2026-11-26', 365],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['1970-01-01', '2026-11-26', 20_783],
    ['2026-11-26', '2026-11-20', -6],
  ] as const)
    assert.equal(daysBetween(from, until), days, `${from} to ${until}`);
});
