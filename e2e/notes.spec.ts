import type { Page } from '@playwright/test';
import { clipByPasting, newNote, openPlace } from './pages.ts';
import { expect, test } from './test.ts';

const noteText = (page: Page) => page.getByRole('textbox', { name: 'Note text' });
const title = (page: Page) => page.getByRole('textbox', { name: 'Title' });
const sidebar = (page: Page) => page.getByRole('navigation', { name: 'Vault' });

async function writeNote(page: Page, name: string, text: string): Promise<void> {
  await newNote(page, name);
  await page.keyboard.type(text);
  await expect(page.getByRole('main').getByText('Saved')).toBeVisible();
}

async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Jump to' }).fill(`>${name}`);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

async function openNote(page: Page, name: string): Promise<void> {
  await openPlace(page, 'Notes');
  await page
    .getByRole('option', { name: new RegExp(`^${name} (?!Space)`) })
    .first()
    .click();
  await expect(title(page)).toHaveValue(name);
}

const paragraphs = (page: Page) => noteText(page).locator('p, h1, h2, h3');

test('a template with variables makes notes, and is in no list but its own', async ({ app }) => {
  const { page } = app;
  await runCommand(page, 'New template');
  await expect(title(page)).toHaveValue('New template');
  await title(page).fill('Call on {{date:YYYY}}');
  await noteText(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Started {{date}} with {{cursor}}.\n{{nobody}}');
  await expect(page.getByRole('main').getByText('Saved')).toBeVisible();
  await page.getByText('Variables: what is typed').click();
  await expect(page.getByText('where the caret is put')).toBeVisible();

  await expect(sidebar(page).getByRole('button', { name: 'Templates, 1' })).toBeVisible();
  await openPlace(page, 'Notes');
  await expect(page.getByText('No notes yet')).toBeVisible();

  await runCommand(page, 'New note from a template');
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /Call on/ })
    .click();
  await expect(title(page)).toHaveValue(`Call on ${new Date().getFullYear()}`);
  await expect(noteText(page)).toBeFocused();
  await page.keyboard.type('Peter');
  const today = await page.evaluate(() => {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  });
  await expect(paragraphs(page)).toHaveText([`Started ${today} with Peter.`, '{{nobody}}']);

  // The same into a note that is there, by the menu of blocks; the caret goes where the template says.
  await writeNote(page, 'Another', 'before ');
  await page.keyboard.type('/templ');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('combobox').press('Enter');
  await expect(noteText(page)).toContainText(`Started ${today} with .`);
  await page.keyboard.type('Ada');
  await expect(noteText(page)).toContainText(`Started ${today} with Ada.`);
  expect(app.errors).toEqual([]);
});

test('Today is one note, however often it is opened, and days are walked from it', async ({ app }) => {
  const { page } = app;
  await sidebar(page).getByRole('button', { name: 'Today' }).click();
  await expect(title(page)).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await expect(page.getByRole('button', { name: 'Previous day' })).toBeDisabled();
  await openPlace(page, 'Stories');
  await page.keyboard.press('ControlOrMeta+j');
  await expect(title(page)).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await openPlace(page, 'Notes');
  await expect(page.getByRole('option')).toHaveCount(1);
});

test('quick capture puts words into the day without moving what is open', async ({ app }) => {
  const { page } = app;
  await writeNote(page, 'Writing', 'in the middle of');
  for (let key = 0; key < 3; key++) await page.keyboard.press('ArrowLeft');
  // The page tells of a moved caret a moment later.
  await page.waitForTimeout(200);
  await page.keyboard.press('ControlOrMeta+Shift+y');
  const dialog = page.getByRole('dialog', { name: 'Quick capture' });
  await dialog.getByRole('textbox').fill('Ask Peter about Nova');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  await page.keyboard.type('!');
  await expect(noteText(page)).toHaveText('in the middle! of');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(paragraphs(page).first()).toHaveText('Captured');
  await expect(paragraphs(page).nth(1)).toHaveText(/^\d\d:\d\d Ask Peter about Nova$/);
});

test('what is selected becomes a note, and a link to it stays', async ({ app }) => {
  const { page } = app;
  await writeNote(page, 'Long', 'keep this\nEngines are hard\nthey burn\nand this');
  await paragraphs(page).nth(1).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+End');
  await runCommand(page, 'New note from the selection');
  await expect(paragraphs(page)).toHaveText(['keep this', 'Engines are hard', 'and this']);
  await expect(page.getByRole('main').getByText('Saved')).toBeVisible();
  await noteText(page)
    .getByRole('link', { name: /Engines are hard/ })
    .click();
  await expect(title(page)).toHaveValue('Engines are hard');
  await expect(paragraphs(page)).toHaveText(['Engines are hard', 'they burn']);
});

test('two notes become one, links follow, and it can be taken back', async ({ app }) => {
  const { page } = app;
  await writeNote(page, 'Stoke', 'a rocket');
  await writeNote(page, 'Stoke Space', 'seven engines');
  await writeNote(page, 'Linking', 'see ');
  await page.keyboard.type('[[Stoke Space');
  await expect(page.getByRole('listbox', { name: 'Link to' }).getByRole('option').first()).toContainText('Stoke Space');
  await page.keyboard.press('Enter');
  await expect(noteText(page).getByRole('link', { name: /Stoke Space/ })).toBeVisible();
  await expect(page.getByRole('main').getByText('Saved')).toBeVisible();
  await openNote(page, 'Stoke Space');
  await runCommand(page, 'Merge this note into another');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('Stoke');
  await dialog.getByRole('option', { name: /^Stoke$/ }).click();
  await expect(title(page)).toHaveValue('Stoke');
  await expect(paragraphs(page)).toHaveText(['a rocket', 'Stoke Space', 'seven engines']);
  await expect(page.getByRole('complementary').getByText('Linking')).toBeVisible();
  await page.getByRole('button', { name: /Undo/ }).click();
  await expect(title(page)).toHaveValue('Stoke Space');
  await expect(paragraphs(page)).toHaveText(['seven engines']);
  await openPlace(page, 'Notes');
  await expect(page.getByRole('listbox', { name: 'Notes' }).getByRole('option')).toHaveCount(3);
  await openNote(page, 'Stoke');
  await expect(paragraphs(page)).toHaveText(['a rocket']);
});

test('a section becomes a note of its own, with a link in its place', async ({ app }) => {
  const { page } = app;
  await writeNote(page, 'Report', '# Engines\nseven\n');
  await page.keyboard.type('# People\nAndy');
  await expect(page.getByRole('main').getByText('Saved')).toBeVisible();
  await noteText(page).getByText('seven').click();
  await runCommand(page, 'Split this section');
  await expect(paragraphs(page).first()).toHaveText('Engines');
  await expect(noteText(page)).not.toContainText('seven');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(title(page)).toHaveValue('Engines');
  await expect(paragraphs(page).first()).toHaveText('seven');
});

test('a note cites its clips and lists them in the style it chooses', async ({ app }) => {
  const { page } = app;
  await clipByPasting(
    page,
    'Altman looks for a rocket\nBy Berber Jin\nDecember 4, 2025\n\nSam Altman has talked to Stoke Space about its rocket Nova for several months, people who know of the talks said on Thursday.',
  );
  await expect(page.getByRole('main').getByText('Stoke Space').first()).toBeVisible();
  await writeNote(page, 'Sources', 'As reported ');
  await page.keyboard.type('[@rocket');
  await expect(page.getByRole('listbox', { name: 'Cite a clip' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' and so on. ');
  await runCommand(page, 'Insert the list of sources');
  const sources = page.getByRole('region', { name: 'Sources' });
  await expect(sources.getByRole('listitem')).toHaveCount(1);
  await expect(sources.getByRole('listitem')).toContainText('Altman looks for a rocket');
  await sources.getByRole('combobox', { name: 'Citation style' }).selectOption('ieee');
  await expect(sources.getByRole('listitem')).toContainText('[1]');
  await expect(paragraphs(page).first()).toHaveText('As reported [1] and so on. ');
  await sources.getByRole('button', { name: 'Copy or remove the sources' }).click();
  await page.getByRole('menuitem', { name: 'Copy as BibTeX' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('@online{');

  // What is stored is the style and the links; the list is made anew.
  await expect(page.getByRole('main').getByText('Saved')).toBeVisible();
  const again = await app.reopen();
  await openNote(again, 'Sources');
  await expect(again.getByRole('region', { name: 'Sources' }).getByRole('listitem')).toContainText('[1]');
  expect(app.errors).toEqual([]);
});
