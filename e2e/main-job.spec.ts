import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clipByPasting, mentionsOf, newNote, vaultPane } from './pages.ts';
import { expect, test } from './test.ts';

const article = await readFile(join(import.meta.dirname, 'fixtures/rocket-talks.txt'), 'utf8');

test('a pasted article is read with its entities marked by type, and an entity shows every mention', async ({
  app,
}) => {
  const { page } = app;
  await clipByPasting(page, article);
  await expect(mentionsOf(page, 'person').first()).toBeVisible();
  expect(await mentionsOf(page, 'person').allTextContents()).toEqual([
    'Sam Altman',
    'Elon Musk',
    'Altman',
    'Altman',
    'Altman',
    'Musk',
  ]);
  await mentionsOf(page, 'person')
    .filter({ hasText: /^Altman$/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Sam Altman', level: 1 })).toBeVisible();
  const passages = page.getByRole('main').getByRole('article').getByRole('button');
  await expect(passages).toContainText([
    'Sam Altman has looked',
    'Altman spoke',
    'wish for rockets',
    'also told staff',
  ]);
  await passages.filter({ hasText: 'wish for rockets' }).click();
  await expect(page.getByRole('main').locator('mark[data-lit]')).toHaveText('Altman');
  expect(app.errors).toEqual([]);
});

test('dropped files and an address are clipped like a paste', async ({ app, site }) => {
  const { page } = app;
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'rocket talks.txt', { type: 'text/plain' }));
    const body = text.split('\n').map((paragraph) => `<p>${paragraph}</p>`);
    const html = `<title>The talks</title><article><h1>The talks</h1>${body.join('')}</article>`;
    data.items.add(new File([html], 'talks.html', { type: 'text/html' }));
    return data;
  }, article);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
  }
  await vaultPane(page)
    .getByRole('button', { name: /^Clips/ })
    .click();
  const list = page.getByRole('listbox', { name: 'Clips' });
  // The two say the same, so they are one report.
  await expect(list.getByRole('option').filter({ hasText: '+1 copy' })).toHaveCount(1);
  await expect(list.getByRole('option')).toHaveCount(1);
  await vaultPane(page).getByRole('button', { name: 'Add a clip' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(site.address('/nova-flies'));
  await page.keyboard.press('Enter');
  // What was just clipped is opened.
  await expect(page.getByRole('heading', { name: 'Stoke Space flies Nova for the first time' })).toBeVisible();
  await expect(page.getByRole('main').getByText('Nora Whitfield')).toBeVisible();
  await expect(page.getByRole('main').getByText('More stories')).toHaveCount(0);
  await expect(mentionsOf(page, 'product').first()).toHaveText('Nova');
});

test('a note links notes and entities, is followed on a rename, and is all there after a restart', async ({ app }) => {
  let { page } = app;
  await clipByPasting(page, article);
  await expect(mentionsOf(page, 'organization').first()).toBeVisible();

  await newNote(page, 'Why a rocket?');
  const editor = page.getByRole('textbox', { name: 'Note text' });
  await page.keyboard.type('## What is known');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The firm is @Stoke');
  await expect(page.getByRole('option', { name: /Stoke Space/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' and it is ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('small');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('. See [[Orbital power');
  await expect(page.getByRole('option', { name: /New note/ })).toBeVisible();
  await page.getByRole('option', { name: /New note/ }).click();
  await expect(editor.locator('[data-kind="note"]')).toHaveText('Orbital power');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- first point');
  await page.keyboard.press('Enter');
  await page.keyboard.type('what Sam Altman said');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('> a quote of note');
  await expect(editor.locator('h2')).toHaveText('What is known');
  await expect(editor.locator('strong')).toHaveText('small');
  await expect(editor.locator('li')).toHaveText(['first point', 'what Sam Altman said']);
  await expect(editor.locator('blockquote')).toHaveText('a quote of note');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  // The entity knows the note; its unlinked mention becomes a link with one press.
  await vaultPane(page)
    .getByRole('button', { name: /^People/ })
    .click();
  await page
    .getByRole('listbox')
    .getByRole('option', { name: /Sam Altman/ })
    .click();
  await page.getByRole('tab', { name: /Unlinked/ }).click();
  await page.getByRole('button', { name: /Link “Sam Altman” in Why a rocket/ }).click();
  await expect(page.getByRole('button', { name: /Link “Sam Altman” in Why a rocket/ })).toHaveCount(0);

  // A rename is followed by the label of every link.
  await vaultPane(page)
    .getByRole('button', { name: /^Organizations/ })
    .click();
  await page
    .getByRole('listbox')
    .getByRole('option', { name: /Stoke Space/ })
    .click();
  await page.getByRole('heading', { name: 'Stoke Space', level: 1 }).getByRole('button').click();
  await page.getByRole('textbox', { name: 'Name of the entity' }).fill('Stoke Space Technologies');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Stoke Space Technologies', level: 1 })).toBeVisible();

  page = await app.reopen();
  await vaultPane(page)
    .getByRole('button', { name: /^Notes/ })
    .click();
  await page
    .getByRole('listbox', { name: 'Notes' })
    .getByRole('option', { name: /Why a rocket/ })
    .click();
  const saved = page.getByRole('textbox', { name: 'Note text' });
  await expect(saved.locator('[data-kind="entity"]')).toHaveText(['Stoke Space Technologies', 'Sam Altman']);
  await expect(saved.locator('[data-kind="note"]')).toHaveText('Orbital power');

  // The note that was made by the link knows who points at it.
  await saved.locator('[data-kind="note"]').click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Orbital power');
  await expect(page.getByRole('region', { name: 'Linked mentions' })).toContainText('Why a rocket?');
  expect(app.errors).toEqual([]);
});

test('a search finds the sentence and opens the document there', async ({ app }) => {
  const { page } = app;
  await clipByPasting(page, article);
  await page.keyboard.press('Control+Shift+f');
  await page
    .getByRole('searchbox')
    .or(page.getByRole('combobox', { name: /search/i }))
    .first()
    .fill('orbit sun');
  const hit = page.getByRole('option').first();
  await expect(hit).toContainText('orbit');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').locator('mark[data-lit]').first()).toContainText(/orbit|sun/);
});

test('nothing but the app itself is asked for, whatever is opened', async ({ app, site }) => {
  const { page } = app;
  await vaultPane(page).getByRole('button', { name: 'Add a clip' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(site.address('/nova-flies'));
  await page.keyboard.press('Enter');
  await expect(mentionsOf(page, 'organization').first()).toBeVisible();
  const own = new URL(page.url()).host;
  expect(app.requests.filter((address) => !address.startsWith('blob:') && new URL(address).host !== own)).toEqual([]);
});
