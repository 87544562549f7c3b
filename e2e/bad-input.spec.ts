import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { clipByAddress, clipByPasting, dropFile, mentionsOf, newNote, openPlace, vaultPane } from './pages.ts';
import { expect, type OpenedApp, test } from './test.ts';

const title = 'It goes on';

/** The app works as before: an article is clipped, read and searched for its names. */
async function expectItGoesOn({ page, errors }: OpenedApp): Promise<void> {
  await clipByPasting(page, `${title}\n\nStoke Space is at work on Nova, a rocket that is to be used again.`);
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(mentionsOf(page, 'organization').first()).toHaveText('Stoke Space');
  expect(errors).toEqual([]);
}

const toast = (page: Page) => page.locator('[role="status"]').filter({ hasText: /\.$/ });
const clipDialog = (page: Page) => page.getByRole('dialog', { name: 'Clip an article' });
const failedClip = (page: Page) => page.getByRole('main').getByRole('alert');
const clipCount = ({ vaultFolder }: OpenedApp) => readdir(join(vaultFolder, 'clips')).then(({ length }) => length);

test('a paste without words and a thing that is no address are named in the dialog', async ({ app }) => {
  const { page } = app;
  await vaultPane(page).getByRole('button', { name: 'Add a clip' }).click();
  await clipDialog(page).getByRole('tab', { name: 'Text' }).click();
  await clipDialog(page).getByRole('textbox').fill(' \n\t\n ');
  await page.keyboard.press('Control+Enter');
  await expect(clipDialog(page).getByRole('alert')).toHaveText(
    'There are no words in this text.Nothing was added to your vault.Paste the text of the article.',
  );
  await clipDialog(page).getByRole('tab', { name: 'Address' }).click();
  await clipDialog(page).getByRole('textbox').fill('the article about the rocket');
  await page.keyboard.press('Enter');
  await expect(clipDialog(page).getByRole('alert')).toHaveText(
    '“the article about the rocket” is not a web address.Nothing was added to your vault.A web address starts with https://',
  );
  await clipDialog(page).getByRole('textbox').fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(clipDialog(page).getByRole('alert')).toContainText('“javascript:alert(1)” is not a web address.');
  await page.keyboard.press('Escape');
  await expect(clipDialog(page)).toBeHidden();
  expect(await clipCount(app)).toBe(0);
  await expectItGoesOn(app);
});

test('a dropped file that is no text, or is too large, is refused with a reason', async ({ app }) => {
  const { page } = app;
  const picture = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
  await dropFile(page, { name: 'launch.png', content: picture });
  await expect(toast(page)).toHaveText(
    '“launch.png” is not a text, a web page or a PDF that Backstory can read. The file was left as it is. Clip a .txt, .md, .html, .mhtml or .pdf file.',
  );
  await dropFile(page, { name: 'launch.txt', content: Buffer.concat([picture, Buffer.alloc(2000, 0xfe)]) });
  await expect(toast(page)).toHaveText(
    '“launch.txt” is not a text, a web page or a PDF that Backstory can read. The file was left as it is. Clip a .txt, .md, .html, .mhtml or .pdf file.',
  );
  await dropFile(page, { name: 'blank.txt', content: Buffer.from(' \n ') });
  await expect(toast(page)).toHaveText(
    'There are no words in this file. Nothing was added to your vault. Clip one that has text.',
  );
  await dropFile(page, { name: 'archive.html', content: 30_000_000 });
  await expect(toast(page)).toHaveText(
    /^“archive\.html” has [\d.]+ MB; a clip can have [\d.]+ MB\. Nothing was added to your vault\. Clip a part of it, or paste its text\.$/,
  );
  expect(await clipCount(app)).toBe(0);
  await expectItGoesOn(app);
});

test('every way in which an address can fail has its own words, and the link is kept', async ({ app, site }) => {
  const { page } = app;
  const tryAgain = 'The link is kept.Try again, or open the page in a browser and paste its text.Try again';
  const ways: [string, string | RegExp][] = [
    [site.address('/hangs-up'), `${site.host} could not be reached.${tryAgain}`],
    [site.address('/nothing-here'), `${site.host} has no page at this address.${tryAgain}`],
    [site.address('/huge'), /^“huge” has [\d.]+ MB; a clip can have [\d.]+ MB\.Nothing was added/],
    [site.address('/picture'), /^“picture” is not a text, a web page or a PDF that Backstory can read\./],
    ['http://127.0.0.1:9/', /^http:\/\/127\.0\.0\.1:9\/ is on this computer or its own network, where Backstory does/],
    [site.address('/private-redirect'), /^http:\/\/127\.0\.0\.1:1\/ is on this computer or its own network/],
  ];
  for (const [address, words] of ways) {
    await clipByAddress(page, address);
    await expect(failedClip(page)).toHaveText(words);
    await expect(clipDialog(page)).toBeHidden();
  }
  // Every one of them is there to be tried again, in one place.
  await openPlace(page, 'Needs a look');
  const cards = page.getByRole('main').getByRole('article');
  await expect(cards).toHaveCount(ways.length);
  await expectItGoesOn(app);
});

test('a clip that failed is made by trying again once the site answers', async ({ app, site }) => {
  const { page } = app;
  await clipByAddress(page, site.address('/answers-later'));
  await expect(failedClip(page)).toContainText(`${site.host} has trouble of its own and did not send the page.`);
  await expect(vaultPane(page).getByRole('button', { name: /^Needs a look/ })).toBeVisible();
  await failedClip(page).getByRole('button', { name: 'Try again' }).click();
  await expect(
    page.getByRole('heading', { name: 'Stoke Space flies Nova for the first time', level: 1 }),
  ).toBeVisible();
  await expect(mentionsOf(page, 'person').first()).toHaveText('Sam Altman');
  await expect(vaultPane(page).getByRole('button', { name: /^Needs a look/ })).toBeHidden();
  await expect(failedClip(page)).toHaveCount(0);
  await expectItGoesOn(app);
});

test('a damaged record is set aside and named, and everything else opens', async ({ app }) => {
  let { page } = app;
  for (const name of ['The one that breaks', 'The one that stays']) {
    await newNote(page, name);
    await page.keyboard.type(`Words of ${name}.`);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  }
  await openPlace(page, 'Notes');
  await expect(page.getByRole('listbox', { name: 'Notes' }).getByRole('option')).toHaveText([
    /The one that stays/,
    /The one that breaks/,
  ]);
  const file = await noteNamed(app, 'The one that breaks');
  page = await app.reopen(() => writeFile(join(app.vaultFolder, 'notes', file), '{"id":"half a rec'));

  await openPlace(page, 'Needs a look');
  const card = page.getByRole('main').getByRole('article');
  await expect(card).toHaveCount(1);
  await expect(card.getByRole('heading')).toHaveText('A note is damaged and was set aside');
  await expect(card).toContainText('Everything else in the vault is as it was. The damaged file is kept, as it is');
  await expect(card).toContainText(`notes/${file}`);
  await expect(card).toContainText('quarantine/');
  const kept = (await readdir(join(app.vaultFolder, 'quarantine'), { recursive: true })).find((name) =>
    name.includes(file.replace('.json', '')),
  );
  expect(await readFile(join(app.vaultFolder, 'quarantine', kept ?? ''), 'utf8')).toBe('{"id":"half a rec');

  await openPlace(page, 'Notes');
  const rows = page.getByRole('listbox', { name: 'Notes' }).getByRole('option');
  await expect(rows).toHaveText([/The one that stays/]);
  await rows.click();
  await expect(page.getByRole('textbox', { name: 'Note text' })).toHaveText('Words of The one that stays.');
  await expectItGoesOn(app);
});

async function noteNamed({ vaultFolder }: OpenedApp, name: string): Promise<string> {
  const folder = join(vaultFolder, 'notes');
  for (const file of await readdir(folder)) {
    if ((await readFile(join(folder, file), 'utf8')).includes(`"title": "${name}"`)) return file;
  }
  throw new Error(`No note is named ${name}`);
}

test('markup in a title, a name or a paste is shown as text and never run', async ({ app }) => {
  const { page } = app;
  const markup = '<img src=x onerror="window.__pwned=1">';
  await clipByPasting(page, `${markup} Clip\n\nStoke Space is at work on ${markup} Nova, a rocket of its own.`);
  await expect(page.getByRole('heading', { name: `${markup} Clip`, level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(`Stoke Space is at work on ${markup} Nova`);

  await newNote(page, `${markup} Note`);
  await page.evaluate((mark) => {
    const html = `<p>Read <a href="javascript:window.__pwned=2">this</a> and <a href="https://ledger.example/">that</a>
      ${mark}<script>window.__pwned=3</script><svg onload="window.__pwned=4"></svg></p>`;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'Read this and that');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, markup);
  const editor = page.getByRole('textbox', { name: 'Note text' });
  await expect(editor).toContainText('Read this and that');
  await expect(editor.getByRole('link')).toHaveText(['that']);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await openPlace(page, 'Organizations');
  await page
    .getByRole('listbox')
    .getByRole('option', { name: /Stoke Space/ })
    .click();
  await page.getByRole('heading', { name: 'Stoke Space', level: 1 }).getByRole('button').click();
  await page.getByRole('textbox', { name: 'Name of the entity' }).fill(`${markup} Firm`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `${markup} Firm`, level: 1 })).toBeVisible();

  // The palette, the lists and a search draw the same words in their own ways.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Jump to' }).fill('img');
  await expect(page.getByRole('option', { name: `${markup} Firm` }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await openPlace(page, 'Notes');
  await expect(page.getByRole('option', { name: `${markup} Note` })).toBeVisible();
  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('combobox', { name: 'Search' }).fill('onerror');
  await expect(page.getByRole('option', { name: `${markup} Clip` }).first()).toBeVisible();
  expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await expectItGoesOn(app);
});
