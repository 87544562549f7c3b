import { claimGroups } from '#main/index/claims-of.ts';
import { momentFrom } from '#main/index/document-moment.ts';
import { canonicalId } from '#main/index/entity-decisions.ts';
import { entityColumns, entityOf, findEntity, isShown, type StoredEntity } from '#main/index/entity-queries.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { CoverageGaps, PathStep, SharedEntity } from '#shared/graph/types.ts';
import type { DocumentId, EntityId, StoryId } from '#shared/ids.ts';

/** An entity's way through the stories, by when it first came up in each. */
export function entityPath(index: IndexDatabase, given: EntityId): PathStep[] {
  const id = canonicalId(index, given);
  const rows = index.all<{ story: StoryId; name: string; month: string; at: number; last: number; n: number }>(
    `WITH own AS MATERIALIZED (
        SELECT document, at, count(*) AS n FROM mentions WHERE entity = ? AND layer <> 'rejected'
        GROUP BY at, document)
      SELECT story, stories.name, strftime('%Y-%m', own.at / 1000, 'unixepoch') AS month, min(own.at) AS at,
        max(own.at) AS last, sum(n) AS n
      FROM own CROSS JOIN document_stories USING (document)
      CROSS JOIN stories ON stories.id = story AND merged_into IS NULL
      GROUP BY story, month ORDER BY month`,
    id,
  );
  return [...Map.groupBy(rows, ({ story }) => story).values()]
    .flatMap((months): PathStep[] => {
      const [first] = months;
      if (!first) return [];
      const documents = index.get<{ documents: number }>(
        'SELECT documents FROM entity_stories WHERE entity = ? AND story = ?',
        ...[id, first.story],
      );
      return [
        {
          story: { id: first.story, name: first.name },
          documentCount: documents?.documents ?? 0,
          mentionCount: months.reduce((sum, { n }) => sum + n, 0),
          firstAt: momentFrom(Math.min(...months.map(({ at }) => at))),
          lastAt: momentFrom(Math.max(...months.map(({ last }) => last))),
          months: months.map(({ month, n }) => ({ month, count: n })),
        },
      ];
    })
    .sort((a, b) => (a.firstAt < b.firstAt ? -1 : 1));
}

const sharedShown = 200;

/** Entities of both stories, the rarest in the vault first: what everything names joins nothing. */
export function sharedEntities(index: IndexDatabase, one: StoryId, other: StoryId): SharedEntity[] {
  return index
    .all<StoredEntity & { here: number; there: number }>(
      `SELECT ${entityColumns}, mine.documents AS here, theirs.documents AS there FROM entity_stories AS mine
        JOIN entity_stories AS theirs ON theirs.entity = mine.entity AND theirs.story = ?
        JOIN entities ON entities.id = mine.entity AND ${isShown}
        WHERE mine.story = ? ORDER BY document_count, mine.documents + theirs.documents DESC, entities.name LIMIT ?`,
      ...[other, one, sharedShown],
    )
    .map((row) => ({ entity: entityOf(row), counts: [row.here, row.there] }));
}

const gapsShown = 50;
const leastMentions = 3;
const claimsRead = 2_000;

/** What is mentioned often and has no page, claims from one source alone, and names that are not settled. */
export function coverageGaps(index: IndexDatabase): CoverageGaps {
  return { withoutPage: withoutPage(index), singleSource: singleSource(index), unsettledNames: unsettledNames(index) };
}

function withoutPage(index: IndexDatabase): CoverageGaps['withoutPage'] {
  return index
    .all<StoredEntity>(
      `SELECT ${entityColumns} FROM entities WHERE status = 'suggested' AND mention_count >= ? AND document_count > 1
        AND NOT EXISTS (SELECT 1 FROM links WHERE target = 'entity:' || entities.id)
        ORDER BY document_count DESC, mention_count DESC, name LIMIT ?`,
      ...[leastMentions, gapsShown],
    )
    .map((row) => ({ entity: entityOf(row), mentionCount: row.mention_count, documentCount: row.document_count }));
}

/** Among the newest claims, whoever they are about. */
function singleSource(index: IndexDatabase): CoverageGaps['singleSource'] {
  const rows = index.all<{ document: DocumentId; n: number }>(
    `SELECT claims.document, n FROM claims JOIN documents ON id = document
      ORDER BY moment DESC, document DESC, n LIMIT ?`,
    claimsRead,
  );
  return claimGroups(index, rows, claimsRead)
    .filter(({ originCount, predicate }) => originCount === 1 && predicate !== 'based-in')
    .slice(0, gapsShown)
    .flatMap(({ key, subject, predicate, object, reports: [report] }) =>
      report
        ? [
            {
              ...{ key, subject: subject.name, predicate, object: object?.name ?? null },
              ...{ origin: report.origin, documentId: report.documentId, at: report.at },
              span: { start: report.start, end: report.end },
            },
          ]
        : [],
    );
}

function unsettledNames(index: IndexDatabase): CoverageGaps['unsettledNames'] {
  return index
    .all<{ entity: EntityId; other: EntityId; reason: string }>(
      'SELECT DISTINCT entity, other, reason FROM same_pairs ORDER BY entity, other LIMIT ?',
      gapsShown,
    )
    .flatMap(({ entity, other, reason }) => {
      const [one, two] = [findEntity(index, entity), findEntity(index, other)];
      return one && two ? [{ entity: entityOf(one), other: entityOf(two), reason }] : [];
    });
}
