import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newNote } from './pages.ts';
import { expect, type OpenedApp, test } from './test.ts';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Note text' });

/** Pastes as another app would. */
async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((parts) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(parts)) clipboardData.setData(type, value);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}

/** What was put on the clipboard by a copy of everything. */
async function copyAll(page: Page): Promise<Record<string, string>> {
  await page.keyboard.press('Control+a');
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    );
    return Object.fromEntries([...clipboardData.types].map((type) => [type, clipboardData.getData(type)]));
  });
}

async function savedNote({ page, vaultFolder }: OpenedApp): Promise<string> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const folder = join(vaultFolder, 'notes');
  const [file = ''] = await readdir(folder);
  return readFile(join(folder, file), 'utf8');
}

test('every kind of block is made by typing Markdown', async ({ app }) => {
  const { page } = app;
  await newNote(page, 'All kinds');
  const type = (text: string) => page.keyboard.type(text);
  const press = (key: string) => page.keyboard.press(key);
  await type('## What is known');
  await press('Enter');
  await type('Paid $5, then $E=mc^2$ and ==marked== **bold** words.');
  await press('Enter');
  await type('- one');
  await press('Enter');
  await press('Tab');
  await type('two');
  await press('Enter');
  await press('Enter');
  await press('Enter');
  await type('[] to do');
  await press('Enter');
  await press('Enter');
  await type('> said');
  await press('Enter');
  await type('> [!warning] mind this');
  await press('Enter');
  await press('Enter');
  await type('```ts ');
  await type('const orbit = "low"; // 1');
  await press('ArrowDown');
  await press('Enter');
  await press('Enter');
  await press('Enter');
  await type('| Name | Price |');
  await press('Enter');
  await type('Nova');
  await press('Tab');
  await type('12');
  await press('Tab');
  await type('Next');
  const text = editor(page);
  await expect(text.getByRole('heading', { name: 'What is known' })).toBeVisible();
  await expect(text.getByRole('math')).toHaveText('E=mc^2');
  await expect(text.locator('mark')).toHaveText('marked');
  await expect(text.locator('ul ul li')).toHaveText('two');
  await expect(text.getByRole('checkbox')).toHaveText('to do');
  await expect(text.locator('blockquote')).toHaveText('said');
  await expect(text.locator('aside')).toHaveText('mind this');
  await expect(text.locator('code[data-language="ts"]')).toHaveText('const orbit = "low"; // 1');
  await expect(text.locator('tr')).toHaveText(['NamePrice', 'Nova12', 'Next']);
  expect(app.errors).toEqual([]);
});

test('a table is worked by keyboard and by menu, and a column is dragged wider', async ({ app }) => {
  const { page } = app;
  await newNote(page, 'A table');
  await page.keyboard.type('| Name | Price |');
  await page.keyboard.press('Enter');
  await expect(editor(page).locator('tr')).toHaveCount(2);
  for (const word of ['Nova', '12', 'Starship', '90']) {
    await page.keyboard.type(word);
    if (word !== '90') await page.keyboard.press('Tab');
  }
  const rows = editor(page).locator('tr');
  await expect(rows).toHaveText(['NamePrice', 'Nova12', 'Starship90']);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows).toHaveText(['NamePrice', 'Starship90', 'Nova12']);
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(rows).toHaveText(['PriceName', '90Starship', '12Nova']);
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveText(['NamePrice', 'Starship90', 'Nova12']);

  await editor(page).getByText('Nova').click();
  const bar = page.getByRole('toolbar', { name: 'Table' });
  await bar.getByRole('button', { name: 'Column' }).click();
  await page.getByRole('menuitem', { name: 'Add a column after' }).click();
  await expect(editor(page).locator('tr').first().locator('th, td')).toHaveCount(3);
  await bar.getByRole('button', { name: 'Row' }).click();
  await page.getByRole('menuitem', { name: 'Delete the row' }).click();
  await expect(rows).toHaveCount(2);

  const first = editor(page).locator('tr').first().locator('th').first();
  const before = await first.boundingBox();
  if (!before) throw new Error('There is no cell');
  await page.mouse.move(before.x + before.width - 2, before.y + 8);
  await page.mouse.down();
  await page.mouse.move(before.x + before.width + 58, before.y + 8, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () => Math.round(((await first.boundingBox())?.width ?? 0) - before.width))
    .toBeGreaterThan(40);
  await expect.poll(() => savedNote(app)).toContain('"colWidths"');
  expect(app.errors).toEqual([]);
});

test('a footnote leads to its text and back, and words are found and replaced as one step', async ({ app }) => {
  const { page } = app;
  await newNote(page, 'Footnotes');
  await page.keyboard.type('Nova flew. nova landed. Supernova did not[^1]');
  await page.keyboard.type('Who says so.');
  const mark = editor(page).locator('[role="doc-noteref"][aria-label="Footnote 1"]');
  await expect(mark).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type(' yet');
  await expect(editor(page).locator('p').first()).toHaveText('Nova flew. nova landed. Supernova did not yet');
  await mark.click();
  await page.keyboard.type(' Twice.');
  await expect(editor(page).locator('[role="doc-footnote"] > div')).toHaveText('Who says so. Twice.');

  await page.keyboard.press('Control+Alt+f');
  const find = page.getByRole('search', { name: 'Find in this note' });
  await find.getByRole('searchbox', { name: 'Find' }).fill('nova');
  await expect(find.getByRole('status')).toHaveText('1 of 3');
  await find.getByRole('button', { name: 'Whole words' }).click();
  await expect(find.getByRole('status')).toHaveText('1 of 2');
  await find.getByRole('textbox', { name: 'Replace with' }).fill('Neutron');
  await find.getByRole('button', { name: 'Replace all' }).click();
  await expect(find.getByRole('status')).toHaveText('2 replaced');
  await page.keyboard.press('Escape');
  const line = editor(page).locator('p').first();
  await expect(line).toContainText('Neutron flew. Neutron landed. Supernova');
  await editor(page).focus();
  await page.keyboard.press('Control+z');
  await expect(line).toContainText('Nova flew. nova landed. Supernova');
  expect(app.errors).toEqual([]);
});

test('headings fold and stay folded, blocks move by key, by menu and by their handle', async ({ app }) => {
  const { page } = app;
  await newNote(page, 'Order');
  for (const text of ['## First', 'one', 'two', '## Second', 'three']) {
    await page.keyboard.type(text);
    if (text !== 'three') await page.keyboard.press('Enter');
  }
  const blocks = () => editor(page).locator(':scope > *:visible');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(blocks()).toHaveText(['First', 'one', 'two', 'three', 'Second']);
  await page.keyboard.press('Control+z');
  await expect(blocks()).toHaveText(['First', 'one', 'two', 'Second', 'three']);

  await editor(page).getByText('one', { exact: true }).hover();
  const handle = page.getByRole('button', { name: 'Block menu' });
  const from = await handle.boundingBox();
  const to = await editor(page).getByText('three', { exact: true }).boundingBox();
  if (!from || !to) throw new Error('There is nothing to drag');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, to.y + to.height + 6, { steps: 6 });
  await page.mouse.up();
  await expect(blocks()).toHaveText(['First', 'two', 'Second', 'three', 'one']);

  await editor(page).getByText('two', { exact: true }).click();
  // With the pointer elsewhere, too.
  await page.mouse.move(5, 5);
  await expect(handle).toHaveCount(0);
  await page.keyboard.press('Control+Shift+m');
  await expect(page.getByRole('menu', { name: 'Block' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeFocused();
  // Nothing is left to close, and the caret stays.
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+m');
  await page.getByRole('menuitem', { name: 'Heading 2' }).press('Enter');
  await expect(editor(page).getByRole('heading')).toHaveText(['First', 'two', 'Second']);
  await page.keyboard.press('Control+z');

  await editor(page).getByRole('heading', { name: 'Second' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Enter');
  await expect(blocks()).toHaveText(['First', 'two', 'Second']);
  expect(await savedNote(app)).not.toContain('fold');
  await page.reload();
  await expect(blocks()).toHaveText(['First', 'two', 'Second']);
  expect(app.errors).toEqual([]);
});

test('a page is pasted with its structure, and goes out as rich text and as Markdown', async ({ app }) => {
  const { page } = app;
  await newNote(page, 'Pasted');
  await paste(page, {
    'text/html': `<h2 style="color:red">Head</h2><p>Some <b>bold</b> <a href="javascript:alert(1)">words</a></p>
      <table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table><img src="https://t.example/x.gif" alt="A chart">`,
    'text/plain': 'Head',
  });
  await expect(editor(page).getByRole('heading', { name: 'Head' })).toBeVisible();
  await expect(editor(page).locator('tr')).toHaveText(['ab', 'cd']);
  await expect(editor(page).getByRole('link')).toHaveText(['A chart']);
  await expect(editor(page).locator('img')).toHaveCount(0);
  const copied = await copyAll(page);
  expect(copied['text/html']).toContain('<h2>Head</h2><p>Some <strong>bold</strong> words</p><table>');
  expect(copied['text/plain']).toContain('## Head\n\nSome **bold** words\n\n| a | b |');

  await page.keyboard.press('Delete');
  await paste(page, { 'text/plain': '## Notes\n\n- [x] done\n\n> [!tip]\n> Look.' });
  await expect(editor(page).getByRole('heading', { name: 'Notes' })).toBeVisible();
  await expect(editor(page).getByRole('checkbox', { name: 'done' })).toBeChecked();
  await expect(editor(page).locator('aside')).toHaveText('Look.');
  expect(app.errors).toEqual([]);
});

test('a picture is kept in the vault and shown with its caption, and a file can only be saved', async ({ app }) => {
  const { page } = app;
  await newNote(page, 'Files');
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(80, 60);
    canvas.getContext('2d')?.fillRect(0, 0, 40, 60);
    const clipboardData = new DataTransfer();
    clipboardData.items.add(
      new File([await canvas.convertToBlob({ type: 'image/png' })], 'chart.png', { type: 'image/png' }),
    );
    clipboardData.items.add(new File(['%PDF-1.7 words'], 'report.pdf', { type: 'application/pdf' }));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const picture = editor(page).locator('figure img');
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(80);
  await expect(editor(page).getByText('report.pdf')).toBeVisible();
  await picture.click();
  await page.keyboard.type('Launch costs');
  await page.getByRole('toolbar', { name: 'Picture' }).getByRole('textbox', { name: 'Description' }).fill('A chart');
  await page.keyboard.press('Enter');
  await expect(editor(page).getByRole('img', { name: 'A chart' })).toBeVisible();
  await expect(editor(page).locator('figcaption')).toHaveText('Launch costs');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    editor(page).getByRole('button', { name: 'Save report.pdf as…' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('report.pdf');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const kept = await readdir(join(app.vaultFolder, 'assets'));
  expect(kept.map((name) => name.split('.')[1]).sort()).toEqual(['pdf', 'png']);
  expect(app.errors).toEqual([]);
});

const deepHtml = `${'<div>'.repeat(10_000)}deep words${'</div>'.repeat(10_000)}`;
const foreign = JSON.stringify({
  namespace: 'backstory',
  nodes: [
    { type: 'image', version: 1, asset: '../../x', alt: '', children: [] },
    { type: 'link', version: 1, url: 'javascript:alert(1)', children: [{ type: 'text', version: 1, text: 'press' }] },
    { type: 'sparkle', version: 9, text: 'unheard of' },
  ],
});

test('whatever is pasted, the note stays fit to write in', async ({ app }) => {
  const { page } = app;
  await newNote(page, 'Odd pastes');
  await paste(page, { 'text/html': deepHtml, 'text/plain': 'deep words' });
  await expect(editor(page)).toContainText('deep words');
  await paste(page, { 'application/x-lexical-editor': foreign, 'text/plain': 'press' });
  await expect(editor(page)).toContainText('press');
  await expect(editor(page).getByRole('link')).toHaveCount(0);
  await paste(page, { 'application/x-lexical-editor': '{"namespace":"other","nodes":[{}]}', 'text/plain': ' and on' });
  await expect(editor(page)).toContainText('and on');
  await paste(page, { 'text/plain': 'word '.repeat(1_000_000) });
  await expect(page.getByText('This is too much to paste at once (5 million characters)')).toBeVisible();
  await paste(page, { 'text/plain': 'A line of words.\n'.repeat(3_000) });
  await page.keyboard.press('End');
  await page.keyboard.type(' still here');
  await expect.poll(() => editor(page).evaluate((text) => text.textContent?.includes('still here'))).toBe(true);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(app.errors).toEqual([]);
});
