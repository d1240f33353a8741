// Builds the web app; every text file gets precompressed neighbours that the server hands out.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    closeBundle() {
      const folder = join(import.meta.dirname, 'dist');
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        const file = join(folder, name);
        if (!/\.(js|css|html|svg|ttf|json)$/.test(name) || !statSync(file).isFile()) continue;
        const bytes = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        );
      }
    },
  };
}

/** The file's mark is the same in all its classes, so that it weighs once. */
function className(name: string, file: string): string {
  const path = relative(import.meta.dirname, file.split('?')[0] ?? file).replaceAll('\\', '/');
  return `_${name}_${createHash('sha256').update(path).digest('base64url').slice(0, 4)}`;
}

/** What runs until a map shows, beside the page that all begins with. */
const OPENING = ['src/app/fonts.ts', 'src/editor/Editor.tsx'].map((file) =>
  join(import.meta.dirname, file).replaceAll('\\', '/'),
);

/**
 * Lets browsers that know the hint (Chromium) compile what opens a map while it loads, beside the page. Else they compile
 * each function when it is first called, some two thousand of them, while people wait for the map.
 */
function compileAhead(): Plugin {
  return {
    name: 'compile-ahead',
    apply: 'build',
    // the hint has to be the first line, so it is put there once all others are done with the file
    writeBundle({ dir = '' }, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const open = chunks.filter(
        ({ isEntry, facadeModuleId }) => isEntry || OPENING.includes(facadeModuleId ?? ''),
      );
      if (open.length !== OPENING.length + 1) this.error('compile-ahead: not all that opens a map was found');
      const ahead = new Set<string>();
      for (let chunk = open.pop(); chunk !== undefined; chunk = open.pop()) {
        if (ahead.has(chunk.fileName)) continue;
        ahead.add(chunk.fileName);
        const { imports } = chunk;
        open.push(...chunks.filter(({ fileName }) => imports.includes(fileName)));
      }
      for (const name of ahead) {
        const file = join(dir, name);
        writeFileSync(file, `//# allFunctionsCalledOnLoad\n${readFileSync(file, 'utf8')}`);
      }
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  css: { modules: { generateScopedName: className } },
  plugins: [react(), compileAhead(), precompress()],
  build: { target: 'es2022', emptyOutDir: true, assetsInlineLimit: 0, reportCompressedSize: false },
  server: {
    proxy: { '/api': 'http://localhost:4747', '/live': { target: 'ws://localhost:4747', ws: true } },
  },
});
