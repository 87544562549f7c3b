import { createHash } from 'node:crypto';
import { rowColumns, rowOf, type StoredRow } from '#main/index/document-rows.ts';
import { entityOf, findEntity, isShown } from '#main/index/entity-queries.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { rarest, shownTerms, termsOf } from '#main/index/rare-terms.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';
import type { StoryProposal } from '#shared/stories/types.ts';

export interface ProposalInput {
  /** Clips that came before, in milliseconds since 1970, are not recent. */
  readonly since: number;
  /** Clips of proposals that were refused. */
  readonly refused: readonly DocumentId[];
}

const clipsRead = 400;
const proposalsShown = 8;
const leastClips = 3;
/** Further clips that a refused proposal needs to be made again. */
const leastFurther = 2;
/** Two clips tell of one thing when the rare entities they share make up so much of them. */
const leastLikeness = 0.35;
const leastShared = 2;
/** A larger heap is a beat, not a story. */
const mostClips = 60;

interface Clip {
  readonly row: StoredRow & { readonly doc: number };
  /** Weights by entity; the sum of their squares is 1. */
  readonly entities: ReadonlyMap<EntityId, number>;
}

/** Groups of recent clips in no story that share rare entities: what a new story may be. */
export function storyProposals(index: IndexDatabase, { since, refused }: ProposalInput): StoryProposal[] {
  const rows = index.all<Clip['row']>(
    `SELECT doc, ${rowColumns} FROM documents WHERE in_inbox = 1 AND at >= ? ORDER BY at DESC, id DESC LIMIT ?`,
    ...[since, clipsRead],
  );
  const all = index.get<{ n: number }>('SELECT count(*) AS n FROM documents')?.n ?? 1;
  const clips = rows.map((row): Clip => ({ row, entities: weightsOf(index, row.id, all) }));
  return groupsOf(clips)
    .filter((group) => isStory(group) && !wasRefused(group, refused))
    .sort((a, b) => b.length - a.length)
    .slice(0, proposalsShown)
    .map((group) => proposalOf(index, group, all));
}

function weightsOf(index: IndexDatabase, id: DocumentId, all: number): Map<EntityId, number> {
  const named = index.all<{ id: EntityId; documents: number }>(
    `SELECT entities.id, document_count AS documents FROM document_entities JOIN entities ON entities.id = entity
      WHERE document = ? AND ${isShown}`,
    id,
  );
  const weights = named.map(({ id, documents }) => [id, Math.log(1 + all / Math.max(1, documents))] as const);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([id, weight]) => [id, weight / length]));
}

/** Clips that are alike, or like a third one, or copies of one report. */
function groupsOf(clips: readonly Clip[]): Clip[][] {
  const group = clips.map((_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (group[root] !== root) root = group[root] ?? root;
    group[at] = root;
    return root;
  };
  clips.forEach((clip, at) => {
    for (let other = 0; other < at; other++) {
      const before = clips[other];
      if (before && find(other) !== find(at) && areAlike(clip, before)) group[find(other)] = find(at);
    }
  });
  return [...Map.groupBy(clips, (clip) => find(clips.indexOf(clip))).values()];
}

function areAlike(a: Clip, b: Clip): boolean {
  if (a.row.report !== null && a.row.report === b.row.report) return true;
  let likeness = 0;
  let shared = 0;
  for (const [entity, weight] of a.entities) {
    const other = b.entities.get(entity);
    if (other === undefined) continue;
    likeness += weight * other;
    shared++;
  }
  return shared >= leastShared && likeness >= leastLikeness;
}

/** Copies of one report are one report, not a story. */
function isStory(group: readonly Clip[]): boolean {
  const reports = new Set(group.map(({ row }) => row.report ?? row.id));
  return reports.size >= leastClips && group.length <= mostClips;
}

function wasRefused(group: readonly Clip[], refused: ProposalInput['refused']): boolean {
  const known = new Set(refused);
  const further = group.filter(({ row }) => !known.has(row.id)).length;
  return further < leastFurther && further < group.length;
}

const entitiesShown = 6;

function proposalOf(index: IndexDatabase, group: readonly Clip[], all: number): StoryProposal {
  const ids = group.map(({ row }) => row.id).sort();
  const entities = commonEntities(index, group);
  return {
    key: createHash('sha256').update(ids.join(' ')).digest('hex'),
    name: entities
      .slice(0, 2)
      .map(({ name }) => name)
      .join(' and '),
    documents: group.map(({ row }) => rowOf(index, row)),
    entities,
    terms: commonTerms(index, group, all),
  };
}

/** Those of most of the clips, by how much they say. */
function commonEntities(index: IndexDatabase, group: readonly Clip[]) {
  const sums = new Map<EntityId, number>();
  for (const { entities } of group)
    for (const [entity, weight] of entities) sums.set(entity, (sums.get(entity) ?? 0) + weight);
  return [...sums]
    .filter(([id]) => group.filter(({ entities }) => entities.has(id)).length * 2 > group.length)
    .flatMap(([id, sum]) => {
      const stored = findEntity(index, id);
      return stored ? [{ entity: entityOf(stored), sum }] : [];
    })
    .sort((a, b) => b.sum - a.sum || (a.entity.name < b.entity.name ? -1 : 1))
    .slice(0, entitiesShown)
    .map(({ entity }) => entity);
}

/** Rare words that most of the clips have. */
function commonTerms(index: IndexDatabase, group: readonly Clip[], all: number): string[] {
  const counts = new Map<string, { written: string; count: number }>();
  for (const { row } of group.slice(0, 12)) {
    for (const [key, written] of termsOf(index, row.doc)) {
      counts.set(key, { written, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  const common = [...counts].filter(([, { count }]) => count > 1).sort((a, b) => b[1].count - a[1].count);
  return shownTerms(rarest(index, new Map(common.slice(0, 200).map(([key, { written }]) => [key, written])), all));
}
