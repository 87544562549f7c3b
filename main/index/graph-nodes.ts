import { canonicalId } from '#main/index/entity-decisions.ts';
import { findEntity } from '#main/index/entity-queries.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { GraphAroundInput } from '#shared/graph/contract.ts';
import type { GraphEdge, GraphNode } from '#shared/graph/types.ts';
import { keyOfTarget, type LinkTarget } from '#shared/targets.ts';

/** The things of a graph: each once, none that is gone, hidden or filtered out, and no more than the limit. */
export class GraphNodes {
  readonly #index: IndexDatabase;
  readonly #input: Pick<GraphAroundInput, 'entityTypes' | 'kinds' | 'limit'>;
  readonly #nodes = new Map<string, GraphNode>();
  /** What was looked up, whether or not it found room. */
  readonly #known = new Map<string, Omit<GraphNode, 'distance'> | undefined>();
  /** Whether something was left out for the limit. */
  wasFull = false;

  constructor(index: IndexDatabase, input: Pick<GraphAroundInput, 'entityTypes' | 'kinds' | 'limit'>) {
    this.#index = index;
    this.#input = input;
  }

  /** Whether it is in the graph now. What a graph is around (`distance` 0) passes every filter. */
  add(target: LinkTarget, distance: number): boolean {
    const key = keyOfTarget(target);
    if (this.#nodes.has(key)) return true;
    if (distance > 0 && target.kind !== 'entity' && !this.#input.kinds.includes(target.kind)) return false;
    if (!this.#known.has(key)) this.#known.set(key, this.#nodeOf(target, key));
    const node = this.#known.get(key);
    if (!node) return false;
    const types = this.#input.entityTypes;
    if (distance > 0 && node.entityType && types && !types.includes(node.entityType)) return false;
    if (this.#nodes.size >= this.#input.limit) {
      this.wasFull = true;
      return false;
    }
    this.#nodes.set(key, { ...node, distance });
    return true;
  }

  has(target: LinkTarget): boolean {
    return this.#nodes.has(keyOfTarget(target));
  }

  hasBoth({ from, to }: GraphEdge): boolean {
    return this.#nodes.has(from) && this.#nodes.has(to);
  }

  all(): GraphNode[] {
    return [...this.#nodes.values()];
  }

  #nodeOf(target: LinkTarget, key: string): Omit<GraphNode, 'distance'> | undefined {
    const index = this.#index;
    const base = { key, target, entityType: null };
    if (target.kind === 'entity') {
      const entity = findEntity(index, canonicalId(index, target.id));
      if (!entity || entity.status === 'hidden' || entity.status === 'merged') return undefined;
      return { ...base, title: entity.name, entityType: entity.type, weight: entity.mention_count };
    }
    if (target.kind === 'story') {
      const story = index.get<{ name: string; n: number }>(
        `SELECT name, (SELECT count(*) FROM document_stories WHERE story = stories.id) AS n FROM stories
          WHERE id = ? AND merged_into IS NULL`,
        target.id,
      );
      return story && { ...base, title: story.name, weight: story.n };
    }
    const document = index.get<{ title: string }>('SELECT title FROM documents WHERE id = ?', target.id);
    return document && { ...base, title: document.title, weight: 1 };
  }
}
