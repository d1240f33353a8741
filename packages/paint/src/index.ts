export type { ColourName, GradientName, GradientStop, Hue, Theme, ThemedColour } from './tokens.ts';
export { blueprintGrid, colours, gradients, hues, isHue, space, typeScale } from './tokens.ts';
export { themeCss } from './theme-css.ts';
export type { FlatColour } from './resolve-paint.ts';
export { flatColour, isGradient, isPaintName } from './resolve-paint.ts';
export type { IconName } from './icons.ts';
export { iconPath, icons, iconStroke, isIconName } from './icons.ts';
