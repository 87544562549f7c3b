import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { windowCommand } from '#main/browser/open-window.ts';

const address = 'http://127.0.0.1:1/#token=x';
let programs: string;

beforeAll(async () => {
  programs = await mkdtemp(join(tmpdir(), 'backstory-programs-'));
});

afterAll(() => rm(programs, { recursive: true }));

const where = (env: Record<string, string>, platform: NodeJS.Platform = 'linux', isRoot = false) => ({
  env: { PATH: programs, ...env },
  platform,
  profile: '/profile',
  isRoot,
});

test('without a display no window is tried', () => {
  expect(windowCommand(address, where({}))).toBeUndefined();
  expect(windowCommand(address, where({ SSH_CONNECTION: 'x' }, 'darwin'))).toBeUndefined();
});

test('a display without a browser opens nothing', () => {
  expect(windowCommand(address, where({ DISPLAY: ':0' }))).toBeUndefined();
});

test('the system decides where there is no Chromium, and Chromium gets a window of its own where there is', async () => {
  await program('xdg-open');
  expect(windowCommand(address, where({ DISPLAY: ':0' }))).toEqual([join(programs, 'xdg-open'), address]);
  await program('chromium');
  const command = windowCommand(address, where({ WAYLAND_DISPLAY: 'wayland-0' }));
  expect(command?.slice(0, 3)).toEqual([join(programs, 'chromium'), `--app=${address}`, '--user-data-dir=/profile']);
  expect(command).not.toContain('--no-sandbox');
  expect(windowCommand(address, where({ DISPLAY: ':0' }, 'linux', true))).toContain('--no-sandbox');
});

test('Mac and Windows open their own browser', () => {
  expect(windowCommand(address, where({}, 'darwin'))).toEqual(['open', address]);
  expect(windowCommand(address, where({}, 'win32'))).toEqual(['rundll32', 'url.dll,FileProtocolHandler', address]);
});

async function program(name: string): Promise<void> {
  await writeFile(join(programs, name), '#!/bin/sh\n');
  await chmod(join(programs, name), 0o755);
}
