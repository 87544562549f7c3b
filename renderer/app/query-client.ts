import { QueryClient } from '@tanstack/react-query';
import { ConnectionLost } from '#renderer/rpc/client.ts';

/**
 * Answers stay good until main says that something changed (`documents.changes`), so nothing is asked again by time or
 * focus. A lost connection is tried again; an expected failure would only fail again.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        networkMode: 'always',
        retry: (count, error) => error instanceof ConnectionLost && count < 3,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
