import type { Page } from '@playwright/test';
import { openSampleStory, vaultPane } from './pages.ts';
import { expect, test } from './test.ts';

/** Where the keys go: the name and role of what has the focus. The body itself is nowhere: the focus was lost. */
async function expectFocused(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}

/** Presses one key after the other; after each, the focus must be somewhere. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await expectFocused(page);
  }
}

/** The sample, and from there on no mouse. */
async function openSample(page: Page): Promise<void> {
  await openSampleStory(page);
  await page.mouse.move(0, 0);
  await expectFocused(page);
}

/** Goes to a list, and waits until there is something in it for the keys. */
async function goToList(page: Page, key: string, name: string): Promise<void> {
  await press(page, 'g', key);
  await expect(list(page, name)).toBeFocused();
  await expect(activeOption(page)).toBeVisible();
}

async function openFirstNote(page: Page): Promise<void> {
  await goToList(page, 'n', 'Notes');
  await press(page, 'Enter');
  await expect(editor(page)).toBeVisible();
}

const list = (page: Page, name: string) => page.getByRole('listbox', { name });
const activeOption = (page: Page) => page.locator('[role="option"][data-active]');
const editor = (page: Page) => page.getByRole('textbox', { name: 'Note text' });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

test('from a jump to an entity over its passages to the note, without a mouse', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await press(page, 'Control+k');
  await expect(page.getByRole('combobox', { name: 'Jump to' })).toBeFocused();
  await page.keyboard.type('stoke');
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText('Stoke Space');
  await press(page, 'Enter');
  await expect(heading(page, 'Stoke Space')).toBeVisible();

  const passage = page.getByRole('main').getByRole('button', { name: /The closest he came was with/ });
  for (let presses = 0; presses < 80 && !(await isFocused(page, passage)); presses += 1) await press(page, 'Tab');
  await expect(passage).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('main').locator('mark[data-lit]')).toHaveText(/Stoke Space/);
  await press(page, 'Alt+ArrowLeft');
  await expect(heading(page, 'Stoke Space')).toBeVisible();
  expect(app.errors).toEqual([]);
});

test('lists are walked with J, K and the arrows, and Enter opens', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await goToList(page, 'n', 'Notes');
  const titles = await page.getByRole('option').allTextContents();
  expect(titles).toHaveLength(2);
  await expect(activeOption(page)).toHaveText(titles[0] ?? '');
  await press(page, 'j');
  await expect(activeOption(page)).toHaveText(titles[1] ?? '');
  await press(page, 'j', 'k');
  await expect(activeOption(page)).toHaveText(titles[0] ?? '');
  await press(page, 'ArrowDown', 'Enter');
  const second = await page.getByRole('textbox', { name: 'Title' }).inputValue();
  expect(titles[1]).toContain(second);

  await goToList(page, 'c', 'Clips');
  await press(page, 'j', 'j', 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await goToList(page, 'e', 'Entities');
  await press(page, 'End', 'Home', 'Enter');
  await expect(page.getByRole('region', { name: 'In context' })).toBeVisible();
  expect(app.errors).toEqual([]);
});

test('a note is made, written and linked with [[ and @ by keyboard alone', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await press(page, 'g', 'n', 'n');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Written by hand');
  await press(page, 'Enter');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type('It began with [[Inside the week');
  const offered = page.getByRole('listbox', { name: /Link to|Name an entity/ }).getByRole('option', { selected: true });
  await expect(offered).toContainText('Inside the week OpenAI called a code red');
  await press(page, 'Enter');
  await page.keyboard.type(' and @Goog');
  await expect(offered).toContainText('Google');
  await press(page, 'Enter');
  await page.keyboard.type(' and [[nobody');
  await expect(offered).toBeVisible();
  await press(page, 'Escape');
  await expect(offered).toHaveCount(0);
  await page.keyboard.type(' knows');
  await expect(editor(page)).toContainText('[[nobody knows');
  await expect(editor(page).locator('[data-kind="clip"]')).toHaveText('Inside the week OpenAI called a code red');
  await expect(editor(page).locator('[data-kind="entity"]')).toHaveText('Google');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  // In a text the letters are letters: no G N, no J, no N.
  await page.keyboard.type(' gn j n ?');
  await expect(editor(page)).toContainText('knows gn j n ?');
  expect(app.errors).toEqual([]);
});

test('F6 goes round the panes in both directions, and Escape closes whatever was opened', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await openFirstNote(page);
  const paneOf = () => page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'));
  const seen: (string | null | undefined)[] = [];
  for (let step = 0; step < 5; step += 1) {
    await press(page, 'F6');
    seen.push(await paneOf());
  }
  const round = ['side', 'list', 'main', 'details'];
  const from = round.indexOf(seen[0] ?? '');
  expect(from).toBeGreaterThanOrEqual(0);
  expect(seen).toEqual([0, 1, 2, 3, 4].map((step) => round[(from + step) % round.length]));
  await press(page, 'Shift+F6');
  expect(await paneOf()).toBe(seen[3]);

  await press(page, 'Control+k');
  await expect(page.getByRole('dialog', { name: 'Jump' })).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('dialog', { name: 'Jump' })).toBeHidden();
  expect(await paneOf()).toBe(seen[3]);
  await press(page, 'Control+/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await press(page, 'Control+Shift+l');
  await expect(page.getByRole('dialog', { name: 'Clip an article' }).getByRole('textbox')).toBeFocused();
  await press(page, 'Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(app.errors).toEqual([]);
});

test('Tab walks through every pane and out again, and shows where it is', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await openFirstNote(page);
  await vaultPane(page).getByRole('button', { name: 'Jump to…' }).focus();
  const panes = new Set<string>();
  const unmarked: string[] = [];
  let isOut = false;
  for (let presses = 0; presses < 80 && !isOut; presses += 1) {
    // In a text Tab indents; after Esc it goes on.
    if (await isFocused(page, editor(page))) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      // A window without a frame goes on with the page's first stop instead of its own.
      if (!element || element === document.body || element.textContent === 'Skip to the text') return undefined;
      // A list shows its active row instead of itself.
      const mark = getComputedStyle(element.querySelector('[role="option"][data-active]') ?? element);
      const isText = element.matches('input, textarea, [contenteditable="true"]');
      return {
        pane: element.closest('[data-pane]')?.getAttribute('data-pane') ?? '',
        name: element.getAttribute('aria-label') ?? element.textContent ?? element.tagName,
        // A text shows its caret, an edge between panes a line, everything else an outline or a ring.
        isMarked:
          isText ||
          (mark.outlineStyle !== 'none' && mark.outlineWidth !== '0px') ||
          mark.boxShadow !== 'none' ||
          mark.backgroundImage !== 'none',
      };
    });
    if (!at) isOut = true;
    else {
      panes.add(at.pane);
      if (!at.isMarked) unmarked.push(`${at.pane}: ${at.name}`);
    }
  }
  expect(isOut, 'Tab leaves the page in the end').toBe(true);
  expect([...panes].sort()).toEqual(['details', 'list', 'main', 'side']);
  expect(unmarked).toEqual([]);
});

async function isFocused(page: Page, target: ReturnType<Page['locator']>): Promise<boolean> {
  const element = await target.elementHandle();
  return page.evaluate((wanted) => document.activeElement === wanted, element);
}
