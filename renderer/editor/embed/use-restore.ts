import { useQuery } from '@tanstack/react-query';
import { client, orpc } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** Brings a document back from the trash; undefined when it is not there. */
export function useRestore(target: LinkTarget | undefined): (() => void) | undefined {
  const { data: [resolved] = [] } = useQuery({
    ...orpc.documents.resolve.queryOptions({ input: { targets: target ? [target] : [] } }),
    enabled: target !== undefined,
  });
  if (!resolved?.isInTrash) return undefined;
  const { kind, id } = resolved.target;
  if (kind !== 'note' && kind !== 'clip') return undefined;
  return () => {
    client.documents.restore({ ids: [id] }).catch(showFailure);
  };
}
