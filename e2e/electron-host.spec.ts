import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type DoubleRun, runDouble } from './electron-double/run-double.ts';

interface State {
  readonly windows: { readonly isShown: boolean; readonly options: Electron.BrowserWindowConstructorOptions }[];
  readonly isSandboxed: boolean;
  readonly switches: string[];
  readonly schemes: Electron.CustomScheme[];
  readonly menu: string[];
  readonly hasChecks: boolean;
  readonly openedOutside: string[];
  readonly dialogs: { readonly message: string; readonly detail: string }[];
  readonly refusedRequests: string[];
  readonly downloads: { readonly url: string; readonly isPrevented: boolean }[];
}

let folder: string;
let app: DoubleRun;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-double-'));
  app = runDouble(folder, ['--vault', join(folder, 'Vault')]);
  await expect(async () => expect((await state()).windows[0]?.isShown).toBe(true)).toPass();
});

test.afterEach(async () => {
  app.kill();
  await app.ended;
  await rm(folder, { recursive: true, force: true });
});

const state = () => app.ask<State>('state');
const inPage = <Result>(expression: string) => app.ask<Result>('evaluate', expression);

/** The page has asked main for what it shows, and been answered. */
async function seeVault(): Promise<void> {
  await expect(async () => {
    expect(await inPage('document.querySelector("nav[aria-label=Vault]") !== null')).toBe(true);
  }).toPass();
}

test('the window shows the app, which reaches main through the preload', async () => {
  await seeVault();
  expect(await inPage('document.title')).toContain('Backstory');
});

test('every wall around the page is up', async () => {
  const { windows, isSandboxed, switches, schemes, hasChecks, menu } = await state();
  expect(isSandboxed).toBe(true);
  expect(hasChecks).toBe(true);
  expect(switches).toContain('host-resolver-rules=MAP * ~NOTFOUND');
  expect(schemes.map(({ scheme }) => scheme)).toEqual([
    'backstory-app',
    'backstory-asset',
    'backstory-clip',
    'backstory-print',
  ]);
  expect(schemes.some(({ privileges }) => privileges?.bypassCSP || privileges?.allowServiceWorkers)).toBe(false);
  expect(menu).toEqual(expect.arrayContaining(['&File', 'editMenu', '&View', '&Go', 'windowMenu', 'help']));
  const { preload, ...preferences } = windows[0]?.options.webPreferences ?? {};
  expect(preload).toMatch(/out[\\/]preload[\\/]index\.cjs$/);
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    plugins: false,
    spellcheck: false,
    devTools: true,
  });
});

test('the page has no Node, no Electron and no way around its policy', async () => {
  const names = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__toMain', '__deliver'];
  expect(await inPage(`[${names.map((name) => `typeof globalThis.${name}`).join(', ')}]`)).toEqual(
    names.map(() => 'undefined'),
  );
  const policy = await inPage<string>(`fetch('/').then((page) => page.headers.get('content-security-policy'))`);
  expect(policy).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: backstory-asset:;",
  );
  expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
  const ran = `new Promise((resolve) => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ranInline = true';
    document.body.append(script);
    setTimeout(() => resolve('ranInline' in globalThis), 100);
  })`;
  expect(await inPage(ran)).toBe(false);
});

test('nothing outside the app can be fetched', async () => {
  expect(await inPage(`fetch('https://example.com/').then(() => 'answered', () => 'refused')`)).toBe('refused');
  expect(await inPage(`fetch('/nothing-here').then(({ status }) => status)`)).toBe(404);
});

test('permissions are refused, except writing text to the clipboard', async () => {
  for (const name of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'local-network-access',
    'openExternal',
  ]) {
    expect([name, await app.ask('permission', name)]).toEqual([name, false]);
  }
  expect(await app.ask('permission', 'clipboard-sanitized-write')).toBe(true);
});

test('what the page made can be saved, and nothing else is downloaded', async () => {
  await seeVault();
  const press = (href: string) =>
    inPage(`(() => {
      const link = document.createElement('a');
      link.href = ${href};
      link.download = 'file.txt';
      link.click();
    })()`);
  await press(`URL.createObjectURL(new Blob(['words']))`);
  await expect
    .poll(async () => (await state()).downloads)
    .toEqual([{ url: expect.stringMatching(/^blob:backstory-app:\/\/main\//), isPrevented: false }]);
  await press(`'data:text/plain,words'`);
  await expect.poll(async () => (await state()).downloads[1]).toMatchObject({ isPrevented: true });
});

test('the page never becomes another page, and a link leaves only through a question', async () => {
  await seeVault();
  await app.ask('answerDialog', '1');
  await inPage(`location.assign('https://example.com/story')`).catch(() => undefined);
  await expect
    .poll(async () => (await state()).dialogs.map(({ detail }) => detail))
    .toEqual(['https://example.com/story']);
  expect((await state()).openedOutside).toEqual([]);
  await seeVault();

  await app.ask('answerDialog', '0');
  await inPage(`void window.open('https://example.com/other')`);
  await expect.poll(async () => (await state()).openedOutside).toEqual(['https://example.com/other']);

  await inPage(`void window.open('file:///etc/passwd')`);
  await inPage(`location.assign('vscode://file/etc')`).catch(() => undefined);
  await seeVault();
  expect((await state()).dialogs).toHaveLength(2);
});

test('reloading gives the page a new connection', async () => {
  await seeVault();
  await inPage('void setTimeout(() => location.reload())');
  await seeVault();
});

test('choosing a command in the menu presses its keys in the page', async () => {
  await seeVault();
  await inPage(`addEventListener('keydown', ({ key, ctrlKey }) => { globalThis.pressed = [key, ctrlKey]; }, true)`);
  await app.ask('chooseMenu', 'File > New Note');
  await expect.poll(() => inPage('globalThis.pressed')).toEqual(['n', true]);
});

test('a second start hands over to the first and ends', async () => {
  const second = runDouble(folder);
  expect(await second.ended).toBe(0);
  expect((await state()).windows).toHaveLength(1);
});

test('a link from outside is looked up in the vault, and anything but a link to open is not', async () => {
  await seeVault();
  await app.ask('openLink', 'backstory://open/01jd0000000000000000000000');
  await expect.poll(() => inPage('document.body.innerText')).toContain('What the link names is not in this vault.');
  expect(await inPage('location.hash')).toBe('');
  await inPage(`addEventListener('hashchange', () => { globalThis.moved = true; })`);
  await app.ask('openLink', 'backstory://delete/01jd0000000000000000000001');
  expect(await inPage('globalThis.moved === undefined')).toBe(true);
});

test('quitting ends the app in order and remembers where the window was', async () => {
  await seeVault();
  await app.ask('quit');
  expect(await app.ended).toBe(0);
  const place: unknown = JSON.parse(await readFile(join(folder, 'data', 'window.json'), 'utf8'));
  expect(place).toMatchObject({ isMaximized: false, bounds: { width: 1280, height: 800 } });
});

test('closing the last window ends the app', async () => {
  test.skip(process.platform === 'darwin', 'on macOS an app lives on without a window');
  await seeVault();
  await app.ask('closeWindow');
  expect(await app.ended).toBe(0);
});
