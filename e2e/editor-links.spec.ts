import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { clipByAddress, newNote, openPlace, vaultPane } from './pages.ts';
import { expect, test } from './test.ts';

const main = (page: Page) => page.getByRole('main');
const editorOf = (page: Page) => main(page).getByRole('textbox', { name: 'Note text' });
/** The rows of the menu at the caret. */
const offered = (page: Page, name: string | RegExp) =>
  page.getByRole('listbox', { name: /^(Link to|Show here|Headings|Blocks|Tag)/ }).getByRole('option', { name });
const card = (page: Page) => page.locator('[data-hover-card]');

/** Makes a note with these lines and waits until it is in the vault. */
async function writeNote(page: Page, title: string, lines: readonly string[]): Promise<void> {
  await newNote(page, title);
  for (const [at, line] of lines.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
  await saved(page);
}

async function saved(page: Page): Promise<void> {
  // The word stands until the next key is saved too, so the wait begins after the pause that a save takes.
  await page.waitForTimeout(1000);
  await expect(main(page).getByText('Saved', { exact: true })).toBeVisible();
}

async function openNote(page: Page, title: string): Promise<void> {
  await openPlace(page, 'Notes');
  await page
    .getByRole('listbox', { name: 'Notes' })
    .getByRole('option', { name: new RegExp(`^${title}`) })
    .click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
}

async function notesOnDisk(
  vaultFolder: string,
): Promise<{ title: string; links: { target: object; label: string }[] }[]> {
  const folder = join(vaultFolder, 'notes');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(files.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
}

const powerLines = [
  'Sunlight without weather.',
  '## Cost per kilo',
  'Launch is the bottleneck.',
  '',
  '## Heat',
  'It has to go.',
];

test('a link points at a note, a heading or a block, is made from what is typed, and follows a rename', async ({
  app,
}) => {
  const { page } = app;
  await writeNote(page, 'Orbital power', powerLines);
  await writeNote(page, 'Questions', ['See [[orbitl']);
  // A letter is missing, and it is found all the same.
  await expect(offered(page, /Orbital power/).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(', [[Orbital#cost');
  await expect(page.getByRole('listbox', { name: 'Headings of Orbital power' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(', [[Orbital^bottle');
  await expect(offered(page, 'Launch is the bottleneck.')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' and [[Brand new|a new one');
  await expect(offered(page, /New note/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const links = editorOf(page).locator('[data-kind="note"]');
  await expect(links).toHaveText([
    'Orbital power',
    'Orbital power › Cost per kilo',
    'Launch is the bottleneck.',
    'a new one',
  ]);
  await saved(page);

  // The heading is followed to its place, by its key, and named anew there.
  await links.nth(1).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Orbital power');
  const heading = editorOf(page).getByRole('heading', { name: 'Cost per kilo' });
  await expect(heading).toBeInViewport();
  await heading.click();
  await page.keyboard.press('End');
  await page.keyboard.type('gram');
  await saved(page);
  await page.getByRole('textbox', { name: 'Title' }).fill('Power in orbit');
  await saved(page);
  await openNote(page, 'Questions');
  await expect(links).toHaveText([
    'Power in orbit',
    'Power in orbit › Cost per kilogram',
    'Launch is the bottleneck.',
    'a new one',
  ]);
  const stored = (await notesOnDisk(app.vaultFolder)).find(({ title }) => title === 'Questions');
  expect(stored?.links.map(({ target }) => target)).toMatchObject([
    { kind: 'note' },
    { kind: 'note', heading: 'Cost per kilogram', block: expect.stringMatching(/^\w+$/) },
    { kind: 'note', block: expect.stringMatching(/^\w+$/) },
    { kind: 'note' },
  ]);
  await links.nth(2).click();
  await expect(editorOf(page).getByText('Launch is the bottleneck.')).toBeInViewport();
  expect(app.errors).toEqual([]);
});

test('a card shows what a link points at, by pointer and by key, and opens it beside', async ({ app }) => {
  const { page } = app;
  await writeNote(page, 'Orbital power', powerLines);
  await writeNote(page, 'Questions', ['See [[Orbital#Heat']);
  await page.keyboard.press('Enter');
  await saved(page);
  const link = editorOf(page).locator('[data-kind="note"]');
  await link.hover();
  await expect(card(page)).toContainText('It has to go.');
  // It stays while the pointer is on it, and goes when that leaves.
  await card(page).hover();
  await page.waitForTimeout(400);
  await expect(card(page)).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(card(page)).toHaveCount(0);

  await editorOf(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+Enter');
  await expect(card(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(editorOf(page)).toBeFocused();

  await page.keyboard.press('Control+Enter');
  const beside = page.getByRole('region', { name: 'Beside: Orbital power' });
  await expect(beside.getByRole('heading', { name: 'Heat' })).toBeInViewport();
  await expect(page.getByRole('complementary', { name: 'Details' })).toHaveCount(0);
  // Both are written in, each with its own undo.
  await beside.getByText('It has to go.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Slowly.');
  await expect(beside.getByText('Saved', { exact: true })).toBeVisible();
  // A place with nothing open yet has its list to choose from.
  const list = page.getByRole('listbox', { name: 'Notes' });
  await expect(list).toBeHidden();
  await page
    .getByRole('navigation', { name: 'Vault' })
    .getByRole('button', { name: /^Notes/ })
    .click();
  await list.getByRole('option', { name: /^Questions/ }).click();
  await expect(link).toBeVisible();
  await expect(list).toBeHidden();
  await beside.getByRole('button', { name: 'Close the page beside' }).click();
  await expect(beside).toHaveCount(0);
  await link.hover();
  await expect(card(page)).toContainText('It has to go. Slowly.');
  expect(app.errors).toEqual([]);
});

test('a link that leads nowhere is shown and mended: brought back, made again, turned into text', async ({ app }) => {
  const { page } = app;
  await writeNote(page, 'Short lived', ['Here and gone.']);
  await writeNote(page, 'Questions', ['One [[Short']);
  await page.keyboard.press('Enter');
  await page.keyboard.type(' two');
  await saved(page);
  const trashIt = async () => {
    await openNote(page, 'Short lived');
    await main(page).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
    await expect(page.getByText(/Moved “Short lived”/)).toBeVisible();
    await openNote(page, 'Questions');
  };
  await trashIt();
  const link = editorOf(page).locator('[data-kind="note"]');
  await expect(link).toHaveAttribute('data-missing', 'true');
  await link.click();
  await expect(card(page)).toContainText('In the trash');
  await card(page).getByRole('button', { name: 'Restore from the trash' }).click();
  await expect(link).not.toHaveAttribute('data-missing', 'true');

  await trashIt();
  await expect(link).toHaveAttribute('data-missing', 'true');
  await link.click();
  await card(page).getByRole('button', { name: 'New note with this name' }).click();
  await expect(link).not.toHaveAttribute('data-missing', 'true');
  await link.click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Short lived');
  await openNote(page, 'Questions');
  await link.hover();
  await card(page).getByRole('button', { name: 'Unlink' }).click();
  await expect(link).toHaveCount(0);
  await expect(editorOf(page)).toHaveText('One Short lived two');
  expect(app.errors).toEqual([]);
});

test('an embed shows what stands elsewhere, live, and never itself', async ({ app }) => {
  const { page } = app;
  await writeNote(page, 'Orbital power', powerLines);
  await writeNote(page, 'Questions', ['Before', '![[Orbital#Heat']);
  await expect(offered(page, 'Heat')).toBeVisible();
  await page.keyboard.press('Enter');
  const embed = editorOf(page).getByRole('region', { name: /Embedded: Orbital power › Heat/ });
  await expect(embed).toContainText('It has to go.');
  await expect(embed).not.toContainText('Launch is the bottleneck.');
  await page.keyboard.type('After');
  await saved(page);

  await embed.hover();
  await embed.getByRole('button', { name: 'Edit it beside' }).click();
  const beside = page.getByRole('region', { name: 'Beside: Orbital power' });
  await beside.getByText('It has to go.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' To space.');
  await expect(embed).toContainText('It has to go. To space.');

  // The other way round: each would show the other without end.
  await beside.getByText('Sunlight without weather.').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('![[Questions');
  await expect(offered(page, /Questions/).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const inner = beside.getByRole('region', { name: 'Embedded: Questions' });
  await expect(inner).toContainText('After');
  await expect(inner.getByRole('region', { name: /Embedded: Orbital power › Heat/ })).toContainText('To space.');
  await beside.getByRole('button', { name: 'Close the page beside' }).click();

  await editorOf(page).getByText('After').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('![[Questions');
  await expect(offered(page, /Questions/).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^A note cannot be shown inside itself/)).toBeVisible();
  for (let at = 0; at < '![[Questions'.length; at += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('![[Orbital');
  await expect(offered(page, /Orbital power/).first()).toBeVisible();
  await page.keyboard.press('Enter');
  const whole = editorOf(page).getByRole('region', { name: 'Embedded: Orbital power', exact: true });
  await expect(whole).toContainText('Launch is the bottleneck.');
  await expect(whole).toContainText('It is not shown again inside itself.');
  await saved(page);

  await page.keyboard.type('![[search:bottleneck');
  const searches = page.getByRole('listbox', { name: 'Show a saved search' });
  await expect(searches.getByRole('option', { name: 'New search for “bottleneck”' })).toBeVisible();
  await page.keyboard.press('Enter');
  const found = editorOf(page).getByRole('list', { name: 'Found by bottleneck' });
  // Not the note itself, which has the word only in the name of the search.
  await expect(found.getByRole('button')).toHaveCount(1);
  await expect(found.getByRole('button')).toContainText('Orbital power');
  await saved(page);

  await openNote(page, 'Orbital power');
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Questions');
  expect(app.errors).toEqual([]);
});

const flights = Array.from(
  { length: 30 },
  (_, at) => `<p>Sentence number ${at} of the report says that Stoke Space flew its rocket for the ${at}th time.</p>`,
);

async function selectIn(page: Page, paragraph: RegExp): Promise<void> {
  const line = main(page).getByText(paragraph);
  await line.scrollIntoViewIfNeeded();
  const box = await line.boundingBox();
  if (!box) throw new Error('The paragraph is not on screen');
  await page.mouse.move(box.x + 3, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 260, box.y + 13, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
}

test('a passage is quoted into a note by one key, leads back to its words, and says when they changed', async ({
  app,
  site,
}) => {
  const { page } = app;
  site.write('/flights', 'Thirty flights', flights.join('\n'));
  await writeNote(page, 'Reading notes', ['What they say:']);
  await clipByAddress(page, site.address('/flights'));
  await expect(main(page).getByText(/^Sentence number 20 of/)).toBeVisible();
  await selectIn(page, /^Sentence number 20 of/);
  await page.keyboard.press('q');
  await expect(page.getByText('Quoted into “Reading notes”')).toBeVisible();
  await openNote(page, 'Reading notes');
  const quote = editorOf(page).locator('figure');
  await expect(quote.locator('blockquote')).toContainText('Sentence number 20');
  await expect(quote).toContainText('“Thirty flights”');
  await expect(quote).toContainText('¶ 21');

  const [clip = ''] = await readdir(join(app.vaultFolder, 'clips'));
  const [note] = (await notesOnDisk(app.vaultFolder)) as unknown as { state: { root: { children: object[] } } }[];
  const node = note?.state.root.children.find((child) => (child as { type: string }).type === 'clip-quote');
  expect(node).toMatchObject({
    quote: {
      clip,
      version: 1,
      paragraph: 21,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      prefix: expect.any(String),
    },
  });

  await quote.getByRole('button', { name: /Thirty flights/ }).click();
  await expect(main(page).locator('mark[data-lit]').first()).toBeInViewport();
  await expect(main(page).locator('mark[data-lit]').first()).toContainText('Sentence number 20');

  site.write(
    '/flights',
    'Thirty flights',
    flights.join('\n').replace('number 20 of the report', 'number twenty of a report'),
  );
  await main(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Visit again' }).click();
  await expect(main(page).getByText(/^Sentence number twenty of/)).toBeVisible();
  await openNote(page, 'Reading notes');
  await expect(quote).toContainText('Text changed since');
  await expect(quote.locator('blockquote')).toContainText('Sentence number 20 of the report');
  await quote.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('dialog')).toContainText('twenty');
  await page.keyboard.press('Escape');
  // The quote still leads to its words: those of the version that has them.
  await quote.getByRole('button', { name: /Thirty flights/ }).click();
  await expect(main(page).locator('mark[data-lit]').first()).toContainText('Sentence number 20');
  expect(app.errors).toEqual([]);
});

test('a name becomes a link by one key, and words nobody knows an entity where they stand', async ({ app }) => {
  const { page } = app;
  await writeNote(page, 'Who is who', ['OpenAI tried quibblet Zorch in May']);
  // The name is known once the note was read.
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('known-name')?.size ?? 0)).toBeGreaterThan(0);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  const chip = editorOf(page).locator('[data-kind="entity"]');
  await expect(chip).toHaveText('OpenAI');
  await expect(chip).toHaveAttribute('aria-label', 'OpenAI, organization, linked');

  // The words that nobody knows are selected.
  await page.keyboard.press('Home');
  // The link is one step.
  for (let at = 0; at < ' tried '.length + 1; at += 1) await page.keyboard.press('ArrowRight');
  for (const _ of 'quibblet Zorch') await page.keyboard.press('Shift+ArrowRight', { delay: 20 });
  await page.keyboard.press('Alt+Enter');
  await expect(card(page)).toContainText('What is “quibblet Zorch”?');
  await page.keyboard.press('3');
  await expect(chip).toHaveText(['OpenAI', 'quibblet Zorch']);
  await expect(chip.last()).toHaveAttribute('data-entity-type', 'product');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(chip).toHaveText(['OpenAI']);
  await expect(editorOf(page)).toHaveText('OpenAI tried quibblet Zorch in May');
  // At a capital the caret is enough.
  await editorOf(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' then Zorblatt ');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+Enter');
  await expect(card(page)).toContainText('Zorblatt');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  expect(app.errors).toEqual([]);
});

test('tags in the text are chips, are offered again, and file the note under them', async ({ app }) => {
  const { page } = app;
  await writeNote(page, 'Tagged', ['About #rockets/reuse today']);
  await expect(editorOf(page).locator('[data-tag]')).toHaveText('#rockets/reuse');
  // In the sidebar it is folded into the tag it is within.
  const tree = vaultPane(page).getByRole('tree', { name: 'Tags' });
  await tree.getByTitle('Unfold').click();
  await expect(tree.getByRole('treeitem', { name: 'reuse, 1' })).toBeVisible();
  await editorOf(page).press('End');
  await page.keyboard.type(' and #rockets/r');
  await expect(page.getByRole('listbox', { name: 'Tag' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('too');
  await expect(editorOf(page)).toHaveText('About #rockets/reuse today and #rockets/reuse too');
  await saved(page);
  await editorOf(page).locator('[data-tag]').first().click();
  await expect(page.getByRole('listbox').getByRole('option', { name: /Tagged/ })).toBeVisible();
  expect(app.errors).toEqual([]);
});
