// Where fonts for other scripts and emoji are looked for: packages that come with Sightline, packages that may be added,
// the folders in which Linux, macOS and Windows keep fonts.

import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders with fonts in place of the system's own, divided as in PATH; empty for none. The fonts of packages are there in any case. */
export const fontFoldersVariable = 'SIGHTLINE_FONTS';

const shippedPackages = [
  '@expo-google-fonts/noto-sans-arabic',
  '@expo-google-fonts/noto-sans-hebrew',
  '@expo-google-fonts/noto-sans-devanagari',
  '@expo-google-fonts/noto-sans-thai',
  '@expo-google-fonts/noto-emoji',
];

/** Large, so not with every install: found where somebody added them. */
const addedPackages = [
  '@expo-google-fonts/noto-sans-jp',
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-sans-tc',
  '@expo-google-fonts/noto-sans-hk',
  '@expo-google-fonts/noto-sans-kr',
  '@expo-google-fonts/noto-sans-khmer',
  '@expo-google-fonts/noto-sans-lao',
  '@expo-google-fonts/noto-sans',
];

function packageFolder(name: string): string | undefined {
  try {
    return dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)));
  } catch {
    return undefined;
  }
}

function systemFolders(): readonly string[] {
  const home = homedir();
  switch (process.platform) {
    case 'darwin':
      return [
        '/System/Library/Fonts',
        '/System/Library/AssetsV2/com_apple_MobileAsset_Font7',
        '/Library/Fonts',
        join(home, 'Library/Fonts'),
      ];
    case 'win32':
      return [
        join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
        join(process.env['LOCALAPPDATA'] ?? join(home, 'AppData/Local'), 'Microsoft/Windows/Fonts'),
      ];
    default:
      return [
        '/usr/share/fonts',
        '/usr/local/share/fonts',
        join(process.env['XDG_DATA_HOME'] ?? join(home, '.local/share'), 'fonts'),
        join(home, '.fonts'),
      ];
  }
}

/** Fonts in one place; `rank` is 0 for what comes with Sightline, 1 for what was added, 2 for the system's. */
export interface FontPlace {
  readonly rank: number;
  readonly folder: string;
}

/** All places to look in, in a fixed order. */
export function fontPlaces(): readonly FontPlace[] {
  const places: FontPlace[] = [];
  for (const [rank, names] of [shippedPackages, addedPackages].entries()) {
    for (const name of names) {
      const folder = packageFolder(name);
      if (folder !== undefined) places.push({ rank, folder });
    }
  }
  const named = process.env[fontFoldersVariable];
  const folders =
    named === undefined ? systemFolders() : named.split(delimiter).filter((each) => each !== '');
  for (const folder of folders) places.push({ rank: 2, folder });
  return places;
}

/** The font files below a folder, sorted by path; none where it cannot be read. */
export function fontFilesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ttf|otf|ttc|otc)$/i.test(name))
      .toSorted()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
