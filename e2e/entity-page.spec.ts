import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const article = await readFile(join(import.meta.dirname, 'fixtures/rocket-talks.txt'), 'utf8');
const second = `A rocket firm sells seats

Blue Origin asked Stoke Space about an engine, Sam Altman said. Stoke Space did not answer.
Sam Altman spoke with Blue Origin in Texas.`;

function vaultPane(page: Page) {
  return page.getByRole('navigation', { name: 'Vault' });
}

async function clipByPasting(page: Page, text: string): Promise<void> {
  await vaultPane(page).getByRole('button', { name: 'Add a clip' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab', { name: 'Text' }).click();
  await dialog.getByRole('textbox').fill(text);
  await dialog.getByRole('button', { name: 'Clip', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('main').locator('[data-mention]').first()).toBeVisible();
}

async function openOrganization(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const jump = page.getByRole('dialog', { name: 'Jump' });
  await jump.getByRole('combobox', { name: 'Jump to' }).fill(`@${name}`);
  await jump
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** How many passages the page says it shows, and how many mentions its header counts. */
async function expectMentions(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('main').getByText(new RegExp(`· ${count} mentions? in`))).toBeVisible();
  await expect(page.getByRole('button', { name: `All ${count}`, exact: true })).toBeVisible();
}

async function countOf(page: Page): Promise<number> {
  const pill = await page.getByRole('button', { name: /^All \d+$/ }).textContent();
  return Number(pill?.replace(/\D/g, ''));
}

test('two entities are merged on one page, taken apart by undo, and are merged after a restart when it stands', async ({
  app,
}) => {
  let { page } = app;
  await clipByPasting(page, article);
  await clipByPasting(page, second);
  await openOrganization(page, 'Blue Origin');
  const ofBlue = await countOf(page);
  await openOrganization(page, 'Stoke Space');
  const ofStoke = await countOf(page);

  const merge = async () => {
    await page.keyboard.press('m');
    await page.getByRole('combobox', { name: 'Merge with' }).fill('Blue');
    await expect(page.getByRole('option', { name: /Blue Origin/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Stoke Space' }).check();
    await page.getByRole('button', { name: 'Merge into Stoke Space' }).click();
    await expect(page.getByRole('status').getByText('Merged “Blue Origin” into Stoke Space')).toBeVisible();
  };
  await merge();
  await expectMentions(page, ofStoke + ofBlue);
  await expect(page.getByRole('region', { name: 'In context' })).toContainText('Blue Origin asked');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectMentions(page, ofStoke);

  await merge();
  await expectMentions(page, ofStoke + ofBlue);
  page = await app.reopen();
  await openOrganization(page, 'Stoke Space');
  await expectMentions(page, ofStoke + ofBlue);

  // However long ago it was, the page takes it back.
  await page.getByRole('tab', { name: /^Info/ }).click();
  await page.getByRole('button', { name: /^Take back: Blue Origin, merged in/ }).click();
  await expectMentions(page, ofStoke);
  await openOrganization(page, 'Blue Origin');
  await expectMentions(page, ofBlue);
  expect(app.errors).toEqual([]);
});

test('an entity is split by document, and stays split after a restart', async ({ app }) => {
  let { page } = app;
  await clipByPasting(page, article);
  await clipByPasting(page, second);
  await openOrganization(page, 'Stoke Space');
  const before = await countOf(page);
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Split…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Split Stoke Space' });
  await dialog.getByRole('textbox', { name: 'Name of the other one' }).fill('Stoke Seats');
  await dialog.getByRole('option', { name: /A rocket firm sells seats/ }).click();
  await dialog.getByRole('button', { name: 'Split off' }).click();
  await expect(page.getByRole('status').getByText('1 document of Stoke Space split off as Stoke Seats')).toBeVisible();
  await expect.poll(() => countOf(page)).toBeLessThan(before);
  const rest = await countOf(page);

  page = await app.reopen();
  await openOrganization(page, 'Stoke Seats');
  await expectMentions(page, before - rest);
  await openOrganization(page, 'Stoke Space');
  await expectMentions(page, rest);
  expect(app.errors).toEqual([]);
});

test('all unlinked mentions are linked after a review that leaves one out, and one undo takes them back', async ({
  app,
}) => {
  let { page } = app;
  await clipByPasting(page, article);
  await clipByPasting(page, second);
  await openOrganization(page, 'Stoke Space');
  const pill = page.getByRole('button', { name: /^\d+ unlinked mentions?$/ });
  await expect(pill).toBeVisible();
  const all = Number((await pill.textContent())?.replace(/\D/g, ''));
  const linkAllButOne = async () => {
    await page.getByRole('button', { name: `${all} unlinked mentions` }).click();
    const review = page.getByRole('dialog', { name: `Link ${all} mentions?` });
    await expect(review.locator('del').first()).toHaveText(/Stoke/);
    await review
      .getByRole('option', { name: /paragraph/ })
      .first()
      .click();
    await review.getByRole('button', { name: `Link ${all - 1} mentions` }).click();
    await expect(page.getByRole('status').getByText(`${all - 1} mentions linked`)).toBeVisible();
    await expect(page.getByRole('button', { name: '1 unlinked mention', exact: true })).toBeVisible();
  };
  await linkAllButOne();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status').getByText(`${all - 1} links taken back`)).toBeVisible();
  await expect(page.getByRole('button', { name: `${all} unlinked mentions` })).toBeVisible();

  await linkAllButOne();
  page = await app.reopen();
  await openOrganization(page, 'Stoke Space');
  await expect(page.getByRole('button', { name: '1 unlinked mention', exact: true })).toBeVisible();
  expect(app.errors).toEqual([]);
});
