import { orpc } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { StoryId } from '#shared/ids.ts';

export const storyList = orpc.stories.list.queryOptions();
export const storyPageOf = (id: StoryId) => orpc.stories.page.queryOptions({ input: { id } });

/** Notes and clips to choose from. */
export const documentsMatching = (query: string) =>
  orpc.documents.suggest.queryOptions({ input: { query, kinds: ['note', 'clip'], limit: 20 } });

export const createStory = orpc.stories.create.mutationOptions({ onError: showFailure });
export const updateStory = orpc.stories.update.mutationOptions({ onError: showFailure });
export const fileInStory = orpc.stories.file.mutationOptions({ onError: showFailure });
