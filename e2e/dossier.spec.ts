import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { clipByPasting, openPlace, openSampleStory } from './pages.ts';
import { expect, test } from './test.ts';

const hostile = '<img src=http://t.invalid/a.png onerror=window.__pwn=1><script>window.__pwn=1</script>';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-dossier-'));
});

test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** Exports by keyboard alone, in the form that so many steps down leads to, and answers where the file is. */
async function exportByKeys(page: Page, steps: number): Promise<{ file: string; name: string }> {
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: /^Dossier of/ });
  await expect(dialog.getByRole('radio', { name: /^Web page/ })).toBeFocused();
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.keyboard.press('Enter');
  const file = join(folder, `saved-${steps}`);
  const saved = await download;
  await saved.saveAs(file);
  await expect(dialog).toBeHidden();
  return { file, name: saved.suggestedFilename() };
}

test('a story is exported by keyboard to a page that opens with no network, in light and dark', async ({
  app,
  window,
}) => {
  const { page } = app;
  await openSampleStory(page);
  const { file, name } = await exportByKeys(page, 0);
  expect(name).toBe('Altman looks for a rocket dossier.html');
  const html = join(folder, 'dossier.html');
  await rename(file, html);
  const context = await window.newContext({ offline: true });
  const opened = await context.newPage();
  const requests: string[] = [];
  opened.on('request', (request) => requests.push(request.url()));
  await opened.goto(pathToFileURL(html).href);
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText('Altman looks for a rocket');
  for (const part of ['Timeline', 'Claims', 'Bibliography', 'Archived copies', 'Hashes']) {
    await expect(opened.getByRole('heading', { name: part, level: 2 })).toBeVisible();
  }
  const colors = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await opened.emulateMedia({ colorScheme });
    colors.push(await opened.evaluate(() => getComputedStyle(document.body).backgroundColor));
    await opened.screenshot({ path: test.info().outputPath(`dossier-${colorScheme}.png`) });
  }
  expect(colors[0]).not.toBe(colors[1]);
  expect(requests).toEqual([pathToFileURL(html).href]);
  await context.close();
  expect(app.errors).toEqual([]);
});

test('hostile words in a clip and in a name stay words in the exported page', async ({ app, window }) => {
  const { page } = app;
  await clipByPasting(page, `Rockets ${hostile}\nHalden Motors said ${hostile} on 3 May 2025.`);
  await openPlace(page, 'Stories');
  await page.getByRole('button', { name: 'New story' }).first().click();
  await page.getByRole('textbox', { name: 'Name of the new story' }).fill(`A ${hostile}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('<img');
  await page.getByRole('main').getByRole('button', { name: 'Add', exact: true }).click();
  const adding = page.getByRole('dialog');
  await adding.getByRole('option').first().click();
  await expect(adding.getByRole('option').first()).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('Escape');
  await expect(adding).toBeHidden();
  const { file } = await exportByKeys(page, 0);
  const html = join(folder, 'hostile.html');
  await rename(file, html);
  const context = await window.newContext();
  const opened = await context.newPage();
  const requests: string[] = [];
  opened.on('request', (request) => requests.push(request.url()));
  await opened.goto(pathToFileURL(html).href);
  await expect(opened.getByRole('heading', { level: 1 })).toContainText('<script>window.__pwn=1</script>');
  expect(await opened.evaluate(() => '__pwn' in window)).toBe(false);
  expect(requests).toEqual([pathToFileURL(html).href]);
  await context.close();
});

test('an entity comes as a Word file, a PDF and a packed folder', async ({ app }) => {
  const { page } = app;
  await clipByPasting(page, 'Halden Motors opens a plant\nHalden Motors opened a plant on 9 June 2025, it said.');
  await page.getByRole('main').locator('[data-mention]').first().click();
  await expect(page.getByRole('main').getByRole('heading', { name: 'Halden Motors' })).toBeVisible();
  const starts = ['%PDF-', 'PK', '# Halden Motors', 'PK'];
  for (const [at, start] of starts.entries()) {
    const { file, name } = await exportByKeys(page, at + 1);
    expect(name).toMatch(/^Halden Motors dossier\.(pdf|docx|md|zip)$/);
    expect((await readFile(file, 'latin1')).startsWith(start), name).toBe(true);
  }
});

test('the dialog is whole in light and dark', async ({ app }) => {
  const { page } = app;
  await openSampleStory(page);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: /^Dossier of/ });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(dialog.getByRole('button', { name: 'Export' })).toBeInViewport();
    await page.screenshot({ path: test.info().outputPath(`dialog-${colorScheme}.png`) });
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test.describe('in the desktop app', () => {
  test.use({ host: 'electron' });

  test('a PDF is printed in a window that nobody sees', async ({ app }) => {
    const { page } = app;
    await openSampleStory(page);
    // What the page hands over to be saved.
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (saved) => {
        if (saved instanceof Blob) {
          void saved
            .slice(0, 5)
            .text()
            .then((start) => document.documentElement.setAttribute('data-saved', start));
        }
        return make(saved);
      };
    });
    await page.keyboard.press('Control+p');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-saved', '%PDF-', { timeout: 60_000 });
  });
});
