import { UnreadableFile } from '#main/vault/read-regular-file.ts';
import type { RecordRef, WatchedCollection } from '#main/vault/survey-vault.ts';
import { FailureError } from '#shared/failures.ts';

/**
 * What happened to a record whose file looks different: this app wrote it itself, someone else changed it or took it
 * away, or it makes no sense yet and may be in the middle of being written.
 */
export type Judgement = 'own' | 'changed' | 'gone' | 'settling';

export async function judgeChange(collection: WatchedCollection, { id }: RecordRef): Promise<Judgement> {
  const revision = await revisionOf(collection, id);
  if (await collection.isOwnWork(id, revision)) return 'own';
  if (revision === undefined) return 'gone';
  if (await collection.isReadable(id)) return 'changed';
  await nameAsDamaged(collection, id);
  return (await collection.has(id)) ? 'settling' : 'changed';
}

/** A file that cannot be read at all is no one's work, and a change all the same. */
async function revisionOf(collection: WatchedCollection, id: string): Promise<string | undefined> {
  try {
    return await collection.revisionOnDisk(id);
  } catch (error) {
    if (error instanceof UnreadableFile) return 'unreadable';
    throw error;
  }
}

/** Reading a broken record is what names it, and moves it out of the way once it has been left alone. */
async function nameAsDamaged(collection: WatchedCollection, id: string): Promise<void> {
  try {
    await collection.get(id);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
  }
}
