import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { clipperPorts } from '#shared/clipper/protocol.ts';
import type { ArticleSite } from './article-site.ts';
import { type ClippingBrowser, openClippingBrowser } from './clipping-browser.ts';
import { openPlace } from './pages.ts';
import { test as base, expect, type OpenedApp } from './test.ts';

const test = base.extend<{ reader: ClippingBrowser }>({
  reader: async ({ site, colorScheme }, use) => {
    const reader = await openClippingBrowser({
      siteHost: site.host,
      ...(colorScheme === 'dark' ? { colorScheme } : {}),
    });
    await use(reader);
    await reader.close();
  },
});

// The built clipper looks for the app at its own ports.
test.beforeAll(() => {
  process.env.BACKSTORY_CLIPPER_PORTS = clipperPorts.join();
});
test.afterAll(() => {
  delete process.env.BACKSTORY_CLIPPER_PORTS;
});

/** An article that is not in the page as it is served: a script brings it, into a shadow root, with a picture for members. */
const scripted = `<news-story></news-story><script>
customElements.define('news-story', class extends HTMLElement {
  connectedCallback() {
    setTimeout(() => {
      this.attachShadow({ mode: 'open' }).innerHTML = \`
<p>Kelpworks opened its first harbour plant on Tuesday, after two years of talks with the town of Brekke.</p>
<figure><img src="/members-picture" width="240" height="240" alt="The plant"><figcaption>The plant at dawn</figcaption></figure>
<p>The company says that forty people will work there by the end of the year, most of them from the town itself.</p>
<figure><canvas width="120" height="90" aria-label="Harvest by month"></canvas><figcaption>Harvest, drawn by a script</figcaption></figure>
<p>“We waited long enough,” said Oda Brekke, who runs the harbour and signed the papers in the morning.</p>
<p>The second plant is to follow in spring, if the sea stays as calm as it was during the first winter of the tests.</p>\`;
      const brush = this.shadowRoot.querySelector('canvas').getContext('2d');
      for (let at = 0; at < 12; at++) brush.fillRect(at * 10, 90 - at * 7, 8, at * 7);
    }, 50);
  }
});</script>`;

const plain = (number: string) => `<p>Kelpworks paid ${number} million for the harbour, its papers say.</p>
<p>The town kept a tenth of it, and the right to buy back the rest after twenty years, as it did with the mill before.</p>
<p>Nobody in the town remembers a larger sale, and the mayor said that there would be no other in her time.</p>
<p>The plant opens in spring, and the first of its people were hired on the day that the papers were signed.</p>`;

/** The app's settings with the part on the clipper. */
async function openClipperSettings({ page }: OpenedApp) {
  await page.keyboard.press('ControlOrMeta+,');
  return page.getByRole('region', { name: 'Browser clipper' });
}

async function newCode(app: OpenedApp): Promise<string> {
  const settings = await openClipperSettings(app);
  await settings.getByRole('button', { name: /^(?:Pair a browser|New code)$/ }).click();
  const digits = await settings.getByText(/^Code:/).textContent();
  return (digits ?? '').replace(/\D/g, '');
}

async function pairWith(app: OpenedApp, popup: Page, code?: string): Promise<void> {
  await popup.getByRole('textbox', { name: 'Code, eight digits' }).fill(code ?? (await newCode(app)));
  await popup.keyboard.press('Enter');
}

/** A page of the site in the reader's browser, and the popup on it, paired. */
async function openPaired(app: OpenedApp, reader: ClippingBrowser, path: string): Promise<{ page: Page; popup: Page }> {
  const page = await reader.context.newPage();
  await page.goto(reader.address(path));
  const popup = await reader.press(page);
  await pairWith(app, popup);
  await expect(popup.getByText('Connected', { exact: true })).toBeVisible();
  return { page, popup };
}

const clipsOf = (app: OpenedApp) => readdir(join(app.vaultFolder, 'clips')).catch(() => []);
const titleField = (popup: Page) => popup.getByRole('textbox', { name: 'Title' });
const saveButton = (popup: Page) => popup.getByRole('button', { name: /^Save clip/ });

async function openClip(app: OpenedApp, title: RegExp): Promise<void> {
  await openPlace(app.page, 'Clips');
  await app.page.getByRole('option', { name: title }).click();
}

const article = (app: OpenedApp) => app.page.getByRole('main');

test('an article that a script wrote into a shadow root is read with the pictures only its reader could see', async ({
  app,
  reader,
  site,
}) => {
  site.write('/harbour', 'A harbour plant opens', scripted);
  await reader.context.addCookies([{ name: 'member', value: 'yes', url: reader.address('/') }]);
  const { page, popup } = await openPaired(app, reader, '/harbour');
  await expect(titleField(popup)).toHaveValue('A harbour plant opens');
  await expect(titleField(popup)).toBeFocused();
  await expect(popup.getByText(/^\d+ words$/)).toBeVisible();
  await titleField(popup).fill('Kelpworks opens in Brekke');
  await popup.getByRole('combobox', { name: 'Story' }).fill('Kelp');
  await popup.keyboard.press('Enter');
  await popup.getByRole('textbox', { name: 'Note' }).fill('First plant.');
  await saveButton(popup).click();
  await expect(popup.getByText('Saved to your inbox')).toBeVisible();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);

  await openClip(app, /Kelpworks opens in Brekke/);
  await expect(article(app)).toContainText('forty people will work there');
  await expect(article(app)).toContainText('The plant at dawn');
  const picture = article(app).getByRole('img', { name: 'The plant' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(128);
  const drawing = article(app).getByRole('img', { name: 'Harvest by month' });
  await expect.poll(() => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120);
  const [clip = ''] = await clipsOf(app);
  const { comment, stories } = JSON.parse(await readFile(join(app.vaultFolder, 'clips', clip, 'clip.json'), 'utf8'));
  expect({ comment, stories: stories.length }).toEqual({ comment: 'First plant.', stories: 1 });
  expect(app.errors).toEqual([]);
});

test('a selection is clipped alone', async ({ app, reader, site }) => {
  const selecting = await openWithSelection(app, reader, site);
  await selecting.getByText('Selection', { exact: true }).click();
  await saveButton(selecting).click();
  await expect(selecting.getByText('Saved to your inbox')).toBeVisible();
  await openClip(app, /The harbour is sold/);
  await expect(article(app)).toContainText('The town kept a tenth of it');
  await expect(article(app)).not.toContainText('Kelpworks paid 40 million');
  expect(app.errors).toEqual([]);
});

test('an article is clipped with what was selected in it as a highlight', async ({ app, reader, site }) => {
  const selecting = await openWithSelection(app, reader, site);
  await expect(selecting.getByText('Your selection, arrives marked as Key')).toBeVisible();
  await saveButton(selecting).click();
  await expect(selecting.getByText('Saved to your inbox')).toBeVisible();
  await openClip(app, /The harbour is sold/);
  await expect(article(app)).toContainText('Kelpworks paid 40 million');
  const mark = article(app).locator('mark[data-highlight][data-color="key"]').first();
  await expect(mark).toContainText('The town kept a tenth');
  expect(app.errors).toEqual([]);
});

/** The popup on an article of which the second paragraph is selected. */
async function openWithSelection(app: OpenedApp, reader: ClippingBrowser, site: ArticleSite): Promise<Page> {
  site.write('/sale', 'The harbour is sold', plain('40'));
  const { page, popup } = await openPaired(app, reader, '/sale');
  await popup.close();
  await page.bringToFront();
  await selectParagraph(page, 1);
  return reader.press(page);
}

async function selectParagraph(page: Page, at: number): Promise<void> {
  await page
    .locator('article p')
    .nth(at)
    .evaluate((paragraph) => getSelection()?.selectAllChildren(paragraph));
}

test('a page that was clipped before says so at once, and becomes a new version', async ({ app, reader, site }) => {
  site.write('/sale', 'The harbour is sold', plain('40'));
  const { page, popup } = await openPaired(app, reader, '/sale');
  await saveButton(popup).click();
  await expect(popup.getByText('Saved to your inbox')).toBeVisible();
  await openClip(app, /The harbour is sold/);
  await expect(article(app)).toContainText('paid 40 million');

  site.write('/sale', 'The harbour is sold', plain('55'));
  await page.reload();
  const again = await reader.press(page);
  await expect(again.getByText(/^You clipped this on /)).toBeVisible();
  await expect(again.getByRole('button', { name: 'Open the clip' })).toBeVisible();
  await again.getByRole('button', { name: /^Save new version/ }).click();
  await expect(again.getByText('Saved to your inbox')).toBeVisible();
  await expect(article(app)).toContainText('paid 55 million');
  expect(await clipsOf(app)).toHaveLength(1);
  expect(app.errors).toEqual([]);
});

test('a clip made while the app is closed waits in the browser and arrives once', async ({ app, reader, site }) => {
  site.write('/sale', 'The harbour is sold', plain('40'));
  const { page, popup } = await openPaired(app, reader, '/sale');
  await popup.close();
  await app.reopen(async () => {
    const closed = await reader.press(page);
    await expect(closed.getByText('Backstory is not open')).toBeVisible();
    await saveButton(closed).click();
    await expect(closed.getByText('Saved in this browser for now')).toBeVisible();
    await expect(closed.getByRole('list', { name: 'Waiting clips' }).getByRole('listitem')).toHaveCount(1);
    expect(await badgeOf(reader)).toBe('1');
    await closed.close();
  });
  const later = await reader.press(page);
  await expect(later.getByText('Connected', { exact: true })).toBeVisible();
  await expect.poll(() => badgeOf(reader)).toBe('');
  await openClip(app, /The harbour is sold/);
  await expect(article(app)).toContainText('paid 40 million');
  expect(await clipsOf(app)).toHaveLength(1);
  expect(app.errors).toEqual([]);
});

const badgeOf = ({ worker }: ClippingBrowser, page?: Page) =>
  worker.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: BadgedBrowser };
    const tab = url === undefined ? undefined : (await chrome.tabs.query({ url }))[0];
    return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
  }, page?.url());

interface BadgedBrowser {
  readonly tabs: { query(which: object): Promise<readonly { readonly id?: number }[]> };
  readonly action: { getBadgeText(which: { tabId?: number }): Promise<string> };
}

test('what is highlighted on a page, with its comment, is highlighted in the reader', async ({ app, reader, site }) => {
  site.write('/sale', 'The harbour is sold', plain('40'));
  const { page, popup } = await openPaired(app, reader, '/sale');
  await popup.getByRole('button', { name: 'Highlight on the page' }).click();
  await page.bringToFront();
  const before = await page.locator('article').innerHTML();
  const box = await page.locator('article p').nth(1).boundingBox();
  if (!box) throw new Error('The paragraph is not on screen');
  await page.mouse.move(box.x + 2, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 8, { steps: 4 });
  await page.mouse.up();
  // The bar is in a closed shadow root: it is found by where it stands, as a reader finds it.
  const bar = await barBox(page);
  await page.mouse.click(bar.x + 75, bar.y + 20);
  await page.mouse.click(bar.x + 60, bar.y + 70);
  await page.keyboard.type('Only a tenth?');
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['backstory-fact']);
  expect(await page.locator('article').innerHTML()).toBe(before);

  const again = await reader.press(page);
  await expect(again.getByText(/ · 1 highlight$/)).toBeVisible();
  await saveButton(again).click();
  await expect(again.getByText('Saved to your inbox')).toBeVisible();
  await openClip(app, /The harbour is sold/);
  await expect(article(app).locator('mark[data-highlight]').first()).toHaveAttribute('data-color', 'fact');
  await expect(article(app).getByRole('note', { name: 'Margin note: Fact' })).toContainText('Only a tenth?');
  expect(app.errors).toEqual([]);
});

async function barBox(page: Page) {
  const box = await page
    .locator('html > div')
    .last()
    .evaluate((host) => {
      const { x, y, width, height } = host.getBoundingClientRect();
      return { x, y, width, height };
    });
  return box;
}

/** A page that does what a page can to be left alone: it breaks what scripts rely on and removes what it did not make. */
const hostile = `<!doctype html><html><head><title>A hostile page</title><script>
Array.prototype.push = () => { throw new Error('no') };
String.prototype.replaceAll = () => 'replaced by the page';
Node.prototype.appendChild = Element.prototype.append = () => { throw new Error('no') };
Element.prototype.attachShadow = () => { throw new Error('no') };
Object.prototype.toString = Function.prototype.toString = () => 'replaced by the page';
window.getSelection = () => null;
document.querySelectorAll = () => [];
JSON.stringify = () => '"replaced by the page"';
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (node.localName === 'div') node.remove();
}).observe(document.documentElement, { childList: true });
</script></head><body><input id="field" value="typed secret"><form name="body"></form><form name="querySelector"></form><form name="title"></form><form name="createRange"></form>
<form><input name="firstChild"><input name="attributes"><input name="hasAttribute"><input name="isConnected"><input name="parentNode">
<article><h1>A hostile page</h1>${plain('70')}</article></form>
<iframe srcdoc="<p>${'What stands in a frame of the page itself is part of the page. '.repeat(8)}</p>"></iframe>
<script>let deep = document.documentElement.lastElementChild; for (let at = 0; at < 3000; at++) { const next = document.createElement('b'); deep.insertBefore(next, null); deep = next; } deep.textContent = 'at the bottom';
document.getElementById('field').focus()</script></body></html>`;

test('a page that fights it, under a strict policy, is clipped whole, keeps its focus and is marked', async ({
  app,
  reader,
}) => {
  await reader.context.route('**/hostile', (route) =>
    route.fulfill({
      body: hostile,
      contentType: 'text/html',
      headers: { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'; style-src 'none'" },
    }),
  );
  const { page, popup } = await openPaired(app, reader, '/hostile');
  await page.bringToFront();
  await popup.getByText('Page', { exact: true }).click();
  await saveButton(popup).click();
  await expect(popup.getByText('Saved to your inbox')).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
  await openClip(app, /A hostile page/);
  await expect(article(app)).toContainText('Kelpworks paid 70 million');
  await expect(article(app)).toContainText('part of the page');
  await expect(article(app)).not.toContainText('typed secret');
  await expect(article(app)).not.toContainText('replaced by the page');

  await selectParagraphWith(page, 'The town kept a tenth');
  await pressKeys(reader, page, 'mark');
  // As one word: the page's own broken parts would not let a list out.
  await expect.poll(() => page.evaluate(() => [...CSS.highlights.keys()].join())).toBe('backstory-key');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
  expect(app.errors).toEqual([]);
});

async function selectParagraphWith(page: Page, words: string): Promise<void> {
  await page.getByText(words).evaluate((paragraph) => {
    const range = new Range();
    range.selectNodeContents(paragraph);
    const selection = Document.prototype.getSelection.call(document);
    selection?.removeAllRanges();
    selection?.addRange(range);
  });
}

/** What the browser tells the clipper when its keys are pressed; without a window of its own it takes no such keys. */
async function pressKeys({ worker }: ClippingBrowser, page: Page, command: 'mark' | 'clip-now'): Promise<void> {
  await page.bringToFront();
  await worker.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as { chrome: CommandedBrowser };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(name, tab);
  }, command);
}

interface CommandedBrowser {
  readonly tabs: { query(which: object): Promise<readonly object[]> };
  readonly commands: { readonly onCommand: { dispatch(command: string, tab?: object): void } };
}

test('an article is clipped by keys alone, and the button answers', async ({ app, reader, site }) => {
  site.write('/sale', 'The harbour is sold', plain('40'));
  const { page, popup } = await openPaired(app, reader, '/sale');
  await expect.poll(async () => (await reader.shown()).filter((url) => url.endsWith('/popup.html'))).toHaveLength(1);
  await popup.close();
  await pressKeys(reader, page, 'clip-now');
  await expect.poll(() => badgeOf(reader, page)).toBe('✓');
  await openClip(app, /The harbour is sold/);
  await expect(article(app)).toContainText('paid 40 million');
  expect(app.errors).toEqual([]);
});

test('a wrong code pairs nobody, and a browser that was unpaired is told so and keeps its clip', async ({
  app,
  reader,
  site,
}) => {
  site.write('/sale', 'The harbour is sold', plain('40'));
  const page = await reader.context.newPage();
  await page.goto(reader.address('/sale'));
  const popup = await reader.press(page);
  await pairWith(app, popup, '00000000');
  await expect(popup.getByRole('alert')).toContainText('Backstory does not answer');
  const code = await newCode(app);
  await pairWith(app, popup, code === '12345678' ? '87654321' : '12345678');
  await expect(popup.getByRole('alert')).toContainText('That is not the code');
  await pairWith(app, popup, code);
  await expect(titleField(popup)).toBeVisible();

  const settings = await openClipperSettings(app);
  await settings.getByRole('button', { name: /^Unpair / }).click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Unpair', exact: true }).click();
  await expect(settings.getByText('Off')).toBeVisible();
  await saveButton(popup).click();
  await expect(popup.getByText('Saved in this browser for now')).toBeVisible();
  expect(await clipsOf(app)).toHaveLength(0);
  expect(app.errors).toEqual([]);
});

test('the browser’s own pages cannot be clipped, and a file is offered as a link', async ({ app, reader }) => {
  const { popup } = await openPaired(app, reader, '/nova-flies');
  await popup.close();
  const own = await reader.context.newPage();
  await own.goto('chrome://version');
  const closed = await reader.press(own);
  await expect(closed.getByText('This page cannot be clipped')).toBeVisible();

  const file = await reader.context.newPage();
  await file.goto(reader.address('/picture')).catch(() => undefined);
  const link = await reader.press(file);
  await link.getByRole('button', { name: /^Save link/ }).click();
  await expect(link.getByText('Saved to your inbox')).toBeVisible();
  const [clip = ''] = await clipsOf(app);
  const record = JSON.parse(await readFile(join(app.vaultFolder, 'clips', clip, 'clip.json'), 'utf8'));
  expect(record.capture).toBe('extension');
  expect(app.errors).toEqual([]);
});
