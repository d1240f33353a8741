import type { Rule } from '../../engine/rule.ts';

export const experienceRules: readonly Rule[] = [];
