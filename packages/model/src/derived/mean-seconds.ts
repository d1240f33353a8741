// The mean of a time: what workload and cost add up, since the typical time of a skewed one says too little.

import type { TimeValue } from '../field.ts';
import type { WorkingTime } from '../quantity.ts';
import { parseDuration } from '../quantity.ts';

/** The 90th percentile of the standard normal distribution. */
const Z90 = 1.2815515655446004;

/**
 * The mean of a time in seconds; undefined where none is given. From p50 and p90 it is that of the lognormal
 * distribution, `p50 · exp(σ²/2)` with `σ = ln(p90/p50) / 1.2816`; from min, mode and max that of the triangle, or of
 * PERT where the time says so.
 */
export function meanSeconds(time: TimeValue | undefined, working?: WorkingTime): number | undefined {
  if (time === undefined) return undefined;
  const seconds = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : parseDuration(text, working);
  if (typeof time === 'string') return seconds(time);
  const [mean, p50, p90] = [seconds(time.mean), seconds(time.p50), seconds(time.p90)];
  if (mean !== undefined) return mean;
  if (p50 !== undefined && p90 !== undefined && p50 > 0)
    return p50 * Math.exp((Math.log(p90 / p50) / Z90) ** 2 / 2);
  const [min, mode, max] = [seconds(time.min), seconds(time.mode), seconds(time.max)];
  if (min !== undefined && max !== undefined) {
    if (mode === undefined) return (min + max) / 2;
    return time.kind === 'pert' ? (min + 4 * mode + max) / 6 : (min + mode + max) / 3;
  }
  const scale = seconds(time.scale);
  if (scale !== undefined && time.shape !== undefined)
    return time.kind === 'weibull' ? scale * gamma(1 + 1 / time.shape) : scale * time.shape;
  const values = (time.values ?? []).map((text) => seconds(text) ?? 0);
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The gamma function for x >= 1 (Lanczos, g = 7). */
function gamma(x: number): number {
  const coefficients = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  const z = x - 1;
  const t = z + 7.5;
  const sum = coefficients.reduce((whole, c, i) => whole + c / (z + i + 1), 0.9999999999998099);
  return Math.sqrt(2 * Math.PI) * t ** (z + 0.5) * Math.exp(-t) * sum;
}
