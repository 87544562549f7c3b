import type { AppRouter } from '#main/app-types.ts';
import { addAsset } from '#main/assets/add-asset.ts';
import { clipperRouter } from '#main/router/clipper-router.ts';
import { clipsRouter } from '#main/router/clips-router.ts';
import { documentsRouter, notesRouter } from '#main/router/documents-router.ts';
import { entitiesRouter } from '#main/router/entities-router.ts';
import { graphRouter } from '#main/router/graph-router.ts';
import { highlightsRouter } from '#main/router/highlights-router.ts';
import { interchangeRouter } from '#main/router/interchange-router.ts';
import { os, type RouterDeps } from '#main/router/router-deps.ts';
import { searchRouter } from '#main/router/search-router.ts';
import { storiesRouter } from '#main/router/stories-router.ts';
import { vaultRouter } from '#main/router/vault-router.ts';

/** The contract, answered: every handler hands its input to the part that knows, and nothing else. */
export function createRouter(deps: RouterDeps): AppRouter {
  const here = () => deps.vaults.require();
  const { settings, changes } = deps;
  return os.router({
    vault: vaultRouter(here, deps),
    documents: documentsRouter(here, deps),
    clips: clipsRouter(here, deps),
    clipper: clipperRouter(deps),
    highlights: highlightsRouter(here),
    notes: notesRouter(here),
    assets: {
      add: os.assets.add.handler(({ input }) => {
        const { assets } = here().vault;
        return addAsset(input, { put: (bytes, extension) => assets.put(bytes, extension) });
      }),
    },
    quotes: {
      take: os.quotes.take.handler(({ input }) => here().quotes.take(input)),
      check: os.quotes.check.handler(({ input }) => here().quotes.check(input.quotes)),
    },
    stories: storiesRouter(here),
    timeline: { of: os.timeline.of.handler(({ input }) => here().index.timelineOf(input)) },
    entities: entitiesRouter(here, deps),
    backlinks: {
      of: os.backlinks.of.handler(({ input }) => here().index.backlinksOf(input.target, input.limit)),
      unlinked: os.backlinks.unlinked.handler(({ input }) => here().index.unlinkedList(input.target, input.limit)),
      link: os.backlinks.link.handler(({ input }) => here().linker.link(input)),
      linkAll: os.backlinks.linkAll.handler(({ input }) => here().linker.linkAll(input.target, input.mentions)),
      unlink: os.backlinks.unlink.handler(({ input }) => here().linker.unlink(input.operation)),
    },
    search: searchRouter(here),
    graph: graphRouter(here),
    interchange: interchangeRouter(here, deps),
    settings: {
      get: os.settings.get.handler(() => settings.get()),
      set: os.settings.set.handler(async ({ input }) => {
        const saved = await settings.set(input);
        changes.announce({ kind: 'settings' });
        return saved;
      }),
    },
  });
}
