import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { node } from './host.ts';

const root = join(import.meta.dirname, '..');

/** Marks the fuses in Electron's program, followed by their version, their number and one letter for each. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

let folder: string;
let packaged: string;

test.beforeAll(async () => {
  test.skip(process.platform !== 'linux', 'the stand-in distribution is one for Linux');
  test.setTimeout(240_000);
  folder = await mkdtemp(join(tmpdir(), 'backstory-package-'));
  const distribution = join(folder, 'electron');
  packaged = join(folder, 'dist', 'linux-unpacked');
  await makeDistribution(distribution);
  const args = ['--linux', 'dir', '--x64', '--publish', 'never', `-c.electronDist=${distribution}`];
  const { status, stdout, stderr } = spawnSync(
    node,
    [join(root, 'node_modules/electron-builder/cli.js'), ...args, `-c.directories.output=${join(folder, 'dist')}`],
    { cwd: root, encoding: 'utf8' },
  );
  expect(status, stdout + stderr).toBe(0);
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('the package holds the built app and nothing of its making', () => {
  const files = listPackage(join(packaged, 'resources', 'app.asar'), { isPack: false });
  for (const file of [
    '/out/main/index.js',
    '/out/main/index-worker.js',
    '/out/preload/index.cjs',
    '/out/renderer/index.html',
  ]) {
    expect(files).toContain(file);
  }
  const foreign = files.filter((file) => !/^\/(package\.json$|out($|\/(main|preload|renderer)($|\/)))/.test(file));
  expect(foreign).toEqual([]);
});

test('the browser clipper lies beside it, where a browser can load it', () => {
  for (const browser of ['chrome', 'firefox']) {
    const folder = join(packaged, 'resources', 'extension', browser);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.manifest_version).toBe(3);
    for (const file of ['popup.html', 'worker.js', 'content.js', 'marker.js', 'marks.css', 'icons/128.png']) {
      expect(existsSync(join(folder, file)), file).toBe(true);
    }
  }
});

test('every fuse of the packaged program is set as the app needs it', async () => {
  const wire = await getCurrentFuseWire(join(packaged, 'backstory'));
  const stateOf = (fuse: FuseV1Options) => wire[fuse];
  expect({
    runAsNode: stateOf(FuseV1Options.RunAsNode),
    cookieEncryption: stateOf(FuseV1Options.EnableCookieEncryption),
    nodeOptions: stateOf(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeInspect: stateOf(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: stateOf(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: stateOf(FuseV1Options.OnlyLoadAppFromAsar),
    browserSnapshot: stateOf(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    filePrivileges: stateOf(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: FuseState.DISABLE,
    cookieEncryption: FuseState.ENABLE,
    nodeOptions: FuseState.DISABLE,
    nodeInspect: FuseState.DISABLE,
    asarIntegrity: FuseState.ENABLE,
    onlyAsar: FuseState.ENABLE,
    browserSnapshot: FuseState.DISABLE,
    filePrivileges: FuseState.DISABLE,
  });
});

/** The least that passes for an Electron for Linux: a program with fuses, its licences, a language and its own app. */
async function makeDistribution(distribution: string): Promise<void> {
  await mkdir(join(distribution, 'locales'), { recursive: true });
  await mkdir(join(distribution, 'resources'));
  const elf = Buffer.alloc(64);
  elf.write('\x7fELF', 'latin1');
  await writeFile(join(distribution, 'electron'), Buffer.concat([elf, fuseWire, Buffer.alloc(64)]), { mode: 0o755 });
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html', join('locales', 'en-US.pak')]) {
    await writeFile(join(distribution, name), '45.4.1');
  }
  const defaultApp = join(distribution, '..', 'default-app');
  await mkdir(defaultApp);
  await writeFile(join(defaultApp, 'package.json'), '{}');
  await createPackage(defaultApp, join(distribution, 'resources', 'default_app.asar'));
}
