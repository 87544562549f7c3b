import { defineConfig } from '@playwright/test';
import type { Options } from './test.ts';

/** Specs by promise, against the built app on a real Chromium. One worker: the machine also runs the app. */
export default defineConfig<Options>({
  testDir: '.',
  outputDir: '../test-results',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 0,
  reporter: [['list']],
  projects: [
    { name: 'browser host', testMatch: '*.spec.ts' },
    { name: 'electron', testMatch: 'main-job.spec.ts', use: { host: 'electron' } },
  ],
  use: { trace: 'retain-on-failure', viewport: { width: 1440, height: 900 } },
});
