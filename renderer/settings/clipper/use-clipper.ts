import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { orpc } from '#renderer/rpc/client.ts';
import { clipperQuery } from '#renderer/settings/clipper/queries.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { ClipperStatus } from '#shared/clipper/types.ts';

/** The endpoint for the browser extension, and what can be done about it. */
export function useClipper() {
  const queries = useQueryClient();
  const { data: status, error } = useQuery(clipperQuery);
  const answered = {
    onSuccess: (changed: ClipperStatus) => queries.setQueryData(clipperQuery.queryKey, changed),
    onError: showFailure,
  };
  const start = useMutation(orpc.clipper.startPairing.mutationOptions(answered));
  const stop = useMutation(orpc.clipper.stopPairing.mutationOptions(answered));
  const unpair = useMutation(orpc.clipper.unpair.mutationOptions(answered));
  return { status, error, start, stop, unpair };
}
