import { orpc } from '#renderer/rpc/client.ts';
import type { Counts } from '#shared/documents/types.ts';
import type { VaultStatus } from '#shared/vault/types.ts';

export const statusQuery = orpc.vault.status.queryOptions();

/** How many things need a look: files that could not be read, and clips that failed. */
export function problemCount(status: VaultStatus | undefined, counts: Counts | undefined): number {
  return (status?.problems.length ?? 0) + (counts?.failed ?? 0);
}
