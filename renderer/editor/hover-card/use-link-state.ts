import { useQuery } from '@tanstack/react-query';
import { orpc } from '#renderer/rpc/client.ts';
import type { ResolvedTarget } from '#shared/documents/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** Whether what a link points at is there, asked when its card opens. */
export function useLinkState(target: LinkTarget): ResolvedTarget | undefined {
  const { data } = useQuery(orpc.documents.resolve.queryOptions({ input: { targets: [target] } }));
  return data?.[0];
}
