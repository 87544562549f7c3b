import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { App, AppOptions } from '#main/app-types.ts';
import { Clipper } from '#main/clipper/clipper.ts';
import { Extractor } from '#main/clips/extractor.ts';
import { ChangeFeed } from '#main/documents/change-feed.ts';
import { LastWords } from '#main/documents/last-words.ts';
import { Recognizer } from '#main/entities/recognizer.ts';
import { MadeFiles } from '#main/interchange/made-files.ts';
import { createRouter } from '#main/router.ts';
import { describeBug } from '#main/rpc/describe-bug.ts';
import { AppSettings } from '#main/settings/app-settings.ts';
import { FolderRefs } from '#main/vault/folders.ts';
import { createIds } from '#main/vault/new-id.ts';
import { createVault, openVault } from '#main/vault/open-vault.ts';
import { VaultSession } from '#main/vault-session.ts';
import { VaultSwitch } from '#main/vault-switch.ts';

/** The app with a way in for code of this process: the command line and the tests. */
export interface OpenApp extends App {
  /** @throws NO_VAULT */
  session(): VaultSession;
}

/** Wires every part of the app; decides nothing. */
export async function createApp(options: AppOptions): Promise<OpenApp> {
  const { appDataFolder } = options;
  await mkdir(appDataFolder, { recursive: true, mode: 0o700 });
  const now = () => new Date();
  const newId = createIds(now);
  const log = (message: string, error: unknown) => console.error(`${message}\n${describeBug(error)}`);
  const changes = new ChangeFeed();
  const lastWords = new LastWords(changes);
  const settings = await AppSettings.open(join(appDataFolder, 'settings.json'));
  const recognizer = await Recognizer.start();
  const extractor = await Extractor.start();
  const onProblem = () => changes.announce({ kind: 'vault' });
  const vaults = new VaultSwitch({
    open: (folder) => openVault(folder, { now, newId, onProblem }),
    create: (folder, name) => createVault(folder, name, { now, newId, onProblem }),
    start: (vault) =>
      VaultSession.open({
        vault,
        appDataFolder,
        recognizer,
        extractor,
        changes,
        allowHosts: options.allowHosts ?? [],
        dailyTitle: () => settings.get().dailyTitle,
        now,
        newId,
        log,
      }),
    remember: (folder) => settings.rememberVault(folder),
    changes,
    log,
  });
  const lastVault = options.vaultFolder ?? settings.lastVault;
  if (lastVault !== undefined) await vaults.openAtStart(lastVault, { mayCreate: options.vaultFolder !== undefined });
  const clipper = await Clipper.start({
    file: join(appDataFolder, 'clipper.json'),
    clips: () => vaults.session?.clips,
    ports: options.clipperPorts,
    secrets: options.secrets,
    extensions: options.extensions,
    changes,
    now,
    log,
  });
  const router = createRouter({
    options,
    vaults,
    settings,
    changes,
    clipper,
    folders: new FolderRefs(options.documentsFolder),
    lastWords,
    madeFiles: await MadeFiles.open(join(appDataFolder, 'made-files')),
    now,
  });
  return {
    router,
    async flush() {
      await lastWords.ask();
      await vaults.session?.settled();
    },
    async close() {
      await clipper.close();
      await vaults.close();
      await Promise.all([recognizer.close(), extractor.close()]);
    },
    session: () => vaults.require(),
  };
}
