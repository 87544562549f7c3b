import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from '@playwright/test';
import { runDouble } from './electron-double/run-double.ts';
import { node } from './host.ts';
import { newNote } from './pages.ts';
import { expect, test } from './test.ts';

const root = join(import.meta.dirname, '..');

/** A host of which every window is opened by hand, and which can be killed. */
interface KillableHost {
  readonly process: ChildProcess;
  readonly nextAddress: () => Promise<string>;
  readonly ended: Promise<unknown>;
}

async function startHost(folder: string): Promise<KillableHost> {
  const args = ['out/main/host.js', '--no-open', '--port', '0', '--vault', join(folder, 'vault')];
  const host = spawn(node, args, {
    cwd: root,
    env: { ...process.env, BACKSTORY_DATA: folder, HOME: folder, XDG_CONFIG_HOME: join(folder, 'config') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: host.stdout })[Symbol.asyncIterator]();
  const nextAddress = async () => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error('The host ended without an address');
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(String(value))?.[0];
      if (address) return address;
    }
  };
  return { process: host, nextAddress, ended: new Promise((resolve) => host.once('exit', resolve)) };
}

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-saving-'));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const noteText = (page: Page) => page.getByRole('textbox', { name: 'Note text' });

async function openNote(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Vault' })
    .getByRole('button', { name: /^Notes/ })
    .click();
  await page.getByRole('option', { name: new RegExp(title) }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
}

/** The only note's file. */
async function noteFile(vault: string): Promise<string> {
  const [name = ''] = (await readdir(join(vault, 'notes'))).filter((file) => file.endsWith('.json'));
  return join(vault, 'notes', name);
}

const onDisk = async (vault: string) => readFile(await noteFile(vault), 'utf8');

async function journal(): Promise<string> {
  const names = await readdir(join(folder, 'journal'), { recursive: true }).catch(() => []);
  const pages = names.filter((name) => name.endsWith('.json')).map((name) => join(folder, 'journal', name));
  return (await Promise.all(pages.map((page) => readFile(page, 'utf8')))).join('\n');
}

test('an app that is killed while someone writes loses at most a second of it', async ({ window }) => {
  let host = await startHost(folder);
  let page = await window.newPage();
  await page.goto(await host.nextAddress());
  await newNote(page, 'Killed');
  await page.keyboard.type('saved words');
  await expect.poll(() => onDisk(join(folder, 'vault'))).toContain('saved words');
  // Between the journal and the next save: it goes on without a pause, so that nothing but the journal has it.
  await page.keyboard.type(' and the last ones');
  await expect.poll(journal, { intervals: [20] }).toContain('the last ones');
  host.process.kill('SIGKILL');
  await host.ended;
  await page.close();
  const isSaved = (await onDisk(join(folder, 'vault'))).includes('the last ones');

  host = await startHost(folder);
  page = await window.newPage();
  await page.goto(await host.nextAddress());
  if (!isSaved) {
    const offer = page.getByRole('alert', { name: 'Words that were not saved' });
    await expect(offer).toContainText('“Killed” has words');
    await offer.getByRole('button', { name: 'Bring them back' }).click();
    await expect(offer).toBeHidden();
  }
  await openNote(page, 'Killed');
  await expect(noteText(page)).toHaveText('saved words and the last ones');
  expect(await onDisk(join(folder, 'vault'))).toContain('the last ones');
  await page.close();
  host.process.kill('SIGTERM');
  await host.ended;
});

test('words typed in the last moment before the app ends reach the disk, in the browser host', async ({ window }) => {
  const host = await startHost(folder);
  const page = await window.newPage();
  await page.goto(await host.nextAddress());
  await newNote(page, 'Last moment');
  await page.keyboard.type('typed and gone');
  host.process.kill('SIGTERM');
  await host.ended;
  expect(await onDisk(join(folder, 'vault'))).toContain('typed and gone');
  await page.close();
});

test('words typed in the last moment before a window is closed reach the disk', async ({ window }) => {
  const host = await startHost(folder);
  const page = await window.newPage();
  await page.goto(await host.nextAddress());
  await newNote(page, 'Closed');
  await page.keyboard.type('typed and closed');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => onDisk(join(folder, 'vault'))).toContain('typed and closed');
  host.process.kill('SIGTERM');
  await host.ended;
});

test('words typed in the last moment before quitting reach the disk, in the desktop app', async () => {
  const vault = join(folder, 'Vault');
  const app = runDouble(folder, ['--vault', vault]);
  const inPage = <Result>(expression: string) => app.ask<Result>('evaluate', expression);
  await expect(async () => {
    expect(await inPage('document.querySelector("nav[aria-label=Vault]") !== null')).toBe(true);
  }).toPass();
  await inPage(`document.querySelector('nav[aria-label=Vault] button[aria-label="New note"]').click()`);
  await expect(async () => {
    expect(await inPage(`document.querySelector('[aria-label="Note text"]') !== null`)).toBe(true);
  }).toPass();
  const text = `document.querySelector('[aria-label="Note text"]')`;
  await inPage(`${text}.focus()`);
  // Lexical takes a selection over from the page a moment after it has changed.
  await expect(async () => {
    await inPage(`document.execCommand('insertText', false, 'typed and quit')`);
    expect(await inPage(`${text}.textContent`)).toContain('typed and quit');
  }).toPass();
  await app.ask('quit');
  expect(await app.ended).toBe(0);
  expect(await onDisk(vault)).toContain('typed and quit');
});

/** A second window on the same app. */
async function secondWindow(page: Page): Promise<Page> {
  const [second] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate(() => void window.open(location.href)),
  ]);
  await expect(second.getByRole('main').first()).toBeVisible();
  return second;
}

async function typeAtEndOf(page: Page, line: number, words: string): Promise<void> {
  await noteText(page).locator('p').nth(line).click();
  await page.keyboard.press('End');
  await page.keyboard.type(words, { delay: 15 });
}

test('two windows that write in one note at once lose no word, and each sees what the other writes', async ({
  app,
}) => {
  const first = app.page;
  await newNote(first, 'Shared');
  await first.keyboard.type('alpha\nbeta\ngamma');
  await expect.poll(() => onDisk(app.vaultFolder)).toContain('gamma');
  const second = await secondWindow(first);
  await openNote(second, 'Shared');
  await expect(noteText(second)).toContainText('gamma');

  const mine = Array.from({ length: 12 }, (_, at) => ` mine${at}`).join('');
  const theirs = Array.from({ length: 12 }, (_, at) => ` theirs${at}`).join('');
  await Promise.all([typeAtEndOf(first, 0, mine), typeAtEndOf(second, 2, theirs)]);
  for (const page of [first, second]) {
    await expect(noteText(page).locator('p')).toHaveText([`alpha${mine}`, 'beta', `gamma${theirs}`]);
  }
  // In one line at once: whichever comes first, every word is there.
  await Promise.all([typeAtEndOf(first, 1, ' left1 left2 left3'), typeAtEndOf(second, 1, ' right1 right2 right3')]);
  for (const page of [first, second]) {
    for (const word of ['left1', 'left2', 'left3', 'right1', 'right2', 'right3']) {
      await expect(noteText(page)).toContainText(word);
    }
  }
  const notes = await readdir(join(app.vaultFolder, 'notes'));
  expect(notes.filter((name) => name.endsWith('.json'))).toHaveLength(1);
  expect(app.errors).toEqual([]);
});

test('undo after another window has written takes back the own words alone', async ({ app }) => {
  const first = app.page;
  await newNote(first, 'Undone');
  await first.keyboard.type('alpha\nbeta');
  await expect.poll(() => onDisk(app.vaultFolder)).toContain('beta');
  const second = await secondWindow(first);
  await openNote(second, 'Undone');
  await first.waitForTimeout(600);
  await typeAtEndOf(first, 0, ' mine');
  await expect(noteText(second)).toContainText('mine');
  await typeAtEndOf(second, 1, ' theirs');
  await expect(noteText(first)).toContainText('theirs');
  await noteText(first).locator('p').first().click();
  await first.keyboard.press('ControlOrMeta+z');
  await expect(noteText(first).locator('p')).toHaveText(['alpha', 'beta theirs']);
});

test('a note changed by another program while someone writes in it has both', async ({ app }) => {
  const { page } = app;
  await newNote(page, 'Outside');
  await page.keyboard.type('alpha\nbeta');
  await expect.poll(() => onDisk(app.vaultFolder)).toContain('beta');
  await page.getByRole('status').getByText('Saved').first().waitFor();
  const file = await noteFile(app.vaultFolder);
  await page.keyboard.type(' typed here', { delay: 5 });
  await writeFile(file, (await readFile(file, 'utf8')).replace('alpha', 'alpha, changed outside'));
  await expect(noteText(page).locator('p')).toHaveText(['alpha, changed outside', 'beta typed here']);
  await expect.poll(() => onDisk(app.vaultFolder)).toMatch(/changed outside[\s\S]*typed here/);
});

test('the same words changed here and outside are both kept, and the window says where', async ({ app }) => {
  const { page } = app;
  await newNote(page, 'Torn');
  await page.keyboard.type('the cat sat');
  await expect.poll(() => onDisk(app.vaultFolder)).toContain('cat');
  const file = await noteFile(app.vaultFolder);
  await noteText(page)
    .getByText('the cat sat')
    .dblclick({ position: { x: 38, y: 10 } });
  const outside = (await readFile(file, 'utf8')).replace('cat', 'bird');
  await page.keyboard.type('dog');
  await writeFile(file, outside);
  await expect(page.getByText('The same words were changed elsewhere as well.')).toBeVisible({ timeout: 15_000 });
  await expect(noteText(page)).toHaveText('the bird sat');
  await page.getByRole('button', { name: 'Open your version' }).click();
  await expect(noteText(page)).toHaveText('the dog sat');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(/^Torn \(your version of /);
});

test('what was typed can be undone after another note was open and the note was saved', async ({ app }) => {
  const { page } = app;
  await newNote(page, 'Undo here');
  await page.keyboard.type('first');
  await page.waitForTimeout(700);
  await page.keyboard.type(' second');
  await expect.poll(() => onDisk(app.vaultFolder)).toContain('second');
  await newNote(page, 'Another');
  await openNote(page, 'Undo here');
  await noteText(page).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(noteText(page)).toHaveText('first');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(noteText(page)).toHaveText('first second');
});

test('when the disk of the vault is gone the words stay on screen and in a file, and are saved when it is back', async ({
  window,
}) => {
  const host = await startHost(folder);
  const page = await window.newPage();
  await page.goto(await host.nextAddress());
  await newNote(page, 'Unplugged');
  await page.keyboard.type('before');
  const vault = join(folder, 'vault');
  await expect.poll(() => onDisk(vault)).toContain('before');
  await rename(vault, join(folder, 'away'));
  await page.keyboard.type(' and after');
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible();
  await expect(page.getByText('Your words are in the note on screen and in a recovery file')).toBeVisible();
  await expect(noteText(page)).toHaveText('before and after');
  expect(await journal()).toContain('before and after');
  await rename(join(folder, 'away'), vault);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect.poll(() => onDisk(vault)).toContain('before and after');
  await page.close();
  host.process.kill('SIGTERM');
  await host.ended;
});
