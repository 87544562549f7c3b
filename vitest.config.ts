import { defineConfig } from 'vitest/config';

/** Node for main and shared, a document made by jsdom for the renderer's parts. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { test: { name: 'node', environment: 'node', include: ['{shared,main}/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
