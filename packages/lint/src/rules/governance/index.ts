import type { Rule } from '../../engine/rule.ts';

export const governanceRules: readonly Rule[] = [];
