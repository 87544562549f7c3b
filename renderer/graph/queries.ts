import { keepPreviousData } from '@tanstack/react-query';
import { orpc } from '#renderer/rpc/client.ts';
import type { GraphAroundInput } from '#shared/graph/contract.ts';
import type { EntityId, StoryId } from '#shared/ids.ts';

export const graphAroundOf = (input: GraphAroundInput) => ({
  ...orpc.graph.around.queryOptions({ input }),
  placeholderData: keepPreviousData,
});
export const passagesOf = (one: EntityId, other: EntityId, within: 'sentence' | 'paragraph', limit: number) => ({
  ...orpc.graph.passages.queryOptions({ input: { one, other, within, limit } }),
  placeholderData: keepPreviousData,
});
export const entityPathOf = (id: EntityId) => orpc.graph.path.queryOptions({ input: { id } });
export const sharedEntitiesOf = (one: StoryId, other: StoryId) =>
  orpc.graph.shared.queryOptions({ input: { one, other } });
/** What a graph can be around, by its name. */
export const centersMatching = (query: string) =>
  orpc.documents.suggest.queryOptions({ input: { query: query.slice(0, 200), limit: 12 } });
export const coverageGaps = orpc.graph.gaps.queryOptions();
