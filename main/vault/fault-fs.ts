import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { type StorageFs, storageFs } from '#main/vault/storage-fs.ts';

/** A step of storage as tests speak of it. */
export type Step =
  | 'open new file'
  | 'write file'
  | 'sync file'
  | 'close file'
  | 'rename'
  | 'sync folder'
  | 'read file'
  | 'look at'
  | 'make folder'
  | 'copy'
  | 'remove';

/** The real disk, but each step is asked for leave first: for tests that make it fail, stop or be seen. */
export function faultFs(before: (step: Step) => void): StorageFs {
  const guard =
    <Input extends unknown[], Result>(step: Step, work: (...input: Input) => Promise<Result>) =>
    async (...input: Input) => {
      before(step);
      return work(...input);
    };
  return {
    // The overloads of these differ in their options only, which are passed on as they are.
    lstat: guard('look at', storageFs.lstat) as StorageFs['lstat'],
    mkdir: guard('make folder', storageFs.mkdir) as StorageFs['mkdir'],
    copyFile: guard('copy', storageFs.copyFile),
    rename: guard('rename', storageFs.rename),
    unlink: guard('remove', storageFs.unlink),
    async open(path, flags, mode) {
      if (flags === 'wx') before('open new file');
      const handle = await storageFs.open(path, flags, mode);
      return guardHandle(handle, flags, before);
    },
  };
}

function guardHandle(handle: FileHandle, flags: string | number | undefined, before: (step: Step) => void): FileHandle {
  const steps: Record<string, Step> = {
    writeFile: 'write file',
    readFile: 'read file',
    sync: flags === 'wx' ? 'sync file' : 'sync folder',
    ...(flags === 'wx' ? { close: 'close file' as const } : {}),
  };
  return new Proxy(handle, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return async (...input: unknown[]) => {
        const step = steps[String(name)];
        // A close that fails has closed all the same.
        if (step === 'close file') await value.apply(target, input);
        if (step) before(step);
        return step === 'close file' ? undefined : value.apply(target, input);
      };
    },
  });
}

/** An error as the system raises it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Fails one step, as often as said, with a system error. */
export function failing(step: Step, code: string, times = Number.POSITIVE_INFINITY): StorageFs {
  let left = times;
  return faultFs((asked) => {
    if (asked === step && left-- > 0) throw systemError(code);
  });
}

export const isWindows = constants.O_NOFOLLOW === undefined;
