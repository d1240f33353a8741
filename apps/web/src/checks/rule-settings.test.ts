import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingCommand, writtenSetting } from './rule-settings.ts';

const rule = { id: 'F13', name: 'wait-without-status' };

test('what a workspace writes is read under the id and under the name of a rule', () => {
  assert.deepEqual(writtenSetting({ F13: 'off' }, rule), { severity: 'off', options: {} });
  assert.deepEqual(writtenSetting({ 'wait-without-status': false }, rule), { severity: 'off', options: {} });
  assert.deepEqual(writtenSetting({ F13: { severity: 'error', offlineWait: '2 d' } }, rule), {
    severity: 'error',
    options: { offlineWait: '2 d' },
  });
  assert.equal(writtenSetting({ F12: 'off' }, rule), undefined);
});

test('a setting is written in the shortest form, and moves from the name to the id', () => {
  const of = (next: Parameters<typeof settingCommand>[2]['next'], rules = {}) => {
    const command = settingCommand('shop', rule, { rules, next });
    return command.kind === 'batch'
      ? command.commands.map((one) => (one.kind === 'set' ? [one.path, one.value] : []))
      : [];
  };
  assert.deepEqual(of({ severity: 'off', options: {} }), [['rules.F13', 'off']]);
  assert.deepEqual(of({ options: { offlineWait: '2 d' } }), [['rules.F13', { offlineWait: '2 d' }]]);
  assert.deepEqual(of(undefined, { 'wait-without-status': 'off' }), [
    ['rules.F13', undefined],
    ['rules.wait-without-status', undefined],
  ]);
});
