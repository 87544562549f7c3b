import { entityColumns, entityOf, isShown, type StoredEntity } from '#main/index/entity-queries.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { RareTermsShared, rarest, termsOf } from '#main/index/rare-terms.ts';
import type { ClipId, DocumentId, EntityId, StoryId } from '#shared/ids.ts';
import type { FilingSuggestion } from '#shared/stories/types.ts';

export interface FilingInput {
  readonly id: ClipId;
  readonly limit: number;
  /** Clips that were refused, by story. */
  readonly refused: Readonly<Partial<Record<StoryId, readonly ClipId[]>>>;
}

/** Stories whose texts are compared with the clip's: the best by their entities. */
const storiesCompared = 8;
const entitiesShown = 4;
/** Below, what speaks for a story is what any two texts of the industry share; in a small vault no name is rare. */
const leastScore = (documents: number) => Math.min(3, Math.log(1 + documents) * 0.75);
const copyScore = 10;

/**
 * Where a clip may belong: in the stories that have its copies, and those that share its entities, the rarer in the vault
 * and the commoner in the story the better, and rare words. Entities of clips that were refused for a story count less
 * for it; a refused clip is never suggested again.
 */
export function suggestFiling(index: IndexDatabase, { id, limit, refused }: FilingInput): FilingSuggestion[] {
  const clip = index.get<{ doc: number; report: number | null }>(
    `SELECT doc, report FROM documents WHERE id = ? AND kind = 'clip'`,
    id,
  );
  if (!clip) return [];
  const copies = storiesOfCopies(index, clip.report, id);
  const all = index.get<{ n: number }>('SELECT count(*) AS n FROM documents')?.n ?? 1;
  const rare = new RareTermsShared(index, rarest(index, termsOf(index, clip.doc), all), all);
  const candidates = candidatesOf(index, id, refused, all);
  const withCopies = [...copies]
    .filter(([story]) => !candidates.some((candidate) => candidate.story.id === story))
    .map(([id, name]): Candidate => ({ story: { id, name }, score: 0, entities: [] }));
  return [...withCopies, ...candidates]
    .filter(({ story }) => !refused[story.id]?.includes(id))
    .slice(0, storiesCompared)
    .flatMap(({ story, score, entities }) => {
      const terms = rare.with(story.id);
      const isCopy = copies.has(story.id);
      const whole = score + terms.length * 0.5 + (isCopy ? copyScore : 0);
      // One name in common says little: half of the industry writes about it.
      const isEnough = isCopy || entities.length > 1 || terms.length > 1;
      return whole < leastScore(all) || !isEnough
        ? []
        : [{ story, score: whole, isCopy, entities: entities.slice(0, entitiesShown).map(entityOf), terms }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** Stories with a copy of the clip's report, without those that have the clip itself; names by id. */
function storiesOfCopies(index: IndexDatabase, report: number | null, id: ClipId): ReadonlyMap<StoryId, string> {
  if (report === null) return new Map();
  const rows = index.all<{ story: StoryId; name: string }>(
    `SELECT DISTINCT stories.id AS story, stories.name FROM documents JOIN document_stories ON document = documents.id
      JOIN stories ON stories.id = story AND merged_into IS NULL AND stories.is_archived = 0
      WHERE report = ?1 AND story NOT IN (SELECT story FROM document_stories WHERE document = ?2)`,
    ...[report, id],
  );
  return new Map(rows.map(({ story, name }) => [story, name]));
}

interface Candidate {
  readonly story: FilingSuggestion['story'];
  readonly score: number;
  readonly entities: StoredEntity[];
}

interface SharedRow extends StoredEntity {
  readonly story: StoryId;
  readonly story_name: string;
  readonly documents: number;
}

/** Stories that share entities with the clip and do not have it, best first. */
function candidatesOf(index: IndexDatabase, id: ClipId, refused: FilingInput['refused'], all: number): Candidate[] {
  const rows = index.all<SharedRow>(
    `SELECT ${entityColumns}, stories.id AS story, stories.name AS story_name, entity_stories.documents
      FROM document_entities JOIN entities ON entities.id = document_entities.entity AND ${isShown}
      JOIN entity_stories ON entity_stories.entity = entities.id
      JOIN stories ON stories.id = story AND merged_into IS NULL AND stories.is_archived = 0
      WHERE document = ?1 AND story NOT IN (SELECT story FROM document_stories WHERE document = ?1)`,
    id,
  );
  const sizes = new Map<StoryId, number>();
  const sizeOf = (story: StoryId) => {
    const known = sizes.get(story) ?? sizeOfStory(index, story);
    sizes.set(story, known);
    return known;
  };
  const refusals = new Map<StoryId, ReadonlyMap<EntityId, number>>();
  const refusedIn = (story: StoryId, entity: EntityId) => {
    const known = refusals.get(story) ?? entitiesIn(index, refused[story] ?? []);
    refusals.set(story, known);
    return known.get(entity) ?? 0;
  };
  return [...Map.groupBy(rows, ({ story }) => story).values()]
    .flatMap((shared): Candidate[] => {
      const weighed = shared
        .map((row) => ({ row, weight: weightOf(row, all, sizeOf(row.story), refusedIn(row.story, row.id)) }))
        .sort((a, b) => b.weight - a.weight || (a.row.name < b.row.name ? -1 : 1));
      const [first] = weighed;
      if (!first) return [];
      return [
        {
          story: { id: first.row.story, name: first.row.story_name },
          score: weighed.reduce((sum, { weight }) => sum + weight, 0),
          entities: weighed.filter(({ weight }) => weight >= first.weight / 3).map(({ row }) => row),
        },
      ];
    })
    .sort((a, b) => b.score - a.score);
}

/** Rare in the vault, common in the story; what was refused there counts against it. */
function weightOf({ documents, document_count }: SharedRow, all: number, size: number, refusals: number): number {
  const rarity = Math.log(1 + all / Math.max(1, document_count));
  const share = Math.min(1, documents / Math.max(1, size));
  const trust = (documents + 1) / (documents + 1 + refusals * 3);
  return rarity * Math.sqrt(share) * trust;
}

function sizeOfStory(index: IndexDatabase, story: StoryId): number {
  return index.get<{ n: number }>('SELECT count(*) AS n FROM document_stories WHERE story = ?', story)?.n ?? 0;
}

function entitiesIn(index: IndexDatabase, documents: readonly DocumentId[]): Map<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const document of documents) {
    const rows = index.all<{ entity: EntityId }>('SELECT entity FROM document_entities WHERE document = ?', document);
    for (const { entity } of rows) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return counts;
}
