import { decisionsOf } from '#main/index/entity-decisions.ts';
import { entityNamed } from '#main/index/entity-queries.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import { textOf } from '#main/index/unlinked-mentions.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { Source, StatementPlace } from '#shared/entities/statements.ts';
import type { Entity } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';
import type { Span } from '#shared/spans.ts';

/** A row that names a statement. */
export interface StatementRow {
  readonly at: number;
  readonly document: DocumentId;
  readonly n: number;
}

/**
 * Where statements were read, of one answer: a document's row and text are read once, and an entity is looked up once.
 */
export class StatementPlaces {
  readonly #index: IndexReader;
  readonly #documents = new Map<DocumentId, ReturnType<typeof documentOf>>();
  readonly #texts = new Map<number, string>();
  readonly #entities = new Map<EntityId, Entity | undefined>();

  constructor(index: IndexReader) {
    this.#index = index;
  }

  outletOf(id: DocumentId): string | null {
    return this.#document(id)?.outlet ?? null;
  }

  /** `undefined` when the document is gone. */
  place(id: DocumentId, { start, end }: Span, sentence: Span, paragraph: number): StatementPlace | undefined {
    const document = this.#document(id);
    if (!document) return undefined;
    const { doc, ...shown } = document;
    const words = this.#text(doc).slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim();
    return { ...shown, documentId: id, start, end, paragraph, sentence: words };
  }

  /** The words of a span, on one line. */
  words(id: DocumentId, { start, end }: Span): string {
    const document = this.#document(id);
    return document ? this.#text(document.doc).slice(start, end).replace(/\s+/g, ' ').trim() : '';
  }

  /** Who is meant in a document, after merges and splits, and the entity's present name. */
  who(source: Source, id: DocumentId): { entity: Entity | null; name: string } {
    const entity = this.#entityOf(source, id);
    return { entity: entity ?? null, name: entity?.name ?? source.name };
  }

  /** The same with the id alone; who has no entity here keeps the article's words. */
  source(source: Source, id: DocumentId): Source {
    if (source.entityId === null) return source;
    const entityId = decisionsOf(this.#index).resolver.resolve(source.entityId, id);
    return { entityId, name: this.#entityOf(source, id)?.name ?? source.name };
  }

  #entityOf({ entityId }: Source, id: DocumentId): Entity | undefined {
    if (entityId === null) return undefined;
    const resolved = decisionsOf(this.#index).resolver.resolve(entityId, id);
    if (!this.#entities.has(resolved)) this.#entities.set(resolved, entityNamed(this.#index, resolved));
    return this.#entities.get(resolved);
  }

  #document(id: DocumentId) {
    if (!this.#documents.has(id)) this.#documents.set(id, documentOf(this.#index, id));
    return this.#documents.get(id);
  }

  #text(doc: number): string {
    const known = this.#texts.get(doc);
    if (known !== undefined) return known;
    const text = textOf(this.#index, doc);
    this.#texts.set(doc, text);
    return text;
  }
}

function documentOf(index: IndexReader, id: DocumentId) {
  return index.get<{ doc: number; kind: DocumentKind; title: string; outlet: string | null; at: string }>(
    'SELECT doc, kind, title, outlet, shown_at AS at FROM documents WHERE id = ?',
    id,
  );
}
