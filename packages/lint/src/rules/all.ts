// All rules, family by family, in the order of the catalogue.

import type { Rule } from '../engine/rule.ts';
import { experienceRules } from './experience/index.ts';
import { failureRules } from './failure/index.ts';
import { governanceRules } from './governance/index.ts';
import { handoffRules } from './handoff/index.ts';
import { messageRules } from './message/index.ts';
import { patternRules } from './pattern/index.ts';
import { structureRules } from './structure/index.ts';
import { textRules } from './text/index.ts';
import { upkeepRules } from './upkeep/index.ts';

export const allRules: readonly Rule[] = [
  ...textRules,
  ...structureRules,
  ...handoffRules,
  ...failureRules,
  ...messageRules,
  ...patternRules,
  ...experienceRules,
  ...governanceRules,
  ...upkeepRules,
];
