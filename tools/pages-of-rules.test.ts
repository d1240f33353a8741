import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, pages } from './pages-of-rules.ts';

test('docs/checks is what the rules say; "npm run rule-pages" writes it', () => {
  const made = pages();
  assert.deepEqual(readdirSync(folder).toSorted(), [...made.keys()].toSorted());
  for (const [name, text] of made) assert.equal(readFileSync(join(folder, name), 'utf8'), text, name);
});
