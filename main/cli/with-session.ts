import { join, resolve } from 'node:path';
import { createApp } from '#main/app.ts';
import { WrongUse } from '#main/cli/explain-for-terminal.ts';
import { appFolders } from '#main/hosting/app-folders.ts';
import type { VaultSession } from '#main/vault-session.ts';

export interface SessionOptions {
  readonly vault?: string | undefined;
  readonly 'allow-host': readonly string[];
}

/**
 * Opens the vault for one command and closes it again. The command line keeps an index of its own: the app may have the
 * same vault open, and one process at a time is the safest use of one SQLite file.
 */
export async function withSession(
  options: SessionOptions,
  work: (session: VaultSession) => Promise<void>,
): Promise<void> {
  if (options.vault === undefined) throw new WrongUse('Say which vault with --vault DIR.');
  const { appDataFolder, documentsFolder } = appFolders();
  const app = await createApp({
    host: 'browser',
    appDataFolder: join(appDataFolder, 'command-line'),
    documentsFolder,
    vaultFolder: resolve(options.vault),
    allowHosts: options['allow-host'],
  });
  try {
    const session = app.session();
    await session.settled();
    await work(session);
  } finally {
    await app.close();
  }
}
