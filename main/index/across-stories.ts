import { claimGroups } from '#main/index/claims-of.ts';
import { momentFrom } from '#main/index/document-moment.ts';
import { canonicalId } from '#main/index/entity-decisions.ts';
import { entityColumns, entityOf, findEntity, isShown, type StoredEntity } from '#main/index/entity-queries.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { membersOf, storiesWithMember } from '#main/index/story-members.ts';
import type { CoverageGaps, PathStep, SharedEntity } from '#shared/graph/types.ts';
import type { DocumentId, EntityId, StoryId } from '#shared/ids.ts';

/** An entity's way through the stories, by when it first came up in each; those that never name it come last. */
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
  const byHand = storiesWithMember(index, id);
  const named = [...Map.groupBy(rows, ({ story }) => story).values()]
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
          isMember: byHand.some((story) => story.id === first.story),
          firstAt: momentFrom(Math.min(...months.map(({ at }) => at))),
          lastAt: momentFrom(Math.max(...months.map(({ last }) => last))),
          months: months.map(({ month, n }) => ({ month, count: n })),
        },
      ];
    })
    .sort((a, b) => ((a.firstAt ?? '') < (b.firstAt ?? '') ? -1 : 1));
  const unnamed = byHand
    .filter((story) => !named.some((step) => step.story.id === story.id))
    .map((story): PathStep => ({ story, ...neverNamed }));
  return [...named, ...unnamed];
}

const neverNamed = { documentCount: 0, mentionCount: 0, isMember: true, firstAt: null, lastAt: null, months: [] };

const sharedShown = 200;

/** Entities of both stories, the rarest in the vault first: what everything names joins nothing. */
export function sharedEntities(index: IndexDatabase, one: StoryId, other: StoryId): SharedEntity[] {
  const named = index.all<SharedRow>(
    `SELECT ${entityColumns}, mine.documents AS here, theirs.documents AS there FROM entity_stories AS mine
        JOIN entity_stories AS theirs ON theirs.entity = mine.entity AND theirs.story = ?
        JOIN entities ON entities.id = mine.entity AND ${isShown}
        WHERE mine.story = ? ORDER BY document_count, mine.documents + theirs.documents DESC, entities.name LIMIT ?`,
    ...[other, one, sharedShown],
  );
  const known = new Set(named.map(({ id }) => id));
  return [...named, ...sharedByHand(index, one, other).filter(({ id }) => !known.has(id))]
    .sort((a, b) => a.document_count - b.document_count)
    .slice(0, sharedShown)
    .map((row) => ({ entity: entityOf(row), counts: [row.here, row.there] }));
}

type SharedRow = StoredEntity & { readonly here: number; readonly there: number };

/** What the user put in one of two stories, and is in the other by hand or by name. */
function sharedByHand(index: IndexDatabase, one: StoryId, other: StoryId): SharedRow[] {
  const [mine, theirs] = [new Set(membersOf(index, one)), new Set(membersOf(index, other))];
  const documentsIn = (story: string) =>
    `coalesce((SELECT documents FROM entity_stories WHERE entity = entities.id AND story = ${story}), 0)`;
  return index
    .all<SharedRow>(
      `SELECT ${entityColumns}, ${documentsIn('?2')} AS here, ${documentsIn('?3')} AS there
        FROM json_each(?1) CROSS JOIN entities ON entities.id = value WHERE ${isShown}`,
      ...[JSON.stringify([...new Set([...mine, ...theirs])]), one, other],
    )
    .filter(({ id, here, there }) => (here > 0 || mine.has(id)) && (there > 0 || theirs.has(id)));
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
