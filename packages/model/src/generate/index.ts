// The entry `@sightline/model/generate`: maps made from a seed, for benchmarks and tests.

export { generateMap } from './generate-map.ts';
export type { GeneratedMap, GenerateOptions } from './generate-map.ts';
export { generateLibrary } from './generate-library.ts';
export { pick, seededRandom, wholeBetween } from './random.ts';
export type { Random } from './random.ts';
export { anyCommand } from './any-command.ts';
export { anyRecord, generateAnyMap } from './generate-any.ts';
export { cases } from './cases.ts';
export { sketch } from './sketch.ts';
export type { BadRecord } from './bad-records.ts';
export { badRecords, badStart, hostileTexts } from './bad-records.ts';
