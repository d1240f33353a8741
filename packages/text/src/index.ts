export type { Face, Family, Font } from './faces.ts';
export { cssFont, faceOf, faces, fallbackFace, fontFaceCss, fontStack } from './faces.ts';
export type { Lines, Measure } from './measure.ts';
