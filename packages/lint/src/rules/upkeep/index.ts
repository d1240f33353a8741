import type { Rule } from '../../engine/rule.ts';
import { brokenRule } from './broken-rule.ts';

export const upkeepRules: readonly Rule[] = [brokenRule];
