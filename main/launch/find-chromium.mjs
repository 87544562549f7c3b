import { isProgram, onPath, run } from './programs.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium for the end-to-end tests: the one named, one that is here, or one the package manager brings. */
export async function findChromium() {
  const named = process.env.BACKSTORY_CHROMIUM || process.env.CHROME_PATH;
  return named || here() || (await installed());
}

function here() {
  return onPath(...names) ?? elsewhere.find(isProgram);
}

async function installed() {
  const apt = onPath('apt-get');
  if (!apt || process.getuid?.() !== 0) return undefined;
  console.error('Installing Chromium for the end-to-end tests…');
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 2, 2], timeoutMs: 600_000 };
  await run(apt, ['update', '-qq'], options);
  await run(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  return here();
}
