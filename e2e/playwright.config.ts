import { defineConfig } from '@playwright/test';
import type { Options } from './test.ts';

/** Specs by promise, against the built app on a real Chromium. Two at a time: each has an app, a vault and a browser of its own, and waits for one of them most of the time. */
export default defineConfig<Options>({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 45_000 },
  retries: 0,
  reporter: [['list']],
  projects: [
    { name: 'browser host', testMatch: '*.spec.ts' },
    { name: 'electron', testMatch: 'main-job.spec.ts', use: { host: 'electron' } },
  ],
  use: { trace: 'retain-on-failure', viewport: { width: 1440, height: 900 } },
});
