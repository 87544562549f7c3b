import { momentOf } from '#main/index/document-moment.ts';
import type { EntityChanges } from '#main/index/entity-changes.ts';
import { decisionsOf } from '#main/index/entity-decisions.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import type { Mention } from '#shared/entities/types.ts';
import type { DocumentId, EntityId, StoryId } from '#shared/ids.ts';

/** A mention with everything the table keeps of it. */
export interface PlacedMention extends Mention {
  readonly documentId: DocumentId;
  /** Milliseconds since 1970. */
  readonly moment: number;
  readonly paragraph: number;
  readonly words: string;
}

/** Writes a document's mentions under the entities that have them now, and counts them. */
export function writeMentions(index: IndexDatabase, document: IndexedDocument, changes: EntityChanges): void {
  const { id: documentId, text } = document;
  const { moment } = momentOf(document);
  const { resolver } = decisionsOf(index);
  const paragraphAt = paragraphCounter(text);
  const counts = new Map<EntityId, number>();
  const seen = new Set<string>();
  for (const mention of [...document.mentions].sort((a, b) => a.start - b.start)) {
    // Of several words about one span and entity the first counts.
    const key = `${mention.start} ${mention.end} ${mention.entityId}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const entity = resolver.resolve(mention.entityId, documentId);
    const paragraph = paragraphAt(mention.start);
    const words = text.slice(mention.start, mention.end);
    writeMention(index, { ...mention, documentId, moment, paragraph, words }, entity, changes);
    if (mention.layer !== 'rejected') counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  for (const [entity, count] of counts) {
    index.run('INSERT INTO document_entities (document, entity, count) VALUES (?, ?, ?)', documentId, entity, count);
    changes.count(entity, count, new Set(document.stories), 1);
  }
}

export function writeMention(
  index: IndexDatabase,
  mention: PlacedMention,
  entity: EntityId,
  changes: EntityChanges,
): void {
  const { entityId, documentId, moment, start, end, layer, paragraph, type, name, score, rule, words } = mention;
  const others = mention.alternatives?.filter((other) => other !== entityId) ?? [];
  const alternatives = others.length > 0 ? JSON.stringify(others) : null;
  const ambiguity = others.length > 0 && layer === 'detected' ? ambiguityKey(words, [entityId, ...others]) : null;
  index.run(
    `INSERT INTO mentions (entity, at, document, start, end, layer, paragraph, type, name, score, rule, origin,
      alternatives, ambiguity) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entity,
    moment,
    documentId,
    start,
    end,
    layer,
    paragraph,
    type,
    name,
    score,
    rule,
    entityId,
    alternatives,
    ambiguity,
  );
  if (ambiguity !== null) changes.touchAmbiguity(ambiguity);
}

/** The same words with the same possible meanings are one question, whichever is thought likelier. */
function ambiguityKey(words: string, entities: readonly EntityId[]): string {
  return [...[...entities].sort(), words].join(' ');
}

/** Takes a document's mentions out, and off the counts. */
export function removeMentions(index: IndexDatabase, documentId: DocumentId, changes: EntityChanges): void {
  const stories = index
    .all<{ story: StoryId }>('SELECT story FROM document_stories WHERE document = ?', documentId)
    .map(({ story }) => story);
  const counted = index.all<{ entity: EntityId; count: number }>(
    'SELECT entity, count FROM document_entities WHERE document = ?',
    documentId,
  );
  for (const { entity, count } of counted) changes.count(entity, count, stories, -1);
  const ambiguous = index.all<{ ambiguity: string }>(
    'SELECT DISTINCT ambiguity FROM mentions WHERE document = ? AND ambiguity IS NOT NULL',
    documentId,
  );
  for (const { ambiguity } of ambiguous) changes.touchAmbiguity(ambiguity);
  index.run('DELETE FROM mentions WHERE document = ?', documentId);
  index.run('DELETE FROM document_entities WHERE document = ?', documentId);
}

/** Counts lines while offsets grow, so that a long text is read once. */
export function paragraphCounter(text: string): (offset: number) => number {
  let paragraph = 1;
  let from = text.indexOf('\n');
  return (offset) => {
    while (from !== -1 && from < offset) {
      paragraph += 1;
      from = text.indexOf('\n', from + 1);
    }
    return paragraph;
  };
}
