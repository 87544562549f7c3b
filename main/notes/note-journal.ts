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
import { applyStateChange, type StateChange, stateChangeSchema } from '#shared/notes/state-change.ts';
import { type EditorState, editorStateSchema, editorStateTextSchema, windowKeySchema } from '#shared/notes/types.ts';

const pageSchema = z.object({
  id: noteIdSchema,
  /** The window they were typed in. */
  window: windowKeySchema,
  /** What the note on disk was when they were typed. */
  revision: z.string(),
  title: z.string(),
  /** The text, its JSON, or what has changed in it since `revision`. */
  state: z.union([editorStateSchema, editorStateTextSchema, stateChangeSchema]),
  keptAt: momentSchema,
});

/** Words that were typed in a window and not yet acknowledged by the vault. */
export type JournalEntry = Omit<z.infer<typeof pageSchema>, 'state'> & NoteText;

interface KeptText extends Omit<JournalEntry, 'keptAt' | 'state'> {
  readonly state: EditorState | string | StateChange;
}

/** Of a note's file, or what an earlier version kept of one. */
const baseSchema = z.object({ title: z.string(), state: editorStateSchema });

export interface NoteJournalDeps {
  /** In the app's data folder, apart from the vault: it must work exactly when the vault cannot be written. */
  readonly folder: string;
  /** A note's file as it is on disk now. */
  readonly noteFile: (id: NoteId) => Promise<{ readonly bytes: Uint8Array; readonly revision: string } | undefined>;
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

  /** False, and nothing is kept, when a change is given and the text it is a change of is not on disk. @throws NOT_SAVED */
  async keep(text: KeptText): Promise<boolean> {
    const { id, window, revision, state } = text;
    const page = { ...text, keptAt: this.#deps.now().toISOString() };
    const isWhole = typeof state === 'string' || 'root' in state;
    return this.#queue.run(id, async () => {
      if (!isWhole && !(await this.#keepBase(id, revision))) return false;
      await writeDurably(this.#fileOf(id, window), await encodeRecordInSteps(page));
      if (isWhole) await this.#keepBase(id, revision);
      return true;
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
  async baseOf({ id, revision }: Pick<JournalEntry, 'id' | 'revision'>): Promise<NoteText | undefined> {
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

  async #keepBase(id: NoteId, revision: string): Promise<boolean> {
    const file = this.#baseFile(id, revision);
    if (this.#bases.has(`${id}.${revision}`)) return true;
    const note = await this.#deps.noteFile(id);
    // The note has moved on since: without its base the words will be kept beside it.
    if (note?.revision !== revision) return false;
    await writeDurably(file, note.bytes);
    this.#bases.add(`${id}.${revision}`);
    return true;
  }

  async #read(name: string): Promise<JournalEntry | undefined> {
    const file = join(this.#deps.folder, name);
    try {
      const found = await readRegularFile(file);
      return found && (await this.#entryOf(pageSchema.parse(await decodeRecordInSteps(found.bytes))));
    } catch (error) {
      if (!(error instanceof UnreadableFile || error instanceof z.ZodError)) throw error;
      this.#deps.log('A page of the journal could not be read; it was put aside', error);
      await rename(file, `${file}.damaged`).catch(() => undefined);
      return undefined;
    }
  }

  async #entryOf(page: z.infer<typeof pageSchema>): Promise<JournalEntry> {
    if ('root' in page.state) return { ...page, state: page.state };
    const base = await this.baseOf(page);
    const state = base && applyStateChange(base.state, page.state);
    if (!state) throw new UnreadableFile('damaged', 'It is a change of a text that is gone.');
    return { ...page, state };
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
