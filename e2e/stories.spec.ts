import type { Page } from '@playwright/test';
import { clipByPasting, openPlace, openSampleStory } from './pages.ts';
import { expect, test } from './test.ts';

const clips = [
  'Halden Motors courts Orrin Propulsion\nHalden Motors held talks with Orrin Propulsion over the turbopump maker in 2024, three people said.',
  'Orrin Propulsion turns Halden Motors down\nOrrin Propulsion ended talks with Halden Motors on 3 May 2025. The turbopump works stay with Orrin Propulsion.',
  'Halden Motors opens a turbopump plant\nHalden Motors opened a plant on 9 June 2025. It had tried to buy Orrin Propulsion and its turbopump works.',
];

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });

async function clipAll(page: Page): Promise<void> {
  for (const text of clips) await clipByPasting(page, text);
}

async function makeProposedStory(page: Page): Promise<void> {
  await openPlace(page, 'Stories');
  const proposals = page.getByRole('region', { name: 'May be stories' });
  await expect(proposals).toContainText('3 clips in no story');
  await proposals.getByRole('button', { name: 'Make a story' }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('and');
}

test('recent clips that tell of one thing are proposed as a story, which is told in order', async ({ app }) => {
  const { page } = app;
  await clipAll(page);
  await makeProposedStory(page);
  const events = timeline(page).getByRole('list', { name: 'Events' });
  // What lies far behind the rest is out of sight at first.
  await expect(timeline(page)).toContainText('2 of 3 events in sight');
  await timeline(page).getByRole('button', { name: 'All', exact: true }).click();
  await expect(events.getByRole('button')).toHaveCount(3);
  await timeline(page).getByRole('button', { name: 'In words' }).click();
  const rows = timeline(page).getByRole('listbox', { name: 'Events in words' });
  await expect(rows.getByRole('option').first()).toContainText('2024');

  // By keyboard to the last event, and into its sentence.
  await rows.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('opened a plant on 9 June 2025');
  await page.keyboard.press('Alt+ArrowLeft');

  // A question is kept over a restart.
  await page.getByRole('textbox', { name: 'Add a question' }).fill('Who said it?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Who said it?' })).toBeVisible();
  const again = await app.reopen();
  await openPlace(again, 'Stories');
  await again.getByRole('option').first().click();
  await expect(again.getByRole('checkbox', { name: 'Who said it?' })).toBeVisible();
  expect(app.errors).toEqual([]);
});

test('a new clip says where it may belong and why, and is filed with one press', async ({ app }) => {
  const { page } = app;
  await clipAll(page);
  await makeProposedStory(page);
  await clipByPasting(page, 'Turbopump trouble\nHalden Motors and Orrin Propulsion quarrel over a turbopump patent.');
  await page.getByRole('tab', { name: 'Info' }).click();
  const suggestions = page.getByRole('list', { name: 'Stories it may belong in' });
  await expect(suggestions).toContainText('Shares');
  await suggestions.getByRole('button', { name: /^File in/ }).click();
  await expect(suggestions).toBeHidden();
  await openPlace(page, 'Stories');
  await expect(page.getByRole('option').first()).toContainText('4 clips');
});

test('a story is merged into another and taken back', async ({ app }) => {
  const { page } = app;
  await clipAll(page);
  await makeProposedStory(page);
  const name = (await page.getByRole('main').getByRole('heading', { level: 1 }).textContent()) ?? '';
  await openPlace(page, 'Stories');
  await page.getByRole('button', { name: 'New story' }).click();
  await page.getByRole('textbox', { name: 'Name of the new story' }).fill('Everything');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('heading', { name: 'Everything' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Merge into another story' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge Everything into' });
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByRole('main').getByRole('heading', { name })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('main').getByRole('heading', { name: 'Everything' })).toBeVisible();
});

test('the timeline of the sample story has the vague times as they are told, and can be saved', async ({ app }) => {
  const { page } = app;
  await openSampleStory(page);
  await expect(timeline(page)).toContainText('Summer 2025');
  await timeline(page).getByRole('button', { name: 'Kinds of events, and export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save as a table (CSV)' }).click();
  expect((await download).suggestedFilename()).toBe('Altman looks for a rocket timeline.csv');
});
