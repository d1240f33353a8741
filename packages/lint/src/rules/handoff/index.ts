import type { Rule } from '../../engine/rule.ts';
import { handoffWithoutData } from './handoff-without-data.ts';

export const handoffRules: readonly Rule[] = [handoffWithoutData];
