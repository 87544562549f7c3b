import { type Here, os } from '#main/router/router-deps.ts';
import { fileEntity } from '#main/stories/file-entity.ts';
import { mergeStories, splitStory, unmergeStory } from '#main/stories/merge-and-split.ts';

export function storiesRouter(here: Here) {
  return os.stories.router({
    list: os.stories.list.handler(({ input }) => here().stories.list(input?.archived ?? false)),
    page: os.stories.page.handler(({ input }) => here().stories.page(input.id)),
    claims: os.stories.claims.handler(({ input }) => here().stories.claims(input)),
    look: os.stories.look.handler(async ({ input }) => {
      await here().stories.look(input.id);
      return {};
    }),
    create: os.stories.create.handler(({ input }) => here().stories.create(input.name)),
    update: os.stories.update.handler(({ input }) => here().stories.update(input)),
    file: os.stories.file.handler(async ({ input }) => {
      await here().stories.file(input);
      return {};
    }),
    fileEntity: os.stories.fileEntity.handler(async ({ input }) => ({ operation: await fileEntity(input, here()) })),
    merge: os.stories.merge.handler(({ input }) => mergeStories(input.from, input.into, here())),
    unmerge: os.stories.unmerge.handler(({ input }) => unmergeStory(input.id, here())),
    split: os.stories.split.handler(({ input }) => splitStory(input, here())),
    suggestFiling: os.stories.suggestFiling.handler(({ input }) => here().filing.suggest(input.id, input.limit)),
    refuse: os.stories.refuse.handler(async ({ input }) => {
      await here().filing.refuse(input.id, input.clipId, input.isRefused);
      return {};
    }),
    proposals: os.stories.proposals.handler(() => here().filing.proposals()),
    refuseProposal: os.stories.refuseProposal.handler(async ({ input }) => {
      await here().filing.refuseProposal(input.documentIds, input.isRefused);
      return {};
    }),
  });
}
