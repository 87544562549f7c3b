import { canonicalId } from '#main/index/entity-decisions.ts';
import { entityColumns, entityOf, type StoredEntity } from '#main/index/entity-queries.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { knownThing } from '#main/index/known-thing.ts';
import { parseStored } from '#main/index/parse-stored.ts';
import { openAnswers } from '#main/index/refresh-ambiguities.ts';
import { passageOf, type QuestionPlace } from '#main/index/review-passage.ts';
import type { ReviewQuestion, ReviewQueue, SameReason } from '#shared/entities/review.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

export interface ReviewInput {
  readonly documentId?: DocumentId | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A question before its passage is read. */
type Asked =
  | { readonly kind: 'ambiguous'; readonly key: string; readonly weight: number }
  | {
      readonly kind: 'same';
      readonly ids: readonly [EntityId, EntityId];
      readonly reason: SameReason;
      readonly weight: number;
    }
  | { readonly kind: 'new'; readonly id: EntityId; readonly weight: number };

const kinds = ['ambiguous', 'same', 'new'] as const;

/**
 * The questions that wait: what is in the most documents first, and of equal ones those that are settled with more than a
 * yes. The cursor is the place in the queue.
 */
export function reviewQueue(index: IndexDatabase, { documentId, cursor, limit = 50 }: ReviewInput): ReviewQueue {
  const offset = cursor !== undefined && /^\d{1,9}$/.test(cursor) ? Number(cursor) : 0;
  const reach = offset + limit;
  const asked = [
    ...askedAmbiguous(index, documentId, reach),
    ...askedSame(index, documentId, reach),
    ...askedNew(index, documentId, reach),
  ].sort((a, b) => b.weight - a.weight || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const total = documentId === undefined ? reviewTotal(index) : asked.length;
  const here = asked.slice(offset, reach);
  const questions = here.flatMap((question) => questionOf(index, question, documentId) ?? []);
  return { questions, total, next: offset + here.length < total && here.length > 0 ? String(reach) : null };
}

/** How many questions wait; counted once for as long as nothing is written. */
export function reviewTotal(index: IndexDatabase): number {
  return index.remembered('review total', () => {
    const count = (from: string) => index.get<{ n: number }>(`SELECT count(*) AS n FROM ${from}`)?.n ?? 0;
    return (
      count(`entities INDEXED BY entities_to_review WHERE ${isAsked}`) +
      count('(SELECT DISTINCT entity, other FROM same_pairs)') +
      count('ambiguities WHERE is_open = 1')
    );
  });
}

/** As the index of these says it: it is found by its words. */
const isAsked = `status = 'suggested' AND is_waiting = 0 AND document_count > 0`;

function askedNew(index: IndexDatabase, documentId: DocumentId | undefined, reach: number): Asked[] {
  const order = 'document_count DESC, mention_count DESC, score DESC, name, entities.id';
  const rows =
    documentId === undefined
      ? index.all<{ id: EntityId; weight: number }>(
          `SELECT id, document_count AS weight FROM entities INDEXED BY entities_to_review WHERE ${isAsked} ORDER BY ${order} LIMIT ?`,
          reach,
        )
      : index.all<{ id: EntityId; weight: number }>(
          `SELECT id, document_count AS weight FROM document_entities JOIN entities ON entities.id = entity
            WHERE document = ? AND ${isAsked} ORDER BY ${order}`,
          documentId,
        );
  return rows.map((row) => ({ kind: 'new', ...row }));
}

/** The lesser of the two is the one that is asked about. */
function askedSame(index: IndexDatabase, documentId: DocumentId | undefined, reach: number): Asked[] {
  const isHere = 'IN (SELECT entity FROM document_entities WHERE document = ?1)';
  const rows = index.all<{ entity: EntityId; other: EntityId; reason: SameReason; weight: number }>(
    `SELECT pairs.entity, pairs.other, min(reason) AS reason, min(a.document_count, b.document_count) AS weight
      FROM same_pairs AS pairs JOIN entities AS a ON a.id = pairs.entity JOIN entities AS b ON b.id = pairs.other
      ${documentId === undefined ? '' : `WHERE pairs.entity ${isHere} OR pairs.other ${isHere}`}
      GROUP BY pairs.entity, pairs.other
      ORDER BY weight DESC, max(a.document_count, b.document_count) DESC, pairs.entity, pairs.other LIMIT ?${documentId === undefined ? 1 : 2}`,
    ...(documentId === undefined ? [] : [documentId]),
    documentId === undefined ? reach : -1,
  );
  return rows.map(({ entity, other, reason, weight }) => ({ kind: 'same', ids: [entity, other], reason, weight }));
}

function askedAmbiguous(index: IndexDatabase, documentId: DocumentId | undefined, reach: number): Asked[] {
  const order = 'ORDER BY document_count DESC, mention_count DESC, key';
  const rows =
    documentId === undefined
      ? index.all<{ key: string; weight: number }>(
          `SELECT key, document_count AS weight FROM ambiguities WHERE is_open = 1 ${order} LIMIT ?`,
          reach,
        )
      : index.all<{ key: string; weight: number }>(
          `SELECT key, document_count AS weight FROM ambiguities WHERE is_open = 1 AND key IN (
            SELECT ambiguity FROM mentions WHERE document = ? AND ambiguity IS NOT NULL) ${order}`,
          documentId,
        );
  return rows.map((row) => ({ kind: 'ambiguous', ...row }));
}

function questionOf(
  index: IndexDatabase,
  asked: Asked,
  documentId: DocumentId | undefined,
): ReviewQuestion | undefined {
  switch (asked.kind) {
    case 'new': {
      const [entity] = storedOf(index, [asked.id]);
      const passage = entity && passageOf(index, { entity: entity.id }, documentId);
      return passage && { kind: 'new', key: `new ${asked.id}`, ...countsOf(index, entity, documentId), passage };
    }
    case 'same':
      return sameQuestion(index, asked.ids, asked.reason, documentId);
    case 'ambiguous':
      return ambiguousQuestion(index, asked.key, documentId);
    default:
      return asked satisfies never;
  }
}

/** Whichever the user knows better is the one that the other may be merged into; of equals the one with the fuller name. */
function sameQuestion(
  index: IndexDatabase,
  ids: readonly EntityId[],
  reason: SameReason,
  documentId: DocumentId | undefined,
): ReviewQuestion | undefined {
  const rank = ({ status }: StoredEntity) => (status === 'confirmed' ? 1 : 0);
  const [entity, other] = storedOf(index, ids).sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.document_count - b.document_count ||
      a.mention_count - b.mention_count ||
      a.name.length - b.name.length ||
      (a.id < b.id ? 1 : -1),
  );
  if (!entity || !other) return undefined;
  const at = (place: QuestionPlace) => passageOf(index, place, documentId);
  const passage = at({ entity: entity.id }) ?? at({ entity: other.id }) ?? passageOf(index, { entity: entity.id });
  if (!passage) return undefined;
  const key = `same ${[...ids].sort().join(' ')}`;
  return { kind: 'same', key, ...countsOf(index, entity, documentId), passage, other: entityOf(other), reason };
}

function ambiguousQuestion(
  index: IndexDatabase,
  key: string,
  documentId: DocumentId | undefined,
): ReviewQuestion | undefined {
  const asked = index.get<{ answers: string; mentions: number; documents: number }>(
    'SELECT answers, mention_count AS mentions, document_count AS documents FROM ambiguities WHERE key = ?',
    key,
  );
  if (!asked) return undefined;
  const named: EntityId[] = parseStored(asked.answers);
  const answers = openAnswers(index, named).flatMap((id) => knownThing(index, id) ?? []);
  const [entity] = answers;
  const passage = passageOf(index, { ambiguity: key }, documentId);
  if (!entity || answers.length < 2 || !passage) return undefined;
  const here = documentId && countHere(index, 'mentions WHERE document = ? AND ambiguity = ?', documentId, key);
  const counts = { mentionCount: here ?? asked.mentions, documentCount: asked.documents };
  return { kind: 'ambiguous', key: `ambiguous ${key}`, entity, ...counts, passage, answers };
}

/** In one document the mentions there are counted: that is what is looked at. */
function countsOf(index: IndexDatabase, stored: StoredEntity, documentId: DocumentId | undefined) {
  const isHere = `mentions WHERE document = ? AND entity = ? AND layer <> 'rejected'`;
  const here = documentId && countHere(index, isHere, documentId, stored.id);
  return { entity: entityOf(stored), mentionCount: here ?? stored.mention_count, documentCount: stored.document_count };
}

function countHere(index: IndexDatabase, which: string, ...values: string[]): number {
  return index.get<{ n: number }>(`SELECT count(*) AS n FROM ${which}`, ...values)?.n ?? 0;
}

function storedOf(index: IndexDatabase, ids: readonly EntityId[]): StoredEntity[] {
  return ids.flatMap((id) => {
    return index.get<StoredEntity>(`SELECT ${entityColumns} FROM entities WHERE id = ?`, canonicalId(index, id)) ?? [];
  });
}
