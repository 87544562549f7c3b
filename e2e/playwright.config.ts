import { defineConfig } from '@playwright/test';

/** Specs by promise, against the built app on a real Chromium. One worker: the machine also runs the app. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 0,
  reporter: [['list']],
  use: { trace: 'retain-on-failure', viewport: { width: 1440, height: 900 } },
});
