// `sightline render`: a map as a picture, the same that the screen shows.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLayout } from '@sightline/layout';
import type { Scene } from '@sightline/layout';
import type { LibraryRecords, View } from '@sightline/model';
import { createMapIndex, views } from '@sightline/model';
import { paintSvg } from '@sightline/paint';
import { createNodeMeasure } from '@sightline/text/node';
import { areProblems, checkFile, libraryPath, problemLines, readLibrary, readMap } from '../files.ts';
import type { Command } from '../usage.ts';
import { Usage } from '../usage.ts';

export const renderCommand: Command = {
  name: 'render',
  summary: 'Draws a map as SVG, PNG or PDF.',
  usage: 'render MAP -o OUT.svg|.png|.pdf [--view VIEW] [--theme THEME] [--scale N]',
  options: {
    '-o, --out FILE': 'where to; the ending says what',
    '--view VIEW': 'journey, blueprint or full (default)',
    '--theme THEME': 'light (default) or dark',
    '--scale N': 'pixels to a unit of a PNG, 0.1 to 4; default 2, or the largest that fits',
  },
  examples: [
    'render atm.journey.yaml -o atm.svg',
    'render atm.journey.yaml -o atm.pdf --view blueprint --theme dark',
  ],
  run: async (args) => {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        view: { type: 'string', default: 'full' },
        theme: { type: 'string', default: 'light' },
        scale: { type: 'string' },
      },
    });
    const [file] = positionals;
    const { out, view, theme } = values;
    const scale = values.scale === undefined ? undefined : Number(values.scale);
    if (file === undefined || positionals.length > 1) throw new Usage('name one map: render MAP -o OUT.svg');
    checkFile(file);
    if (out === undefined || !/\.(svg|png|pdf)$/.test(out))
      throw new Usage('-o names the picture to write; it ends in .svg, .png or .pdf');
    if (!(views as readonly string[]).includes(view))
      throw new Usage(`--view ${view}: choose ${views.join(', ')}`);
    if (theme !== 'light' && theme !== 'dark') throw new Usage(`--theme ${theme}: choose light or dark`);
    if (scale !== undefined && !(scale >= 0.1 && scale <= 4))
      throw new Usage(`--scale ${values.scale}: choose 0.1 to 4`);
    const read = readMap(file);
    if (areProblems(read)) return refuse(read);
    const library = libraryOf(file, read.library);
    if (areProblems(library)) return refuse(library);
    const layout = createLayout(await createNodeMeasure(), { view: view as View, title: true, legend: true });
    await write(layout.full(createMapIndex(read.map), library), {
      out,
      theme,
      scale,
      folder: dirname(resolve(file)),
    });
    return 0;
  },
};

function refuse(problems: Parameters<typeof problemLines>[0]): number {
  process.stdout.write(problemLines(problems));
  return 1;
}

function libraryOf(file: string, own: LibraryRecords | undefined): ReturnType<typeof readLibrary> {
  if (own !== undefined) return own;
  const path = libraryPath(file);
  return path === undefined ? new Map() : readLibrary(path);
}

interface Target {
  readonly out: string;
  readonly theme: 'light' | 'dark';
  /** None: the usual one. */
  readonly scale: number | undefined;
  readonly folder: string;
}

async function write(scene: Scene, { out, theme, scale, folder }: Target): Promise<void> {
  const image = pictures(folder);
  const ending = extname(out);
  const { missingCharacters } = await import('@sightline/paint/fonts');
  const missing = missingCharacters(scene);
  if (missing !== undefined) process.stderr.write(`${missing.message}\n`);
  if (ending === '.svg') {
    const { embeddedFontCss } = await import('@sightline/paint/fonts');
    writeFileSync(out, paintSvg(scene, { theme, image, fontCss: embeddedFontCss(scene) }));
  } else if (ending === '.pdf') {
    const { paintPdf } = await import('@sightline/paint/pdf');
    writeFileSync(out, await paintPdf(scene, { theme, image }));
  } else {
    const { paintPng, PictureTooLarge, usualPngScale } = await import('@sightline/paint/png');
    const usual = usualPngScale(scene);
    if (scale === undefined && usual < 2)
      process.stderr.write(`scale: ${usual}, the largest at which this map fits into a PNG\n`);
    try {
      writeFileSync(out, await paintPng(scene, { theme, scale: scale ?? usual, image }));
    } catch (error) {
      if (error instanceof PictureTooLarge) throw new Usage(error.message);
      throw error;
    }
  }
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** Pictures of a map, below its own folder only. */
function pictures(folder: string): (file: string) => { mime: string; bytes: Uint8Array } | undefined {
  return (file) => {
    const path = join(folder, file);
    const mime = mimeTypes[extname(file)];
    return mime === undefined || relative(folder, path).startsWith('..') || !existsSync(path)
      ? undefined
      : { mime, bytes: readFileSync(path) };
  };
}
