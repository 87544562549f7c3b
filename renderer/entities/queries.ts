import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { orpc } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { EntityType } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

export const entityPageOf = (id: EntityId) => orpc.entities.page.queryOptions({ input: { id } });

/** The user's own list, or what recognition suggests beside it. */
export type EntityPart = 'curated' | 'suggestions';

export const entitiesOf = (type: EntityType | undefined, part: EntityPart = 'curated') =>
  orpc.entities.list.infiniteOptions({
    input: (cursor: string | undefined) => ({
      ...(type && { type }),
      part,
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
export const claimsOf = (id: EntityId) => orpc.entities.claims.queryOptions({ input: { id, limit: 200 } });
export const quotesOf = (id: EntityId, direction: 'by' | 'about', limit = 50) =>
  orpc.entities.quotes.queryOptions({ input: { id, direction, limit } });

export const statementsOf = (documentId: DocumentId) =>
  orpc.entities.statementsOf.queryOptions({ input: { documentId } });

export const createEntity = orpc.entities.create.mutationOptions({ onError: showFailure });
export const confirmEntity = orpc.entities.confirm.mutationOptions({ onError: showFailure });
export const hideEntity = orpc.entities.hide.mutationOptions({ onError: showFailure });
/** Renaming writes the new name into notes, so what is unsaved in an open one goes first. */
export const renameEntity = orpc.entities.rename.mutationOptions({ onMutate: flushNotes, onError: showFailure });
export const updateEntity = orpc.entities.update.mutationOptions({ onError: showFailure });
export const mergeEntities = orpc.entities.merge.mutationOptions({ onMutate: flushNotes, onError: showFailure });
export const unmergeEntity = orpc.entities.unmerge.mutationOptions({ onMutate: flushNotes, onError: showFailure });
export const splitEntity = orpc.entities.split.mutationOptions({ onMutate: flushNotes, onError: showFailure });
export const unsplitEntity = orpc.entities.unsplit.mutationOptions({ onMutate: flushNotes, onError: showFailure });
export const keepApart = orpc.entities.keepApart.mutationOptions({ onError: showFailure });
export const undoChange = orpc.entities.undo.mutationOptions({ onMutate: flushNotes, onError: showFailure });
export const decideMention = orpc.entities.decide.mutationOptions({ onError: showFailure });
/** One decision is several calls; who makes them says once what came of it. */
export const decideClaim = orpc.entities.decideClaim.mutationOptions();
/** Nobody asked for it in words, so nobody is told when it cannot be kept. */
export const lookAtEntity = orpc.entities.look.mutationOptions();
