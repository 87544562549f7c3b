import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { orpc } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { ClipId, StoryId } from '#shared/ids.ts';

export const storyList = orpc.stories.list.queryOptions();
export const allStories = orpc.stories.list.queryOptions({ input: { archived: true } });
export const storyPageOf = (id: StoryId) => orpc.stories.page.queryOptions({ input: { id } });
/** All that a story's documents claim, a hundred matters at a time. */
export const storyClaimsOf = (id: StoryId) =>
  orpc.stories.claims.infiniteOptions({
    input: (offset: number) => ({ id, offset, limit: 100 }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const read = pages.reduce((sum, { groups }) => sum + groups.length, 0);
      return read < total && pages.at(-1)?.groups.length !== 0 ? pages.length * 100 : undefined;
    },
  });
export const storyProposals = orpc.stories.proposals.queryOptions();
export const filingOf = (id: ClipId) => orpc.stories.suggestFiling.queryOptions({ input: { id } });

/** Notes and clips to choose from. */
export const documentsMatching = (query: string) =>
  orpc.documents.suggest.queryOptions({ input: { query, kinds: ['note', 'clip'], limit: 20 } });

export const createStory = orpc.stories.create.mutationOptions({ onError: showFailure });
/** A new name may be written into notes, so what is unsaved in an open one goes first. */
export const updateStory = orpc.stories.update.mutationOptions({ onMutate: flushNotes, onError: showFailure });
export const fileInStory = orpc.stories.file.mutationOptions({ onError: showFailure });
export const fileEntityInStory = orpc.stories.fileEntity.mutationOptions({ onError: showFailure });
export const mergeStories = orpc.stories.merge.mutationOptions({ onError: showFailure });
export const unmergeStory = orpc.stories.unmerge.mutationOptions({ onError: showFailure });
export const splitStory = orpc.stories.split.mutationOptions({ onError: showFailure });
export const refuseFiling = orpc.stories.refuse.mutationOptions({ onError: showFailure });
export const refuseProposal = orpc.stories.refuseProposal.mutationOptions({ onError: showFailure });
/** Nobody asked for it in words, so nobody is told when it cannot be kept. */
export const lookAtStory = orpc.stories.look.mutationOptions();
