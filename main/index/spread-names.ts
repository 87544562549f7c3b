import { findPhrases } from '#main/backlinks/find-phrases.ts';
import { isCommonWord } from '#main/entities/recognize/words.ts';
import { touchDocuments } from '#main/index/document-changes.ts';
import { EntityChanges } from '#main/index/entity-changes.ts';
import { decisionsOf } from '#main/index/entity-decisions.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { phraseMatch } from '#main/index/phrase-match.ts';
import { writeVocabulary } from '#main/index/vocabulary.ts';
import { paragraphCounter, writeMention } from '#main/index/write-mentions.ts';
import { storedText, writeSearchText } from '#main/index/write-search-text.ts';
import { addToQuotes } from '#main/index/write-statements.ts';
import type { EntityRecord, MentionLayer } from '#shared/entities/types.ts';
import type { DocumentId, EntityId, StoryId } from '#shared/ids.ts';
import type { Span } from '#shared/spans.ts';

export interface SpreadInput {
  readonly entity: EntityRecord;
  /** The names that are new: its own, and the other names it goes by. */
  readonly names: readonly string[];
  /** Where the last part ended; `null` for the first one. */
  readonly after: string | null;
}

export interface SpreadPart {
  /** Mentions that were written. */
  readonly found: number;
  /** Where the next part begins; `null` when there is none. */
  readonly next: string | null;
}

const rule = 'known name';
const score = 0.9;
/** One part takes no longer, so that whoever asks something else meanwhile is answered soon. */
const partMs = 30;
const documentsRead = 200;

interface Place {
  readonly doc: number;
  readonly id: DocumentId;
  readonly kind: string;
  readonly moment: number;
}

/**
 * Finds a new name in the texts that are stored already, a part at a time, so that nobody waits until every document was
 * recognized again. What is a mention or a link stays as it is, and what the user said is not this entity stays free.
 */
export function spreadNames(index: IndexDatabase, { entity, names, after }: SpreadInput): SpreadPart {
  const match = entity.type === 'topic' ? '' : phraseMatch(names);
  if (match === '') return { found: 0, next: null };
  const end = performance.now() + partMs;
  const from = after !== null && /^\d{1,15}$/.test(after) ? Number(after) : 0;
  const places = index.all<Place>(
    `SELECT doc, id, kind, moment FROM documents
      WHERE doc IN (SELECT rowid FROM search WHERE search MATCH ? AND rowid > ? ORDER BY rowid LIMIT ${documentsRead})
      ORDER BY doc`,
    ...[match, from],
  );
  return index.transaction(() => {
    const changes = new EntityChanges(index);
    let found = 0;
    let next: number | null = null;
    for (const place of places) {
      found += spreadTo(index, entity, names, place, changes);
      if (performance.now() < end) continue;
      next = place.doc;
      break;
    }
    changes.write();
    writeVocabulary(index);
    const last = places.length === documentsRead ? (places.at(-1)?.doc ?? null) : null;
    const reached = next ?? last;
    return { found, next: reached === null ? null : String(reached) };
  });
}

function spreadTo(
  index: IndexDatabase,
  entity: EntityRecord,
  names: readonly string[],
  place: Place,
  changes: EntityChanges,
): number {
  const stored = storedText(index, place.doc);
  if (!stored) return 0;
  const { text } = stored;
  const named = findPhrases(text, names).filter((span) => isWritten(text.slice(span.start, span.end), names));
  const free = named.filter(isFree(index, place.id, entity.id));
  if (free.length === 0) return 0;
  const { id: documentId, moment, kind, doc } = place;
  const owner = decisionsOf(index).resolver.resolve(entity.id, documentId);
  const paragraphAt = paragraphCounter(text);
  const { type, name, id: entityId } = entity;
  for (const span of free) {
    const words = text.slice(span.start, span.end);
    const paragraph = paragraphAt(span.start);
    const mention = { ...span, entityId, type, name, layer: 'detected', score, rule } as const;
    writeMention(index, { ...mention, documentId, moment, paragraph, words }, owner, changes);
    addToQuotes(index, entityId, documentId, moment, span);
  }
  count(index, owner, documentId, free.length, changes);
  touchDocuments(index, [documentId]);
  const allNames = [...new Set([...stored.names.split('\n').filter(Boolean), name.toWellFormed()])].sort();
  writeSearchText(index, { ...stored, doc, kind, names: allNames.join('\n') }, { doc, kind });
  return free.length;
}

function count(index: IndexDatabase, entity: EntityId, document: DocumentId, n: number, changes: EntityChanges): void {
  const known = index.get('SELECT 1 FROM document_entities WHERE document = ? AND entity = ?', document, entity);
  index.run(
    `INSERT INTO document_entities (document, entity, count) VALUES (?1, ?2, ?3)
      ON CONFLICT DO UPDATE SET count = count + ?3`,
    ...[document, entity, n],
  );
  if (known) {
    changes.countMore(entity, n);
    return;
  }
  const stories = index.all<{ story: StoryId }>('SELECT story FROM document_stories WHERE document = ?', document);
  changes.count(
    entity,
    n,
    stories.map(({ story }) => story),
    1,
  );
}

/** Whether nothing stands at a span yet, and the user did not say that this entity does not. */
function isFree(index: IndexDatabase, document: DocumentId, entity: EntityId): (span: Span) => boolean {
  const links = index.all<Span>('SELECT start, end FROM links WHERE document = ?', document);
  const mentions = index.all<Span & { layer: MentionLayer; origin: EntityId }>(
    'SELECT start, end, layer, origin FROM mentions WHERE document = ?',
    document,
  );
  const taken = mentions.filter(({ layer, origin }) => layer !== 'rejected' || origin === entity);
  return (span) => ![...links, ...taken].some((other) => other.start < span.end && span.start < other.end);
}

/** As recognition reads names: as they are known, in capitals throughout, or with slips in a name that is no ordinary word. */
function isWritten(found: string, names: readonly string[]): boolean {
  const words = oneLine(found);
  return names.map(oneLine).some((name) => {
    if (words === name) return true;
    if (words.toLowerCase() !== name.toLowerCase()) return false;
    if (words === name.toUpperCase()) return words.length > 3;
    if (words.length < 5 || isCommonWord(name.toLowerCase())) return false;
    return /^\p{Lu}/u.test(words) || !name.includes(' ');
  });
}

function oneLine(text: string): string {
  return text.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}
