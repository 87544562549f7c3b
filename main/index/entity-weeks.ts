import { momentFrom } from '#main/index/document-moment.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { EntityPage } from '#shared/entities/types.ts';
import type { DocumentId, EntityId, StoryId } from '#shared/ids.ts';

const dayMs = 86_400_000;
const stripsShown = 12;

/** Mentions by week, of all and by story, each week named by its Monday (UTC); weeks without any are left out. */
export function weeksOf(index: IndexDatabase, id: EntityId): Pick<EntityPage, 'weeks' | 'strips'> {
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
