import { millisecondsOf, momentFrom } from '#main/index/document-moment.ts';
import { correctionsOf, sharedNamesOf } from '#main/index/entity-corrections.ts';
import { canonicalId, decisionsOf } from '#main/index/entity-decisions.ts';
import { entityColumns, entityOf, findEntity, isShown, type StoredEntity } from '#main/index/entity-queries.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { edgeOf, entityRowsOf } from '#main/index/list-entities.ts';
import type { EntityPage } from '#shared/entities/types.ts';
import type { DocumentId, EntityId, NoteId, StoryId } from '#shared/ids.ts';

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

const dayMs = 86_400_000;
const stripsShown = 12;

/** Mentions by week, of all and by story, each week named by its Monday (UTC); weeks without any are left out. */
function weeksOf(index: IndexDatabase, id: EntityId): Pick<EntityPage, 'weeks' | 'strips'> {
  const documents = index.all<{ document: DocumentId; at: number; count: number }>(
    `SELECT document, at, count(*) AS count FROM mentions WHERE entity = ? AND layer <> 'rejected'
      GROUP BY at, document`,
    id,
  );
  const storiesByDocument = storiesOfDocuments(index, id);
  const all = new Map<number, number>();
  const byStory = new Map<StoryId, Map<number, number>>();
  for (const { document, at, count } of documents) {
    // Day 0 of 1970 was a Thursday. Division rounds down for dates before it too.
    const week = Math.floor((at / dayMs + 3) / 7);
    all.set(week, (all.get(week) ?? 0) + count);
    for (const story of storiesByDocument.get(document) ?? []) {
      const weeks = byStory.get(story) ?? new Map<number, number>();
      byStory.set(story, weeks.set(week, (weeks.get(week) ?? 0) + count));
    }
  }
  const strips = [...byStory]
    .flatMap(([story, weeks]) => {
      const named = index.get<{ name: string }>('SELECT name FROM stories WHERE id = ?', story);
      const total = [...weeks.values()].reduce((sum, count) => sum + count, 0);
      return named ? [{ story: { id: story, name: named.name }, total, weeks }] : [];
    })
    .sort((a, b) => b.total - a.total || (a.story.id < b.story.id ? -1 : 1))
    .slice(0, stripsShown)
    .map(({ story, weeks }) => ({ story, weeks: inOrder(weeks) }));
  return { weeks: inOrder(all), strips };
}

/** The stories of the documents that mention it: read by story, of which it has far fewer than documents. */
function storiesOfDocuments(index: IndexDatabase, id: EntityId): Map<DocumentId, StoryId[]> {
  const found = new Map<DocumentId, StoryId[]>();
  const rows = index.all<{ document: DocumentId; story: StoryId }>(
    `SELECT document, story FROM document_stories WHERE story IN (
      SELECT story FROM entity_stories WHERE entity = ? AND story IN (SELECT id FROM stories))`,
    id,
  );
  for (const { document, story } of rows) {
    const known = found.get(document);
    if (known) known.push(story);
    else found.set(document, [story]);
  }
  return found;
}

function inOrder(weeks: ReadonlyMap<number, number>): { week: string; count: number }[] {
  return [...weeks]
    .sort(([a], [b]) => a - b)
    .map(([week, count]) => ({ week: momentFrom((week * 7 - 3) * dayMs).slice(0, 10), count }));
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
  const counted = index.get<{ mentions: number | null; documents: number }>(
    `SELECT sum(count) AS mentions, count(*) AS documents FROM ${sourceSince(index, id, since)}
      WHERE documents.created > ? AND document_entities.entity = ?`,
    ...[since, id],
  );
  return { at: lookedAt, mentionCount: counted?.mentions ?? 0, documentCount: counted?.documents ?? 0 };
}

/** Read from whichever is fewer: the documents that came since, or those of the entity. */
function sourceSince(index: IndexDatabase, id: EntityId, since: number): string {
  const own = findEntity(index, id)?.document_count ?? 0;
  const newer = index.get<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT 1 FROM documents WHERE created > ? LIMIT ?)',
    ...[since, own + 1],
  );
  return (newer?.n ?? 0) <= own
    ? 'documents CROSS JOIN document_entities ON document_entities.document = documents.id'
    : `(SELECT DISTINCT document FROM mentions WHERE entity = '${id}' AND layer <> 'rejected') AS own
        CROSS JOIN documents ON documents.id = own.document
        CROSS JOIN document_entities ON document_entities.document = own.document`;
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
