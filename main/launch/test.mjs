import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedElectron } from './electron-binary.mjs';
import { findChromium } from './find-chromium.mjs';
import { appNode, onPath, run, tool } from './programs.mjs';
import { buildApp, setUp } from './setup.mjs';

/**
 * `npm test`: sets up what is missing, then runs every suite, each to its end whatever the one before said. The last line
 * counts: every test is one, and so are the type check, the lint and the build.
 */
const suites = {
  types: () => passOrFail('Types', run(appNode(), [tool('typescript/bin/tsc'), '-b'])),
  lint: () => passOrFail('Lint', run(appNode(), [tool('@biomejs/biome/bin/biome'), 'ci'])),
  unit: runVitest,
  build: () =>
    passOrFail(
      'Build',
      buildApp().then(() => 0),
    ),
  e2e: runPlaywright,
};

const chosen = { e2e: ['build', 'e2e'], check: ['types', 'lint', 'unit'] };

async function runSuites(name) {
  await setUp();
  const reports = mkdtempSync(join(tmpdir(), 'backstory-tests-'));
  const total = { passed: 0, failed: 0 };
  try {
    for (const suite of chosen[name] ?? Object.keys(suites)) {
      const { passed, failed } = await suites[suite](join(reports, `${suite}.json`));
      total.passed += passed;
      total.failed += failed;
      // Without the app there is nothing for the end-to-end tests to open.
      if (suite === 'build' && failed) break;
    }
  } finally {
    rmSync(reports, { recursive: true });
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

async function passOrFail(name, work) {
  const code = await work.catch((error) => {
    console.error(error.message);
    return 1;
  });
  console.log(`${name}: ${code === 0 ? 'passed' : 'failed'}`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runVitest(report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // An app that a test opens loads its workers from the sources: their types are taken off once, not for each of them.
  const env = { NODE_COMPILE_CACHE: tool('.cache/compiled') };
  const code = await run(appNode(), [tool('vitest/vitest.mjs'), 'run', ...reporters], { env });
  return counted(code, report, ({ numPassedTests, numFailedTests, testResults }) => ({
    passed: numPassedTests,
    // A file that could not be loaded has no tests to count.
    failed: numFailedTests + testResults.filter(isFileThatFailedToLoad).length,
  }));
}

const isFileThatFailedToLoad = ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0;

async function runPlaywright(report) {
  const chromium = await findChromium();
  if (!chromium) {
    console.error(
      'The end-to-end tests need Chromium: install it, or name one with BACKSTORY_CHROMIUM=/path/to/chromium.',
    );
    return { passed: 0, failed: 1 };
  }
  const args = [
    tool('@playwright/test/cli.js'),
    'test',
    '--config',
    'e2e/playwright.config.ts',
    '--reporter=list,json',
  ];
  const env = { BACKSTORY_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await (needsScreen()
    ? run(onPath('xvfb-run'), ['-a', appNode(), ...args], { env })
    : run(appNode(), args, { env }));
  return counted(code, report, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }));
}

/** A real Electron shows its window; Chromium needs none. */
function needsScreen() {
  return process.platform === 'linux' && !process.env.DISPLAY && installedElectron() && onPath('xvfb-run');
}

/** What the suite's own report says; an exit code that says otherwise counts as one more failure. */
function counted(code, report, read) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(report, 'utf8')));
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } catch (error) {
    console.error(`The suite left no report: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

try {
  process.exitCode = await runSuites(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
