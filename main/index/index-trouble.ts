import { StoredDamage } from '#main/index/parse-stored.ts';
import { FailureError } from '#shared/failures.ts';
import type { IndexTrouble } from '#shared/vault/index-trouble.ts';

/** SQLite's primary codes. */
const troubles: Readonly<Record<number, IndexTrouble>> = {
  3: 'not-writable', // PERM
  5: 'busy', // BUSY
  6: 'busy', // LOCKED
  7: 'memory', // NOMEM
  8: 'not-writable', // READONLY
  10: 'not-writable', // IOERR; where it was a read, `isDamage` has the first word
  13: 'disk-full', // FULL
  14: 'not-writable', // CANTOPEN
  15: 'busy', // PROTOCOL: the locks of the log
};
/** IOERR_NOMEM, and IOERR_SHMSIZE: no room for the table of the log. */
const told: Readonly<Record<number, IndexTrouble>> = { [10 | (12 << 8)]: 'memory', [10 | (19 << 8)]: 'disk-full' };
/** CORRUPT and NOTADB, their extended codes included. */
const damage: ReadonlySet<number> = new Set([11, 26]);
/** IOERR_READ, IOERR_SHORT_READ, IOERR_DATA, IOERR_CORRUPTFS: what was written cannot be read any more. */
const unreadable: ReadonlySet<number> = new Set([1, 2, 32, 33].map((kind) => 10 | (kind << 8)));
/** A disk that is full or a folder that cannot be written, met outside of SQLite. */
const fileTroubles: Readonly<Record<string, IndexTrouble>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  EBUSY: 'busy',
  ENOENT: 'not-writable',
  ENOTDIR: 'not-writable',
};

/** Whether the file is of no use any more, rows that make no sense included, and has to be begun afresh. */
export function isDamage(error: unknown): boolean {
  if (error instanceof StoredDamage) return true;
  const code = codeOf(error);
  return code !== undefined && (damage.has(code & 0xff) || unreadable.has(code));
}

/** `undefined` when it is something else: damage, or a mistake of ours. */
export function troubleOf(error: unknown): IndexTrouble | undefined {
  if (error instanceof FailureError) {
    const { failure } = error;
    return failure.code === 'INDEX_UNAVAILABLE' ? (failure.data as { reason: IndexTrouble }).reason : undefined;
  }
  const code = codeOf(error);
  if (code !== undefined) return isDamage(error) ? undefined : (told[code] ?? troubles[code & 0xff]);
  return error instanceof Error && 'code' in error ? fileTroubles[String(error.code)] : undefined;
}

/** The same error as one that crosses to whoever asked, where it is trouble that passes. */
export function asUnavailable(error: unknown): unknown {
  const reason = troubleOf(error);
  return reason ? new FailureError('INDEX_UNAVAILABLE', { reason }, { cause: error }) : error;
}

function codeOf(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
}
