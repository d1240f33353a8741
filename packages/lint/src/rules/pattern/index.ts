import type { Rule } from '../../engine/rule.ts';

export const patternRules: readonly Rule[] = [];
