// The checks of a map: rules, the linter that keeps their findings true edit by edit, waivers, history and health.

export type { ConfigLayer, LintConfig, Preset, RuleSetting } from './engine/config.ts';
export { presets, readConfig } from './engine/config.ts';
export type { Finding, Severity } from './engine/finding.ts';
export { fingerprintOf, severities } from './engine/finding.ts';
export type { FindingsChange, Lint, LintOptions } from './engine/linter.ts';
export { draftSteps, openLint } from './engine/linter.ts';
export type { Surroundings } from './engine/look.ts';
export type { OptionSpec } from './engine/options.ts';
export type { OpportunityDraft } from './fixes/opportunity-fix.ts';
export { opportunityFix } from './fixes/opportunity-fix.ts';
export type { Example, Family, Fix, FixMaker, Rule, RuleDocs } from './engine/rule.ts';
export { families } from './engine/rule.ts';
export type { Checked, CheckOptions } from './review/check-map.ts';
export { checkMap, reviewed } from './review/check-map.ts';
export { inOrder } from './review/in-order.ts';
export type { FindingHistory, FindingPast, FindingState } from './review/history.ts';
export { followFindings } from './review/history.ts';
export type { Health } from './review/health.ts';
export { healthOf } from './review/health.ts';
export type { RepeatedWork } from './review/repeated-work.ts';
export { repeatedWork } from './review/repeated-work.ts';
export type { WaiverOptions } from './review/waivers.ts';
export { applyWaivers } from './review/waivers.ts';
export { allRules } from './rules/all.ts';
export type { Piece } from './say.ts';
export { nameOfRecord, sentenceOf, sentencePieces } from './say.ts';
export { familyNames, rulePage, rulesPage } from './docs/rule-page.ts';
