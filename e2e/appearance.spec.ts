import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { clipByPasting, mentionsOf, openPlace, openSampleStory } from './pages.ts';
import { expect, test } from './test.ts';

const pictures = join(import.meta.dirname, 'pictures');
const isForPictures = process.env.BACKSTORY_PICTURES === '1';

/** Every kind of view, each with a mark by which it is known to be there. */
const views: readonly { readonly name: string; readonly open: (page: Page) => Promise<void> }[] = [
  { name: 'story', open: openStory },
  { name: 'reader', open: openReader },
  { name: 'entity', open: openEntity },
  { name: 'note', open: openNote },
  { name: 'review', open: openReview },
  {
    name: 'settings',
    open: async (page) => {
      await page.keyboard.press('Control+,');
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    },
  },
  {
    name: 'search',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+f');
      await page.getByRole('combobox', { name: 'Search' }).fill('rocket');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
];

async function openStory(page: Page): Promise<void> {
  await openPlace(page, 'Stories');
  await page.getByRole('listbox', { name: 'Stories' }).getByRole('option').first().click();
  await expect(page.getByRole('heading', { name: 'Altman looks for a rocket', level: 1 })).toBeVisible();
}

async function openReader(page: Page): Promise<void> {
  await openPlace(page, 'Clips');
  await page
    .getByRole('option', { name: /Sam Altman weighed buying a rocket maker/ })
    .first()
    .click();
  await expect(mentionsOf(page, 'organization').first()).toBeVisible();
}

async function openEntity(page: Page): Promise<void> {
  await openPlace(page, 'Organizations');
  await page
    .getByRole('option', { name: /Stoke Space/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'In context' }).getByRole('article').first()).toBeVisible();
}

async function openReview(page: Page): Promise<void> {
  await openPlace(page, 'To review');
  await expect(
    page
      .getByRole('main')
      .getByRole('button', { name: /^Accept / })
      .first(),
  ).toBeVisible();
}

async function openNote(page: Page): Promise<void> {
  await openPlace(page, 'Notes');
  await page
    .getByRole('option', { name: /Why a rocket/ })
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: 'Note text' }).locator('[data-kind="entity"]').first()).toBeVisible();
}

/** What is wrong with the page as it stands: it is wider than the window, a button has no name, words are faint. */
async function flawsOf(page: Page): Promise<string[]> {
  const flaws = await page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px wider than the window`);
    for (const pane of document.querySelectorAll('[data-pane]')) {
      if (pane.getBoundingClientRect().right > innerWidth + 1) found.push(`${pane.ariaLabel} ends outside the window`);
    }
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('no canvas');
    canvas.canvas.width = 1;
    canvas.canvas.height = 1;
    /** The color that the layers make, the first one at the bottom. */
    const painted = (layers: readonly string[]) => {
      canvas.clearRect(0, 0, 1, 1);
      for (const layer of layers) {
        canvas.fillStyle = layer;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (color: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = color.map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundsOf = (element: Element) => {
      const grounds: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) {
        grounds.unshift(getComputedStyle(at).backgroundColor);
      }
      return grounds;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faint = new Set<string>();
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (!element || node.textContent?.trim() === '' || !element.checkVisibility({ opacityProperty: true })) continue;
      if (element.closest(':disabled, [aria-hidden="true"], [aria-disabled="true"], svg')) continue;
      const grounds = groundsOf(element);
      const [lighter = 0, darker = 0] = [
        luminance(painted(grounds)),
        luminance(painted([...grounds, getComputedStyle(element).color])),
      ].sort((a, b) => b - a);
      const contrast = (lighter + 0.05) / (darker + 0.05);
      if (contrast < 4.5)
        faint.add(`“${node.textContent?.trim().slice(0, 40)}” has a contrast of ${contrast.toFixed(2)}`);
    }
    return [...found, ...faint];
  });
  const nameless = page.getByRole('button', { name: /^$/ }).or(page.getByRole('textbox', { name: /^$/ }));
  for (const element of await nameless.all()) {
    flaws.push(`no name: ${await element.evaluate((it) => it.outerHTML.slice(0, 120))}`);
  }
  return flaws;
}

/** Whatever the window complains about, policy violations among it. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}

async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

for (const theme of ['light', 'dark'] as const) {
  test(`every view is whole and readable in ${theme}, in a small window and a large one`, async ({ app }) => {
    const { page } = app;
    const complaints = complaintsOf(page);
    await setTheme(page, theme);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await flawsOf(page)).toEqual([]);
    await openSampleStory(page);
    for (const size of [
      { width: 1440, height: 900 },
      { width: 900, height: 600 },
    ]) {
      await page.setViewportSize(size);
      for (const { name, open } of views) {
        await open(page);
        await test.step(`${name} at ${size.width}`, async () => {
          await expect.poll(() => flawsOf(page), { message: `${name} at ${size.width}` }).toEqual([]);
        });
      }
    }
    expect(complaints).toEqual([]);
    expect(app.errors).toEqual([]);
  });
}

test('the theme follows the system, and nothing moves for those who asked for stillness', async ({ app }) => {
  const { page } = app;
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await setTheme(page, 'light');
  const light = await ground();
  await setTheme(page, 'dark');
  expect(await ground()).not.toBe(light);

  const longestMotion = () =>
    page.evaluate(() => {
      const seconds = (value: string) => Math.max(...value.split(',').map((part) => Number.parseFloat(part)));
      return Math.max(
        ...[...document.querySelectorAll('*')].map((element) => {
          const style = getComputedStyle(element);
          const animation = style.animationName === 'none' ? 0 : seconds(style.animationDuration);
          return Math.max(animation, seconds(style.transitionDuration));
        }),
      );
    });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  // A change of theme stills everything for a moment.
  await expect.poll(longestMotion).toBeGreaterThan(0.05);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await longestMotion()).toBeLessThan(0.02);
});

test('a long name and a long word stay inside their panes', async ({ app }) => {
  const { page } = app;
  const word = 'Rechtsschutzversicherungsgesellschaften'.repeat(8);
  await clipByPasting(page, `${word}\n\n${word} is at work on Nova.\n\n${word}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const width of [1440, 900]) {
    await page.setViewportSize({ width, height: 600 });
    expect(await flawsOf(page)).toEqual([]);
    const right = await page.getByRole('main').evaluate((main) => {
      const edges = [...main.querySelectorAll('h1, p')].map((element) => element.scrollWidth - element.clientWidth);
      return Math.max(...edges);
    });
    expect(right).toBeLessThanOrEqual(1);
  }
});

test('the pictures of the README are made', async ({ app }) => {
  test.skip(!isForPictures, 'only made when asked for with BACKSTORY_PICTURES=1');
  const { page } = app;
  await mkdir(pictures, { recursive: true });
  const picture = async (name: string) => {
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
  };
  await setTheme(page, 'light');
  await openSampleStory(page);
  await openNote(page);
  await expect(page.getByRole('region', { name: 'Linked mentions' })).toContainText('one rivalry, three fronts');
  // The names that could be linked are marked when the page has a moment to spare.
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  await picture('note-light');
  await openReader(page);
  await picture('reader-light');
  await openReview(page);
  await picture('review-light');
  await setTheme(page, 'dark');
  await openEntity(page);
  await picture('entity-dark');
});
