// `npm run rule-pages`: writes docs/checks/.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, pages } from './pages-of-rules.ts';

mkdirSync(folder, { recursive: true });
const made = pages();
for (const name of readdirSync(folder)) if (!made.has(name)) rmSync(join(folder, name));
for (const [name, text] of made) writeFileSync(join(folder, name), text);
console.log(`${made.size} pages in docs/checks`);
