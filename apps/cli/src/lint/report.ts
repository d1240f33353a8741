// What a run of the checks comes to, whatever the form in which it is told.

import type { Finding } from '@sightline/lint';
import type { Problem } from '@sightline/model';
import type { Baseline } from './baseline.ts';
import type { CheckedFile } from './check-files.ts';

/** One map with its findings sorted by what becomes of them. */
export interface FileReport {
  readonly checked: CheckedFile;
  /** What is told and counted. */
  readonly open: readonly Finding[];
  readonly waived: readonly Finding[];
  /** What the baseline knows already. */
  readonly known: readonly Finding[];
  /** How many entries of the baseline are gone: it can be written afresh. */
  readonly outlived: number;
}

export interface LintReport {
  readonly files: readonly FileReport[];
  /** What could not be read. */
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface ReportOptions {
  readonly baseline?: Baseline;
  /** Only errors. */
  readonly quiet: boolean;
}

export function reportOf(
  checked: readonly CheckedFile[],
  problems: readonly Problem[],
  { baseline, quiet }: ReportOptions,
): LintReport {
  const told = new Set<string>();
  const files = checked.map((file): FileReport => {
    const known = baseline?.get(file.id);
    const isKnown = ({ fingerprint }: Finding): boolean => known?.has(fingerprint) === true;
    const fresh = file.findings.filter((finding) => finding.waiver === undefined && !isKnown(finding));
    // what is about the library is found with every map that uses it, and told once
    const open = fresh.filter((finding) => {
      const place = `${file.placeOf(finding).file} ${finding.fingerprint}`;
      const again = told.has(place) && !file.index.records.has(finding.targets[0] ?? '');
      told.add(place);
      return !again && (!quiet || finding.severity === 'error');
    });
    const present = new Set(file.findings.map(({ fingerprint }) => fingerprint));
    return {
      checked: file,
      open,
      waived: file.findings.filter((finding) => finding.waiver !== undefined),
      known: file.findings.filter((finding) => finding.waiver === undefined && isKnown(finding)),
      outlived: [...(known ?? [])].filter((fingerprint) => !present.has(fingerprint)).length,
    };
  });
  const count = (severity: Finding['severity']): number =>
    files.reduce((sum, { open }) => sum + open.filter((finding) => finding.severity === severity).length, 0);
  return { files, problems, errors: count('error'), warnings: count('warning'), infos: count('info') };
}
