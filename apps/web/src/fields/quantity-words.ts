// Quantities as people type them, made into those that the model keeps: `5m`, `2 hours`, `40/month`, `Mon–Fri 9–17`,
// `12,5 %`. What cannot be understood stays as it is, for the validator to name.

import { parseDuration, parseHours, parseRate } from '@sightline/model';

const units: readonly (readonly [RegExp, string])[] = [
  [/^(ms|msec|milliseconds?)$/, 'ms'],
  [/^(s|sec|secs|seconds?)$/, 's'],
  [/^(m|min|mins|minutes?)$/, 'min'],
  [/^(h|hr|hrs|hours?)$/, 'h'],
  [/^(d|days?)$/, 'd'],
  [/^(wd|work ?days?|working ?days?|business ?days?)$/, 'workday'],
  [/^(w|wk|weeks?)$/, 'week'],
  [/^(mo|months?)$/, 'month'],
  [/^(y|yr|years?)$/, 'year'],
];

function unitOf(word: string): string | undefined {
  return units.find(([shape]) => shape.test(word))?.[1];
}

/** `5m` and `5 minutes` become `5 min`. */
export function readDuration(text: string): string {
  const plain = text.trim();
  if (parseDuration(plain) !== undefined) return plain;
  const match = /^(\d+(?:[.,]\d+)?)\s*([a-z ]+?)$/i.exec(plain);
  const unit = unitOf((match?.[2] ?? '').toLowerCase());
  return match === null || unit === undefined ? plain : `${(match[1] ?? '').replace(',', '.')} ${unit}`;
}

/** `40/month` and `40 a month` become `40 per month`. */
export function readRate(text: string): string {
  const plain = text.trim();
  if (parseRate(plain) !== undefined) return plain;
  const match = /^(\d+(?:[.,]\d+)?)\s*(?:\/|per|an?|each|every)\s*([a-z ]+?)$/i.exec(plain);
  const unit = unitOf((match?.[2] ?? '').toLowerCase());
  return match === null || unit === undefined ? plain : `${(match[1] ?? '').replace(',', '.')} per ${unit}`;
}

const day = '(mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const clock = '(\\d{1,2})(?:[:.](\\d{2}))?';
const HOURS = new RegExp(
  `^${day}(?:\\s*(?:-|–|to)\\s*${day})?\\s+${clock}\\s*(?:-|–|to)\\s*${clock}(?:\\s*[x×]\\s*(\\d+(?:[.,]\\d+)?))?$`,
  'i',
);

/** `Monday to Friday 9-17` becomes `mon-fri 09:00-17:00`. */
export function readHours(text: string): string {
  const plain = text.trim();
  if (parseHours(plain) !== undefined) return plain;
  const match = HOURS.exec(plain);
  if (match === null) return plain;
  const [, first = '', last, fromHour = '', fromMinute = '00', untilHour = '', untilMinute = '00', weight] =
    match;
  const days = last === undefined ? first : `${first}-${last}`;
  const times = `${fromHour.padStart(2, '0')}:${fromMinute}-${untilHour.padStart(2, '0')}:${untilMinute}`;
  return `${days.toLowerCase()} ${times}${weight === undefined ? '' : ` x${weight.replace(',', '.')}`}`;
}

/** A number as people type it; undefined where it is none. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/\s/g, '').replace(',', '.').replace(/%$/, '');
  const value = Number(plain);
  return plain === '' || Number.isNaN(value) ? undefined : value;
}

/** A share between 0 and 1 as a percentage, without the noise of binary fractions. */
export function percentOf(share: number): number {
  return Number((share * 100).toPrecision(12));
}

export function shareOf(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}
