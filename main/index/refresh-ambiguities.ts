import { decisionsOf } from '#main/index/entity-decisions.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { parseStored } from '#main/index/parse-stored.ts';
import type { EntityId } from '#shared/ids.ts';

/**
 * Counts each question about ambiguous words anew; one whose answers are all the same thing by now is none, and one about
 * something that the user put off waits with it.
 */
export function refreshAmbiguities(index: IndexDatabase, keys: readonly string[]): void {
  for (const key of keys) {
    const counted = index.get<{ mentions: number; documents: number }>(
      `SELECT count(*) AS mentions, count(DISTINCT document) AS documents FROM mentions
        WHERE ambiguity = ? AND ambiguity IS NOT NULL`,
      key,
    );
    const newest = index.get<{ origin: EntityId; alternatives: string }>(
      `SELECT origin, alternatives FROM mentions WHERE ambiguity = ? AND ambiguity IS NOT NULL
        ORDER BY at DESC, document DESC, entity, start, end, origin LIMIT 1`,
      key,
    );
    if (!counted || !newest) {
      index.run('DELETE FROM ambiguities WHERE key = ?', key);
      continue;
    }
    const answers = [newest.origin, ...(parseStored(newest.alternatives) as EntityId[])];
    index.run(
      'INSERT OR REPLACE INTO ambiguities (key, answers, mention_count, document_count, is_open) VALUES (?, ?, ?, ?, ?)',
      ...[key, JSON.stringify(answers), counted.mentions, counted.documents],
      Number(openAnswers(index, answers).length > 1 && !answers.some((id) => isWaiting(index, id))),
    );
  }
}

/** The entities that ambiguous words may mean, after merges; hidden ones left out. */
export function openAnswers(index: IndexDatabase, answers: readonly EntityId[]): EntityId[] {
  const { resolver } = decisionsOf(index);
  return [...new Set(answers.map((id) => resolver.resolve(id, null)))].filter(
    (id) => index.get(`SELECT 1 FROM entities WHERE id = ? AND status = 'hidden'`, id) === undefined,
  );
}

function isWaiting(index: IndexDatabase, id: EntityId): boolean {
  const now = decisionsOf(index).resolver.resolve(id, null);
  return index.get('SELECT 1 FROM entities WHERE id = ? AND is_waiting = 1', now) !== undefined;
}

/** Questions of which these entities are possible answers. */
export function ambiguitiesNaming(index: IndexDatabase, ids: Iterable<EntityId>): string[] {
  return [...ids].flatMap((id) => {
    return index.all<{ key: string }>('SELECT key FROM ambiguities WHERE instr(key, ?) > 0', id).map(({ key }) => key);
  });
}
