import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseXml } from '@rgrove/parse-xml';
import { safeSvg, UnsafeSvg } from './safe-svg.ts';

const START = '<svg xmlns="http://www.w3.org/2000/svg"';
const svg = (inside: string, more = ''): string => `${START}${more}>${inside}</svg>`;

const unsafe: readonly (readonly [name: string, text: string, says: RegExp])[] = [
  ['a script', svg('<script>alert(1)</script>'), /element script/],
  [
    'a script under a prefix',
    svg('<s:script>alert(1)</s:script>', ' xmlns:s="http://www.w3.org/2000/svg"'),
    /element script/,
  ],
  ['a handler', svg('<g onload="alert(1)"/>'), /onload: is a script/],
  ['a handler behind a slash', svg('<g/onload="alert(1)"/>'), /cannot be read as XML/],
  ['an escaped @import', svg('<style>@\\69mport "http://example.org"</style>'), /style: has an escape/],
  ['an escaped url', svg('<style>rect{fill:u\\72l(http://example.org/x)}</style>'), /style: has an escape/],
  ['an @import', svg('<style>@import "http://example.org";</style>'), /style: @import is not kept/],
  [
    'an address behind what looks like a comment',
    svg('<style>a{content:"/*"} rect{fill:url(http://example.org)} b{content:"*/"}</style>'),
    /url\(http:\/\/example.org\).* is not kept/,
  ],
  [
    'an address in a style',
    svg('<rect style="fill: URL( \'http://example.org\')"/>'),
    /style: .* is not kept/,
  ],
  ['an address in an attribute', svg('<rect fill="url(//example.org/#a)"/>'), /fill: .* is not kept/],
  ['an address within a function', svg('<rect style="width: calc(url(http://example.org))"/>'), /url\(http/],
  ['a set of pictures', svg('<rect style="mask: image-set(&quot;//example.org&quot; 1x)"/>'), /image-set\(/],
  ['a link', svg('<a href="http://example.org"><rect/></a>'), /element a;/],
  ['a picture of elsewhere', svg('<image href="http://example.org/x.png"/>'), /href: leads to http:/],
  [
    'a picture of elsewhere by an own prefix',
    svg('<image l:href="//example.org/x.png"/>', ' xmlns:l="http://www.w3.org/1999/xlink"'),
    /l:href: leads to/,
  ],
  ['an SVG as data', svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>'), /href: leads to data:/],
  [
    'a page',
    svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
    /foreignObject/,
  ],
  ['an animation', svg('<set attributeName="href" to="javascript:alert(1)"/>'), /element set/],
  ['an entity', `<!DOCTYPE svg [<!ENTITY a "x">]>${svg('<text>&a;</text>')}`, /cannot be read as XML/],
  ['another root', '<html><svg/></html>', /its root is no svg/],
  ['an end too few', `${START}><g>`, /cannot be read as XML/],
  ['deep nesting', svg(`${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}`), /nested deeper/],
];

for (const [name, text, says] of unsafe)
  test(`an SVG with ${name} is refused, and told why`, () => {
    assert.throws(
      () => safeSvg(text),
      (error: unknown) => error instanceof UnsafeSvg && says.test(error.message),
    );
  });

test('what draws is kept as it is', () => {
  const inside =
    '<defs><linearGradient id="a"><stop offset="0" stop-color="rgb(1,2,3)"/></linearGradient></defs>' +
    '<style>.b &gt; rect{fill:url(#a)} @media (prefers-color-scheme: dark){rect{opacity:.5}}</style>' +
    '<g transform="translate(1 2)"><rect class="b" width="5" fill="url(\'#a\')"/><text x="1">a &lt; b</text></g>' +
    '<image href="data:image/png;base64,iVBORw0KGgo="/><use xlink:href="#a"/>';
  const kept = safeSvg(svg(inside, ' xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"'));
  assert.equal(kept, `${START} xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`);
  assert.equal(safeSvg(kept), kept);
});

test('what only an editor needs is left out, and all names are of SVG afterwards', () => {
  const kept = safeSvg(
    `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:ed="urn:editor" ed:zoom="2" data-x="1"><!-- made --><s:metadata><x/></s:metadata><ed:view/><h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script><s:rect width="1"/></s:svg>`,
  );
  assert.equal(kept, `${START} xmlns:xlink="http://www.w3.org/1999/xlink"><rect width="1"/></svg>`);
});

test('the pictures of the examples are kept with every element', () => {
  const folder = join(import.meta.dirname, '../../../../examples/retail-bank/images');
  const names = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  assert.ok(names.length > 5);
  const count = (text: string): number => JSON.stringify(parseXml(text).toJSON()).split('"name"').length;
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8');
    assert.equal(count(safeSvg(text)), count(text), name);
  }
});
