import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { createApp, type OpenApp } from '#main/app.ts';
import type { AppOptions, AppRouter } from '#main/app-types.ts';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';
import type { ClipId } from '#shared/ids.ts';

/** The whole app without a window, on a vault of its own: a real folder, the real index, the real workers. For tests. */
export interface TemporaryApp {
  readonly vaultFolder: string;
  readonly appDataFolder: string;
  readonly app: OpenApp;
  readonly client: RouterClient<AppRouter>;
  /** Closes the app and opens it again on the same vault; `between` happens while it is closed. */
  restart(between?: () => void | Promise<void>): Promise<void>;
  /** Throws the index away and builds it from the vault. */
  rebuild(): Promise<void>;
  /** Clips pasted text and waits until it is read. */
  clip(text: string): Promise<ClipId>;
  close(): Promise<void>;
}

export async function openTemporaryApp(
  options: Pick<AppOptions, 'allowHosts' | 'clipperPorts' | 'pickFolder' | 'printPdf'> = {},
): Promise<TemporaryApp> {
  const folder = await temporaryFolder();
  const start = async () => {
    const opened = await createApp({
      host: 'browser',
      appDataFolder: join(folder, 'data'),
      documentsFolder: join(folder, 'documents'),
      vaultFolder: join(folder, 'vault'),
      ...options,
    });
    await opened.flush();
    return { app: opened, client: createRouterClient(opened.router) };
  };
  let { app, client } = await start();
  return {
    vaultFolder: join(folder, 'vault'),
    appDataFolder: join(folder, 'data'),
    get app() {
      return app;
    },
    get client() {
      return client;
    },
    async restart(between) {
      await app.close();
      await between?.();
      ({ app, client } = await start());
    },
    async rebuild() {
      await client.vault.rebuildIndex();
      await app.flush();
    },
    async clip(text) {
      const { id } = await client.clips.add({ source: { kind: 'paste', text }, stories: [] });
      await app.flush();
      return id;
    },
    close: () => app.close(),
  };
}
