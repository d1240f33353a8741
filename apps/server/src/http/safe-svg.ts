// SVG as it may be kept: parsed, held against a list of what a picture needs, and written anew from what was read, so
// that nothing stays which was not understood. What only an editor needs (its own namespaces, metadata, comments) is left
// out; what would run, lead elsewhere or fetch something is refused, by name.

import type { XmlElement, XmlNode, XmlText } from '@rgrove/parse-xml';
import { parseXml, XmlError } from '@rgrove/parse-xml';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
/** How deep elements may be nested. */
const DEEPEST = 200;

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** The elements that draw, and what they draw with. */
const ELEMENTS = words(`
  svg g defs symbol use switch title desc style path rect circle ellipse line polyline polygon text tspan textPath image
  marker pattern mask clipPath linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer
  feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
  feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
  feTile feTurbulence`);
/** Elements of SVG that say nothing to who looks at the picture. */
const LEFT_OUT = words('metadata');
const ATTRIBUTES = words(`
  id class style version viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points
  pathLength transform gradientTransform gradientUnits patternTransform patternUnits patternContentUnits spreadMethod
  offset markerWidth markerHeight markerUnits refX refY orient clipPathUnits maskUnits maskContentUnits filterUnits
  primitiveUnits dx dy rotate textLength lengthAdjust startOffset method spacing side systemLanguage requiredFeatures
  in in2 result type values mode operator k1 k2 k3 k4 stdDeviation edgeMode kernelMatrix order divisor bias targetX targetY
  preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent kernelUnitLength scale xChannelSelector
  yChannelSelector azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle radius baseFrequency numOctaves seed
  stitchTiles tableValues slope intercept amplitude exponent media
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color flood-opacity
  font-family font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering kerning
  letter-spacing lighting-color marker-end marker-mid marker-start mask mix-blend-mode opacity overflow paint-order
  shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering unicode-bidi vector-effect
  visibility word-spacing writing-mode xml:space xml:lang`);
/** The functions of CSS that compute a value out of what is written; `url` may name a part of the picture. */
const FUNCTIONS = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix matrix matrix3d translate translatex translatey scale scalex
  scaley rotate skew skewx skewy calc min max clamp var blur brightness contrast drop-shadow grayscale hue-rotate invert
  opacity saturate sepia inset circle ellipse polygon path cubic-bezier steps not is where nth-child nth-of-type and`);

/** Thrown with what is wrong in a picture, in words for whoever sent it. */
export class UnsafeSvg extends Error {}

/** The picture without anything but drawing; throws `UnsafeSvg` where it is no SVG or holds what may not be kept. */
export function safeSvg(text: string): string {
  const { root } = parsed(text);
  if (root === null || root.name.split(':').at(-1) !== 'svg')
    throw new UnsafeSvg('its root is no svg element');
  const inside = written(root, new Map([['', SVG]]), 0);
  return inside.replace('<svg', `<svg xmlns="${SVG}" xmlns:xlink="${XLINK}"`);
}

function parsed(text: string): ReturnType<typeof parseXml> {
  try {
    return parseXml(text);
  } catch (error) {
    if (error instanceof XmlError)
      throw new UnsafeSvg(`it cannot be read as XML: ${error.message.split('\n', 1)[0] ?? ''}`, {
        cause: error,
      });
    throw error;
  }
}

type Namespaces = ReadonlyMap<string, string>;

function written(element: XmlElement, around: Namespaces, depth: number): string {
  if (depth > DEEPEST) throw new UnsafeSvg(`its elements are nested deeper than ${DEEPEST}; ungroup some`);
  const namespaces = namespacesIn(element, around);
  const [prefix, name] = split(element.name);
  if (namespaces.get(prefix) !== SVG || LEFT_OUT.has(name)) return '';
  if (!ELEMENTS.has(name))
    throw new UnsafeSvg(`it has an element ${name}; export it without scripts, links, pages and animation`);
  const attributes = Object.entries(element.attributes)
    .map(([key, value]) => attributeOf(key, value, namespaces))
    .filter((attribute) => attribute !== undefined);
  const start = [name, ...[...new Map(attributes)].map(([key, value]) => `${key}="${quoted(value)}"`)].join(
    ' ',
  );
  if (name === 'style') return `<${start}>${escaped(safeCss(element.text, 'style'))}</style>`;
  const inside = element.children.map((child) => nodeOf(child, namespaces, depth)).join('');
  return inside === '' ? `<${start}/>` : `<${start}>${inside}</${name}>`;
}

function nodeOf(node: XmlNode, namespaces: Namespaces, depth: number): string {
  if (node.type === 'element') return written(node as XmlElement, namespaces, depth + 1);
  if (node.type === 'text' || node.type === 'cdata') return escaped((node as XmlText).text);
  return '';
}

/** What prefixes stand for within an element. Without any declaration names mean SVG. */
function namespacesIn({ attributes }: XmlElement, around: Namespaces): Namespaces {
  const own = Object.entries(attributes).flatMap(([key, value]): readonly (readonly [string, string])[] =>
    key === 'xmlns' ? [['', value]] : key.startsWith('xmlns:') ? [[key.slice(6), value]] : [],
  );
  return own.length === 0 ? around : new Map([...around, ...own]);
}

function split(name: string): readonly [prefix: string, local: string] {
  const at = name.indexOf(':');
  return at < 0 ? ['', name] : [name.slice(0, at), name.slice(at + 1)];
}

/** An attribute as it may be kept; undefined where a picture does without it. */
function attributeOf(
  key: string,
  value: string,
  namespaces: Namespaces,
): readonly [string, string] | undefined {
  const [prefix, name] = split(key);
  if (name === 'href' && (prefix === '' || namespaces.get(prefix) === XLINK)) {
    if (!/^\s*(?:#|data:image\/(?:png|jpeg|webp);base64,)/.test(value))
      throw new UnsafeSvg(`${key}: leads to ${shown(value)}; put the picture itself into the file`);
    return [prefix === '' ? 'href' : 'xlink:href', value];
  }
  if (/^on/i.test(name)) throw new UnsafeSvg(`${key}: is a script; export it without scripts`);
  if (!ATTRIBUTES.has(key)) return undefined;
  return [key, safeCss(value, key)];
}

/** Styles that take nothing from elsewhere. Escapes are refused, for then every name means what it says. */
function safeCss(css: string, where: string): string {
  if (css.includes('\\')) throw new UnsafeSvg(`${where}: has an escape, \\; write the character itself`);
  for (const [rule] of css.matchAll(/@[^\s;{]*/g))
    if (rule.toLowerCase() !== '@media')
      throw new UnsafeSvg(`${where}: ${shown(rule)} is not kept; leave it out`);
  for (const { 0: start, index } of css.matchAll(/[\w-]+\(/g)) {
    const [name, inside] = [start.slice(0, -1).toLowerCase(), css.slice(index + start.length)];
    if (name === 'url' ? !/^\s*["']?#/.test(inside) : !FUNCTIONS.has(name))
      throw new UnsafeSvg(`${where}: ${shown(start + inside)} is not kept; put what it names into the file`);
  }
  return css;
}

const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const quoted = (text: string): string =>
  escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
