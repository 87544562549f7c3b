import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { openFiles } from '#main/vault/limiter.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import type { RecordKind } from '#main/vault/record-layout.ts';
import { isMissing } from '#main/vault/storage-fs.ts';

/** What is watched: records, and the highlights of a clip, which lie beside its record and change by themselves. */
export type WatchedKind = RecordKind | 'highlights';

/** A record by the file it is in. */
export interface RecordRef {
  readonly kind: WatchedKind;
  readonly id: string;
}

/** What watching needs of a collection. Ids come from file names here, so they are not of any one kind yet. */
export interface WatchedCollection {
  readonly shape: { readonly kind: WatchedKind; readonly folder: string };
  get(id: string): Promise<unknown>;
  has(id: string): Promise<boolean>;
  isReadable(id: string): Promise<boolean>;
  pathOf(id: string): readonly string[];
  revisionOnDisk(id: string): Promise<string | undefined>;
  isOwnWork(id: string, revision: string | undefined): boolean | Promise<boolean>;
}

export function watchedCollections({
  notes,
  clips,
  entities,
  stories,
  searches,
  highlights,
}: Vault): Record<WatchedKind, WatchedCollection> {
  return { note: notes, clip: clips, entity: entities, story: stories, search: searches, highlights };
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

async function allRefs({ notes, clips, entities, stories }: Vault): Promise<RecordRef[]> {
  const refs: RecordRef[] = [];
  for (const collection of [notes, clips, entities, stories]) {
    for (const id of await collection.ids()) refs.push(...refsOf({ kind: collection.shape.kind, id }));
  }
  return refs;
}

/** A record with what is watched beside it. */
export function refsOf(ref: RecordRef): RecordRef[] {
  return ref.kind === 'clip' ? [ref, { kind: 'highlights', id: ref.id }] : [ref];
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
