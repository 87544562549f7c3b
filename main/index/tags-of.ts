import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { tagScope } from '#main/index/tag-scope.ts';
import type { Filed, TagCount } from '#shared/documents/table.ts';
import type { DocumentId, StoryId } from '#shared/ids.ts';

/** Tags that differ in case or accents only are one; the most used first, with the parents that nothing has by itself. */
export function tagsOf(index: IndexDatabase): TagCount[] {
  const stored = index.all<{ key: string; tag: string; count: number }>(
    'SELECT key, min(tag) AS tag, count(*) AS count FROM document_tags GROUP BY key',
  );
  const named = new Map(stored.map(({ key, tag, count }) => [key, { tag, count }]));
  const parents = new Set<string>();
  for (const { tag } of stored) {
    for (const parent of parentsOf(tag)) {
      const key = fold(parent);
      parents.add(key);
      if (!named.has(key)) named.set(key, { tag: parent, count: 0 });
    }
  }
  return [...named]
    .map(([key, { tag, count }]) => ({ tag, count, within: parents.has(key) ? within(index, tag) : count }))
    .sort((a, b) => b.within - a.within || a.tag.localeCompare(b.tag));
}

/** The documents that have the tag or one within it. */
export function documentsWithTag(index: IndexDatabase, tag: string): DocumentId[] {
  const { condition, bounds } = tagScope(tag);
  return index
    .all<{ document: DocumentId }>(`SELECT DISTINCT document FROM document_tags WHERE ${condition}`, ...bounds)
    .map(({ document }) => document);
}

/** What the documents are tagged and filed with, and how many of them have each. */
export function filedOf(index: IndexDatabase, ids: readonly DocumentId[]): Filed {
  const given = JSON.stringify(ids);
  return {
    tags: index.all(
      `SELECT min(tag) AS tag, count(*) AS count FROM document_tags
        WHERE document IN (SELECT value FROM json_each(?)) GROUP BY key ORDER BY key`,
      given,
    ),
    stories: index.all<{ id: StoryId; count: number }>(
      `SELECT story AS id, count(*) AS count FROM document_stories
        WHERE document IN (SELECT value FROM json_each(?)) GROUP BY story ORDER BY story`,
      given,
    ),
  };
}

/** A document may have several tags within one: it counts once. */
function within(index: IndexDatabase, tag: string): number {
  const { condition, bounds } = tagScope(tag);
  const sql = `SELECT count(DISTINCT document) AS n FROM document_tags WHERE ${condition}`;
  return index.get<{ n: number }>(sql, ...bounds)?.n ?? 0;
}

/** `a` and `a/b` of `a/b/c`. */
function parentsOf(tag: string): string[] {
  const parts = tag.split('/');
  return parts
    .slice(1)
    .map((_, at) => parts.slice(0, at + 1).join('/'))
    .filter(Boolean);
}
