import type { DocumentStore } from '#main/documents/document-store.ts';
import { OperationLog } from '#main/entities/operation-log.ts';
import type { DocumentChanges } from '#shared/documents/table.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, NoteId, StoryId } from '#shared/ids.ts';

export interface DocumentEditsDeps {
  readonly documents: Pick<DocumentStore, 'kindOf' | 'updateNote' | 'updateClip' | 'settled'>;
  readonly newId: () => string;
}

/** What a change is of, of a note or a clip; a note has no reading state. */
interface Editable {
  readonly tags: string[];
  readonly stories: StoryId[];
  readonly isArchived: boolean;
  readonly isRead?: boolean;
  readonly isForLater?: boolean;
}

export interface Edited {
  /** Names the change, to take it back. */
  readonly operation: string;
  readonly changed: DocumentId[];
}

/** So many records are written side by side: each waits for the disk. */
const sideBySide = 8;

/** Changes many documents at once, with a way back. */
export class DocumentEdits {
  readonly #deps: DocumentEditsDeps;
  readonly #operations: OperationLog<DocumentId[]>;

  constructor(deps: DocumentEditsDeps) {
    this.#deps = deps;
    this.#operations = new OperationLog(deps.newId);
  }

  /** Documents that are gone are left out; one that cannot be saved ends it, and what was changed until then can be taken back. @throws NOT_SAVED, DAMAGED */
  async edit(ids: readonly DocumentId[], changes: DocumentChanges): Promise<Edited> {
    const before = new Map<DocumentId, Editable>();
    try {
      await this.#each(ids, (id) =>
        this.#change(id, (record) => {
          const after = changed(record, changes);
          if (isSame(record, after)) return record;
          before.set(id, fieldsOf(record));
          return after;
        }),
      );
    } catch (error) {
      await this.#putBack(before, changes);
      throw error;
    }
    return { operation: this.#operations.add(() => this.#putBack(before, changes)), changed: [...before.keys()] };
  }

  /** Puts back what a change changed, where it still is as the change left it. @throws CHANGED_SINCE, NOT_SAVED */
  undo(operation: string): Promise<DocumentId[]> {
    return this.#operations.undo(operation);
  }

  async #putBack(before: ReadonlyMap<DocumentId, Editable>, changes: DocumentChanges): Promise<DocumentId[]> {
    const restored: DocumentId[] = [];
    await this.#each([...before.keys()], (id) =>
      this.#change(id, (record) => {
        const was = before.get(id);
        if (!was || !isSame(fieldsOf(record), changed(was, changes))) return record;
        restored.push(id);
        return { ...record, ...was };
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

  async #change(id: DocumentId, change: <Record extends Editable>(record: Record) => Record): Promise<void> {
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

function fieldsOf({ tags, stories, isArchived, isRead, isForLater }: Editable): Editable {
  return {
    tags,
    stories,
    isArchived,
    ...(isRead === undefined ? {} : { isRead }),
    ...(isForLater === undefined ? {} : { isForLater }),
  };
}

function isSame(a: Editable, b: Editable): boolean {
  return JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b));
}
