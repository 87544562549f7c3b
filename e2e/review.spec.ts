import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { clipByPasting, mentionsOf } from './pages.ts';
import { expect, test } from './test.ts';

const article = await readFile(join(import.meta.dirname, 'fixtures/rocket-talks.txt'), 'utf8');

// The same firm, spelled in two ways.
const harbors = [
  'Mara Ellison, chief executive of Harbor Dynamics Inc., said on Monday that the firm would hire more people in Boston.',
  'Shares of HarborDynamics Inc. rose on Tuesday. Mara Ellison, the chief executive of HarborDynamics, thanked her staff.',
];

const questions = (page: Page) => page.getByRole('list', { name: 'Questions' });
const row = (page: Page, name: string) => page.locator(`[data-question]`, { hasText: new RegExp(`^${name}$`) });

async function openReview(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await expect(page.getByRole('heading', { name: 'To review', level: 1 })).toBeVisible();
  await expect(questions(page)).toBeVisible();
}

async function answer(page: Page, name: string, key: string): Promise<void> {
  await row(page, name).first().focus();
  await page.keyboard.press(key);
  await expect(row(page, name)).toHaveCount(0);
  await expect(page.locator('[data-question]:focus')).toHaveCount(1);
}

test('questions about names are answered by keyboard, taken back, and stay answered after a restart', async ({
  app,
}) => {
  let { page } = app;
  for (const text of [article, ...harbors]) await clipByPasting(page, text);
  await expect(mentionsOf(page, 'person').first()).toBeVisible();

  await openReview(page);
  await answer(page, 'Elon Musk', 'a');
  await answer(page, 'Starship', 'r');

  // One is taken back at once, and asked about again.
  await answer(page, 'ChatGPT', 'r');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'ChatGPT')).toBeVisible();

  // A merge, by typing the name of the other.
  await row(page, 'Blue Origin').focus();
  await page.keyboard.press('m');
  await page.getByRole('combobox', { name: 'Merge Blue Origin into' }).fill('Stoke');
  await expect(page.getByRole('option', { name: /Stoke Space/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(row(page, 'Blue Origin')).toHaveCount(0);
  await expect(page.getByText('Merged “Blue Origin” into Stoke Space')).toBeVisible();

  // Two spellings are kept apart.
  await page.getByRole('radio', { name: 'Same thing?' }).check();
  const same = questions(page)
    .getByRole('listitem')
    .filter({ hasText: /Harbor ?Dynamics/ });
  await expect(same).toHaveCount(1);
  await same.locator('[data-question]').focus();
  await page.keyboard.press('d');
  await expect(same).toHaveCount(0);

  page = await app.reopen();
  await openReview(page);
  await expect(row(page, 'ChatGPT')).toBeVisible();
  for (const name of ['Elon Musk', 'Starship', 'Blue Origin', 'Stoke Space']) {
    await expect(row(page, name)).toHaveCount(0);
  }
  await page.getByRole('radio', { name: 'Same thing?' }).check();
  await expect(
    questions(page)
      .getByRole('listitem')
      .filter({ hasText: /Harbor ?Dynamics/ }),
  ).toHaveCount(0);
  expect(app.errors).toEqual([]);
});
