import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** What stays outside of the bundles: Node, Electron, and the optional native helpers of the socket library. */
const external = [/^node:/, 'electron', 'bufferutil', 'utf-8-validate'];

/** Every program of the app: `out/main/<name>.js`. Workers have to be entries of their own (see workers/worker-entry.ts). */
const programs = {
  index: 'main/electron/index.ts',
  host: 'main/browser/index.ts',
  cli: 'main/cli/index.ts',
  'captured-page-worker': 'main/clipper/captured-page-worker.ts',
  'dossier-worker': 'main/interchange/dossier-worker.ts',
  'extract-worker': 'main/clips/extract-worker.ts',
  'index-worker': 'main/index/index-worker.ts',
  'search-worker': 'main/search/search-worker.ts',
  'recognize-worker': 'main/entities/recognize-worker.ts',
  'document-reader-worker': 'main/documents/document-reader-worker.ts',
};

export default defineConfig({
  main: {
    // Its build for Node declares a `require` of its own beside the one that each program is given.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: programs,
        external,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload has to be CommonJS.
      rolldownOptions: {
        input: { index: 'main/electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      minify: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: resolve('renderer/index.html') },
    },
  },
});
