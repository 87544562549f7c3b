import { defineConfig } from 'vitest/config';

/** How long anything may take before it counts as failed: long, since a machine may be slow or busy. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 90_000 } } };

/** Node for main and shared, a document made by jsdom for the renderer's parts. */
export default defineConfig({
  test: {
    // Left to itself it leaves one of two cores to the machine; most tests wait for a worker or a disk most of the time.
    maxWorkers: 2,
    projects: [
      { test: { name: 'node', environment: 'node', include: ['{shared,main}/**/*.test.ts'], ...patience } },
      {
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['renderer/testing/wait-long.ts'],
          // Style sheets are empty here, but for the test that reads them as texts.
          css: { include: [/\?raw/] },
          ...patience,
        },
      },
    ],
  },
});
