import type { DocumentStore } from '#main/documents/document-store.ts';
import type { LinkFollower } from '#main/documents/link-follower.ts';
import type { EntityService } from '#main/entities/entity-service.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import { FailureError } from '#shared/failures.ts';
import type { NoteId, StoryId } from '#shared/ids.ts';
import { editorStateOfText, readEditorState } from '#shared/notes/editor-state.ts';
import type { EditorState, Note, NoteRecord } from '#shared/notes/types.ts';

export interface NoteServiceDeps {
  readonly documents: DocumentStore;
  readonly entities: Pick<EntityService, 'adopt'>;
  readonly links: LinkFollower;
  readonly index: Pick<SearchIndex, 'mentionsOfDocument'>;
  readonly storyName: (id: StoryId) => string | undefined;
  readonly now: () => Date;
  readonly newId: () => string;
}

export interface NewNote {
  readonly title: string;
  readonly stories?: readonly StoryId[];
  readonly state?: EditorState | undefined;
  readonly tags?: readonly string[];
  readonly aliases?: readonly string[];
}

/** What can be done with notes. */
export class NoteService {
  readonly #deps: NoteServiceDeps;

  constructor(deps: NoteServiceDeps) {
    this.#deps = deps;
  }

  async create({
    title,
    stories = [],
    state = editorStateOfText(''),
    tags = [],
    aliases = [],
  }: NewNote): Promise<Note> {
    const now = this.#deps.now().toISOString();
    const record: NoteRecord = {
      // Ids are made by one function for every kind of record; the brand says which kind this one is.
      id: this.#deps.newId() as NoteId,
      title,
      aliases: [...aliases],
      tags: [...tags],
      stories: [...stories],
      state,
      links: [...readEditorState(state).links],
      decisions: [],
      claimDecisions: [],
      isArchived: false,
      createdAt: now,
      updatedAt: now,
    };
    await this.#adoptLinked(record);
    return this.#toNote(await this.#deps.documents.putNote(record));
  }

  async get(id: NoteId): Promise<Note> {
    return this.#toNote(await this.#deps.documents.note(id));
  }

  /** See the contract: nothing is overwritten, nothing is lost. */
  async save(input: {
    id: NoteId;
    revision: string;
    title: string;
    state: EditorState;
  }): Promise<{ revision: string; updatedAt: string }> {
    const { id, revision, title, state } = input;
    let oldTitle = title;
    const links = [...readEditorState(state).links];
    await this.#adoptLinked({ links });
    try {
      const saved = await this.#deps.documents.updateNote(
        id,
        (record) => {
          oldTitle = record.title;
          return { ...record, title, state, links, updatedAt: this.#deps.now().toISOString() };
        },
        revision,
      );
      if (oldTitle !== title && oldTitle !== '' && title !== '') {
        await this.#deps.links.follow({ kind: 'note', id }, oldTitle, title);
      }
      return { revision: saved.revision, updatedAt: saved.record.updatedAt };
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.code !== 'CONFLICT') throw error;
      const copy = await this.create({ title: `${title || 'Untitled'} (your version)`, state });
      throw new FailureError('CONFLICT', { id, copyId: copy.id }, { cause: error });
    }
  }

  async update(input: { id: NoteId; tags?: string[] | undefined; aliases?: string[] | undefined }): Promise<Note> {
    const clean = (words: string[]) => [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
    return this.#toNote(
      await this.#deps.documents.updateNote(input.id, (record) => ({
        ...record,
        ...(input.tags ? { tags: clean(input.tags) } : {}),
        ...(input.aliases ? { aliases: clean(input.aliases) } : {}),
        updatedAt: this.#deps.now().toISOString(),
      })),
    );
  }

  /** A link is the strongest yes there is: the entity it names becomes the user's own. */
  async #adoptLinked({ links }: Pick<NoteRecord, 'links'>): Promise<void> {
    for (const { target } of links) {
      if (target.kind === 'entity') await this.#deps.entities.adopt(target.id);
    }
  }

  async #toNote({ record, revision }: { record: NoteRecord; revision: string }): Promise<Note> {
    const { id, title, aliases, tags, state, createdAt, updatedAt } = record;
    const stories = record.stories.flatMap((storyId) => {
      const name = this.#deps.storyName(storyId);
      return name === undefined ? [] : [{ id: storyId, name }];
    });
    const mentions = await this.#deps.index.mentionsOfDocument(id);
    return { id, title, aliases, tags, stories, state, mentions, revision, createdAt, updatedAt };
  }
}
