import { join } from 'node:path';
import { implement } from '@orpc/server';
import type { AppOptions } from '#main/app-types.ts';
import { linkMention } from '#main/backlinks/link-mention.ts';
import type { ChangeFeed } from '#main/documents/change-feed.ts';
import { addSampleStory } from '#main/sample/add-sample-story.ts';
import type { AppSettings } from '#main/settings/app-settings.ts';
import type { FolderRefs } from '#main/vault/folders.ts';
import { vaultStatus } from '#main/vault-status.ts';
import type { VaultSwitch } from '#main/vault-switch.ts';
import { contract } from '#shared/contract.ts';
import { FailureError } from '#shared/failures.ts';

export interface RouterDeps {
  readonly options: AppOptions;
  readonly vaults: VaultSwitch;
  readonly settings: AppSettings;
  readonly changes: ChangeFeed;
  readonly folders: FolderRefs;
  readonly now: () => Date;
}

/** The contract, answered: every handler hands its input to the part that knows, and nothing else. */
export function createRouter({ options, vaults, settings, changes, folders, now }: RouterDeps) {
  const os = implement(contract);
  const here = () => vaults.require();
  const status = () => vaultStatus(options.host, vaults.session);
  return os.router({
    vault: {
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
        here().rebuild();
        return {};
      }),
    },
    documents: {
      changes: os.documents.changes.handler(({ signal }) => changes.subscribe(signal)),
      list: os.documents.list.handler(({ input }) => here().index.list(input)),
      counts: os.documents.counts.handler(() => here().index.counts()),
      tags: os.documents.tags.handler(() => here().index.tags()),
      suggest: os.documents.suggest.handler(({ input }) => here().index.suggest(input)),
      resolve: os.documents.resolve.handler(({ input }) => here().index.resolve(input.targets)),
      trash: os.documents.trash.handler(async ({ input }) => {
        await here().documents.trash(input.ids);
        return {};
      }),
      restore: os.documents.restore.handler(async ({ input }) => ({
        restored: await here().documents.restore(input.ids),
      })),
    },
    clips: {
      add: os.clips.add.handler(({ input }) => here().clips.add(input)),
      get: os.clips.get.handler(({ input }) => here().clips.get(input.id)),
      article: os.clips.article.handler(async ({ input }) => {
        const { clips, index } = here();
        return {
          ...(await clips.article(input.id, input.version)),
          mentions: await index.mentionsOfDocument(input.id),
        };
      }),
      asset: os.clips.asset.handler(async ({ input }) => {
        const bytes = await here().vault.assets.get(input.name);
        if (!bytes) throw new FailureError('NOT_FOUND', { kind: 'clip', id: input.name });
        return new Blob([Uint8Array.from(bytes)]);
      }),
      retry: os.clips.retry.handler(({ input }) => here().clips.retry(input.id)),
      update: os.clips.update.handler(({ input }) => here().clips.update(input)),
    },
    notes: {
      create: os.notes.create.handler(({ input }) => here().notes.create(input)),
      get: os.notes.get.handler(({ input }) => here().notes.get(input.id)),
      save: os.notes.save.handler(({ input }) => here().notes.save(input)),
      update: os.notes.update.handler(({ input }) => here().notes.update(input)),
    },
    entities: {
      list: os.entities.list.handler(({ input }) => here().index.entityList(input)),
      page: os.entities.page.handler(async ({ input }) => {
        const page = await here().index.entityPage(input.id);
        if (!page) throw new FailureError('NOT_FOUND', { kind: 'entity', id: input.id });
        return page;
      }),
      ofDocument: os.entities.ofDocument.handler(({ input }) => here().index.entitiesOfDocument(input.id)),
      create: os.entities.create.handler(({ input }) => here().entities.create(input.type, input.name)),
      confirm: os.entities.confirm.handler(({ input }) => here().entities.confirm(input.id)),
      hide: os.entities.hide.handler(({ input }) => here().entities.hide(input.id)),
      rename: os.entities.rename.handler(({ input }) => here().entities.rename(input.id, input.name)),
      update: os.entities.update.handler(({ input }) => here().entities.update(input)),
      decide: os.entities.decide.handler(async ({ input }) => {
        await here().entities.decide(input.documentId, input.span, input.entityId, input.layer);
        return {};
      }),
    },
    backlinks: {
      of: os.backlinks.of.handler(({ input }) => here().index.backlinksOf(input.target, input.limit)),
      link: os.backlinks.link.handler(async ({ input }) => {
        await linkMention(input, { ...here(), now });
        return {};
      }),
    },
    search: {
      query: os.search.query.handler(({ input, signal }) => here().search(input, signal)),
    },
    stories: {
      list: os.stories.list.handler(() => here().index.storyList()),
      page: os.stories.page.handler(async ({ input }) => {
        const page = await here().index.storyPage(input.id);
        if (!page) throw new FailureError('NOT_FOUND', { kind: 'story', id: input.id });
        return page;
      }),
      create: os.stories.create.handler(({ input }) => here().stories.create(input.name)),
      update: os.stories.update.handler(({ input }) => here().stories.update(input)),
      file: os.stories.file.handler(async ({ input }) => {
        await here().stories.file(input);
        return {};
      }),
    },
    settings: {
      get: os.settings.get.handler(() => settings.get()),
      set: os.settings.set.handler(({ input }) => settings.set(input)),
    },
  });
}

export type AppRouter = ReturnType<typeof createRouter>;
