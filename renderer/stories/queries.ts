import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { orpc } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { StoryId } from '#shared/ids.ts';

export const storyList = orpc.stories.list.queryOptions();
export const storyPageOf = (id: StoryId) => orpc.stories.page.queryOptions({ input: { id } });

/** Notes and clips to choose from. */
export const documentsMatching = (query: string) =>
  orpc.documents.suggest.queryOptions({ input: { query, kinds: ['note', 'clip'], limit: 20 } });

export const createStory = orpc.stories.create.mutationOptions({ onError: showFailure });
/** A new name may be written into notes, so what is unsaved in an open one goes first. */
export const updateStory = orpc.stories.update.mutationOptions({ onMutate: flushNotes, onError: showFailure });
export const fileInStory = orpc.stories.file.mutationOptions({ onError: showFailure });
