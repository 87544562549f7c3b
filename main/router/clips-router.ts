import { basename } from 'node:path';
import { type Here, os, type RouterDeps } from '#main/router/router-deps.ts';
import { saveSiteRules, siteRulesOf } from '#main/router/site-rules-handlers.ts';
import { FailureError } from '#shared/failures.ts';
import type { FolderListing } from '#shared/vault/types.ts';

export function clipsRouter(here: Here, { folders, options }: Pick<RouterDeps, 'folders' | 'options'>) {
  const watched = async () => {
    const { folder } = here().watchedFolder;
    return { folder: folder === null ? null : await listingOf(folders, folder) };
  };
  return os.clips.router({
    add: os.clips.add.handler(({ input }) => here().clips.add(input)),
    get: os.clips.get.handler(({ input }) => here().clips.get(input.id)),
    details: os.clips.details.handler(({ input }) => here().clips.details(input.id)),
    article: os.clips.article.handler(async ({ input }) => {
      const { clips, index } = here();
      const { version, blocks, text, isNewest } = await clips.article(input.id, input.version);
      return { version, blocks, text, mentions: isNewest ? await index.mentionsOfDocument(input.id) : [] };
    }),
    extractAgain: os.clips.extractAgain.handler(({ input }) => here().clips.extractAgain(input.id, input.scope)),
    extractAllAgain: os.clips.extractAllAgain.handler(async () => ({ clips: await here().clips.extractAllAgain() })),
    captureAgain: os.clips.captureAgain.handler(({ input }) => here().clips.captureAgain(input.id)),
    discardFailure: os.clips.discardFailure.handler(({ input }) => here().clips.discardFailure(input.id)),
    fetchPictures: os.clips.fetchPictures.handler(({ input }) => here().clips.fetchPictures(input.id)),
    copies: os.clips.copies.handler(async ({ input }) => {
      const { vault, index } = here();
      if (!(await vault.clips.has(input.id))) throw new FailureError('NOT_FOUND', { kind: 'clip', id: input.id });
      return index.copiesOf(input.id);
    }),
    compare: os.clips.compare.handler(({ input }) => here().clipViews.compare(input.before, input.after)),
    snapshot: os.clips.snapshot.handler(async ({ input }) => {
      const { showSnapshot } = options;
      if (!showSnapshot) throw new FailureError('NO_SNAPSHOT', { id: input.id });
      return { address: showSnapshot(await here().clipViews.snapshot(input.id, input.version)) };
    }),
    siteRules: os.clips.siteRules.handler(({ input }) => siteRulesOf(here, input)),
    saveSiteRules: os.clips.saveSiteRules.handler(({ input }) => saveSiteRules(here, input)),
    watchedFolder: os.clips.watchedFolder.handler(watched),
    watchFolder: os.clips.watchFolder.handler(async ({ input }) => {
      await here().watchedFolder.choose(input.folder === null ? null : folders.pathOf(input.folder));
      return watched();
    }),
    queue: os.clips.queue.handler(() => here().clips.queue()),
    pauseQueue: os.clips.pauseQueue.handler(({ input }) => here().clips.pauseQueue(input.isPaused)),
    cancelQueue: os.clips.cancelQueue.handler(() => here().clips.cancelQueue()),
    retryAll: os.clips.retryAll.handler(async () => ({ clips: await here().clips.retryAll() })),
    asset: os.clips.asset.handler(async ({ input }) => {
      const bytes = await here().vault.assets.get(input.name);
      if (!bytes) throw new FailureError('NOT_FOUND', { kind: 'clip', id: input.name });
      return new Blob([Uint8Array.from(bytes)]);
    }),
    retry: os.clips.retry.handler(({ input }) => here().clips.retry(input.id)),
    update: os.clips.update.handler(({ input }) => here().clips.update(input)),
  });
}

/** A folder that is not there any more is still the one that is watched: it may come back. */
async function listingOf(folders: RouterDeps['folders'], path: string): Promise<FolderListing> {
  try {
    return await folders.list(folders.refOf(path));
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    const ref = folders.refOf(path);
    return { ref, name: basename(path), path, parent: null, isVault: false, isWritable: false, children: [] };
  }
}
