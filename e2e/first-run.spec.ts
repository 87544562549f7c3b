import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { clipByPasting, mentionsOf, openPlace, openSampleStory, vaultPane } from './pages.ts';
import { expect, test } from './test.ts';

test.use({ startsEmpty: true });

/** The folder the user is at home in; the app's fixture keeps the vault folder it would use right in it. */
const homeOf = (app: { readonly vaultFolder: string }) => dirname(app.vaultFolder);

async function makeVault(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Choose a folder' });
  await dialog.getByRole('textbox', { name: 'New vault here, named' }).fill(name);
  await dialog.getByRole('button', { name: 'Make the vault' }).click();
}

test('one press makes the vault, and the sample story is clicked through from story to clip, entity and note', async ({
  app,
}) => {
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'Start with one article' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use Documents/Backstory' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(vaultPane(page).getByRole('status')).toHaveText('Empty vault');
  const folder = join(homeOf(app), 'Documents', 'Backstory');
  await expect(page.getByRole('main')).toContainText(folder);
  expect(JSON.parse(await readFile(join(folder, 'vault.json'), 'utf8'))).toMatchObject({ name: 'Backstory' });

  await openSampleStory(page);
  const story = page.getByRole('main');
  await expect(story).toContainText('3 clips');
  await expect(story).toContainText('2 notes');
  await story.getByRole('button', { name: /Sam Altman weighed buying a rocket maker.*Orbit Daily/ }).click();
  await expect(
    page.getByRole('heading', { name: 'Sam Altman weighed buying a rocket maker, report says', level: 1 }),
  ).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Mara Ellison');
  await mentionsOf(page, 'organization').filter({ hasText: 'Stoke Space' }).first().click();
  await expect(page.getByRole('heading', { name: 'Stoke Space', level: 1 })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('article')
    .filter({ hasText: 'Why a rocket? Compute in orbit' })
    .getByRole('button', { name: /asked several launch providers/ })
    .click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Why a rocket? Compute in orbit');
  await expect(page.getByRole('textbox', { name: 'Note text' }).locator('[data-kind="entity"]').first()).toHaveText(
    'Sam Altman',
  );
  expect(app.errors).toEqual([]);
});

test('a second vault is made by name, and a restart opens the one that was open last', async ({ app }) => {
  let { page } = app;
  await page.getByRole('button', { name: 'Use Documents/Backstory' }).click();
  await clipByPasting(page, 'First vault\n\nSam Altman spoke about rockets for an hour, and nobody asked why.');
  await expect(page.getByRole('heading', { name: 'First vault', level: 1 })).toBeVisible();

  await vaultPane(page).getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Open another vault' }).click();
  await makeVault(page, 'Second vault');
  await expect(vaultPane(page).getByRole('status')).toHaveText('Empty vault');
  await clipByPasting(page, 'Second vault\n\nElon Musk spoke about rockets for a minute, and everybody asked why.');
  await expect(page.getByRole('heading', { name: 'Second vault', level: 1 })).toBeVisible();

  page = await app.reopen();
  await openPlace(page, 'Clips');
  await expect(page.getByRole('listbox', { name: 'Clips' }).getByRole('option')).toHaveText([/Second vault/]);

  // And the first one is opened again where it is.
  await vaultPane(page).getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Open another vault' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose a folder' });
  await dialog.getByRole('option', { name: /^Backstory/ }).click();
  await dialog.getByRole('button', { name: 'Open this vault' }).click();
  await expect(dialog).toBeHidden();
  await openPlace(page, 'Clips');
  await expect(page.getByRole('listbox', { name: 'Clips' }).getByRole('option')).toHaveText([/First vault/]);
  expect(app.errors).toEqual([]);
});

test('a folder that cannot be a vault says why, stays as it is, and another name goes on', async ({ app }) => {
  const { page } = app;
  const home = homeOf(app);
  await writeFile(join(home, 'Receipts'), 'a file, not a folder');
  await mkdir(join(home, 'Holidays'));
  await writeFile(join(home, 'Holidays', 'beach.jpg'), 'not a record');

  await page.getByRole('button', { name: 'Choose another folder' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose a folder' });
  await expect(dialog).toContainText(home);
  await makeVault(page, 'Receipts');
  await expect(dialog.getByRole('alert')).toHaveText(
    `${join(home, 'Receipts')} is a file, not a folder.The folder was not changed.Choose a folder.`,
  );
  await makeVault(page, 'Holidays');
  await expect(dialog.getByRole('alert')).toHaveText(
    `${join(home, 'Holidays')} already holds other files.The folder was not changed.Choose another name or an empty folder.`,
  );
  expect(await readFile(join(home, 'Receipts'), 'utf8')).toBe('a file, not a folder');
  expect(await readdir(join(home, 'Holidays'))).toEqual(['beach.jpg']);

  await makeVault(page, 'Research');
  await expect(dialog).toBeHidden();
  await clipByPasting(page, 'It goes on\n\nStoke Space is at work on Nova, a rocket that is to be used again.');
  await expect(mentionsOf(page, 'organization').first()).toHaveText('Stoke Space');
  expect(await readdir(join(home, 'Research', 'clips'))).toHaveLength(1);
  expect(app.errors).toEqual([]);
});
