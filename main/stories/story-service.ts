import type { ChangeFeed } from '#main/documents/change-feed.ts';
import type { DocumentStore } from '#main/documents/document-store.ts';
import type { LinkFollower } from '#main/documents/link-follower.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { StoryClaimsInput } from '#main/index/story-claims.ts';
import { pageOfRecord } from '#main/stories/page-of-record.ts';
import { withQuestions } from '#main/stories/with-questions.ts';
import type { Moments } from '#main/vault/moments.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, NoteId, StoryId } from '#shared/ids.ts';
import {
  type OpenQuestion,
  type QuestionChanges,
  type StoryClaims,
  type StoryPage,
  type StoryRecord,
  type StoryRow,
  storyRecordSchema,
} from '#shared/stories/types.ts';

export interface StoryServiceDeps {
  readonly vault: Pick<Vault, 'stories'>;
  readonly documents: DocumentStore;
  readonly links: LinkFollower;
  readonly index: Pick<SearchIndex, 'putStories' | 'storyPage' | 'storyClaims' | 'storyList'>;
  readonly changes: Pick<ChangeFeed, 'announce'>;
  readonly looks: Pick<Moments<StoryId>, 'at' | 'all' | 'note'>;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Stories, and which documents are filed in them. Their records are few and held in memory; the files stay the truth. */
export class StoryService {
  readonly #deps: StoryServiceDeps;
  readonly #records = new Map<StoryId, StoryRecord>();
  #lastChange: Promise<unknown> = Promise.resolve();

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

  list(archived: boolean): Promise<StoryRow[]> {
    return this.#deps.index.storyList({ archived, now: this.#now(), looks: this.#deps.looks.all() });
  }

  /** One that was merged answers for the story that took it in. @throws NOT_FOUND */
  async page(id: StoryId): Promise<StoryPage> {
    const survivor = this.survivor(id);
    const page = await this.#deps.index.storyPage({
      id: survivor,
      now: this.#now(),
      lookedAt: this.#deps.looks.at(survivor),
    });
    if (!page) return pageOfRecord(this.record(survivor));
    return { ...page, questions: this.record(page.id).questions };
  }

  /** @throws NOT_FOUND */
  claims(input: StoryClaimsInput): Promise<StoryClaims> {
    return this.#deps.index.storyClaims({ ...input, id: this.record(this.survivor(input.id)).id });
  }

  /** @throws NOT_SAVED */
  async look(id: StoryId): Promise<void> {
    await this.#deps.looks.note([this.survivor(id)], this.#now());
  }

  /** The story that took another in, at the end of the way; a circle, which only another hand can write, ends where it began. */
  survivor(id: StoryId): StoryId {
    const seen = new Set<StoryId>();
    let at = id;
    for (
      let next = this.#records.get(at)?.mergedInto;
      next && !seen.has(next);
      next = this.#records.get(at)?.mergedInto
    ) {
      seen.add(next);
      at = next;
    }
    return at;
  }

  /** @throws NOT_FOUND */
  record(id: StoryId): StoryRecord {
    const record = this.#records.get(id);
    if (!record) throw new FailureError('NOT_FOUND', { kind: 'story', id });
    return record;
  }

  /** @throws BAD_NAME, NOT_SAVED */
  async create(name: string): Promise<StoryPage> {
    const now = this.#now();
    const record = storyRecordSchema.parse({
      id: this.#deps.newId(),
      name: cleanName(name),
      createdAt: now,
      updatedAt: now,
    });
    return this.save(record);
  }

  /** @throws NOT_FOUND, BAD_NAME, NOT_SAVED */
  async update({ id, ...changes }: StoryChanges): Promise<StoryPage> {
    const name = changes.name === undefined ? undefined : cleanName(changes.name);
    let before = '';
    const page = await this.change(id, (record) => {
      before = record.name;
      return {
        ...record,
        name: name ?? record.name,
        description: changes.description ?? record.description,
        isArchived: changes.isArchived ?? record.isArchived,
        questions: withQuestions(changes.questions ?? record.questions, changes.changedQuestions ?? {}),
      };
    });
    if (name !== undefined && name !== before) await this.#deps.links.follow({ kind: 'story', id }, before, name);
    return page;
  }

  /** Changes a record one time after another: each starts from what the one before left. @throws NOT_FOUND, NOT_SAVED */
  async change(id: StoryId, make: (record: StoryRecord) => StoryRecord): Promise<StoryPage> {
    this.record(id);
    const changed = this.#lastChange.then(() => this.save(make(this.record(id))));
    this.#lastChange = changed.catch(() => undefined);
    return changed;
  }

  /** Files documents in a story, or takes them out of one. */
  async file(input: {
    documentIds: readonly DocumentId[];
    add?: StoryId | undefined;
    remove?: StoryId | undefined;
  }): Promise<void> {
    const { documentIds, add, remove } = input;
    if (add) this.record(add);
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

  /** Saves a record as changed now and answers with its page. @throws NOT_SAVED */
  async save(changed: StoryRecord): Promise<StoryPage> {
    const record = { ...changed, updatedAt: this.#now() };
    await this.#deps.vault.stories.put(record);
    this.#records.set(record.id, record);
    await this.#deps.index.putStories([record]);
    this.#deps.changes.announce({ kind: 'stories', ids: [record.id] });
    return this.page(record.id);
  }

  #now(): string {
    return this.#deps.now().toISOString();
  }
}

export interface StoryChanges {
  readonly id: StoryId;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly isArchived?: boolean | undefined;
  readonly questions?: OpenQuestion[] | undefined;
  readonly changedQuestions?: QuestionChanges | undefined;
}

function cleanName(name: string): string {
  const clean = name.replace(/\s+/g, ' ').trim();
  if (clean === '') throw new FailureError('BAD_NAME', { name, reason: 'empty' });
  return clean;
}
