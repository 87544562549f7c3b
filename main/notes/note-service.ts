import type { DocumentStore } from '#main/documents/document-store.ts';
import type { LinkFollower } from '#main/documents/link-follower.ts';
import type { EntityService } from '#main/entities/entity-service.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import { FailureError } from '#shared/failures.ts';
import type { NoteId, StoryId } from '#shared/ids.ts';
import { copyOfState, editorStateOfText, readEditorState, rootNode } from '#shared/notes/editor-state.ts';
import type { NoteText } from '#shared/notes/merge/merge-states.ts';
import { blockIdOf, nodeAt, placesOfNote, renamedHeadings, setBlockId } from '#shared/notes/note-parts.ts';
import { applyStateChange, type StateChange } from '#shared/notes/state-change.ts';
import type { EditorNode, EditorState, Note, NoteRecord, TemplateKind } from '#shared/notes/types.ts';

export interface NoteServiceDeps {
  readonly documents: DocumentStore;
  readonly entities: Pick<EntityService, 'adopt'>;
  readonly links: LinkFollower;
  readonly index: Pick<SearchIndex, 'mentionsAsRead' | 'templates'>;
  readonly storyName: (id: StoryId) => string | undefined;
  /** The record of a note in the trash. */
  readonly trashedNote: (id: NoteId) => Promise<NoteRecord | undefined>;
  readonly now: () => Date;
  readonly newId: () => string;
}

export interface NewNote {
  readonly title: string;
  readonly stories?: readonly StoryId[];
  readonly state?: EditorState | undefined;
  readonly tags?: readonly string[];
  readonly aliases?: readonly string[];
  readonly template?: { readonly for: TemplateKind | null } | undefined;
  /** Made before: the daily note of a day has the same id wherever it is made. */
  readonly id?: NoteId | undefined;
  readonly day?: string | undefined;
}

/** What can be done with notes. */
export class NoteService {
  readonly #deps: NoteServiceDeps;

  constructor(deps: NoteServiceDeps) {
    this.#deps = deps;
  }

  async create(given: NewNote): Promise<Note> {
    const { state = editorStateOfText(''), template } = given;
    const now = this.#deps.now().toISOString();
    const record: NoteRecord = {
      // Ids are made by one function for every kind of record; the brand says which kind this one is.
      id: given.id ?? (this.#deps.newId() as NoteId),
      title: given.title,
      aliases: [...(given.aliases ?? [])],
      tags: [...(given.tags ?? [])],
      stories: [...(given.stories ?? [])],
      state,
      links: [...readEditorState(state).links],
      decisions: [],
      claimDecisions: [],
      isArchived: false,
      isTemplate: template !== undefined,
      templateFor: null,
      day: given.day ?? null,
      createdAt: now,
      updatedAt: now,
    };
    await this.#adoptLinked(record);
    const made = await this.toNote(await this.#deps.documents.putNote(record));
    return template?.for ? this.update({ id: made.id, templateFor: template.for }) : made;
  }

  /** The note; without its text where that is the one of `revision`. */
  async refresh(id: NoteId, revision: string): Promise<Note | Omit<Note, 'state'>> {
    const note = await this.get(id);
    if (note.revision !== revision) return note;
    const { state: _, ...rest } = note;
    return rest;
  }

  /** @throws NOT_FOUND, with where it has gone when it was merged into another note */
  async get(id: NoteId): Promise<Note> {
    try {
      return await this.toNote(await this.#deps.documents.note(id));
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.code !== 'NOT_FOUND') throw error;
      const movedTo = (await this.#deps.trashedNote(id))?.mergedInto;
      throw movedTo === undefined ? error : new FailureError('NOT_FOUND', { kind: 'note', id, movedTo });
    }
  }

  /** See the contract: nothing is overwritten. */
  async save(input: {
    readonly id: NoteId;
    readonly revision: string;
    readonly title: string;
    readonly state: EditorState | StateChange;
  }): Promise<{ revision: string; updatedAt: string }> {
    const { id, revision, title, state } = input;
    const stateAfter = (before: EditorState) => {
      const after = 'root' in state ? state : applyStateChange(before, state);
      if (!after) throw new FailureError('CONFLICT', { id });
      return after;
    };
    return this.change(id, (record) => ({ title, state: stateAfter(record.state) }), revision);
  }

  /**
   * Changes title and text, with all that follows from them; with `revision`, only a note that still is that one.
   *
   * @throws NOT_FOUND, DAMAGED, CONFLICT, NOT_SAVED
   */
  async change(
    id: NoteId,
    change: (note: NoteRecord) => Partial<Pick<NoteRecord, 'title' | 'state' | 'tags' | 'aliases' | 'stories'>>,
    revision?: string,
  ): Promise<{ revision: string; updatedAt: string }> {
    let before: NoteRecord | undefined;
    const saved = await this.#deps.documents.updateNote(
      id,
      (record) => {
        before = record;
        const changed = { ...record, ...change(record), updatedAt: this.#deps.now().toISOString() };
        return { ...changed, links: [...readEditorState(changed.state).links] };
      },
      revision,
    );
    const { updatedAt } = saved.record;
    await this.#adoptLinked(saved.record);
    if (before) await this.#follow(id, before, saved.record);
    return { revision: saved.revision, updatedAt };
  }

  /** After the last line; an empty one there gives its place. @throws NOT_FOUND, NOT_SAVED, DAMAGED */
  async append({ id, blocks }: { id: NoteId; blocks: EditorNode[] }): Promise<{ revision: string }> {
    await this.#adoptLinked({ links: [...readEditorState({ root: rootNode(blocks) }).links] });
    const { revision } = await this.#deps.documents.updateNote(id, (record) => {
      const state = copyOfState(record.state);
      const present = state.root.children ?? [];
      const last = present.at(-1);
      const isLastEmpty = last?.type === 'paragraph' && (last.children ?? []).length === 0;
      state.root.children = [...(isLastEmpty ? present.slice(0, -1) : present), ...blocks];
      const links = [...readEditorState(state).links];
      return { ...record, state, links, updatedAt: this.#deps.now().toISOString() };
    });
    return { revision };
  }

  /** @throws NOT_FOUND, MOVED_ON, NOT_SAVED, DAMAGED */
  async anchor({ id, path, text }: { id: NoteId; path: number[]; text: string }): Promise<{ block: string }> {
    let block = '';
    await this.#deps.documents.updateNote(id, (record) => {
      const place = placesOfNote(record.state).find((each) => each.path.join() === path.join());
      if (place?.text !== text.trim()) throw new FailureError('MOVED_ON', { id });
      if (place.block !== undefined) {
        block = place.block;
        return record;
      }
      const state = copyOfState(record.state);
      const node = nodeAt(state, path);
      if (!node) throw new FailureError('MOVED_ON', { id });
      setBlockId(node, this.#deps.newId().slice(-10));
      block = blockIdOf(node) ?? '';
      return { ...record, state };
    });
    return { block };
  }

  /** Keeps a version that does not fit with the one on disk as a note of its own, whose title says what it is. */
  async keepCopy({ of, title, state }: { of: NoteId } & NoteText): Promise<Note> {
    const original = await this.#deps.documents.note(of).catch(() => undefined);
    const at = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(this.#deps.now());
    const { tags = [], stories = [] } = original?.record ?? {};
    return this.create({
      title: `${(title || 'Untitled').slice(0, 440)} (your version of ${at})`,
      state,
      tags,
      stories,
    });
  }

  async update(input: {
    id: NoteId;
    tags?: string[] | undefined;
    aliases?: string[] | undefined;
    isTemplate?: boolean | undefined;
    templateFor?: TemplateKind | null | undefined;
  }): Promise<Note> {
    const { id, templateFor } = input;
    if (templateFor) await this.#takeOver(id, templateFor);
    const clean = (words: string[]) => [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
    return this.toNote(
      await this.#deps.documents.updateNote(id, (record) => {
        const isTemplate = input.isTemplate ?? (templateFor ? true : record.isTemplate);
        return {
          ...record,
          ...(input.tags ? { tags: clean(input.tags) } : {}),
          ...(input.aliases ? { aliases: clean(input.aliases) } : {}),
          isTemplate,
          templateFor: isTemplate ? (templateFor === undefined ? record.templateFor : templateFor) : null,
          updatedAt: this.#deps.now().toISOString(),
        };
      }),
    );
  }

  /** The template for a kind of note is one; the one before stays a template. */
  async #takeOver(id: NoteId, kind: TemplateKind): Promise<void> {
    await this.#deps.documents.settled();
    for (const template of await this.#deps.index.templates()) {
      if (template.id === id || template.templateFor !== kind) continue;
      await this.#deps.documents.updateNote(template.id, (record) => ({ ...record, templateFor: null }));
    }
  }

  /** New names of a note and of its headings are carried into the links that still say the old ones. */
  async #follow(
    id: NoteId,
    before: Pick<NoteRecord, 'title' | 'state'>,
    after: Pick<NoteRecord, 'title' | 'state'>,
  ): Promise<void> {
    const note = { kind: 'note', id } as const;
    if (before.title !== after.title && before.title !== '' && after.title !== '') {
      await this.#deps.links.follow(note, before.title, after.title);
    }
    const renamed = before.state === after.state ? [] : renamedHeadings(before.state, after.state);
    if (renamed.length > 0) await this.#deps.links.followHeadings(note, renamed);
  }

  /** A link is the strongest yes there is: the entity it names becomes the user's own. */
  async #adoptLinked({ links }: Pick<NoteRecord, 'links'>): Promise<void> {
    for (const { target } of links) {
      if (target.kind === 'entity') await this.#deps.entities.adopt(target.id);
    }
  }

  async toNote({ record, revision }: { record: NoteRecord; revision: string }): Promise<Note> {
    const { id, title, aliases, tags, state, isTemplate, templateFor, day, createdAt, updatedAt } = record;
    const stories = record.stories.flatMap((storyId) => {
      const name = this.#deps.storyName(storyId);
      return name === undefined ? [] : [{ id: storyId, name }];
    });
    const found = await this.#deps.index.mentionsAsRead(id);
    const own = { isTemplate, templateFor, day };
    return { id, title, aliases, tags, stories, state, ...found, ...own, revision, createdAt, updatedAt };
  }
}
