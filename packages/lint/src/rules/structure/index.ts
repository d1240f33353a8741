import type { Rule } from '../../engine/rule.ts';
import { deadEnd } from './dead-end.ts';

export const structureRules: readonly Rule[] = [deadEnd];
