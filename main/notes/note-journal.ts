import { readdir, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { KeyedQueue } from '#main/documents/keyed-queue.ts';
import { readRegularFile, UnreadableFile } from '#main/vault/read-regular-file.ts';
import { decodeRecordInSteps, encodeRecordInSteps } from '#main/vault/record-json.ts';
import { isMissing } from '#main/vault/storage-fs.ts';
import { writeDurably } from '#main/vault/write-durably.ts';
import { momentSchema, type NoteId, noteIdSchema } from '#shared/ids.ts';
import type { NoteText } from '#shared/notes/merge/merge-states.ts';
import { editorStateSchema, windowKeySchema } from '#shared/notes/types.ts';

const entrySchema = z.object({
  id: noteIdSchema,
  /** The window they were typed in. */
  window: windowKeySchema,
  /** What the note on disk was when they were typed. */
  revision: z.string(),
  title: z.string(),
  state: editorStateSchema,
  keptAt: momentSchema,
});

/** Words that were typed in a window and not yet acknowledged by the vault. */
export type JournalEntry = z.infer<typeof entrySchema>;

const baseSchema = z.object({ title: z.string(), state: editorStateSchema });

export interface NoteJournalDeps {
  /** In the app's data folder, apart from the vault: it must work exactly when the vault cannot be written. */
  readonly folder: string;
  /** A note as it is on disk now. */
  readonly noteOf: (id: NoteId) => Promise<(NoteText & { readonly revision: string }) | undefined>;
  readonly now: () => Date;
  readonly log: (message: string, error: unknown) => void;
}

/**
 * Keeps what is unsaved in every window on disk, with the text it was made from, so that it can be merged when the note
 * has become another one by the time it is found.
 */
export class NoteJournal {
  readonly #deps: NoteJournalDeps;
  readonly #queue = new KeyedQueue();
  readonly #startedAt: string;
  readonly #bases = new Set<string>();

  constructor(deps: NoteJournalDeps) {
    this.#deps = deps;
    this.#startedAt = deps.now().toISOString();
  }

  /** @throws NOT_SAVED */
  async keep(entry: Omit<JournalEntry, 'keptAt'>): Promise<void> {
    const kept: JournalEntry = { ...entry, keptAt: this.#deps.now().toISOString() };
    await this.#queue.run(entry.id, async () => {
      await writeDurably(this.#fileOf(entry.id, entry.window), await encodeRecordInSteps(kept));
      await this.#keepBase(entry.id, entry.revision);
    });
  }

  async clear(id: NoteId, window: string): Promise<void> {
    await this.#queue.run(id, async () => {
      await remove(this.#fileOf(id, window));
      const names = await this.#names();
      if (names.some((name) => name.startsWith(`${id}.`) && name.endsWith('.json'))) return;
      for (const name of names) if (name.startsWith(`${id}.`)) await remove(join(this.#deps.folder, name));
      for (const base of this.#bases) if (base.startsWith(id)) this.#bases.delete(base);
    });
  }

  /** What other windows, or this app before it ended, have left; with `id`, of one note. The oldest first. */
  async leftBy(others: { readonly than: string; readonly id?: NoteId | undefined }): Promise<JournalEntry[]> {
    const left: JournalEntry[] = [];
    for (const name of await this.#names()) {
      if (!name.endsWith('.json') || (others.id && !name.startsWith(`${others.id}.`))) continue;
      const entry = await this.#read(name);
      if (entry && entry.window !== others.than && this.#isLeft(entry)) left.push(entry);
    }
    return left.sort((a, b) => (a.keptAt < b.keptAt ? -1 : 1));
  }

  /** The text that the words of an entry were typed into, if it is known. */
  async baseOf({ id, revision }: JournalEntry): Promise<NoteText | undefined> {
    try {
      const found = await readRegularFile(this.#baseFile(id, revision));
      return found && baseSchema.parse(await decodeRecordInSteps(found.bytes));
    } catch (error) {
      if (error instanceof UnreadableFile || error instanceof z.ZodError) return undefined;
      throw error;
    }
  }

  idle(): Promise<void> {
    return this.#queue.idle();
  }

  /** A window that is open saves within seconds, so what is older than that has nobody who will. */
  #isLeft({ keptAt }: JournalEntry): boolean {
    return keptAt < this.#startedAt || this.#deps.now().getTime() - Date.parse(keptAt) > 3000;
  }

  async #keepBase(id: NoteId, revision: string): Promise<void> {
    const file = this.#baseFile(id, revision);
    if (this.#bases.has(`${id}.${revision}`)) return;
    const note = await this.#deps.noteOf(id);
    // The note has moved on since: without its base the words will be kept beside it.
    if (note?.revision !== revision) return;
    await writeDurably(file, await encodeRecordInSteps({ title: note.title, state: note.state }));
    this.#bases.add(`${id}.${revision}`);
  }

  async #read(name: string): Promise<JournalEntry | undefined> {
    const file = join(this.#deps.folder, name);
    try {
      const found = await readRegularFile(file);
      return found && entrySchema.parse(await decodeRecordInSteps(found.bytes));
    } catch (error) {
      if (!(error instanceof UnreadableFile || error instanceof z.ZodError)) throw error;
      this.#deps.log('A page of the journal could not be read; it was put aside', error);
      await rename(file, `${file}.damaged`).catch(() => undefined);
      return undefined;
    }
  }

  async #names(): Promise<string[]> {
    const names = await readdir(this.#deps.folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    return names.filter((name) => !name.endsWith('.damaged'));
  }

  #fileOf(id: NoteId, window: string): string {
    return join(this.#deps.folder, `${id}.${window}.json`);
  }

  #baseFile(id: NoteId, revision: string): string {
    return join(this.#deps.folder, `${id}.${revision.slice(0, 32)}.base`);
  }
}

async function remove(file: string): Promise<void> {
  await unlink(file).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}
