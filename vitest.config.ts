import { defineConfig } from 'vitest/config';

/** Node for main and shared, a document made by jsdom for the renderer's parts. */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Left to itself it leaves one of two cores to the machine; most tests wait for a worker or a disk most of the time.
    maxWorkers: 2,
    projects: [
      { test: { name: 'node', environment: 'node', include: ['{shared,main}/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          // Style sheets are empty here, but for the test that reads them as texts.
          css: { include: [/\?raw/] },
          testTimeout: 120_000,
        },
      },
    ],
  },
});
