// How long a key takes in a long note: npm run bench -- editor [WORDS] [LINKS]. Needs a build and a Chromium.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { node, startHost } from './host.ts';

const words = Number(process.argv[2] ?? 50_000);
const links = Number(process.argv[3] ?? 2_000);
const keys = 200;
const targets = 5;
const cli = join(import.meta.dirname, '../out/main/cli.js');

const vocabulary =
  'the talks with a launch provider have cooled while power demand in orbit grows and nobody says why'.split(' ');

/** Paragraphs of eighty words; every so many words are a link into the vault. */
function longText(isLinked: boolean): string {
  const every = Math.floor(words / links);
  const made = Array.from({ length: words }, (_, at) =>
    isLinked && at % every === 0
      ? `[[Thing ${(at / every) % targets}]]`
      : (vocabulary[(at * 7) % vocabulary.length] ?? ''),
  );
  const paragraphs: string[] = [];
  for (let at = 0; at < made.length; at += 80) paragraphs.push(`${made.slice(at, at + 80).join(' ')}.`);
  return paragraphs.map((text, index) => (index % 20 === 10 ? `## Part ${index}\n\n${text}` : text)).join('\n\n');
}

async function makeVault(folder: string): Promise<string> {
  const vault = join(folder, 'vault');
  const run = (...args: string[]) =>
    promisify(execFile)(node, [cli, '--vault', vault, ...args], {
      env: { ...process.env, HOME: folder, BACKSTORY_DATA: folder, XDG_CONFIG_HOME: join(folder, 'config') },
      maxBuffer: 64 * 1024 * 1024,
    });
  const file = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  for (let at = 0; at < targets; at += 1) await run('note', await file(`thing-${at}.md`, `# Thing ${at}\n\nA thing.`));
  await run('clip', await file('long-clip.txt', `A long clip\n\n${longText(false)}`));
  await run('note', await file('long-note.md', `# A long note\n\n${longText(true)}`));
  return vault;
}

/** In the page: the time from each key to the frame that shows it. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { keys: [] as number[] };
    Object.assign(window, { seen });
    const channel = new MessageChannel();
    let pressedAt = 0;
    channel.port1.onmessage = () => {
      performance.mark('painted');
      if (pressedAt > 0) seen.keys.push(performance.now() - pressedAt);
      pressedAt = 0;
    };
    window.addEventListener(
      'keydown',
      (event) => {
        pressedAt = event.timeStamp;
        requestAnimationFrame(() => channel.port2.postMessage(undefined));
      },
      { capture: true },
    );
  });
}

interface Typed {
  /** From the press to the frame that shows it, as the clock says: other programs of the machine count too. */
  readonly toPaint: readonly number[];
  /** What the page's thread worked from the press to that frame: events, script, style, layout and paint. */
  readonly worked: readonly number[];
  /** The same, and what it did after it until the next press. */
  readonly workedInAll: readonly number[];
}

async function typed(page: Page): Promise<Typed> {
  // Watching the thread costs time of its own: the clock is read without it.
  await press(page);
  const toPaint = await page.evaluate(() => (window as unknown as { seen: { keys: number[] } }).seen.keys.splice(0));
  const events = await traced(page, () => press(page));
  const presses = events.filter(({ name }) => name === 'Editor::HandleKeyboardEvent').map(({ ts }) => ts);
  const begins = presses.filter((ts, index) => index === 0 || ts - (presses[index - 1] ?? 0) > 20_000);
  const painted = events.filter(({ name }) => name === 'painted').map(({ ts }) => ts);
  const tasks = events.filter(({ name }) => name === taskName);
  // The task of the press itself began a little before its event.
  const between = (from: number, to: number) =>
    tasks.filter(({ ts, dur = 0 }) => ts + dur > from && ts < to).reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  return {
    toPaint,
    worked: begins.map((from) => between(from, painted.find((ts) => ts > from) ?? from)),
    workedInAll: begins.slice(1).map((to, index) => between(begins[index] ?? to, to - 1000)),
  };
}

async function press(page: Page): Promise<void> {
  for (let at = 0; at < keys; at += 1) {
    await page.keyboard.type('abcdefgh '.charAt(at % 9));
    await page.waitForTimeout(40);
  }
}

const taskName = 'ThreadControllerImpl::RunTask';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** What the page's thread does meanwhile, piece by piece. */
async function traced(page: Page, during: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    categories: 'toplevel,blink,blink.user_timing,__metadata',
    transferMode: 'ReportEvents',
  });
  await during();
  await session.send('Tracing.end');
  await done;
  await session.detach();
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  return events.filter(({ ph, pid, tid }) => /[XIR]/.test(ph) && main.has(`${pid}:${tid}`)).sort((a, b) => a.ts - b.ts);
}

/** Every piece of work from shortly after a key to six seconds after it: the journal and the save are among them. */
async function workOfSaving(page: Page): Promise<{ readonly worked: number; readonly longest: number }> {
  await page.keyboard.type('x');
  await page.waitForTimeout(300);
  const events = await traced(page, () => page.waitForTimeout(6000));
  const tasks = events.filter(({ name }) => name === taskName).map(({ tdur = 0 }) => tdur / 1000);
  return { worked: tasks.reduce((sum, one) => sum + one, 0), longest: Math.max(0, ...tasks) };
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(1)} ms`;

async function measurePlain(browser: Browser, text: string): Promise<Typed> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.setContent('<div contenteditable style="inline-size: 600px; font: 15.5px/26px sans-serif"></div>');
  await page.evaluate((whole) => {
    const root = document.querySelector('div');
    for (const line of whole.split('\n\n')) {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      root?.append(paragraph);
    }
    const middle = root?.children[Math.floor((root.children.length ?? 0) / 2)];
    middle?.scrollIntoView({ block: 'center' });
    root?.focus();
    window.getSelection()?.collapse(middle?.firstChild ?? null, 20);
  }, text);
  await watch(page);
  const result = await typed(page);
  await page.close();
  return result;
}

const folder = await mkdtemp(join(tmpdir(), 'backstory-bench-'));
const vault = await makeVault(folder);
const host = await startHost(folder, ['--vault', vault]);
const browser = await chromium.launch({
  executablePath: process.env.BACKSTORY_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
    '--force-prefers-reduced-motion',
  ],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(host.address);
  const place = (name: string) =>
    page.getByRole('navigation', { name: 'Vault' }).getByRole('button', { name: new RegExp(`^${name}`) });
  await place('Clips').click();
  await page.getByRole('option', { name: /A long clip/ }).waitFor();
  const clips = page.getByRole('listbox', { name: 'Clips' });
  await clips.press('Home');
  await clips.press('ControlOrMeta+Enter');
  const beside = page.getByRole('region', { name: 'Beside: A long clip' });
  await beside.getByText('talks').first().waitFor();
  // What is further down is drawn little by little.
  await beside.locator('[data-start]').nth(600).waitFor({ state: 'attached' });
  await place('Notes').click();
  const row = page.getByRole('option', { name: /A long note/ });

  await row.waitFor();
  const opened = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const look = () => {
          const text = document.querySelector('[aria-label="Note text"]');
          if (text && text.children.length > 100) setTimeout(() => resolve(performance.now() - began));
          else requestAnimationFrame(look);
        };
        const option = [...document.querySelectorAll('[role="option"]')].find((one) =>
          one.textContent?.includes('A long note'),
        );
        (option as HTMLElement | undefined)?.click();
        look();
      }),
  );
  await page.evaluate(() => {
    const text = document.querySelector('[aria-label="Note text"]');
    const middle = text?.children[Math.floor(text.children.length / 2)];
    middle?.scrollIntoView({ block: 'center' });
  });
  await page.waitForTimeout(500);
  const point = await page.evaluate(() => {
    const text = document.querySelector('[aria-label="Note text"]');
    const { x, y } = text?.children[Math.floor(text.children.length / 2)]?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return { x: x + 120, y: y + 14 };
  });
  await page.mouse.click(point.x, point.y);
  await watch(page);
  await typed(page);
  await page.waitForTimeout(3000);
  const own = await typed(page);
  const saving = await workOfSaving(page);
  const plain = await measurePlain(browser, longText(false));
  console.log(`A note of ${words} words with ${links} links, a clip of ${words} words beside it`);
  console.log(`opens in                  ${ms(opened)}`);
  for (const [name, { toPaint, worked, workedInAll }] of Object.entries({
    'in the note': own,
    'plain element': plain,
  })) {
    const figures = (values: readonly number[]) => `p50 ${ms(at(values, 0.5))}, p95 ${ms(at(values, 0.95))}`;
    console.log(`a key ${name.padEnd(14)}      to paint ${figures(toPaint)}`);
    console.log(`  processor time to paint ${figures(worked)}; until the next key ${figures(workedInAll)}`);
  }
  console.log(
    `a pause with a save       works ${ms(saving.worked)} in all, at a stretch at most ${ms(saving.longest)}`,
  );
} finally {
  await browser.close();
  await host.stop();
  await rm(folder, { recursive: true, force: true });
}
