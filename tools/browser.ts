// Finds a Chromium for tests and screenshots: the one that is named, the system's, Playwright's own, else the one that
// comes as a package.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository.ts';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a Chromium that can be started here. */
export async function chromiumPath(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  const found = places.find((path) => existsSync(path));
  if (found !== undefined) return found;
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  // unpacks with its own NSS only where it believes to be there; and only into a temporary folder without an older one
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const folder = join(root, '.cache/chromium');
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  const { default: packaged } = await import('@sparticuz/chromium');
  const path = await packaged.executablePath();
  writeFileSync(join(folder, 'fonts/fonts.conf'), fontSettings(folder));
  return path;
}

/**
 * Font settings for the packaged browser, whose own look for its fonts in the system's temporary folder; without any
 * font it dies at a list to choose from. Serif and monospace faces that draw the same character (a hyphen, say) each in
 * its own width let the page find out, as on any desktop, which of its own faces has a character.
 */
function fontSettings(folder: string): string {
  const dirs = [
    join(folder, 'fonts'),
    join(root, 'node_modules/@expo-google-fonts/newsreader/400Regular'),
    join(root, 'node_modules/@expo-google-fonts/inter/400Regular'),
    '/usr/share/fonts',
  ];
  const faces = { serif: 'Newsreader', 'Times New Roman': 'Newsreader', monospace: 'Inter', Arial: 'Inter' };
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${dirs.map((dir) => `<dir>${dir}</dir>`).join('\n')}
<cachedir>${join(folder, 'fonts-cache')}</cachedir>
${Object.entries(faces)
  .map(
    ([name, face]) =>
      `<alias binding="same"><family>${name}</family><prefer><family>${face}</family></prefer></alias>`,
  )
  .join('\n')}
</fontconfig>
`;
}
