import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { openFiles } from '#main/vault/limiter.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import type { RecordKind } from '#main/vault/record-layout.ts';
import { isMissing } from '#main/vault/storage-fs.ts';

/** A record by the file it is in. */
export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: string;
}

/** What watching needs of a collection. Ids come from file names here, so they are not of any one kind yet. */
export interface WatchedCollection {
  readonly shape: { readonly kind: RecordKind; readonly folder: string };
  ids(): Promise<string[]>;
  get(id: string): Promise<unknown>;
  has(id: string): Promise<boolean>;
  isReadable(id: string): Promise<boolean>;
  pathOf(id: string): readonly string[];
  revisionOnDisk(id: string): Promise<string | undefined>;
  isOwnWork(id: string, revision: string | undefined): boolean;
}

export function watchedCollections(vault: Vault): Record<RecordKind, WatchedCollection> {
  return { note: vault.notes, clip: vault.clips, entity: vault.entities, story: vault.stories };
}

/**
 * What tells one state of a record's file from another without reading it, for every record or those asked for; a record
 * without a file has no entry.
 *
 * @throws when the vault itself is away: then nothing is known of any record
 */
export async function surveyVault(vault: Vault, refs?: readonly RecordRef[]): Promise<Map<string, string>> {
  await lstat(join(vault.folder, 'vault.json'));
  const collections = watchedCollections(vault);
  const signatures = new Map<string, string>();
  await Promise.all(
    (refs ?? (await allRefs(vault))).map(async (ref) => {
      const file = join(vault.folder, ...collections[ref.kind].pathOf(ref.id));
      const signature = await openFiles.run(() => signatureOf(file));
      if (signature !== undefined) signatures.set(keyOf(ref), signature);
    }),
  );
  return signatures;
}

export function keyOf({ kind, id }: RecordRef): string {
  return `${kind}:${id}`;
}

async function allRefs(vault: Vault): Promise<RecordRef[]> {
  const refs: RecordRef[] = [];
  for (const collection of Object.values(watchedCollections(vault))) {
    for (const id of await collection.ids()) refs.push({ kind: collection.shape.kind, id });
  }
  return refs;
}

/** Some disks keep time to two seconds only and a sync program may set it back, so the time is not all of it. */
async function signatureOf(file: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs, ctimeMs, ino } = await lstat(file);
    return `${size}:${mtimeMs}:${ctimeMs}:${ino}`;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
