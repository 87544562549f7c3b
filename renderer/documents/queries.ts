import { infiniteQueryOptions, useMutation } from '@tanstack/react-query';
import { closeBeside, useBeside } from '#renderer/app/beside.ts';
import { focusPlace } from '#renderer/app/move-to-pane.ts';
import { clipListOf, go, useNavigation } from '#renderer/app/navigation.ts';
import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { client, orpc } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { Shelf } from '#shared/documents/table.ts';
import type { DocumentRow } from '#shared/documents/types.ts';
import type { StoryId } from '#shared/ids.ts';

/** Which documents a list shows. */
export interface ListScope {
  readonly kind?: DocumentKind | undefined;
  readonly inbox?: boolean | undefined;
  readonly shelf?: Shelf | undefined;
  readonly story?: StoryId | undefined;
  readonly tag?: string | undefined;
  /** Templates, which are in no other list. */
  readonly templates?: boolean | undefined;
  /** One row for each report; the others with the same copy are counted on it. */
  readonly stacked?: boolean | undefined;
}

/** The pages of a list, newest first. */
export function listOf(scope: ListScope) {
  return infiniteQueryOptions(
    orpc.documents.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...scope, cursor, limit: 100 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  );
}

export const countsQuery = orpc.documents.counts.queryOptions();
export const tagsQuery = orpc.documents.tags.queryOptions();

/** Moves a document to the trash at once and offers to bring it back. */
export function useTrash() {
  return useMutation({
    onMutate: flushNotes,
    mutationFn: (document: Pick<DocumentRow, 'id' | 'title'>) => client.documents.trash({ ids: [document.id] }),
    onSuccess: (_, document) => {
      leaveDocument(document.id);
      showToast({
        icon: 'trash',
        message: `Moved “${document.title || 'Untitled'}” to the trash`,
        undo: () => {
          client.documents.restore({ ids: [document.id] }).catch(showFailure);
        },
      });
    },
    onError: showFailure,
  });
}

/** A document that is in the trash is not left open. */
export function leaveDocument(id: DocumentRow['id']): void {
  if (useBeside.getState().place?.target.id === id) closeBeside();
  const { place } = useNavigation.getState();
  if ((place.view === 'notes' || place.view === 'templates') && place.note === id) {
    go({ view: place.view }, { replace: true });
  } else if ((place.view === 'inbox' || place.view === 'clips') && place.clip === id) {
    go(clipListOf(place), { replace: true });
  } else return;
  // The keyboard stays in the list, when it was there.
  if (!document.activeElement?.closest('[data-pane="list"]')) focusPlace();
}
