import type { Rule } from '../../engine/rule.ts';

export const failureRules: readonly Rule[] = [];
