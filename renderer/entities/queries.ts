import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { orpc } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { EntityType } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

export const entityPageOf = (id: EntityId) => orpc.entities.page.queryOptions({ input: { id } });

export const entitiesOf = (type: EntityType | undefined) =>
  orpc.entities.list.infiniteOptions({
    input: (cursor: string | undefined) => ({
      ...(type && { type }),
      ...(cursor !== undefined && { cursor }),
      limit: 200,
    }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** Entities whose name or alias begins like this; the most recent ones for no words. */
export const suggestedEntities = (query: string) =>
  orpc.documents.suggest.queryOptions({ input: { query: query.slice(0, 200), kinds: ['entity'], limit: 20 } });

export const entitiesOfDocument = (id: DocumentId) => orpc.entities.ofDocument.queryOptions({ input: { id } });

export const createEntity = orpc.entities.create.mutationOptions({ onError: showFailure });
export const confirmEntity = orpc.entities.confirm.mutationOptions({ onError: showFailure });
export const hideEntity = orpc.entities.hide.mutationOptions({ onError: showFailure });
/** Renaming writes the new name into notes, so what is unsaved in an open one goes first. */
export const renameEntity = orpc.entities.rename.mutationOptions({ onMutate: flushNotes, onError: showFailure });
export const updateEntity = orpc.entities.update.mutationOptions({ onError: showFailure });
export const decideMention = orpc.entities.decide.mutationOptions({ onError: showFailure });
