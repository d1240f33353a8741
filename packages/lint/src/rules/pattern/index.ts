import type { Rule } from '../../engine/rule.ts';
import { approvalChain } from './approval-chain.ts';
import { automationCandidate } from './automation-candidate.ts';
import { costBlindStep } from './cost-blind-step.ts';
import { customerDoesCompanyWork } from './customer-does-company-work.ts';
import { forcedChannelSwitch } from './forced-channel-switch.ts';
import { lateHuman } from './late-human.ts';
import { longWait } from './long-wait.ts';
import { pingPong } from './ping-pong.ts';
import { promiseWithoutOwner } from './promise-without-owner.ts';
import { redundantSteps } from './redundant-steps.ts';
import { shortenable } from './shortenable.ts';
import { singleResourceBottleneck } from './single-resource-bottleneck.ts';
import { thirdPartyGap } from './third-party-gap.ts';
import { workloadImbalance } from './workload-imbalance.ts';

export const patternRules: readonly Rule[] = [
  pingPong,
  customerDoesCompanyWork,
  promiseWithoutOwner,
  singleResourceBottleneck,
  workloadImbalance,
  redundantSteps,
  approvalChain,
  forcedChannelSwitch,
  longWait,
  shortenable,
  automationCandidate,
  thirdPartyGap,
  lateHuman,
  costBlindStep,
];
