// The forms in which a time can be given, with what each asks for and which distributions it can mean.

import type { TimeKind, TimeValue } from '@sightline/model';

/** A number of a spread time; `at` is the whole of a fixed one. */
export type TimePart = 'at' | Exclude<keyof Exclude<TimeValue, string>, 'kind'>;

export interface TimeForm {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly parts: readonly TimePart[];
  /** The distributions to choose from; where there is one choice or none, nothing is asked. */
  readonly kinds: readonly TimeKind[];
}

export const timeForms: readonly TimeForm[] = [
  {
    id: 'fixed',
    title: 'Always the same',
    hint: 'A number and a unit: 30 s, 5 min, 2 h, 3 workday, 1 week',
    parts: ['at'],
    kinds: [],
  },
  {
    id: 'percentiles',
    title: 'Median and 90th percentile',
    hint: 'Half take at most the median; nine of ten at most the second. What logs give.',
    parts: ['p50', 'p90'],
    kinds: [],
  },
  {
    id: 'threePoint',
    title: 'Least, most likely, most',
    hint: 'What people estimate best.',
    parts: ['min', 'mode', 'max'],
    kinds: ['pert', 'triangular'],
  },
  {
    id: 'range',
    title: 'Between two',
    hint: 'Anything between is as likely.',
    parts: ['min', 'max'],
    kinds: [],
  },
  {
    id: 'meanCv',
    title: 'Mean and variation',
    hint: 'Variation is the standard deviation as a share of the mean: 0.3 is steady, 1 is wild.',
    parts: ['mean', 'cv'],
    kinds: ['lognormal', 'gamma', 'normal'],
  },
  {
    id: 'meanSd',
    title: 'Mean and standard deviation',
    hint: 'Both as times.',
    parts: ['mean', 'sd'],
    kinds: ['normal', 'lognormal', 'gamma'],
  },
  {
    id: 'mean',
    title: 'Mean only',
    hint: 'Short ones often, long ones seldom (exponential).',
    parts: ['mean'],
    kinds: [],
  },
  {
    id: 'shape',
    title: 'Shape and scale',
    hint: 'For those who fitted a distribution.',
    parts: ['shape', 'scale'],
    kinds: ['gamma', 'weibull'],
  },
  {
    id: 'values',
    title: 'Measured values',
    hint: 'Separated by commas: 30 s, 45 s, 2 min',
    parts: ['values'],
    kinds: [],
  },
];

/** The form that a time is in; undefined where there is no time. */
export function formOf(value: TimeValue | undefined): TimeForm | undefined {
  if (value === undefined) return undefined;
  const given = typeof value === 'string' ? ['at'] : Object.keys(value).filter((key) => key !== 'kind');
  return timeForms.find(
    ({ parts }) => parts.length === given.length && parts.every((part) => given.includes(part)),
  );
}
