import type { Page } from '@playwright/test';
import { clipByAddress, openPlace } from './pages.ts';
import { expect, test } from './test.ts';

const words = Array.from(
  { length: 60 },
  (_, at) =>
    `<p>Sentence number ${at} says that Stoke Space flew its rocket for the ${at}th time. It came down again in one piece. Nobody asked why.</p>`,
).join('\n');

const article = (page: Page) => page.getByRole('main');
const tools = (page: Page) => page.getByRole('toolbar', { name: 'Selected words' });
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const selected = (page: Page) => page.evaluate(() => window.getSelection()?.toString() ?? '');
const marks = (page: Page) => article(page).locator('mark[data-highlight]');

test.beforeEach(async ({ app, site }) => {
  site.write('/flights', 'Sixty flights', words);
  await clipByAddress(app.page, site.address('/flights'));
  await expect(article(app.page).getByText(/^Sentence number 1 says/)).toBeVisible();
  await expect(article(app.page).locator('[data-mention]').first()).toBeVisible();
  await article(app.page).focus();
});

test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

test('sentences are picked, marked and annotated by keyboard alone', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('Shift+ArrowDown');
  expect(await selected(page)).toMatch(/^Sentence number 0 says that .* 0th time\.$/);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await selected(page)).toMatch(/Nobody asked why\.$/);
  await page.keyboard.press('Shift+ArrowUp');
  expect(await selected(page)).toMatch(/^Sentence number 0 .* in one piece\.$/);
  await page.keyboard.press('3');
  await expect(marks(page).first()).toHaveAttribute('data-color', 'doubt');

  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('n');
  await page.keyboard.type('Which rocket?');
  await page.keyboard.press('Control+Enter');
  const note = page.getByRole('note', { name: 'Margin note: Key' });
  await expect(note).toContainText('Which rocket?');
  await expect(note.locator('time')).toHaveAttribute('title', /^Highlighted /);
});

test('many sentences are picked far beyond the screen, and Esc lets go of them', async ({ app }) => {
  const { page } = app;
  for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(article(page).getByText(/^Sentence number 13 says/)).toBeInViewport();
  expect((await selected(page)).match(/Sentence number/g)).toHaveLength(14);
  await page.keyboard.press('Escape');
  expect(await selected(page)).toBe('');
  await expect(tools(page)).toHaveCount(0);
});

test('Tab leads into the tools of what is selected, and the focus comes back', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('Shift+ArrowDown');
  await expect(tools(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(tools(page).getByRole('button', { name: 'Highlight as Key' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tools(page).getByRole('button', { name: 'Highlight as Fact' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(tools(page).getByRole('button', { name: 'Copy with source' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(marks(page).first()).toHaveAttribute('data-color', 'fact');
  await expect(tools(page)).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('the mark of a name is reached from the name and from the margin', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('4');
  const name = marks(page).locator('xpath=ancestor::*[@data-mention]').first();
  await name.focus();
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('button', { name: 'Note on the highlight: Question' }).click();
  await expect(page.getByRole('textbox', { name: 'Margin note' })).toBeFocused();
  await page.keyboard.type('Asked from the name');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('note', { name: 'Margin note: Question' })).toContainText('Asked from the name');

  await page
    .getByRole('note')
    .getByRole('button', { name: /^Change the highlight/ })
    .click();
  await page.getByRole('menuitemradio', { name: 'Fact' }).click();
  await expect(marks(page).first()).toHaveAttribute('data-color', 'fact');
});

test('Space pages, O shows the stored page, [ and ] go from highlight to highlight', async ({ app }) => {
  const { page } = app;
  const scrolled = () => page.locator('[data-scroller]').evaluate((element) => element.scrollTop);
  await page.keyboard.press('Space');
  await expect.poll(scrolled).toBeGreaterThan(300);
  await expect(page.getByText(/^Sentence number 0 says/)).not.toBeInViewport();
  await page.keyboard.press('Shift+Space');
  await expect.poll(scrolled).toBe(0);

  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('1');
  await page.keyboard.press('End');
  await page.locator('[data-scroller]').evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect(article(page).getByText(/^Sentence number 59 says/)).toBeInViewport();
  await page.keyboard.press('[');
  await expect(article(page).getByText(/^Sentence number 0 says/)).toBeInViewport();

  await page.keyboard.press('o');
  await expect(page.locator('iframe[title^="Stored page"]')).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.locator('iframe[title^="Stored page"]')).toHaveCount(0);
});

test('S files in a story, T tags, E archives, Ctrl+G goes on finding', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: 'Another story…' }).click();
  await expect(details(page).getByRole('combobox', { name: 'Add to story' })).toBeFocused();
  await page.keyboard.type('Flights');
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('button', { name: 'Take out of Flights' })).toBeVisible();
  await page.keyboard.press('Escape');
  await article(page).focus();
  await page.keyboard.press('s');
  await expect(page.getByRole('menuitem', { name: /Flights/ })).toContainText('Filed here');
  await page.getByRole('menuitem', { name: /Flights/ }).click();
  await expect(details(page).getByRole('button', { name: 'Take out of Flights' })).toHaveCount(0);

  await page.keyboard.press('t');
  await expect(details(page).getByRole('textbox', { name: 'Add tag' })).toBeFocused();
  await page.keyboard.type('rockets');
  await page.keyboard.press('Enter');
  await expect(details(page).getByText('#rockets')).toBeVisible();

  await article(page).focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('number 1');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 of 11$/);
  await page.keyboard.press('Control+g');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^2 of 11$/);
  await page.keyboard.press('Control+Shift+g');
  await page.keyboard.press('Escape');

  await article(page).focus();
  await page.keyboard.press('e');
  await expect(page.getByText('Archived', { exact: true })).toBeVisible();
});

test('words are copied as rich text and as Markdown, with their source', async ({ app }) => {
  const { page } = app;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('Shift+ArrowDown');
  await tools(page).getByRole('button', { name: 'Copy with source' }).click();
  await expect(page.getByText('Copied with its source')).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item ? (await item.getType(type)).text() : '');
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  expect(copied.html).toMatch(/<blockquote[^>]*><p[^>]*>Sentence number 0 says/);
  expect(copied.html).toMatch(/<a [^>]*href="http:[^"]*\/flights"[^>]*>Sixty flights<\/a>/);
  expect(copied.text).toMatch(
    /^> Sentence number 0 says .*\n\nThe Local Ledger, \[Sixty flights\]\(<http:.*\/flights>\), /,
  );
});

test('W says who said the words', async ({ app, site }) => {
  const { page } = app;
  site.write(
    '/said',
    'What was said of it',
    '<p>“A good day for everyone who wants to go up more often,” Sam Altman said on Monday in Kent.</p><p>The rocket is painted white and has three legs, which is one more than the last one had when it flew.</p>',
  );
  await clipByAddress(page, site.address('/said'));
  await expect(article(page).getByText(/A good day for everyone/)).toBeVisible();
  await openPlace(page, 'Clips');
  await page.getByRole('option', { name: /What was said of it/ }).click();
  await expect(details(page).getByRole('region', { name: 'Who said what' })).toBeVisible();
  await article(page).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('w');
  await expect(page.getByRole('status').filter({ hasText: 'said this' })).toHaveText(/^Sam Altman said this/);
  await page.keyboard.press('Escape');
});
