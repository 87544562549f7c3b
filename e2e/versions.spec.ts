import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { clipByAddress, openPlace, vaultPane } from './pages.ts';
import { expect, test } from './test.ts';

const paragraphs = (price: string) => `<p>Stoke Space sold a part of itself to a chip maker on Monday.</p>
<p>The firm was paid ${price} million dollars, according to two people who have seen the papers.</p>
<p>Its second stage came back in one piece in March and will fly again within the year, the company said.</p>
<p>Neither side wanted to say what the money is for, and the talks went on for five months before that.</p>
<p>By <a rel="author" href="/nora">Nora Whitfield</a> and the desk in Seattle, who wrote this for the paper.</p>`;

const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });

async function openInfo(page: Page): Promise<void> {
  await details(page).getByRole('tab', { name: 'Info' }).click();
}

const article = (page: Page, words: RegExp) => page.getByRole('main').getByText(words);

const headline = (page: Page, name: string) =>
  expect(page.getByRole('main').getByRole('heading', { name, level: 1 })).toBeVisible();

test('an address that is clipped again is one clip with two versions, and what changed is shown', async ({
  app,
  site,
}) => {
  const { page } = app;
  site.write('/deal', 'A rocket firm sells a part of itself', paragraphs('40'));
  await clipByAddress(page, site.address('/deal?utm_source=mail'));
  await headline(page, 'A rocket firm sells a part of itself');
  await expect(article(page, /paid 40 million/)).toBeVisible();

  site.write('/deal', 'A rocket firm sells more of itself', paragraphs('55'));
  await clipByAddress(page, site.address('/deal'));
  await expect(page.getByText(/^Clipped before on .* A new version is being made\.$/)).toBeVisible();
  await headline(page, 'A rocket firm sells more of itself');
  await expect(article(page, /paid 55 million/)).toBeVisible();
  expect(await readdir(join(app.vaultFolder, 'clips'))).toHaveLength(1);

  await openInfo(page);
  const versions = details(page).getByRole('list', { name: 'Versions' });
  await expect(versions.getByRole('listitem')).toHaveCount(2);
  await versions.getByRole('button', { name: 'Compare version 2 with the one before' }).click();
  const comparison = page.getByRole('dialog', { name: 'Compare versions' });
  await expect(comparison.getByRole('list', { name: 'In short' })).toContainText('Headline changed');
  await expect(comparison.getByRole('list', { name: 'In short' })).toContainText('Number changed');
  await expect(comparison.locator('del').filter({ hasText: '40' })).toBeVisible();
  await expect(comparison.locator('ins').filter({ hasText: '55' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(comparison.getByText(/^Change 1 of \d+$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(comparison).toBeHidden();

  await versions.getByRole('button', { name: /the first/ }).click();
  await expect(article(page, /paid 40 million/)).toBeVisible();
  expect(app.errors).toEqual([]);
});

test('a short address that leads to the page of a clip shows that clip, with a further version', async ({
  app,
  site,
}) => {
  const { page } = app;
  site.write('/deal', 'A rocket firm sells a part of itself', paragraphs('40'));
  await clipByAddress(page, site.address('/deal'));
  await expect(article(page, /paid 40 million/)).toBeVisible();
  site.write('/deal', 'A rocket firm sells a part of itself', paragraphs('55'));
  await clipByAddress(page, site.address('/to/deal'));
  await expect(page.getByText(/^This page was clipped before, on .*: it is a version of that clip\.$/)).toBeVisible();
  await expect(article(page, /paid 55 million/)).toBeVisible();
  expect(await readdir(join(app.vaultFolder, 'clips'))).toHaveLength(1);
  await openPlace(page, 'Clips');
  await expect(page.getByRole('option')).toHaveCount(1);
  expect(app.errors).toEqual([]);
});

test('another author is written, and the page’s own comes back; more of the page is taken when asked', async ({
  app,
  site,
}) => {
  const { page } = app;
  await clipByAddress(page, site.address('/nova-flies'));
  await headline(page, 'Stoke Space flies Nova for the first time');
  await openInfo(page);
  await details(page).getByRole('button', { name: 'Authors: choose or write' }).click();
  await page.getByRole('menuitem', { name: 'Write another' }).click();
  await details(page).getByRole('textbox', { name: 'Authors' }).fill('Ada Kern; Jo Park');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByText('Ada Kern, Jo Park')).toBeVisible();
  await expect(details(page).getByText('as you gave it')).toBeVisible();
  await details(page).getByRole('button', { name: 'Authors: choose or write' }).click();
  await page.getByRole('menuitem', { name: 'Use the page’s own' }).click();
  await expect(page.getByRole('main').getByText('Nora Whitfield')).toBeVisible();

  await expect(details(page).getByText(/^\d+ % of the page’s visible words$/)).toBeVisible();
  await details(page).getByText('Everything', { exact: true }).click();
  await expect(page.getByText(/^New version: \d+ words more$/)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Ten gadgets you need');
  expect(app.errors).toEqual([]);
});

test('many addresses go on in the strip: paused, gone on with, stopped, and tried again', async ({ app, site }) => {
  const { page } = app;
  const addresses = Array.from({ length: 30 }, (_, at) => site.address(`/many/${at}`));
  await clipByAddress(page, ['no address at all', ...addresses].join('\n'));
  const strip = page.getByRole('region', { name: 'Clips being read' });
  await expect(strip.getByText(/^Reading \d+ of 30$/)).toBeVisible();
  await strip.getByRole('button', { name: 'Pause' }).click();
  await expect(strip.getByText(/^Paused after \d+ of 30$/)).toBeVisible();
  await strip.getByRole('button', { name: 'Why' }).click();
  await expect(page.getByRole('dialog', { name: 'Not clipped' })).toContainText(
    '“no address at all” is not a web address.',
  );
  await page.keyboard.press('Escape');
  await strip.getByRole('button', { name: 'Cancel' }).click();
  await strip.getByRole('button', { name: 'Leave it at that' }).click();
  await openPlace(page, 'Needs a look');
  await expect(page.getByText('This clip was stopped before it was read.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Retry all' }).click();
  await expect(page.getByText(/^Trying \d+ clips again$/)).toBeVisible();
  await expect(async () => {
    // A queue that is still paused goes on when it is told to.
    const goOn = strip.getByRole('button', { name: 'Go on' });
    if (await goOn.isVisible()) await goOn.click();
    await expect(vaultPane(page).getByRole('button', { name: /^Needs a look/ })).toBeHidden();
  }).toPass({ timeout: 60_000 });
  expect(app.errors).toEqual([]);
});

test('a page that shows a wall is said to be one', async ({ app, site }) => {
  const { page } = app;
  site.write(
    '/walled',
    'Inside the chip deals',
    `<p>The first of the deals was signed in a car park in Kent.</p>
<div class="paywall"><h2>Subscribe to continue reading</h2><p>This article is for subscribers only.</p>
<a href="/subscribe">Subscribe now</a></div>`,
  );
  await clipByAddress(page, site.address('/walled'));
  const words = /subscribers only/;
  await expect(
    page
      .getByRole('main')
      .getByRole('note')
      .filter({ hasText: words })
      .or(page.getByRole('main').getByRole('alert').filter({ hasText: words })),
  ).toBeVisible();
  expect(app.errors).toEqual([]);
});
