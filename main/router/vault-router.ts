import { join } from 'node:path';
import { type Here, os, type RouterDeps } from '#main/router/router-deps.ts';
import { addSampleStory } from '#main/sample/add-sample-story.ts';
import { vaultStatus } from '#main/vault-status.ts';

/** Which vault is open, and what is done with it as a whole. */
export function vaultRouter(
  here: Here,
  { options, vaults, folders }: Pick<RouterDeps, 'options' | 'vaults' | 'folders'>,
) {
  const status = () => vaultStatus(options.host, vaults.session);
  return os.vault.router({
    status: os.vault.status.handler(status),
    folders: os.vault.folders.handler(({ input }) => folders.list(input.at)),
    pickFolder: os.vault.pickFolder.handler(async () => {
      const folder = await options.pickFolder?.();
      return folder ? folders.list(folders.refOf(folder)) : null;
    }),
    open: os.vault.open.handler(async ({ input }) => {
      await vaults.open(folders.pathOf(input.folder));
      return status();
    }),
    create: os.vault.create.handler(async ({ input }) => {
      await vaults.create(folders.pathOf(input.folder), input.name);
      return status();
    }),
    createDefault: os.vault.createDefault.handler(async () => {
      await vaults.createAt(join(options.documentsFolder, 'Backstory'), 'Backstory');
      return status();
    }),
    addSample: os.vault.addSample.handler(async () => ({ story: await addSampleStory(here()) })),
    rebuildIndex: os.vault.rebuildIndex.handler(() => {
      here().upkeep.rebuild();
      return {};
    }),
  });
}
