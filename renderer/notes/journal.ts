import { z } from 'zod';
import type { NoteText } from '#renderer/notes/autosave.ts';
import { type NoteId, noteIdSchema } from '#shared/ids.ts';
import { editorStateSchema } from '#shared/notes/types.ts';

const entrySchema = z.object({
  id: noteIdSchema,
  title: z.string(),
  state: editorStateSchema,
  keptAt: z.string(),
});

/** Words that were typed and not yet acknowledged by the vault. */
export type JournalEntry = z.infer<typeof entrySchema>;

const databaseName = 'backstory-journal';
const storeName = 'notes';

/**
 * The journal lives in this window's own database, apart from the vault: it must work exactly when the vault cannot be
 * written or main is gone.
 */
export async function keepInJournal(id: NoteId, { title, state }: NoteText): Promise<void> {
  const entry: JournalEntry = { id, title, state, keptAt: new Date().toISOString() };
  await withStore('readwrite', (store) => store.put(entry));
}

export async function clearFromJournal(id: NoteId): Promise<void> {
  await withStore('readwrite', (store) => store.delete(id));
}

export async function readJournal(id: NoteId): Promise<JournalEntry | undefined> {
  const stored = await withStore<unknown>('readonly', (store) => store.get(id));
  return entrySchema.safeParse(stored).data;
}

async function withStore<Answer>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(storeName, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const request = ask(transaction.objectStore(storeName));
    await done;
    return request.result;
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
