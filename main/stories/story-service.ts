import type { ChangeFeed } from '#main/documents/change-feed.ts';
import type { DocumentStore } from '#main/documents/document-store.ts';
import type { LinkFollower } from '#main/documents/link-follower.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, NoteId, StoryId } from '#shared/ids.ts';
import type { StoryPage, StoryRecord } from '#shared/stories/types.ts';

export interface StoryServiceDeps {
  readonly vault: Pick<Vault, 'stories'>;
  readonly documents: DocumentStore;
  readonly links: LinkFollower;
  readonly index: Pick<SearchIndex, 'putStories' | 'storyPage'>;
  readonly changes: Pick<ChangeFeed, 'announce'>;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Stories, and which documents are filed in them. Their records are few and held in memory; the files stay the truth. */
export class StoryService {
  readonly #deps: StoryServiceDeps;
  readonly #records = new Map<StoryId, StoryRecord>();

  constructor(deps: StoryServiceDeps) {
    this.#deps = deps;
  }

  async load(): Promise<void> {
    this.#records.clear();
    for (const id of await this.#deps.vault.stories.ids()) await this.reload(id as StoryId);
  }

  /** Reads one record again after its file changed outside. */
  async reload(id: StoryId): Promise<void> {
    const loaded = await this.#deps.vault.stories.get(id).catch(() => undefined);
    if (loaded) this.#records.set(id, loaded.record);
    else this.#records.delete(id);
  }

  all(): StoryRecord[] {
    return [...this.#records.values()];
  }

  nameOf(id: StoryId): string | undefined {
    return this.#records.get(id)?.name;
  }

  /** The stories of these names, in any spelling; one that is not there yet is made. @throws NOT_SAVED */
  async named(names: readonly string[]): Promise<StoryId[]> {
    const ids: StoryId[] = [];
    for (const name of names) {
      const known = this.all().find((story) => story.name.toLowerCase() === name.trim().toLowerCase());
      ids.push(known?.id ?? (await this.create(name)).id);
    }
    return [...new Set(ids)];
  }

  async create(name: string): Promise<StoryPage> {
    const now = this.#deps.now().toISOString();
    return this.#save({
      // The id is fresh; the brand says what kind of record it names.
      id: this.#deps.newId() as StoryId,
      name: cleanName(name),
      description: '',
      isArchived: false,
      createdAt: now,
      updatedAt: now,
    });
  }

  async update(input: {
    id: StoryId;
    name?: string | undefined;
    description?: string | undefined;
    isArchived?: boolean | undefined;
  }): Promise<StoryPage> {
    const record = this.#records.get(input.id);
    if (!record) throw new FailureError('NOT_FOUND', { kind: 'story', id: input.id });
    const name = input.name === undefined ? record.name : cleanName(input.name);
    const page = await this.#save({
      ...record,
      name,
      description: input.description ?? record.description,
      isArchived: input.isArchived ?? record.isArchived,
      updatedAt: this.#deps.now().toISOString(),
    });
    if (name !== record.name) await this.#deps.links.follow({ kind: 'story', id: input.id }, record.name, name);
    return page;
  }

  /** Files documents in a story, or takes them out of one. */
  async file(input: {
    documentIds: readonly DocumentId[];
    add?: StoryId | undefined;
    remove?: StoryId | undefined;
  }): Promise<void> {
    const { documentIds, add, remove } = input;
    if (add && !this.#records.has(add)) throw new FailureError('NOT_FOUND', { kind: 'story', id: add });
    const filed = (stories: StoryId[]) =>
      [...new Set([...stories, ...(add ? [add] : [])])].filter((id) => id !== remove);
    for (const id of documentIds) {
      const kind = await this.#deps.documents.kindOf(id);
      if (kind === 'note') {
        await this.#deps.documents.updateNote(id as NoteId, (note) => ({ ...note, stories: filed(note.stories) }));
      } else {
        await this.#deps.documents.updateClip(id as ClipId, (clip) => ({ ...clip, stories: filed(clip.stories) }));
      }
    }
    await this.#deps.documents.settled();
    this.#deps.changes.announce({ kind: 'stories', ids: [add, remove].filter((id) => id !== undefined) });
  }

  async #save(record: StoryRecord): Promise<StoryPage> {
    await this.#deps.vault.stories.put(record);
    this.#records.set(record.id, record);
    await this.#deps.index.putStories([record]);
    this.#deps.changes.announce({ kind: 'stories', ids: [record.id] });
    const page = await this.#deps.index.storyPage(record.id);
    if (!page) throw new Error('A story that was just indexed has no page');
    return page;
  }
}

function cleanName(name: string): string {
  const clean = name.replace(/\s+/g, ' ').trim();
  if (clean === '') throw new FailureError('BAD_NAME', { name, reason: 'empty' });
  return clean;
}
