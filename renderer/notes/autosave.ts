import type { NoteText } from '#shared/notes/merge/merge-states.ts';

export type SaveStatus = 'saved' | 'saving' | 'not-saved';

interface AutosaveDeps {
  /** Reads title and text; called only when something is about to be written. */
  readonly read: () => NoteText;
  readonly save: (text: NoteText & { readonly revision: string }) => Promise<{ revision: string; updatedAt: string }>;
  /** With `isLast` there may be no time to ask again. */
  readonly keepJournal: (text: NoteText & { readonly revision: string }, isLast: boolean) => Promise<void>;
  readonly clearJournal: () => Promise<void>;
  readonly onStatus: (status: SaveStatus) => void;
  readonly onSaved: (text: NoteText, answer: { revision: string; updatedAt: string }) => void;
  /**
   * A save was refused or did not arrive; the text stays unsaved. When the note has become another one in the vault, what
   * is read from now on is merged with it, and the answer names it.
   */
  readonly onFailed: (error: unknown) => Promise<{ readonly mergedWith: string } | undefined>;
}

const pauseMs = 800;
/** Main reads names and links out of what is saved; on a long note that takes the machine from someone who is typing. */
const longestMs = 10_000;
/** With the writing of it, within the second that words may be nowhere but on screen. */
const journalMs = 800;
const retryMs = 10_000;
const mostAttempts = 5;

/**
 * Saves a note while it is written: after a pause, at the latest ten seconds after the first unsaved key, and whenever
 * asked to. One save at a time; what is typed meanwhile goes with the next. Until a save is acknowledged the text is
 * also in the journal.
 */
export class Autosave {
  readonly #deps: AutosaveDeps;
  #revision: string;
  readonly #seenRevisions = new Set<string>();
  #changes = 0;
  #savedChanges = 0;
  #firstUnsavedAt = 0;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #journalTimer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  constructor(revision: string, deps: AutosaveDeps) {
    this.#revision = revision;
    this.#deps = deps;
    this.#seenRevisions.add(revision);
  }

  get isClean(): boolean {
    return this.#changes === this.#savedChanges && this.#running === undefined;
  }

  /** Whether a note that was read is one this editor did not write and has not shown. */
  isForeign(revision: string): boolean {
    return !this.#seenRevisions.has(revision);
  }

  /** The editor now shows another state from the vault. */
  loaded(revision: string): void {
    this.#revision = revision;
    this.#seenRevisions.add(revision);
    this.#savedChanges = this.#changes;
    this.#clearTimers();
    this.#deps.onStatus('saved');
  }

  /**
   * Makes another change to the note's record (tags, aliases) between two saves, so that neither finds the file changed
   * under it.
   */
  async change<Answer extends { revision: string }>(write: () => Promise<Answer>): Promise<Answer> {
    await this.flush();
    const writing = write();
    this.#running = writing.then(
      () => undefined,
      () => undefined,
    );
    try {
      const answer = await writing;
      this.#revision = answer.revision;
      this.#seenRevisions.add(answer.revision);
      return answer;
    } finally {
      this.#running = undefined;
    }
  }

  /** Something was typed. Costs next to nothing: it is called on every key. */
  changed(): void {
    if (this.#changes === this.#savedChanges) this.#firstUnsavedAt = Date.now();
    this.#changes += 1;
    this.#journalTimer ??= setTimeout(() => {
      this.#journalTimer = undefined;
      if (this.#changes !== this.#savedChanges) void this.#keep(this.#deps.read());
    }, journalMs);
    const untilLatest = Math.max(0, this.#firstUnsavedAt + longestMs - Date.now());
    this.#schedule(Math.min(pauseMs, untilLatest));
  }

  /** Saves what is unsaved now; resolves when nothing is, or the save failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = undefined;
    while (this.#running) await this.#running;
    // Another window may save between a merge and the save after it, but not for ever.
    for (let attempt = 0; attempt < mostAttempts && this.#changes !== this.#savedChanges; attempt++) {
      const saving = this.#save();
      this.#running = saving.then(() => undefined);
      try {
        if ((await saving) !== 'merged') return;
      } finally {
        this.#running = undefined;
      }
    }
  }

  /** Someone else has the words now. */
  stop(): void {
    this.#clearTimers();
    this.#savedChanges = this.#changes;
  }

  /** Writes the journal at once: the window is going away. */
  async keepNow(): Promise<void> {
    if (this.#changes !== this.#savedChanges) await this.#keep(this.#deps.read(), true);
  }

  #keep(text: NoteText, isLast = false): Promise<void> {
    return this.#deps.keepJournal({ ...text, revision: this.#revision }, isLast);
  }

  async #save(): Promise<'saved' | 'failed' | 'merged'> {
    const changes = this.#changes;
    const text = this.#deps.read();
    this.#deps.onStatus('saving');
    try {
      const answer = await this.#deps.save({ ...text, revision: this.#revision });
      this.#revision = answer.revision;
      this.#seenRevisions.add(answer.revision);
      this.#settle(changes);
      this.#deps.onSaved(text, answer);
      return 'saved';
    } catch (error) {
      const merge = await this.#deps.onFailed(error);
      if (merge) {
        this.#revision = merge.mergedWith;
        this.#seenRevisions.add(merge.mergedWith);
        this.#schedule(pauseMs);
        return 'merged';
      }
      this.#deps.onStatus('not-saved');
      void this.#keep(text);
      this.#schedule(retryMs);
      return 'failed';
    }
  }

  #settle(changes: number): void {
    this.#savedChanges = changes;
    if (this.#changes !== changes) {
      this.#firstUnsavedAt = Date.now();
      this.#schedule(pauseMs);
      return;
    }
    this.#clearTimers();
    void this.#deps.clearJournal();
    this.#deps.onStatus('saved');
  }

  #schedule(ms: number): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.flush(), ms);
  }

  #clearTimers(): void {
    clearTimeout(this.#saveTimer);
    clearTimeout(this.#journalTimer);
    this.#saveTimer = undefined;
    this.#journalTimer = undefined;
  }
}
