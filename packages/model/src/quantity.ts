// Quantities as people write them: durations (`5 min`), rates (`40 per month`), hours (`mon-fri 09:00-17:00 x1.6`).
// The texts are what a map keeps; these functions say what they mean.

import type { TimeValue } from './field.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** How long a working day is, in seconds; 8 hours unless the workspace says otherwise. */
export interface WorkingTime {
  readonly workdaySeconds: number;
}

export const usualWorkingTime: WorkingTime = { workdaySeconds: 8 * HOUR };

/** Units of time in seconds. A workday counts as its working hours; month and year are averages (365.25 days). */
const unitSeconds = {
  ms: 0.001,
  s: 1,
  min: 60,
  h: HOUR,
  d: DAY,
  workday: 8 * HOUR,
  week: 7 * DAY,
  month: (365.25 / 12) * DAY,
  year: 365.25 * DAY,
} as const;

export type TimeUnit = keyof typeof unitSeconds;
export const timeUnits = Object.keys(unitSeconds) as readonly TimeUnit[];

const DURATION = /^(\d{1,9}(?:\.\d{1,6})?) (ms|s|min|h|d|workday|week|month|year)$/;
const RATE = /^(\d{1,9}(?:\.\d{1,6})?) per (min|h|d|workday|week|month|year)$/;
const HOURS =
  /^(mon|tue|wed|thu|fri|sat|sun)(?:-(mon|tue|wed|thu|fri|sat|sun))? ([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)(?: x(\d{1,4}(?:\.\d{1,4})?))?$/;

/** Seconds of a duration such as `1.5 h`; undefined where the text is none. */
export function parseDuration(text: string, working: WorkingTime = usualWorkingTime): number | undefined {
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const unit = match[2] as TimeUnit;
  return Number(match[1]) * (unit === 'workday' ? working.workdaySeconds : unitSeconds[unit]);
}

/** Cases per second of a rate such as `40 per month`; undefined where the text is none. */
export function parseRate(text: string, working: WorkingTime = usualWorkingTime): number | undefined {
  const match = RATE.exec(text);
  if (match === null) return undefined;
  const unit = match[2] as TimeUnit;
  return Number(match[1]) / (unit === 'workday' ? working.workdaySeconds : unitSeconds[unit]);
}

/** Cases per month of a rate, the unit in which maps are read. */
export function perMonth(text: string): number | undefined {
  const match = RATE.exec(text);
  if (match === null) return undefined;
  const unit = match[2] as TimeUnit;
  const perUnit =
    unit === 'workday' ? unitSeconds.month / ((7 / 5) * DAY) : unitSeconds.month / unitSeconds[unit];
  return Number(match[1]) * perUnit;
}

/** Open hours of a week: first and last day (0 = Monday), minutes after midnight, weight of the demand. */
export interface OpenHours {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly fromMinute: number;
  readonly untilMinute: number;
  readonly weight: number;
}

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Reads `sat 09:00-13:00 x1.8`; undefined where the text is no such thing. */
export function parseHours(text: string): OpenHours | undefined {
  const match = HOURS.exec(text);
  if (match === null) return undefined;
  const [, first = '', last = first, fromHour, fromMinute, untilHour, untilMinute, weight] = match;
  const hours: OpenHours = {
    firstDay: days.indexOf(first),
    lastDay: days.indexOf(last),
    fromMinute: Number(fromHour) * 60 + Number(fromMinute),
    untilMinute: untilHour === undefined ? 1440 : Number(untilHour) * 60 + Number(untilMinute),
    weight: weight === undefined ? 1 : Number(weight),
  };
  return hours.lastDay >= hours.firstDay && hours.untilMinute > hours.fromMinute ? hours : undefined;
}

/** Hours as `parseHours` reads them. */
export function formatHours({ firstDay, lastDay, fromMinute, untilMinute, weight }: OpenHours): string {
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const span = firstDay === lastDay ? days[firstDay] : `${days[firstDay]}-${days[lastDay]}`;
  return `${span} ${clock(fromMinute)}-${clock(untilMinute)}${weight === 1 ? '' : ` x${weight}`}`;
}

/** A number with at most `decimals` decimals, or undefined where it has more. */
function shortNumber(value: number, decimals: number): number | undefined {
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals;
  return Math.abs(rounded - value) < 1e-12 * Math.max(1, Math.abs(value)) ? rounded : undefined;
}

const shown = ['week', 'd', 'h', 'min', 's', 'ms'] as const;

/**
 * A duration as people write it: in the largest unit in which it is at least 1 and needs at most two decimals; else in
 * seconds, to the microsecond. Negative and infinite seconds are a mistake of the caller.
 */
export function formatDuration(seconds: number): string {
  if (!(seconds >= 0 && seconds < 1e9)) throw new RangeError(`seconds: ${seconds} is no duration`);
  for (const unit of shown) {
    const amount = shortNumber(seconds / unitSeconds[unit], 2);
    if (amount !== undefined && amount >= 1 && amount < 1e9) return `${amount} ${unit}`;
  }
  return `${Number(seconds.toFixed(6))} s`;
}

/** A rate as people write it, in the shortest of hour, day, week, month and year that needs at most two decimals. */
export function formatRate(perSecond: number): string {
  if (!(perSecond >= 0 && perSecond < 1e6)) throw new RangeError(`rate: ${perSecond} is no rate`);
  for (const unit of ['h', 'd', 'week', 'month', 'year'] as const) {
    const amount = shortNumber(perSecond * unitSeconds[unit], 2);
    if (amount !== undefined && amount >= 1) return `${amount} per ${unit}`;
  }
  return `${Number((perSecond * unitSeconds.year).toFixed(6))} per year`;
}

/** The typical time (median, mode or mean, whichever is given) in seconds; undefined where none is. */
export function typicalSeconds(time: TimeValue | undefined, working?: WorkingTime): number | undefined {
  if (time === undefined) return undefined;
  const text = typeof time === 'string' ? time : (time.p50 ?? time.mode ?? time.mean ?? time.max);
  return text === undefined ? undefined : parseDuration(text, working);
}

/** A time as a person reads it: `8 s`, `8 s – 20 s`. */
export function readableTime(time: TimeValue): string {
  if (typeof time === 'string') return time;
  const low = time.p50 ?? time.mode ?? time.mean ?? time.min;
  const high = time.p90 ?? time.max;
  if (low === undefined) return high ?? '';
  return high === undefined || high === low ? low : `${low} – ${high}`;
}

const sets: readonly (readonly string[])[] = [
  ['mean'],
  ['mean', 'cv'],
  ['mean', 'sd'],
  ['min', 'max'],
  ['min', 'mode', 'max'],
  ['p50', 'p90'],
  ['shape', 'scale'],
  ['values'],
];

/** What is wrong with a spread time; undefined where it is sound. Quantities must be positive and in order. */
export function timeProblem(time: Exclude<TimeValue, string>): string | undefined {
  const given = Object.keys(time).filter((key) => key !== 'kind');
  if (!sets.some((set) => set.length === given.length && set.every((key) => given.includes(key)))) {
    return `{${given.join(', ')}} is no time; write {p50, p90}, {mean, cv}, {min, mode, max} or one text such as 5 min`;
  }
  const zero = (['mean', 'max', 'p50', 'p90', 'scale'] as const).find(
    (key) => time[key] !== undefined && parseDuration(time[key]) === 0,
  );
  if (zero !== undefined) return `${zero}: a spread time must be above 0`;
  const ordered = [time.min, time.mode, time.max].filter((text) => text !== undefined);
  const rising = time.p50 === undefined ? ordered : [time.p50, time.p90 ?? ''];
  const seconds = rising.map((text) => parseDuration(text) ?? Number.NaN);
  if (seconds.some((value, i) => i > 0 && value < (seconds[i - 1] ?? 0))) {
    return `{${rising.join(', ')}} does not rise; put the smaller time first`;
  }
  return undefined;
}
