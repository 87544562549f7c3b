import { useQuery } from '@tanstack/react-query';
import { choicesOf, type FilingChoice, type FilingKind } from '#renderer/documents/filing-choices.ts';
import { tagsQuery } from '#renderer/documents/queries.ts';
import { orpc } from '#renderer/rpc/client.ts';
import { storyList } from '#renderer/stories/queries.ts';
import type { DocumentId } from '#shared/ids.ts';

/** The stories or the tags there are, with how many of the documents have each. */
export function useFilingChoices(kind: FilingKind, ids: DocumentId[]): FilingChoice[] {
  const { data: filed } = useQuery(orpc.documents.filed.queryOptions({ input: { ids } }));
  const { data: stories = [] } = useQuery(storyList);
  const { data: tags = [] } = useQuery(tagsQuery);
  if (kind === 'story') {
    const counts = new Map<string, number>(filed?.stories.map(({ id, count }) => [id, count]));
    return choicesOf(stories, counts, ids.length);
  }
  const counts = new Map(filed?.tags.map(({ tag, count }) => [tag.toLowerCase(), count]));
  const named = tags.map(({ tag }) => ({ id: tag, name: tag }));
  const own = new Map(named.map(({ id }) => [id, counts.get(id.toLowerCase()) ?? 0]));
  return choicesOf(named, own, ids.length);
}
