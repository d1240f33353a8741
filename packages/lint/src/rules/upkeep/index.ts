import type { Rule } from '../../engine/rule.ts';
import { brokenRule } from './broken-rule.ts';
import { unknownLibraryRecord } from './unknown-library-record.ts';
import { waiverRunOut } from './waiver-run-out.ts';
import { waiverWithoutFinding } from './waiver-without-finding.ts';

export const upkeepRules: readonly Rule[] = [
  brokenRule,
  waiverWithoutFinding,
  waiverRunOut,
  unknownLibraryRecord,
];
