import { type NamedThing, sameKeys } from '#main/entities/same-thing.ts';
import { aliasesOf } from '#main/index/aliases-of.ts';
import { decisionsOf } from '#main/index/entity-decisions.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { refreshSamePairs } from '#main/index/refresh-same-pairs.ts';
import { removeTitles, writeTitles } from '#main/index/write-titles.ts';
import type { EntityStatus, EntityType } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

interface Row {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: string;
  readonly status: EntityStatus | 'merged';
  readonly own_status: EntityStatus | null;
  readonly unsure_at: number | null;
  readonly score: number;
  readonly is_waiting: number;
  readonly mention_count: number;
}

/**
 * Brings what follows from records and mentions up to date: names of suggestions, standings, titles, possible twins.
 * Answers with those that questions are put off about from now on, or no longer.
 */
export function refreshEntities(index: IndexDatabase, ids: readonly EntityId[], isChanged = false): Set<EntityId> {
  const news: News = { keys: new Set(), borrowers: new Set(), waiting: new Set() };
  for (const id of ids) refreshEntity(index, id, isChanged, news);
  for (const id of news.borrowers) refreshEntity(index, id, true, news);
  refreshSamePairs(index, [...news.keys]);
  return news.waiting;
}

/** What else has to be looked at. */
interface News {
  /** Keys of which possible twins are sought anew. */
  readonly keys: Set<string>;
  /** A merged entity lends its names; one that is merged no more takes them back. */
  readonly borrowers: Set<EntityId>;
  readonly waiting: Set<EntityId>;
}

function refreshEntity(index: IndexDatabase, id: EntityId, isChanged: boolean, news: News): void {
  const known = index.get<Row>(
    `SELECT id, type, name, aliases, status, own_status, unsure_at, score, is_waiting, mention_count FROM entities
      WHERE id = ?`,
    id,
  );
  if (!known) return;
  const newest = known.own_status === null || known.own_status === 'suggested' ? newestNaming(index, id) : undefined;
  if (known.own_status === null && !newest) {
    index.run('DELETE FROM entities WHERE id = ?', id);
    removeTitles(index, `entity:${id}`);
    writeKeys(index, id, [], news.keys);
    return;
  }
  const { name, type } = known.own_status === null && newest ? newest : known;
  const into = decisionsOf(index).resolver.resolve(id, null);
  const now: Row = {
    ...known,
    name,
    type,
    status: into === id || known.mention_count > 0 ? (known.own_status ?? 'suggested') : 'merged',
    score: newest ? Math.round(newest.score * 10) / 10 : 0,
    is_waiting: Number(isWaiting(index, known)),
  };
  const isOther = isChanged || now.name !== known.name || now.type !== known.type || now.status !== known.status;
  if (isOther || now.score !== known.score || now.is_waiting !== known.is_waiting) {
    index.run(
      'UPDATE entities SET type = ?, name = ?, status = ?, score = ?, is_waiting = ? WHERE id = ?',
      ...[now.type, now.name, now.status, now.score, now.is_waiting, id],
    );
  }
  if (now.status !== known.status && into !== id) news.borrowers.add(into);
  if (now.is_waiting !== known.is_waiting) news.waiting.add(id);
  if (!isOther && now.is_waiting === known.is_waiting) return;
  const thing = { id, type, name: now.name, aliases: aliasesOf(index, now) };
  if (now.status === 'merged') removeTitles(index, `entity:${id}`);
  else writeTitles(index, { target: `entity:${id}`, kind: 'entity', title: now.name, aliases: thing.aliases, at: 0 });
  writeKeys(index, id, isComparable(now) ? sameKeys(thing) : [], news.keys);
}

/** As its newest mention names it; one that has only mentions of others is called as they are. */
function newestNaming(index: IndexDatabase, id: EntityId) {
  const naming = (condition: string, ...values: string[]) =>
    index.get<Pick<NamedThing, 'name' | 'type'> & { score: number }>(
      `SELECT name, type, score FROM mentions WHERE entity = ? AND layer <> 'rejected' ${condition}
        ORDER BY at DESC, document DESC, start, end, origin LIMIT 1`,
      id,
      ...values,
    );
  return naming('AND origin = ?', id) ?? naming('');
}

/** Put off, and no document that came since names it. */
function isWaiting(index: IndexDatabase, { id, unsure_at: unsureAt }: Row): boolean {
  if (unsureAt === null) return false;
  const newer = index.get(
    `SELECT 1 FROM mentions JOIN documents ON documents.id = mentions.document
      WHERE entity = ? AND layer <> 'rejected' AND documents.created > ? LIMIT 1`,
    ...[id, unsureAt],
  );
  return newer === undefined;
}

/** What is put off, hidden, merged or made up as a heading is compared with nothing. */
function isComparable({ status, is_waiting, type }: Row): boolean {
  return (status === 'suggested' || status === 'confirmed') && is_waiting === 0 && type !== 'topic';
}

/** Every key that it had or has is one to look at. */
function writeKeys(index: IndexDatabase, id: EntityId, wanted: readonly string[], touched: Set<string>): void {
  const known = index.all<{ key: string }>('SELECT key FROM entity_keys WHERE entity = ?', id).map(({ key }) => key);
  for (const key of known)
    if (!wanted.includes(key)) index.run('DELETE FROM entity_keys WHERE key = ? AND entity = ?', key, id);
  for (const key of wanted)
    if (!known.includes(key)) index.run('INSERT INTO entity_keys (key, entity) VALUES (?, ?)', key, id);
  for (const key of [...known, ...wanted]) touched.add(key);
}
