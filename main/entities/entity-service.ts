import type { ChangeFeed } from '#main/documents/change-feed.ts';
import type { DocumentStore } from '#main/documents/document-store.ts';
import type { LinkFollower } from '#main/documents/link-follower.ts';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import type { EntityStore } from '#main/entities/entity-store.ts';
import type { RecognitionCache } from '#main/entities/recognition-cache.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { Entity, EntityRecord, EntityType, MentionDecision } from '#shared/entities/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, EntityId, NoteId } from '#shared/ids.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import type { Span } from '#shared/spans.ts';

export interface EntityServiceDeps {
  readonly store: EntityStore;
  readonly documents: DocumentStore;
  readonly links: LinkFollower;
  readonly index: Pick<SearchIndex, 'putEntities' | 'resolve' | 'documentsMentioning' | 'documentsNaming'>;
  readonly recognizer: Pick<RecognitionCache, 'setEntities'>;
  readonly changes: Pick<ChangeFeed, 'announce'>;
  /** Runs work that nobody waits for. */
  readonly inBackground: (work: () => Promise<void>) => void;
  readonly now: () => Date;
}

/** What the user can decide about entities. Every decision is a record in the vault, so that no later clip undoes it. */
export class EntityService {
  readonly #deps: EntityServiceDeps;

  constructor(deps: EntityServiceDeps) {
    this.#deps = deps;
  }

  async create(type: EntityType, name: string): Promise<Entity> {
    const clean = this.#cleanName(name);
    return this.#take(deriveEntityId(type, clean), { type, name: clean });
  }

  async confirm(id: EntityId): Promise<Entity> {
    return this.#take(id, await this.#suggestion(id));
  }

  async hide(id: EntityId): Promise<Entity> {
    const record = this.#deps.store.get(id) ?? this.#newRecord(id, await this.#suggestion(id));
    return this.#save({ ...record, status: 'hidden' });
  }

  /** Makes an entity that a note links to the user's own; one that is unknown here stays a link to nothing. */
  async adopt(id: EntityId, label: string): Promise<void> {
    if (this.#deps.store.get(id)) return;
    const [found] = await this.#deps.index.resolve([{ kind: 'entity', id }]);
    if (!found || found.isMissing || !found.entityType) return;
    await this.#take(id, { type: found.entityType, name: found.title || label });
  }

  async rename(id: EntityId, name: string): Promise<Entity> {
    const clean = this.#cleanName(name);
    const record = this.#deps.store.get(id) ?? this.#newRecord(id, await this.#suggestion(id));
    if (record.name === clean) return toEntity(record);
    const aliases = [...new Set([...record.aliases, record.name])].filter((alias) => alias !== clean);
    const renamed = await this.#save({ ...record, status: 'confirmed', name: clean, aliases });
    await this.#deps.links.follow({ kind: 'entity', id }, record.name, clean);
    return renamed;
  }

  async update(input: {
    id: EntityId;
    type?: EntityType | undefined;
    aliases?: string[] | undefined;
    description?: string | undefined;
  }): Promise<Entity> {
    const record = this.#deps.store.get(input.id) ?? this.#newRecord(input.id, await this.#suggestion(input.id));
    const aliases = input.aliases
      ?.map((alias) => alias.trim())
      .filter((alias) => alias !== '' && alias !== record.name);
    return this.#save({
      ...record,
      type: input.type ?? record.type,
      aliases: aliases ? [...new Set(aliases)] : record.aliases,
      description: input.description ?? record.description,
    });
  }

  /** Remembers with the document that `span` is this entity, or is not; `detected` takes back what was decided. */
  async decide(
    documentId: DocumentId,
    span: Span,
    entityId: EntityId,
    layer: 'confirmed' | 'rejected' | 'linked' | 'detected',
  ): Promise<void> {
    if (layer === 'confirmed' || layer === 'linked') await this.confirm(entityId);
    const decidedAt = this.#deps.now().toISOString();
    const withDecision = (decisions: readonly MentionDecision[], text: string): MentionDecision[] => {
      const words = text.slice(span.start, span.end);
      if (words.trim() === '') throw new FailureError('MOVED_ON', { id: documentId });
      const others = decisions.filter(({ start, end, entityId: other }) => {
        const isSameSpan = start === span.start && end === span.end;
        return !isSameSpan || (layer === 'rejected' && other !== entityId);
      });
      if (layer === 'detected') return others;
      return [...others, { ...span, text: words, layer, entityId, decidedAt }];
    };
    const kind = await this.#deps.documents.kindOf(documentId);
    if (kind === 'note') {
      await this.#deps.documents.updateNote(documentId as NoteId, (record) => ({
        ...record,
        decisions: withDecision(record.decisions, readEditorState(record.state).text),
      }));
      return;
    }
    const { record } = await this.#deps.documents.clip(documentId as ClipId);
    const article = await this.#deps.documents.article(record);
    await this.#deps.documents.updateClip(record.id, (clip) => ({
      ...clip,
      decisions: withDecision(clip.decisions, article?.text ?? ''),
    }));
  }

  async #take(id: EntityId, fresh: { type: EntityType; name: string }): Promise<Entity> {
    const known = this.#deps.store.get(id);
    if (known?.status === 'confirmed') return toEntity(known);
    return this.#save({ ...(known ?? this.#newRecord(id, fresh)), status: 'confirmed' });
  }

  /** @throws NOT_FOUND when nothing in the vault is called that. */
  async #suggestion(id: EntityId): Promise<{ type: EntityType; name: string }> {
    const known = this.#deps.store.get(id);
    if (known) return known;
    const [found] = await this.#deps.index.resolve([{ kind: 'entity', id }]);
    if (!found || found.isMissing || !found.entityType) throw new FailureError('NOT_FOUND', { kind: 'entity', id });
    return { type: found.entityType, name: found.title };
  }

  #newRecord(id: EntityId, { type, name }: { type: EntityType; name: string }): EntityRecord {
    const now = this.#deps.now().toISOString();
    return {
      id,
      type,
      name,
      aliases: [],
      status: 'confirmed',
      description: '',
      notSameAs: [],
      createdAt: now,
      updatedAt: now,
    };
  }

  /** Disk, then index, then announcement; the documents that may now read differently follow in the background. */
  async #save(changed: EntityRecord): Promise<Entity> {
    const before = this.#deps.store.get(changed.id);
    const record = { ...changed, updatedAt: this.#deps.now().toISOString() };
    await this.#deps.store.put(record);
    await this.#deps.index.putEntities([record]);
    this.#deps.changes.announce({ kind: 'entities' });
    this.#deps.inBackground(() => this.#recognizeAgain(before, record));
    return toEntity(record);
  }

  /**
   * Documents that mention it need a new look when its name, type or standing changed; documents that merely contain a
   * new name need one because it may now be found there.
   */
  async #recognizeAgain(before: EntityRecord | undefined, after: EntityRecord): Promise<void> {
    const { documents, index, recognizer, store } = this.#deps;
    await recognizer.setEntities(store.all());
    const known = new Set(before ? namesOf(before) : []);
    const newNames = namesOf(after).filter((name) => !known.has(name));
    const ids = new Set([
      ...(await index.documentsMentioning(after.id)),
      ...(newNames.length > 0 ? await index.documentsNaming(newNames) : []),
    ]);
    for (const id of ids) await documents.refresh(id);
  }

  #cleanName(name: string): string {
    const clean = name.replace(/\s+/g, ' ').trim();
    if (clean === '') throw new FailureError('BAD_NAME', { name, reason: 'empty' });
    return clean;
  }
}

function namesOf({ name, aliases }: EntityRecord): string[] {
  return [name, ...aliases];
}

function toEntity({ id, type, name, aliases, status, description }: EntityRecord): Entity {
  return { id, type, name, aliases, status, description };
}
