import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { manifestFor } from '../../renderer/extension/manifest.ts';
import { root } from './programs.mjs';

const source = join(root, 'renderer/extension');
const target = join(root, 'out/extension');

/** Scripts that have to stand alone: what runs in a page may import nothing, and Firefox runs the worker as such a one. */
const scripts = {
  content: 'page/content.ts',
  marker: 'marks/content-marker.ts',
  worker: 'worker/worker.ts',
};

/**
 * Builds the browser clipper: `out/extension/chrome` and `out/extension/firefox`, the same files with another manifest,
 * each to be loaded as it is.
 */
export async function buildExtension() {
  rmSync(target, { recursive: true, force: true });
  const outDir = join(target, 'chrome');
  await build({
    ...shared,
    plugins: [react()],
    build: { ...options(outDir), rolldownOptions: { input: join(source, 'popup.html') } },
  });
  for (const [name, entry] of Object.entries(scripts)) {
    await build({
      ...shared,
      publicDir: false,
      build: {
        ...options(outDir),
        rolldownOptions: { input: join(source, entry), output: { format: 'iife', entryFileNames: `${name}.js` } },
      },
    });
  }
  mkdirSync(join(target, 'firefox'), { recursive: true });
  cpSync(outDir, join(target, 'firefox'), { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const browser of ['chrome', 'firefox']) {
    const manifest = JSON.stringify(manifestFor(browser, version), undefined, 2);
    writeFileSync(join(target, browser, 'manifest.json'), `${manifest}\n`);
  }
}

const shared = { root: source, configFile: false, logLevel: 'warn', base: './', publicDir: join(source, 'public') };

const options = (outDir) => ({
  outDir,
  emptyOutDir: false,
  assetsInlineLimit: 0,
  modulePreload: false,
  target: ['chrome120', 'firefox142'],
});

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildExtension();
