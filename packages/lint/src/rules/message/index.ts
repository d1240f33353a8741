import type { Rule } from '../../engine/rule.ts';

export const messageRules: readonly Rule[] = [];
