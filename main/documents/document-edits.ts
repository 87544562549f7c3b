import type { ChangeFeed } from '#main/documents/change-feed.ts';
import type { DocumentStore } from '#main/documents/document-store.ts';
import { withTagRenamed } from '#main/documents/rename-tag.ts';
import { OperationLog } from '#main/entities/operation-log.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { DocumentChanges } from '#shared/documents/table.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, NoteId, StoryId } from '#shared/ids.ts';
import type { NoteRecord } from '#shared/notes/types.ts';

export interface DocumentEditsDeps {
  readonly documents: Pick<DocumentStore, 'kindOf' | 'updateNote' | 'updateClip' | 'settled'>;
  readonly index: Pick<SearchIndex, 'documentsWithTag'>;
  readonly changes: Pick<ChangeFeed, 'announce'>;
  readonly newId: () => string;
}

/** What a change is of, of a note or a clip: a note has no reading state, a clip no text of the user's. */
interface Editable {
  readonly tags: string[];
  readonly stories: StoryId[];
  readonly isArchived: boolean;
  readonly isRead?: boolean;
  readonly isForLater?: boolean;
  readonly state?: NoteRecord['state'];
  readonly links?: NoteRecord['links'];
}

const parts = ['tags', 'stories', 'isArchived', 'isRead', 'isForLater', 'state', 'links'] as const;

/** The parts of a record that a change changed, as they were and as it left them. */
interface Change {
  readonly was: Partial<Editable>;
  readonly now: Partial<Editable>;
}

type EditOne = <Record extends Editable>(record: Record) => Record;

export interface Edited {
  /** Names the change, to take it back. */
  readonly operation: string;
  readonly changed: DocumentId[];
}

/** So many records are written side by side: each waits for the disk. */
const sideBySide = 8;
const toldEvery = 25;

/** Changes many documents at once, with a way back. */
export class DocumentEdits {
  readonly #deps: DocumentEditsDeps;
  readonly #operations: OperationLog<DocumentId[]>;

  constructor(deps: DocumentEditsDeps) {
    this.#deps = deps;
    this.#operations = new OperationLog(deps.newId);
  }

  /** Documents that are gone are left out; one that cannot be saved ends it, and what was changed until then is put back. @throws NOT_SAVED, DAMAGED */
  edit(ids: readonly DocumentId[], changes: DocumentChanges): Promise<Edited> {
    return this.#edit(ids, (record) => changed(record, changes));
  }

  /** Renames a tag and those within it wherever they stand; `to` null removes them. @throws NOT_SAVED, DAMAGED */
  async renameTag(from: string, to: string | null): Promise<Edited> {
    // A document tagged a moment ago may not be in the index yet.
    await this.#deps.documents.settled();
    const ids = await this.#deps.index.documentsWithTag(from);
    let done = 0;
    const tell = () => {
      done += 1;
      if (done % toldEvery === 0 || done === ids.length)
        this.#deps.changes.announce({ kind: 'progress', job: 'tag', done, total: ids.length });
    };
    return this.#edit(ids, (record) => withTagRenamed(record, from, to), tell);
  }

  /** Puts back what a change changed, where it still is as the change left it. @throws CHANGED_SINCE, NOT_SAVED */
  undo(operation: string): Promise<DocumentId[]> {
    return this.#operations.undo(operation);
  }

  async #edit(ids: readonly DocumentId[], edit: EditOne, tell?: () => void): Promise<Edited> {
    const made = new Map<DocumentId, Change>();
    try {
      await this.#each(ids, async (id) => {
        await this.#change(id, (record) => {
          const after = edit(record);
          const change = changeBetween(record, after);
          if (!change) return record;
          made.set(id, change);
          return after;
        });
        tell?.();
      });
    } catch (error) {
      await this.#putBack(made);
      throw error;
    }
    return { operation: this.#operations.add(() => this.#putBack(made)), changed: [...made.keys()] };
  }

  async #putBack(made: ReadonlyMap<DocumentId, Change>): Promise<DocumentId[]> {
    const restored: DocumentId[] = [];
    await this.#each([...made.keys()], (id) =>
      this.#change(id, (record) => {
        const change = made.get(id);
        if (!change || !isStillAs(record, change.now)) return record;
        restored.push(id);
        return { ...record, ...change.was };
      }),
    );
    return restored;
  }

  async #each(ids: readonly DocumentId[], work: (id: DocumentId) => Promise<void>): Promise<void> {
    const waiting = [...new Set(ids)];
    const lane = async () => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) await work(id);
    };
    await Promise.all(Array.from({ length: sideBySide }, lane));
    await this.#deps.documents.settled();
  }

  async #change(id: DocumentId, change: EditOne): Promise<void> {
    const { documents } = this.#deps;
    const kind = await documents.kindOf(id);
    try {
      // The kind says which id it is.
      if (kind === 'note') await documents.updateNote(id as NoteId, change);
      if (kind === 'clip') await documents.updateClip(id as ClipId, change);
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.code !== 'NOT_FOUND') throw error;
    }
  }
}

function changed<Record extends Editable>(record: Record, changes: DocumentChanges): Record {
  const { addTags = [], removeTags = [], addStory, removeStory } = changes;
  const removed = new Set(removeTags.map(keyOf));
  const tags = [...record.tags, ...addTags].filter((tag) => !removed.has(keyOf(tag)));
  const stories = [...record.stories, ...(addStory ? [addStory] : [])].filter((story) => story !== removeStory);
  const firstOfEach = tags.filter((tag, at) => tags.findIndex((other) => keyOf(other) === keyOf(tag)) === at);
  return {
    ...record,
    tags: firstOfEach,
    stories: [...new Set(stories)],
    isArchived: changes.isArchived ?? record.isArchived,
    ...(record.isRead === undefined ? {} : { isRead: changes.isRead ?? record.isRead }),
    ...(record.isForLater === undefined ? {} : { isForLater: changes.isForLater ?? record.isForLater }),
  };
}

/** Tags that differ in case alone are one. */
function keyOf(tag: string): string {
  return tag.toLowerCase();
}

function changeBetween(before: Editable, after: Editable): Change | undefined {
  const differing = parts.filter((part) => !isSame(before[part], after[part]));
  if (differing.length === 0) return undefined;
  const only = (record: Editable): Partial<Editable> =>
    Object.fromEntries(differing.map((part) => [part, record[part]]));
  return { was: only(before), now: only(after) };
}

function isStillAs(record: Editable, expected: Partial<Editable>): boolean {
  return parts.every((part) => !(part in expected) || isSame(record[part], expected[part]));
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
