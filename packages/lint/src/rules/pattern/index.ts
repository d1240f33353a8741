import type { Rule } from '../../engine/rule.ts';
import { customerDoesCompanyWork } from './customer-does-company-work.ts';
import { pingPong } from './ping-pong.ts';
import { singleResourceBottleneck } from './single-resource-bottleneck.ts';

export const patternRules: readonly Rule[] = [pingPong, customerDoesCompanyWork, singleResourceBottleneck];
