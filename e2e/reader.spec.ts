import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { clipByAddress, openPlace } from './pages.ts';
import { expect, test } from './test.ts';

const words = Array.from(
  { length: 60 },
  (_, at) =>
    `<p>Sentence number ${at} of the report says that Stoke Space flew its rocket for the ${at}th time and landed it.</p>`,
).join('\n');

/** Where reading stopped, as the only clip's record says it. */
async function readTo(vaultFolder: string): Promise<number> {
  const [clip = ''] = await readdir(join(vaultFolder, 'clips'));
  return JSON.parse(await readFile(join(vaultFolder, 'clips', clip, 'clip.json'), 'utf8')).readTo;
}

const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const article = (page: Page) => page.getByRole('main');

/** Selects the first words of a paragraph with the mouse. */
async function selectIn(page: Page, paragraph: RegExp): Promise<void> {
  const line = article(page).getByText(paragraph);
  await line.scrollIntoViewIfNeeded();
  const box = await line.boundingBox();
  if (!box) throw new Error('The paragraph is not on screen');
  await page.mouse.move(box.x + 3, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 260, box.y + 13, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
}

test('passages are marked by key and by press, with a note, and are there after a restart', async ({ app, site }) => {
  let { page } = app;
  site.write('/flights', 'Sixty flights', words);
  await clipByAddress(page, site.address('/flights'));
  await expect(article(page).getByText(/^Sentence number 1 of/)).toBeVisible();

  await selectIn(page, /^Sentence number 1 of/);
  await page.keyboard.press('2');
  await selectIn(page, /^Sentence number 3 of/);
  await page
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: 'Highlight as Doubt' })
    .click();
  const marks = article(page).locator('mark[data-highlight]');
  await expect(marks.first()).toHaveAttribute('data-color', 'fact');
  await expect(marks.last()).toHaveAttribute('data-color', 'doubt');

  await marks.first().click({ position: { x: 4, y: 8 } });
  await page.getByRole('textbox', { name: 'Margin note' }).fill('Who counted?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('note', { name: 'Margin note: Fact' })).toContainText('Who counted?');

  page = await app.reopen();
  await openPlace(page, 'Clips');
  await page.getByRole('option', { name: /Sixty flights/ }).click();
  await expect(page.getByRole('note', { name: 'Margin note: Fact' })).toContainText('Who counted?');
  await details(page)
    .getByRole('tab', { name: /^Highlights/ })
    .click();
  const rows = details(page).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await rows
    .last()
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(rows).toHaveCount(2);
  expect(app.errors).toEqual([]);
});

test('words are found in the clip, and reading goes on where it stopped', async ({ app, site }) => {
  const { page } = app;
  site.write('/flights', 'Sixty flights', words);
  await clipByAddress(page, site.address('/flights'));
  await expect(article(page).getByText(/^Sentence number 1 of/)).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Find in this clip' })).toBeFocused();
  await page.keyboard.type('NUMBER 5');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 11');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('2 of 11');
  await expect(article(page).getByText(/^Sentence number 50 of/)).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('search')).toHaveCount(0);
  // The place is kept once reading rests there.
  await expect.poll(() => readTo(app.vaultFolder)).toBeGreaterThan(1000);

  await openPlace(page, 'Clips');
  await page.getByRole('option', { name: /Sixty flights/ }).click();
  await expect(page.getByText('Opened where you stopped reading')).toBeVisible();
  await expect(article(page).getByText(/^Sentence number 50 of/)).toBeInViewport();
  await page.getByRole('button', { name: 'Start from the top' }).click();
  await expect(article(page).getByText(/^Sentence number 1 of/)).toBeInViewport();
});

test('how a text is set is chosen while reading, and shows at once', async ({ app, site }) => {
  const { page } = app;
  site.write('/flights', 'Sixty flights', words);
  await clipByAddress(page, site.address('/flights'));
  const line = article(page).getByText(/^Sentence number 1 of/);
  const style = (name: 'fontSize' | 'fontFamily' | 'width') =>
    line.evaluate((element, of) => getComputedStyle(element)[of], name);
  const choose = async (label: string) => {
    await page.getByRole('button', { name: 'Reading type' }).click();
    await page.getByRole('menu').getByText(label, { exact: true }).click();
  };
  const [size, face, width] = [await style('fontSize'), await style('fontFamily'), await style('width')];
  await choose('Larger');
  await expect.poll(() => style('fontSize')).not.toBe(size);
  await choose('Sans');
  await expect.poll(() => style('fontFamily')).not.toBe(face);
  await choose('Narrower');
  await choose('Narrower');
  await expect.poll(() => style('width')).not.toBe(width);
  await choose('Sepia page');
  await expect(page.locator('[data-reading-theme="sepia"]')).toBeVisible();
});

test('the stored page is shown sealed: its words are there, nothing of it runs, and nothing is asked for', async ({
  app,
  site,
}) => {
  const { page } = app;
  site.write(
    '/hostile',
    'A page that wants more',
    `${words}<img src="/gone.png" onerror="parent.__pwn = 1" alt="A picture that is gone">
<script>top.__pwn = 1; fetch('/beacon')</script><iframe src="/frame"></iframe>
<form action="/form"><input autofocus onfocus="top.__pwn = 1"></form><a href="/next">Go on</a>
<style>body { background: url('/style.png') }</style><link rel="stylesheet" href="/sheet.css">`,
  );
  await clipByAddress(page, site.address('/hostile'));
  await expect(article(page).getByText(/^Sentence number 1 of/)).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await article(page).getByText('Snapshot', { exact: true }).click();
  const frame = page.frameLocator('iframe[title^="Stored page"]');
  await expect(frame.getByText(/^Sentence number 1 of/)).toBeVisible();
  await expect(frame.getByText('Go on')).toBeVisible();
  await expect(frame.locator('a, script, iframe, form, input, link, [onerror], [style]')).toHaveCount(0);
  expect(await page.evaluate(() => '__pwn' in window)).toBe(false);
  expect(asked.filter((address) => address.includes(site.host))).toEqual([]);
  expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
});
