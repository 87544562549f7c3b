import type { ChangeFeed } from '#main/documents/change-feed.ts';
import type { DocumentStore } from '#main/documents/document-store.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import type { DocumentId } from '#shared/ids.ts';

export interface ReconcileDeps {
  readonly vault: Pick<Vault, 'notes' | 'clips'>;
  readonly index: Pick<SearchIndex, 'sourceHashes'>;
  readonly documents: Pick<DocumentStore, 'list' | 'refresh' | 'forget'>;
  readonly changes: Pick<ChangeFeed, 'announce'>;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** How many documents are read and recognized side by side: enough to keep readers and workers busy, and to write some together. */
const width = 16;
/** So many documents are listed at once before any text is read. */
const listedAtOnce = 200;

/**
 * Brings the index in line with the files, which are the truth: documents the index lacks or knows in another form are
 * indexed, entries without a file are dropped. Where many are missing, lists have them before the first text is read.
 * Nothing in the vault is changed.
 */
export async function reconcile(deps: ReconcileDeps): Promise<void> {
  const { vault, index, documents, onProgress, signal } = deps;
  const known = new Map((await index.sourceHashes()).map(({ id, hash }) => [id, hash]));
  const notes = await vault.notes.ids();
  const clips = await vault.clips.ids();
  const onDisk = new Map<DocumentId, () => Promise<string | undefined>>([
    ...notes.map((id) => [id, () => vault.notes.revisionOnDisk(id)] as const),
    ...clips.map((id) => [id, () => vault.clips.revisionOnDisk(id)] as const),
  ]);
  const gone = [...known.keys()].filter((id) => !onDisk.has(id));
  if (gone.length > 0) await documents.forget(gone);
  const missing = [...onDisk.keys()].filter((id) => !known.has(id));
  for (let at = 0; missing.length > listedAtOnce && at < missing.length; at += listedAtOnce) {
    if (signal.aborted) return;
    await documents.list(missing.slice(at, at + listedAtOnce));
    onProgress(0, onDisk.size);
  }
  let done = 0;
  const waiting = onDisk.entries();
  const work = async () => {
    for (const [id, revision] of waiting) {
      if (signal.aborted) return;
      if ((await revision()) !== known.get(id)) await documents.refresh(id);
      done += 1;
      if (done % 50 === 0) onProgress(done, onDisk.size);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  onProgress(onDisk.size, onDisk.size);
}
