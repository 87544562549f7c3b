import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { openBrowserWindow } from './open-window.ts';
import { clipByPasting, openPlace } from './pages.ts';
import { cpuBetween, longestTasks, mainThreadOf, type TraceEvent } from './trace-tasks.ts';

/**
 * Measures the reader in a real Chromium, with the processor time of the window's main thread: opening a very long clip
 * with thousands of names and 200 highlights, and scrolling through it. `npm run bench -- reader-speed [words] [runs]`,
 * with the app built (`npm run build`).
 */
const wordCount = Number(process.argv[2] ?? 52_800);
const runs = Number(process.argv[3] ?? 3);
const highlightCount = 200;
const names = ['Stoke Space', 'OpenAI', 'SpaceX', 'Sam Altman', 'Elon Musk', 'Blue Origin', 'California', 'Microsoft'];
const fill = 'the rocket that flew on the day before and came down in one piece near the sea'.split(' ');

function paragraph(number: number): string {
  const words: string[] = [];
  for (let at = 0; words.length < 80; at += 1) {
    words.push(names[(number + at) % names.length] ?? '', ...fill.slice(at % 9, (at % 9) + 4));
    if (at % 4 === 3) words.push(`${fill[at % fill.length]}.`);
  }
  return `Report ${number}: ${words.join(' ')}.`;
}

const text = Array.from({ length: Math.ceil(wordCount / 92) }, (_, number) => paragraph(number)).join('\n\n');
const folder = await mkdtemp(join(tmpdir(), 'backstory-reader-bench-'));
const vault = join(folder, 'vault');
const executablePath = process.env.BACKSTORY_CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const open = () =>
  openBrowserWindow({ folder, args: ['--vault', vault], onPage: () => undefined }, browser, {
    viewport: { width: 1440, height: 900 },
  });
const words = (page: Page) => page.getByRole('main').locator('[data-row="0"] [data-start]').first();

await prepare();
for (let run = 1; run <= runs; run += 1) {
  const { page, close } = await open();
  await openPlace(page, 'Clips');
  const row = page.getByRole('option').first();
  await row.waitFor();
  await page.waitForTimeout(1500);
  await watchForWords(page);
  const opening = await tasksDuring(browser, page, async () => {
    await row.click();
    await words(page).waitFor();
    await page.waitForTimeout(4000);
  });
  tell(`run ${run}: opening`, opening);
  const cpu = cpuBetween(opening, 'pressed', 'shown').toFixed(0);
  const drawn = `${await page.locator('[data-mention]').count()} names, ${await page.locator('mark[data-highlight]').count()} marks`;
  console.log(
    `  words on screen after ${cpu} ms of the thread (${(await shownAfter(page)).toFixed(0)} ms by the clock); ${drawn} drawn`,
  );
  tell(
    `run ${run}: scrolling`,
    await tasksDuring(browser, page, async () => {
      await page.mouse.move(600, 500);
      for (let step = 0; step < 60; step += 1) {
        await page.mouse.wheel(0, 1500);
        await page.waitForTimeout(50);
      }
    }),
  );
  tell(
    `run ${run}: marking`,
    await tasksDuring(browser, page, async () => {
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('2');
      await page.waitForTimeout(1500);
    }),
  );
  await close();
}
await browser.close();
await rm(folder, { recursive: true });

/** A vault with the one clip, read and recognized, and its highlights. */
async function prepare(): Promise<void> {
  const { page, close } = await open();
  await clipByPasting(page, `A very long report\n\n${text}`);
  await page.locator('[data-mention]').first().waitFor({ timeout: 120_000 });
  await close();
  const [clip = ''] = await readdir(join(vault, 'clips'));
  const article = JSON.parse(await readFile(join(vault, 'clips', clip, '1', 'article.json'), 'utf8')) as {
    text: string;
  };
  const step = Math.floor(article.text.length / (highlightCount + 1));
  const at = new Date().toISOString();
  const highlights = Array.from({ length: highlightCount }, (_, number) => {
    const start = article.text.indexOf(' ', step * (number + 1)) + 1;
    const exact = article.text.slice(start, start + 90).split('\n')[0] ?? '';
    const anchor = {
      version: 1,
      start,
      end: start + exact.length,
      exact,
      prefix: article.text.slice(start - 30, start),
      suffix: article.text.slice(start + exact.length, start + exact.length + 30),
    };
    return {
      id: `h${number}`,
      color: 'key',
      comment: number % 4 === 0 ? 'A note' : '',
      anchor,
      createdAt: at,
      updatedAt: at,
    };
  });
  await writeFile(join(vault, 'clips', clip, 'highlights.json'), JSON.stringify({ id: clip, highlights }));
  console.log(`${article.text.split(/\s+/).length} words, ${highlightCount} highlights`);
}

/** Notes the moment of the first frame after words of the article were there. */
async function watchForWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const marks = window as unknown as { pressed?: number; shown?: number };
    document.addEventListener(
      'click',
      (event) => {
        marks.pressed ??= event.timeStamp;
        performance.mark('pressed');
      },
      { capture: true, once: true },
    );
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main [data-row] [data-start]')) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          marks.shown = performance.now();
          performance.mark('shown');
        }),
      );
    }).observe(document.body, { childList: true, subtree: true });
  });
}

function shownAfter(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { pressed = 0, shown = 0 } = window as unknown as { pressed?: number; shown?: number };
    return shown - pressed;
  });
}

async function tasksDuring(traced: Browser, page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  await traced.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] });
  await act();
  return mainThreadOf(await traced.stopTracing());
}

function tell(name: string, thread: readonly TraceEvent[]): void {
  const tasks = longestTasks(thread);
  const over = tasks.filter(({ cpuMs }) => cpuMs > 50).length;
  console.log(`${name}: ${over} tasks over 50 ms of processor time`);
  for (const { cpuMs, wallMs, parts } of tasks.slice(0, 6))
    console.log(`  ${cpuMs.toFixed(0)} ms (${wallMs.toFixed(0)} by the clock): ${parts}`);
}
