import { execFileSync, spawnSync } from 'node:child_process';
import { lstat, mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { beforeEach, describe, expect, test } from 'vitest';
import { DurableAdapter } from '#main/vault/durable-adapter.ts';
import { failing, faultFs, isWindows, type Step } from '#main/vault/fault-fs.ts';
import { encodeRecord } from '#main/vault/record-json.ts';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';
import { tempNamePattern, type WriteOptions } from '#main/vault/write-durably.ts';

const old = { words: 'old' };
const fresh = { words: 'new' };
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder, 'record.json');
});

async function write(data: object, options: WriteOptions = {}): Promise<void> {
  await new Low<object>(new DurableAdapter<object>(file, options), data).write();
}

async function read(): Promise<object | null> {
  const low = new Low<object | null>(new DurableAdapter<object>(file), null);
  await low.read();
  return low.data;
}

describe('writing', () => {
  test('a save is acknowledged only after file, name and folder are on the disk, in that order', async () => {
    const steps: Step[] = [];
    await write(fresh, { fs: faultFs((step) => steps.push(step)) });
    expect(steps).toEqual(['open new file', 'write file', 'sync file', 'close file', 'rename', 'sync folder']);
  });

  test.each([
    ['open new file', 'ENOSPC', 'disk-full'],
    ['open new file', 'EROFS', 'not-writable'],
    ['write file', 'ENOSPC', 'disk-full'],
    ['write file', 'EDQUOT', 'disk-full'],
    ['write file', 'EFBIG', 'disk-full'],
    ['sync file', 'EIO', 'other'],
    ['close file', 'ENOSPC', 'disk-full'],
    ['rename', 'ENOSPC', 'disk-full'],
    ['rename', 'EACCES', 'not-writable'],
    ['rename', 'EBUSY', 'other'],
  ] as const)(
    'a save that fails to %s (%s) says so, keeps the old file and leaves nothing over',
    async (step, code, reason) => {
      await write(old);
      const saving = write(fresh, { fs: failing(step, code), patienceMs: 50 });
      await expect(saving).rejects.toMatchObject({ failure: { code: 'NOT_SAVED', data: { reason } } });
      expect([await read(), await readdir(folder)]).toEqual([old, ['record.json']]);
    },
  );

  test('a save whose folder could not be synced is not called saved', async () => {
    await write(old);
    const saving = write(fresh, { fs: failing('sync folder', 'EIO') });
    await expect(saving).rejects.toMatchObject({ failure: { code: 'NOT_SAVED', data: { reason: 'unconfirmed' } } });
    expect(await read()).toEqual(fresh);
  });

  test('a save works on disks that cannot sync folders', async () => {
    await write(fresh, { fs: failing('sync folder', 'EINVAL') });
    expect(await read()).toEqual(fresh);
  });

  test('a save waits for a scanner that holds the file', async () => {
    await write(old);
    await write(fresh, { fs: failing('rename', 'EBUSY', 3) });
    expect(await read()).toEqual(fresh);
  });

  test.skipIf(isWindows)('a save replaces a link and leaves what it led to alone', async () => {
    const outside = join(await temporaryFolder(), 'key');
    await writeFile(outside, 'secret');
    await symlink(outside, file);
    await write(fresh);
    expect([await readFile(outside, 'utf8'), (await lstat(file)).isFile(), await read()]).toEqual([
      'secret',
      true,
      fresh,
    ]);
  });

  test.skipIf(isWindows)('only the user may read what is saved', async () => {
    await write(fresh);
    expect((await lstat(file)).mode & 0o777).toBe(0o600);
  });

  test('a record too deep to be read again is refused before it replaces the old one', async () => {
    await write(old);
    let deep: object = {};
    for (let depth = 0; depth < 300; depth++) deep = { deep };
    await expect(write(deep)).rejects.toThrow('nested deeper');
    expect(await read()).toEqual(old);
  });
});

const saveInChild = `
  import { DurableAdapter } from '#main/vault/durable-adapter.ts';
  import { faultFs } from '#main/vault/fault-fs.ts';
  const [file, fatalStep, length] = process.argv.slice(1);
  let step = 0;
  const fs = faultFs(() => { if (++step === Number(fatalStep)) process.kill(process.pid, 'SIGKILL'); });
  try {
    await new DurableAdapter(file, { fs }).write({ words: 'n'.repeat(Number(length)) });
    console.log('saved');
  } catch (error) {
    console.log(error.failure.data.reason);
  }
`;
const childArguments = ['--input-type=module', '--no-warnings', '-e', saveInChild];

describe.skipIf(isWindows)('in a process of its own', () => {
  test('a save killed before any of its steps leaves the old record or the new one, whole', async () => {
    const outcomes: string[] = [];
    for (let fatalStep = 1; fatalStep < 20; fatalStep++) {
      await write(old);
      const { stdout } = spawnSync(process.execPath, [...childArguments, file, String(fatalStep), '3'], {
        encoding: 'utf8',
      });
      const words = JSON.stringify(await read());
      outcomes.push(words === JSON.stringify(old) ? 'old' : words === '{"words":"nnn"}' ? 'new' : 'broken');
      if (stdout.includes('saved')) break;
    }
    // Killed before the folder is synced, the new record is there but was never acknowledged.
    expect(outcomes).toEqual(['old', 'old', 'old', 'old', 'old', 'new', 'new']);
    const leftOver = (await readdir(folder)).filter((name) => name !== 'record.json');
    expect(leftOver.every((name) => tempNamePattern.test(name))).toBe(true);
  });

  test.skipIf(!canMountSmallDisk())('a save to a disk that is really full keeps the old record', () => {
    const script = `mount -t tmpfs -o size=128k tmpfs "$0" && "$@" "$0/record.json" 0 3 && "$@" "$0/record.json" 0 200000; cat "$0/record.json"; ls -A "$0"`;
    const output = execFileSync('unshare', ['-Urm', 'sh', '-c', script, folder, process.execPath, ...childArguments], {
      encoding: 'utf8',
    });
    expect(output).toBe(`saved\ndisk-full\n${encodeRecord({ words: 'nnn' })}record.json\n`);
  });
});

function canMountSmallDisk(): boolean {
  if (process.platform !== 'linux') return false;
  return spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs -o size=128k tmpfs /mnt']).status === 0;
}

describe('reading', () => {
  const damaged = { name: 'UnreadableFile', kind: 'damaged' };

  test('a file that is not there is no record', async () => {
    expect(await read()).toBeNull();
  });

  test.each([
    ['empty', Buffer.alloc(0)],
    ['all zero bytes', Buffer.alloc(4096)],
    ['ended by zero bytes', Buffer.concat([encodeRecord(old), Buffer.alloc(64)])],
    ['in UTF-16', Buffer.from('\ufeff{"words":"old"}', 'utf16le')],
    ['not JSON', Buffer.from('words: old')],
    ['null', Buffer.from('null')],
    ['false', Buffer.from('false')],
    ['zero', Buffer.from('0')],
    ['an empty string', Buffer.from('""')],
    ['a list', Buffer.from('[{"words":"old"}]')],
    ['nested too deep', Buffer.from(`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`)],
  ])('a file that is %s is damaged', async (_, bytes) => {
    await writeFile(file, bytes);
    await expect(read()).rejects.toMatchObject(damaged);
  });

  test('a file cut off at any byte is damaged or the same record, never another one', async () => {
    const whole = encodeRecord({ words: 'Größe 🚀', list: [1, { two: null }] });
    const value = JSON.parse(whole.toString());
    for (let length = 0; length <= whole.length; length++) {
      await writeFile(file, whole.subarray(0, length));
      const found = await read().catch((error: unknown) => error);
      if (found instanceof Error) expect(found).toMatchObject(damaged);
      else expect(found).toEqual(value);
    }
  });

  test('a byte order mark is no damage', async () => {
    await writeFile(file, '\ufeff{"words":"old"}');
    expect(await read()).toEqual(old);
  });

  test('a file cannot change the prototype of anything', async () => {
    await writeFile(file, '{"words":"old","__proto__":{"isAdmin":true},"inner":{"__proto__":{"isAdmin":true}}}');
    const record = Object.assign({}, await read());
    expect(record).toEqual({ words: 'old', inner: {} });
    expect('isAdmin' in record).toBe(false);
  });

  test.skipIf(isWindows)('a pipe is refused and does not keep anyone waiting', async () => {
    execFileSync('mkfifo', [file]);
    await expect(read()).rejects.toMatchObject({ kind: 'foreign' });
  });

  test.skipIf(isWindows)('a link is refused', async () => {
    await writeFile(join(folder, 'other'), '{"words":"secret"}');
    await symlink(join(folder, 'other'), file);
    await expect(read()).rejects.toMatchObject({ kind: 'foreign' });
  });

  test('a folder is refused', async () => {
    await mkdir(file);
    await expect(read()).rejects.toMatchObject({ kind: 'foreign' });
  });

  test('a file larger than 64 MB is not read', async () => {
    await writeFile(file, '{}');
    await truncate(file, 2 ** 40);
    await expect(read()).rejects.toMatchObject({ kind: 'unreadable' });
  });

  test('a file the disk does not give is unreadable, not damaged', async () => {
    await write(old);
    const adapter = new DurableAdapter(file, { fs: failing('read file', 'EIO') });
    await expect(adapter.read()).rejects.toMatchObject({ kind: 'unreadable' });
  });
});
