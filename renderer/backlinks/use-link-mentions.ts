import { useMutation } from '@tanstack/react-query';
import { documentsOf } from '#renderer/backlinks/arrange-backlinks.ts';
import { linkMention } from '#renderer/backlinks/queries.ts';
import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { failureOf } from '#renderer/rpc/client.ts';
import { plural } from '#renderer/ui/format.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { BacklinkDocument, BacklinkGroup, Passage } from '#shared/backlinks/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** Turns unlinked mentions of a target into links, and says what came of it. What is unsaved in an open note goes first. */
export function useLinkMentions(target: LinkTarget) {
  const { mutateAsync, isPending } = useMutation(linkMention);

  const link = async (document: BacklinkDocument, passage: Passage) => {
    try {
      await flushNotes();
      await mutateAsync(requestOf(target, document, passage));
      showToast({ icon: 'link', message: `Linked “${passage.match}” in ${document.title || 'an untitled document'}` });
    } catch (error) {
      showFailure(error);
    }
  };

  /** One after the other, the last of each text first, because a link may move the words after it. */
  const linkAll = async (groups: readonly BacklinkGroup[]) => {
    let linked = 0;
    let moved = 0;
    try {
      await flushNotes();
      for (const document of documentsOf(groups)) {
        for (const passage of [...document.passages].sort((a, b) => b.start - a.start)) {
          try {
            await mutateAsync(requestOf(target, document, passage));
            linked += 1;
          } catch (error) {
            // Words that have changed meanwhile are no reason to leave the others.
            if (failureOf(error)?.code !== 'MOVED_ON') throw error;
            moved += 1;
          }
        }
      }
      const rest = moved > 0 ? `, ${plural(moved, 'mention')} had changed` : '';
      showToast({ icon: 'link', message: `${plural(linked, 'mention')} linked${rest}` });
    } catch (error) {
      showFailure(error);
    }
  };
  return { link, linkAll, isPending };
}

function requestOf(target: LinkTarget, document: BacklinkDocument, { start, end, match }: Passage) {
  return { documentId: document.id, span: { start, end }, match, target };
}
