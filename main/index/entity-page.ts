import { millisecondsOf, momentFrom } from '#main/index/document-moment.ts';
import { correctionsOf, sharedNamesOf } from '#main/index/entity-corrections.ts';
import { canonicalId, decisionsOf } from '#main/index/entity-decisions.ts';
import { entityColumns, entityOf, findEntity, isShown, type StoredEntity } from '#main/index/entity-queries.ts';
import { weeksOf } from '#main/index/entity-weeks.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { edgeOf, entityRowsOf } from '#main/index/list-entities.ts';
import type { EntityPage } from '#shared/entities/types.ts';
import type { EntityId, NoteId } from '#shared/ids.ts';

/**
 * The page of an entity; a merged one's is that of the entity it was merged into. `undefined` when there is no such entity.
 * A hidden one has a page, so that it can be brought back, but no mentions.
 */
export function entityPage(
  index: IndexDatabase,
  given: EntityId,
  lookedAt: string | null = null,
): EntityPage | undefined {
  const id = canonicalId(index, given);
  const stored = findEntity(index, id);
  const [row] = stored ? entityRowsOf(index, [stored]) : [];
  if (!stored || !row) return undefined;
  const entity = entityOf(stored);
  const corrections = correctionsOf(index, id);
  if (entity.status === 'hidden') return { ...emptyPage(lookedAt), entity, corrections };
  const { mentionCount, storyCount, lastSeen } = row;
  return {
    entity,
    mentionCount,
    ...kindsOf(index, id),
    storyCount,
    firstSeen: edgeOf(index, id, 'ASC'),
    lastSeen,
    ...weeksOf(index, id),
    appearsWith: companionsOf(index, id),
    sinceLooked: sinceLooked(index, id, lookedAt),
    notes: notesOf(index, id),
    corrections,
    sharedNames: sharedNamesOf(index, entity),
  };
}

function emptyPage(lookedAt: string | null): Omit<EntityPage, 'entity'> {
  return {
    mentionCount: 0,
    clipCount: 0,
    noteCount: 0,
    storyCount: 0,
    firstSeen: null,
    lastSeen: null,
    weeks: [],
    appearsWith: [],
    strips: [],
    sinceLooked: { at: lookedAt, mentionCount: 0, documentCount: 0 },
    notes: [],
    corrections: [],
    sharedNames: [],
  };
}

function kindsOf(index: IndexDatabase, id: EntityId): { clipCount: number; noteCount: number } {
  const kinds = index.all<{ kind: string; n: number }>(
    `SELECT kind, count(*) AS n FROM documents WHERE id IN (
      SELECT document FROM mentions WHERE entity = ? AND layer <> 'rejected') GROUP BY kind`,
    id,
  );
  const countOf = (kind: string) => kinds.find((row) => row.kind === kind)?.n ?? 0;
  return { clipCount: countOf('clip'), noteCount: countOf('note') };
}

const companionReach = 2_000;
const companionsShown = 12;

/** Entities in the same paragraphs, by how many; when there is none, those in the same documents. */
function companionsOf(index: IndexDatabase, id: EntityId): EntityPage['appearsWith'] {
  const together = (place: string, other: string) =>
    index
      .all<StoredEntity & { together: number }>(
        `WITH places AS MATERIALIZED (
            SELECT DISTINCT ${place} FROM mentions WHERE entity = ?1 AND layer <> 'rejected'
            ORDER BY at DESC, document DESC LIMIT ${companionReach}),
          others AS (SELECT DISTINCT ${other})
          SELECT ${entityColumns}, count(*) AS together FROM others JOIN entities ON entities.id = others.entity
          WHERE ${isShown}
          GROUP BY entities.id ORDER BY together DESC, entities.name, entities.id LIMIT ${companionsShown}`,
        id,
      )
      .map((row) => ({ entity: entityOf(row), count: row.together }));
  const inParagraphs = together(
    'at, document, paragraph',
    `mentions.document, mentions.paragraph, mentions.entity FROM places JOIN mentions USING (document, paragraph)
      WHERE mentions.layer <> 'rejected' AND mentions.entity <> ?1`,
  );
  if (inParagraphs.length > 0) return inParagraphs;
  return together(
    'at, document',
    `document, document_entities.entity FROM places JOIN document_entities USING (document)
      WHERE document_entities.entity <> ?1`,
  );
}

/** What the documents that came since say of it: clipped or begun after the user last looked. */
function sinceLooked(index: IndexDatabase, id: EntityId, lookedAt: string | null): EntityPage['sinceLooked'] {
  const since = lookedAt === null ? undefined : millisecondsOf(lookedAt);
  if (since === undefined) return { at: lookedAt, mentionCount: 0, documentCount: 0 };
  const own = findEntity(index, id)?.document_count ?? 0;
  const newer = index.get<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT 1 FROM documents WHERE created > ? LIMIT ?)',
    ...[since, own + 1],
  );
  // Read from whichever is fewer: the documents that came since, or those of the entity.
  const documents =
    (newer?.n ?? 0) <= own
      ? 'SELECT id FROM documents WHERE created > ?2'
      : `SELECT id FROM (SELECT DISTINCT document FROM mentions WHERE entity = ?1 AND layer <> 'rejected')
          CROSS JOIN documents ON id = document WHERE created > ?2`;
  const counted = index.get<{ mentions: number | null; documents: number }>(
    `SELECT sum(count) AS mentions, count(*) AS documents FROM (${documents})
      CROSS JOIN document_entities ON document = id AND entity = ?1`,
    ...[id, since],
  );
  return { at: lookedAt, mentionCount: counted?.mentions ?? 0, documentCount: counted?.documents ?? 0 };
}

const notesShown = 20;

/** Notes with a link to it or to what was merged into it, newest first. */
function notesOf(index: IndexDatabase, id: EntityId): EntityPage['notes'] {
  const { resolver } = decisionsOf(index);
  const found = new Map<NoteId, { id: NoteId; title: string; at: string; moment: number }>();
  for (const origin of resolver.originsOf(id)) {
    const rows = index.each<{ id: NoteId; title: string; at: number }>(
      `SELECT DISTINCT documents.id, documents.title, links.at FROM links JOIN documents ON documents.id = links.document
        WHERE target = ? AND documents.kind = 'note' ORDER BY links.at DESC, links.document DESC`,
      `entity:${origin}`,
    );
    let taken = 0;
    for (const { id: note, title, at } of rows) {
      if (taken === notesShown) break;
      if (resolver.resolve(origin, note) !== id) continue;
      taken += 1;
      found.set(note, { id: note, title, at: momentFrom(at), moment: at });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.moment - a.moment || (a.id < b.id ? 1 : -1))
    .slice(0, notesShown)
    .map(({ moment: _, ...note }) => note);
}
