import type { DocumentReader } from '#main/documents/document-reader.ts';
import type { DocumentStore } from '#main/documents/document-store.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import type { DocumentId } from '#shared/ids.ts';

export interface ReconcileDeps {
  readonly vault: Pick<Vault, 'notes' | 'clips'>;
  readonly index: Pick<SearchIndex, 'sourceHashes' | 'commitDocuments'>;
  readonly documents: Pick<DocumentStore, 'list' | 'refresh' | 'refreshOneOfMany' | 'forget'>;
  /** Reads the vault's documents where there are many. */
  readonly openReader: () => DocumentReader;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** How many documents are read and recognized side by side: enough to keep readers and workers busy, and to write some together. */
const width = 64;
/** So many documents are listed at once before any text is read; of fewer, the texts are read at once. */
const listedAtOnce = 200;
const listsAtOnce = 3;

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
  // A document that was only listed has no hash.
  const missing = [...onDisk.keys()].filter((id) => !known.get(id));
  if (missing.length > listedAtOnce) await putInMany(deps, missing);
  else await sideBySide(missing, signal, width, (id) => documents.refresh(id));
  let done = missing.length;
  const others = [...onDisk].filter(([id]) => known.get(id));
  await sideBySide(others, signal, width, async ([id, revision]) => {
    if ((await revision()) !== known.get(id)) await documents.refresh(id);
    done += 1;
    if (done % 50 === 0) onProgress(done, onDisk.size);
  });
  onProgress(onDisk.size, onDisk.size);
}

/** Lists first, so that there is something to work with; then the texts. */
async function putInMany(deps: ReconcileDeps, missing: readonly DocumentId[]): Promise<void> {
  const { documents, onProgress, signal } = deps;
  const reader = deps.openReader();
  try {
    const lists = Array.from({ length: Math.ceil(missing.length / listedAtOnce) }, (_, n) =>
      missing.slice(n * listedAtOnce, (n + 1) * listedAtOnce),
    );
    // While some are put in the next are read.
    await sideBySide(lists, signal, listsAtOnce, async (some) => {
      await documents.list(some, reader);
      onProgress(0, missing.length);
    });
    let done = 0;
    await sideBySide(missing, signal, width, async (id) => {
      await documents.refreshOneOfMany(id, reader);
      done += 1;
      if (done % 50 === 0) onProgress(done, missing.length);
    });
    await putInWhatWasLost(deps, missing);
  } finally {
    await reader.close();
  }
}

/** Of many that go in together, one that fails takes others with it: those are put in again, one by one. */
async function putInWhatWasLost(
  { index, documents, signal }: ReconcileDeps,
  missing: readonly DocumentId[],
): Promise<void> {
  await index.commitDocuments();
  const known = new Map((await index.sourceHashes()).map(({ id, hash }) => [id, hash]));
  const lost = missing.filter((id) => !known.get(id));
  await sideBySide(lost, signal, width, (id) => documents.refresh(id));
}

async function sideBySide<Item>(
  items: Iterable<Item>,
  signal: AbortSignal,
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = waiting.next(); !next.done && !signal.aborted; next = waiting.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: most }, worker));
}
