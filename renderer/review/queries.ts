import { orpc } from '#renderer/rpc/client.ts';
import type { DocumentId } from '#shared/ids.ts';

/** The questions that wait, of one document or of the whole vault. */
export const reviewOf = (documentId?: DocumentId) =>
  orpc.entities.review.infiniteOptions({
    input: (cursor: string | undefined) => ({
      ...(documentId && { documentId }),
      ...(cursor !== undefined && { cursor }),
      limit: 100,
    }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** Whatever was answered, these answers of main are stale. */
export const staleAfterAnswer = [orpc.entities.key(), orpc.documents.counts.key(), orpc.clips.article.key()];
