// Flaws of the cash machine: what goes wrong when people draw a map, by what it goes wrong in.

import type { Flaw } from './flaw.ts';
import { experienceFlaws } from './atm/experience.ts';
import { failuresFlaws } from './atm/failures.ts';
import { governanceFlaws } from './atm/governance.ts';
import { handOffsFlaws } from './atm/hand-offs.ts';
import { patternsFlaws } from './atm/patterns.ts';
import { structureFlaws } from './atm/structure.ts';
import { upkeepFlaws } from './atm/upkeep.ts';
import { wordsFlaws } from './atm/words.ts';

export const atmFlaws: readonly Flaw[] = [
  ...wordsFlaws,
  ...structureFlaws,
  ...handOffsFlaws,
  ...failuresFlaws,
  ...patternsFlaws,
  ...experienceFlaws,
  ...governanceFlaws,
  ...upkeepFlaws,
];
