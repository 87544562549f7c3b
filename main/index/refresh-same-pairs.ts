import { type NamedThing, samePairs } from '#main/entities/same-thing.ts';
import { aliasesOf } from '#main/index/aliases-of.ts';
import { decisionsOf, isKeptApart } from '#main/index/entity-decisions.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';

/** A key that more entities have than this is an ordinary word. */
const mostRead = 40;

/**
 * The pairs of each key anew, from the entities that have it now: which of them may be one thing depends on all of them.
 */
export function refreshSamePairs(index: IndexDatabase, keys: readonly string[]): void {
  const decisions = decisionsOf(index);
  for (const key of keys) {
    index.run('DELETE FROM same_pairs WHERE key = ?', key);
    const bearers = index.all<{ entity: string }>(
      `SELECT entity FROM entity_keys WHERE key = ? LIMIT ${mostRead + 1}`,
      key,
    );
    if (bearers.length < 2 || bearers.length > mostRead) continue;
    const things = bearers.flatMap(({ entity }) => {
      const row = index.get<Omit<NamedThing, 'aliases'> & { aliases: string }>(
        'SELECT id, type, name, aliases FROM entities WHERE id = ?',
        entity,
      );
      return row ? [{ ...row, aliases: aliasesOf(index, row) }] : [];
    });
    for (const { ids, reason } of samePairs(key, things)) {
      if (isKeptApart(decisions, ids[0], ids[1])) continue;
      const [entity, other] = ids[0] < ids[1] ? ids : [ids[1], ids[0]];
      index.run(
        'INSERT OR IGNORE INTO same_pairs (entity, other, key, reason) VALUES (?, ?, ?, ?)',
        ...[entity, other, key, reason],
      );
    }
  }
}
