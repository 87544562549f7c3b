import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { clipByPasting, openPlace, openSampleStory } from './pages.ts';
import { expect, test } from './test.ts';

const stage = (page: Page) => page.getByRole('application');
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
/** What a screen reader is told of the node the keys are on. */
const told = (page: Page) => page.locator('p[aria-live="polite"]');

async function openEntity(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Jump to' }).fill(name);
  await page
    .getByRole('dialog', { name: 'Jump' })
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The picture has come to rest: two looks at it are the same. */
async function settled(page: Page): Promise<void> {
  await expect(async () => {
    const before = await stage(page).screenshot();
    await page.waitForTimeout(300);
    expect((await stage(page).screenshot()).equals(before)).toBe(true);
  }).toPass();
}

test('the graph around an entity is walked by keyboard: open, move, select, the sentence behind, the table', async ({
  app,
}) => {
  const { page } = app;
  await openSampleStory(page);
  await openEntity(page, 'OpenAI');
  await page.getByRole('button', { name: 'Graph around this' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'Graph around OpenAI' })).toBeVisible();
  await expect(stage(page)).toBeVisible();
  await settled(page);
  await expect(page.getByText(/Graph around OpenAI: \d+ things and \d+ links/)).toBeAttached();

  await stage(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(told(page)).toContainText('OpenAI, Organization');
  for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowUp', 'ArrowRight']) {
    await page.keyboard.press(key);
    if (!(await told(page).textContent())?.startsWith('OpenAI,')) break;
  }
  await expect(told(page)).not.toContainText(/^OpenAI,/);
  await page.keyboard.press('Space');
  await expect(told(page)).toContainText('selected');
  const name = (await told(page).textContent())?.split(',')[0] ?? '';
  await expect(details(page).getByRole('heading', { name })).toBeVisible();

  // The table says the same, and has the sentence behind a link.
  await page.keyboard.press('t');
  const table = page.getByRole('table', { name: 'Things in the graph' });
  await expect(table.getByRole('row', { name: new RegExp(name) }).first()).toBeVisible();
  const things = await table.getByRole('rowheader').count();
  await page.getByRole('radio', { name: /^Links/ }).check({ force: true });
  await page
    .getByRole('button', { name: /link of OpenAI and Stoke Space|link of Stoke Space and OpenAI/ })
    .first()
    .click();
  const sentence = details(page).getByRole('list', { name: 'Sentences with both' }).getByRole('button').first();
  await expect(sentence).toContainText('Stoke Space');

  // A step further there is at least as much.
  await details(page).getByRole('radio', { name: '2', exact: true }).check({ force: true });
  await page.getByRole('radio', { name: /^Things/ }).check({ force: true });
  await expect(async () => {
    expect(await table.getByRole('rowheader').count()).toBeGreaterThan(things);
  }).toPass();
  await expect(table.getByRole('columnheader', { name: /Mentions/ })).toHaveAttribute('aria-sort', 'descending');
  await sentence.click();
  await expect(page.getByRole('main')).toContainText('Stoke Space');
  await expect(page.getByRole('article')).toBeVisible();
  expect(app.errors).toEqual([]);
});

test('the graph is saved as GraphML and as a drawing, with everything that is shown', async ({ app }) => {
  const { page } = app;
  await openSampleStory(page);
  await page.getByRole('button', { name: 'Graph around this' }).click();
  await expect(stage(page)).toBeVisible();
  await settled(page);
  for (const [row, ending] of [
    ['Save as GraphML', 'graphml'],
    ['Save as a drawing (SVG)', 'svg'],
    ['Save as data (JSON)', 'json'],
    ['Save as a picture (PNG)', 'png'],
  ] as const) {
    await page.getByRole('button', { name: 'Save the graph' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: new RegExp(`^${row.replace(/[()]/g, '\\$&')}`) }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`Graph around Altman looks for a rocket.${ending}`);
    const content = await readFile(await download.path());
    if (ending === 'png') expect(content.subarray(1, 4).toString()).toBe('PNG');
    else expect(content.toString()).toContain('Stoke Space');
  }
  expect(app.errors).toEqual([]);
});

/** From now on what main says comes as slowly as it is told to, as from a vault that takes long to count. */
async function throttle(page: Page): Promise<{ pauseMs: number }> {
  const speed = { pauseMs: 0 };
  await page.routeWebSocket(/.*/, (socket) => {
    const main = socket.connectToServer();
    let last = Promise.resolve();
    main.onMessage((message) => {
      last = last
        .then(() => new Promise((resolve) => setTimeout(resolve, speed.pauseMs)))
        .then(() => socket.send(message));
    });
  });
  await page.reload();
  return speed;
}

test('the whole vault is counted with progress, cancelled on the way, and counted again', async ({ app }) => {
  const { page } = app;
  await openSampleStory(page);
  const speed = await throttle(page);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Jump to' }).fill('>graph of the whole');
  await page.getByRole('option', { name: 'Graph of the whole vault' }).waitFor();
  speed.pauseMs = 700;
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Counting who stands with whom' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/^Stopped: the links were not counted to the end/)).toBeVisible();

  speed.pauseMs = 0;
  await page.getByRole('button', { name: 'Count again' }).click();
  await expect(page.getByText(/Graph of the whole vault: [1-9]\d* things and [1-9]\d* links/)).toBeAttached();
  await expect(page.getByRole('button', { name: /^People [1-9]/ })).toBeVisible();
  // Nothing of this machine's browser draws by itself, so the canvas does.
  await expect(stage(page)).toHaveAttribute('data-drawn-by', 'canvas');
  await settled(page);
  expect(app.errors).toEqual([]);
});

test('gaps are listed, lead to what they are about, and a name is accepted there', async ({ app }) => {
  const { page } = app;
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'])
    await clipByPasting(
      page,
      `Turbopump news of ${day}\nHalden Motors Inc. bought Orrin Propulsion Inc. on ${day}, Halden Motors said. Orrin Propulsion makes turbopumps, and Halden Motors makes cars.`,
    );
  await openPlace(page, 'Stories');
  await page.getByRole('button', { name: 'Coverage gaps' }).click();
  const often = page.getByRole('region', { name: /Often mentioned/ });
  await often.getByRole('button', { name: /^Accept Halden Motors/ }).click();
  await expect(often.getByRole('button', { name: /^Accept Halden Motors/ })).toBeHidden();
  expect(app.errors).toEqual([]);
});

test.describe('in the desktop app', () => {
  test.use({ host: 'electron' });
  test('the layout worker runs under the rules of the page there too', async ({ app }) => {
    const { page } = app;
    await openSampleStory(page);
    await page.keyboard.press('Control+5');
    await expect(stage(page)).toBeVisible();
    await settled(page);
    await page.getByRole('button', { name: 'Save the graph' }).click();
    const svg = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Save as a drawing (SVG)' }).click();
    expect((await svg).suggestedFilename()).toContain('Altman looks for a rocket');
    await expect(page.getByText('The picture could not be laid out')).toBeHidden();
    expect(app.errors).toEqual([]);
  });
});
