import type { VaultSession } from '#main/vault-session.ts';
import type { VaultStatus } from '#shared/vault/types.ts';

const platforms: Partial<Record<NodeJS.Platform, VaultStatus['platform']>> = { darwin: 'mac', win32: 'windows' };

/** What the window shows of the vault as a whole. */
export async function vaultStatus(host: VaultStatus['host'], session: VaultSession | undefined): Promise<VaultStatus> {
  const platform = platforms[process.platform] ?? 'linux';
  if (!session) {
    return { host, platform, vault: null, index: { state: 'ready', done: 0, total: null }, problems: [] };
  }
  const { record, folder, isReadOnly, problems } = session.vault;
  const { notes, clips } = await session.index.counts();
  const isEmpty = notes + clips === 0 && session.upkeep.progress.state === 'ready';
  return {
    host,
    platform,
    vault: { id: record.id, name: record.name, folder, isReadOnly, isEmpty },
    index: session.upkeep.progress,
    problems: [...problems],
  };
}
