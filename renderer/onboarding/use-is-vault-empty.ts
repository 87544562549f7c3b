import { useQuery } from '@tanstack/react-query';
import { countsQuery } from '#renderer/documents/queries.ts';

/** Whether there is nothing in the vault yet; false until it is known. */
export function useIsVaultEmpty(): boolean {
  const { data: counts } = useQuery(countsQuery);
  return counts !== undefined && counts.notes === 0 && counts.clips === 0 && counts.stories === 0;
}
