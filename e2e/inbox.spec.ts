import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { clipByPasting, openPlace } from './pages.ts';
import { expect, test } from './test.ts';

const clips = [
  'Halden Motors courts Orrin\nHalden Motors held talks with Orrin Propulsion over the turbopump maker in 2024.',
  'Orrin turns Halden down\nOrrin Propulsion ended talks with Halden Motors on 3 May 2025. The works stay.',
  'A plant for turbopumps\nHalden Motors opened a plant on 9 June 2025. It had tried to buy Orrin Propulsion before that, twice.',
];

async function clipAll(page: Page): Promise<void> {
  for (const text of clips) await clipByPasting(page, text);
  await openPlace(page, 'Inbox');
  await expect(rowsOf(page, 'Inbox')).toHaveCount(3);
}

const listOf = (page: Page, name: string) => page.getByRole('listbox', { name, exact: true });
const rowsOf = (page: Page, name: string) => listOf(page, name).getByRole('option');
const shelf = (page: Page, name: RegExp) => page.getByRole('radio', { name });
const tagsOf = (page: Page) => page.getByRole('tree', { name: 'Tags' }).getByRole('treeitem');

test('many clips are archived by keyboard and brought back by one Undo', async ({ app }) => {
  const { page } = app;
  await clipAll(page);
  await listOf(page, 'Inbox').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: 'Selected rows' })).toContainText('2 clips');
  await page.keyboard.press('e');
  await expect(page.getByText('Archived 2 clips')).toBeVisible();
  await expect(rowsOf(page, 'Inbox')).toHaveCount(1);
  await expect(shelf(page, /^Archive/)).toHaveAccessibleName('Archive, 2');
  await page.keyboard.press('Control+z');
  await expect(rowsOf(page, 'Inbox')).toHaveCount(3);

  // All of them, read and filed away by key.
  await listOf(page, 'Inbox').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog', { name: 'Move 3 clips to the trash?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar', { name: 'Selected rows' })).toBeHidden();
  expect(app.errors).toEqual([]);
});

test('a clip is kept to read later, counted on its shelf, and still there after a restart', async ({ app }) => {
  const { page } = app;
  await clipAll(page);
  // Each was read when it was clipped; the last of them a moment after.
  await expect(shelf(page, /^Unread/)).toHaveAccessibleName('Unread');
  await listOf(page, 'Inbox').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('u');
  await expect(shelf(page, /^Unread/)).toHaveAccessibleName('Unread, 3');
  await page.keyboard.press('Home');
  await page.keyboard.press('l');
  await expect(page.getByRole('img', { name: 'Kept to read later' })).toHaveCount(1);
  await page.keyboard.press('u');
  await expect(shelf(page, /^Unread/)).toHaveAccessibleName('Unread, 2');
  const again = await app.reopen();
  await shelf(again, /^Read later/).check();
  await expect(rowsOf(again, 'Read later')).toHaveCount(1);
  await expect(shelf(again, /^Read later/)).toHaveAccessibleName('Read later, 1');

  // From the shelf into the clip and back to the shelf.
  await listOf(again, 'Read later').focus();
  await again.keyboard.press('Enter');
  await expect(again.getByRole('main').getByRole('heading', { level: 1 })).toContainText('A plant for turbopumps');
  await again.keyboard.press('l');
  await expect(again.getByText('Not kept for later any more')).toBeVisible();
  await again.getByRole('main').getByRole('button', { name: 'Read later', exact: true }).click();
  await expect(again.getByText('Nothing is kept for later')).toBeVisible();
  expect(app.errors).toEqual([]);
});

async function tagChosen(page: Page, tag: string): Promise<void> {
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: /^Tags of/ });
  await dialog.getByRole('combobox').fill(tag);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('option', { name: tag, exact: true, selected: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
}

test('nested tags fold in the sidebar, and are renamed everywhere with a way back', async ({ app }) => {
  const { page } = app;
  await clipAll(page);
  await listOf(page, 'Inbox').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await tagChosen(page, 'space/launch');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await tagChosen(page, 'space');

  await expect(tagsOf(page)).toHaveCount(1);
  const space = page.getByRole('treeitem', { name: 'space, 3' });
  await space.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('treeitem', { name: 'launch, 2' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(rowsOf(page, '#space/launch')).toHaveCount(2);

  await space.focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name' }).fill('orbit');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: 'orbit, 3' })).toBeVisible();
  await expect(rowsOf(page, '#orbit/launch')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('treeitem', { name: 'space, 3' })).toBeVisible();
  await expect(rowsOf(page, '#space/launch')).toHaveCount(2);
  expect(app.errors).toEqual([]);
});

const grid = (page: Page) => page.getByRole('grid');
const titles = (page: Page) => grid(page).locator('[data-column="title"]');

async function showTable(page: Page): Promise<void> {
  await openPlace(page, 'Inbox');
  await page.getByRole('button', { name: 'Show as a table' }).click();
}

async function sortByTitle(page: Page): Promise<void> {
  await grid(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending');
}

test('a table is sorted by keyboard, changed many rows at once and in place, and saved as a file', async ({ app }) => {
  const { page } = app;
  await clipAll(page);
  await showTable(page);
  await expect(titles(page)).toHaveCount(3);
  await sortByTitle(page);
  await expect(titles(page)).toHaveText([
    'A plant for turbopumps',
    'Halden Motors courts Orrin',
    'Orrin turns Halden down',
  ]);

  await page.keyboard.press('Control+a');
  await page.keyboard.press('l');
  await expect(page.getByText('Kept 3 clips to read later')).toBeVisible();
  await expect(grid(page).getByRole('gridcell', { name: 'Read later' })).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(grid(page).getByRole('gridcell', { name: 'Read later' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar', { name: 'Selected rows' })).toBeHidden();

  // The tags of one row, in its cell.
  await titles(page).nth(1).locator('xpath=..').locator('[data-column="tags"]').dblclick();
  const dialog = page.getByRole('dialog', { name: 'Tags of “Halden Motors courts Orrin”' });
  await dialog.getByRole('combobox').fill('deals');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('option', { name: 'deals', selected: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(grid(page).getByRole('gridcell', { name: '#deals' })).toHaveCount(1);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.split('\r\n').map((line) => line.split(',')[0])).toEqual([
    'Title',
    'A plant for turbopumps',
    'Halden Motors courts Orrin',
    'Orrin turns Halden down',
    '',
  ]);

  // Enter on the title opens it.
  await grid(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('A plant for turbopumps');
  expect(app.errors).toEqual([]);
});

test('how a table is sorted, filtered and grouped, and which columns it has, is remembered by a new window', async ({
  app,
}) => {
  const { page } = app;
  await clipAll(page);
  await showTable(page);
  await sortByTitle(page);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Authors' }).check();
  await page.getByRole('checkbox', { name: 'Outlet' }).uncheck();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Group' }).click();
  await page.getByRole('menuitemradio', { name: 'By story' }).click();
  await page.getByRole('searchbox', { name: 'Words of the title' }).fill('halden');
  await expect(titles(page)).toHaveCount(2);

  // The window itself begins anew; a browser keeps what it remembers by its address, which a restart of the host changes.
  await page.reload();
  await expect(titles(page)).toHaveText(['Halden Motors courts Orrin', 'Orrin turns Halden down']);
  await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('columnheader', { name: 'Authors' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Outlet' })).toBeHidden();

  // The group folds by key.
  await expect(grid(page).getByRole('row', { expanded: true })).toContainText('In no story');
  await grid(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowLeft');
  await expect(titles(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(grid(page).getByRole('row', { expanded: false })).toContainText('3');
  expect(app.errors).toEqual([]);
});
