import type { Rule } from '../../engine/rule.ts';
import { metricWithoutSource } from './metric-without-source.ts';
import { staleMap } from './stale-map.ts';

export const governanceRules: readonly Rule[] = [metricWithoutSource, staleMap];
