import { randomBytes } from 'node:crypto';
import { mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SiteRules } from '#main/clips/site-rules/site-rules.ts';
import { Articles } from '#main/vault/articles.ts';
import { Assets } from '#main/vault/assets.ts';
import { Captures } from '#main/vault/captures.ts';
import { Collection } from '#main/vault/collection.ts';
import { HighlightFiles } from '#main/vault/highlight-files.ts';
import { nameQuarantined } from '#main/vault/name-quarantined.ts';
import { ProblemLog } from '#main/vault/problem-log.ts';
import { clipShape, noteShape } from '#main/vault/record-shapes.ts';
import { codeOf, isMissing, type StorageFs, storageFs } from '#main/vault/storage-fs.ts';
import { sweepTemps } from '#main/vault/sweep-temps.ts';
import { VaultFiles } from '#main/vault/vault-files.ts';
import { readVaultRecord, vaultFolders, writeVaultRecord } from '#main/vault/vault-record.ts';
import { tempNamePattern } from '#main/vault/write-durably.ts';
import type { ClipRecord } from '#shared/clips/types.ts';
import { type EntityRecord, entityRecordSchema } from '#shared/entities/types.ts';
import { FailureError, type FailureOf } from '#shared/failures.ts';
import { vaultIdSchema } from '#shared/ids.ts';
import type { NoteRecord } from '#shared/notes/types.ts';
import { type SavedSearchRecord, savedSearchRecordSchema } from '#shared/search/saved-search.ts';
import { type StoryRecord, storyRecordSchema } from '#shared/stories/types.ts';
import { type Problem, type VaultRecord, vaultFormat } from '#shared/vault/types.ts';

export interface VaultDeps {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly onProblem?: ((problem: Problem) => void) | undefined;
  /** For a disk that fails on purpose. */
  readonly fs?: StorageFs | undefined;
  /** How long a broken file that has just changed may be one still being written; ten seconds when not said. */
  readonly settleMs?: number | undefined;
}

/** An open vault. Everything that is acknowledged by one of its parts survives a power cut. */
export interface Vault {
  /** With every link on the way resolved. */
  readonly folder: string;
  readonly record: VaultRecord;
  readonly isReadOnly: boolean;
  readonly problems: readonly Problem[];
  readonly notes: Collection<NoteRecord>;
  readonly clips: Collection<ClipRecord>;
  readonly entities: Collection<EntityRecord>;
  readonly stories: Collection<StoryRecord>;
  readonly searches: Collection<SavedSearchRecord>;
  readonly articles: Articles;
  readonly captures: Captures;
  readonly assets: Assets;
  readonly highlights: HighlightFiles;
  readonly siteRules: SiteRules;
  /** Names a file as needing a look. */
  report(file: string, problem: Pick<Problem, 'kind' | 'record' | 'detail'>): void;
  /** Resolves when every write asked for is done. */
  close(): Promise<void>;
}

/**
 * Opens the vault in a folder; for reading only when the folder cannot be written, or a later version of the app made it.
 *
 * @throws VAULT_UNUSABLE
 */
export async function openVault(folder: string, deps: VaultDeps): Promise<Vault> {
  const root = await resolveFolder(folder);
  const fs = deps.fs ?? storageFs;
  const problems = new ProblemLog(deps.onProblem);
  const filesFor = (isReadOnly: boolean) =>
    new VaultFiles({ root, isReadOnly, fs, now: deps.now, problems, settleMs: deps.settleMs ?? 10_000 });
  const canWrite = await isWritable(root, fs);
  const bare = filesFor(!canWrite);
  await nameQuarantined(bare);
  const record = await readVaultRecord(bare, deps.newId);
  const files = filesFor(!canWrite || record.format > vaultFormat);
  for (const name of vaultFolders) await prepareFolder(files, name);
  return assemble(files, record);
}

/**
 * Makes a vault in a folder that does not exist yet, or is empty, and opens it. Of two processes that make one at the same
 * moment, one does and the other opens it.
 *
 * @throws VAULT_UNUSABLE
 */
export async function createVault(folder: string, name: string, deps: VaultDeps): Promise<Vault> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const isInTheWay = codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOTDIR';
    throw unusable(folder, isInTheWay ? 'not-a-folder' : 'not-writable', error);
  }
  const root = await resolveFolder(folder);
  if ((await isAnothers(root)) || !(await claim(root))) return openVault(root, deps);
  const { now } = deps;
  const fs = deps.fs ?? storageFs;
  const files = new VaultFiles({ root, isReadOnly: false, fs, now, problems: new ProblemLog(), settleMs: 0 });
  const id = vaultIdSchema.parse(deps.newId());
  try {
    await writeVaultRecord(files, { id, format: vaultFormat, name, createdAt: now().toISOString() });
  } catch (error) {
    throw unusable(folder, 'not-writable', error);
  }
  return openVault(root, deps);
}

const claimFolder: (typeof vaultFolders)[number] = 'notes';
/** How long the process that claimed a folder may take to make it a vault, before it is taken to have ended on the way. */
const claimMs = 3000;

/** @throws VAULT_UNUSABLE when something else is in the folder */
async function isAnothers(root: string): Promise<boolean> {
  const names = await readdir(root);
  if (names.includes('vault.json')) return true;
  const mayBeThere = /^(\.DS_Store|desktop\.ini|thumbs\.db|\.localized)$/i;
  if (names.every((name) => mayBeThere.test(name) || tempNamePattern.test(name) || name === claimFolder)) return false;
  if (await isVaultFolder(root)) return true;
  throw unusable(root, 'not-empty');
}

/**
 * Whether the vault is this process's to make. A folder is made by one only, on every disk, while each of two would find
 * its own write of `vault.json` done.
 */
async function claim(root: string): Promise<boolean> {
  const folder = join(root, claimFolder);
  try {
    await mkdir(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw unusable(root, 'not-writable', error);
  }
  const until = Date.now() + claimMs;
  do {
    if (await isVaultFolder(root)) return false;
    if ((await readdir(folder).catch(() => ['a file'])).length > 0 && !(await isVaultFolder(root))) {
      throw unusable(root, 'not-empty');
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < until);
  return true;
}

/** Whether a folder has a vault in it. */
export async function isVaultFolder(folder: string): Promise<boolean> {
  const stats = await stat(join(folder, 'vault.json')).catch(() => undefined);
  return stats?.isFile() ?? false;
}

function assemble(files: VaultFiles, record: VaultRecord): Vault {
  const { root, isReadOnly, problems, fs, now } = files.options;
  const parts = {
    notes: new Collection(files, noteShape),
    clips: new Collection(files, clipShape),
    entities: new Collection(files, { kind: 'entity', folder: 'entities', schema: entityRecordSchema }),
    stories: new Collection(files, { kind: 'story', folder: 'stories', schema: storyRecordSchema }),
    searches: new Collection(files, { kind: 'search', folder: 'searches', schema: savedSearchRecordSchema }),
    articles: new Articles(files),
    captures: new Captures(files),
    assets: new Assets(files),
    highlights: new HighlightFiles(files),
    siteRules: new SiteRules(files),
  };
  const closing = new AbortController();
  // A clip's files lie three folders deep.
  const swept = isReadOnly ? undefined : sweepTemps(root, { fs, now, depth: 3, signal: closing.signal });
  return {
    ...parts,
    folder: root,
    record,
    isReadOnly,
    get problems() {
      return problems.all;
    },
    report: (file, problem) => files.report([file], problem),
    async close() {
      closing.abort();
      await Promise.all([swept, ...Object.values(parts).map((part) => part.idle())]);
    },
  };
}

async function resolveFolder(folder: string): Promise<string> {
  try {
    const root = await realpath(resolve(folder));
    if (!(await stat(root)).isDirectory()) throw unusable(folder, 'not-a-folder');
    return root;
  } catch (error) {
    if (error instanceof FailureError) throw error;
    if (codeOf(error) === 'ENOTDIR') throw unusable(folder, 'not-a-folder', error);
    throw unusable(folder, isMissing(error) ? 'missing' : 'damaged', error);
  }
}

/** Asks the disk itself: permission bits do not tell of a read-only disk, of Windows' own lists or of a network's. */
async function isWritable(root: string, fs: StorageFs): Promise<boolean> {
  const probe = join(root, `.backstory-${randomBytes(16).toString('hex')}.tmp`);
  try {
    await (await fs.open(probe, 'wx', 0o600)).close();
    await fs.unlink(probe);
    return true;
  } catch (error) {
    // A full disk is no reason to open for reading only: space may come back while the vault is open.
    return !['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '');
  }
}

/** A link in place of a folder would lead out of the vault, so a vault with one is not opened. */
async function prepareFolder(files: VaultFiles, name: string): Promise<void> {
  const stats = await files.options.fs.lstat(files.absolute([name])).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw unusable(files.options.root, 'damaged', error);
  });
  if (stats && !stats.isDirectory()) throw unusable(files.options.root, 'damaged');
  if (stats || files.options.isReadOnly) return;
  try {
    await files.prepare([name, '']);
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === 'NOT_SAVED') return;
    throw error;
  }
}

function unusable(
  folder: string,
  reason: FailureOf<'VAULT_UNUSABLE'>['data']['reason'],
  cause?: unknown,
): FailureError<'VAULT_UNUSABLE'> {
  return new FailureError('VAULT_UNUSABLE', { folder, reason }, { cause });
}
