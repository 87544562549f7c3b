import { useMutation } from '@tanstack/react-query';
import { linkAllMentions, linkMention, unlinkMentions } from '#renderer/backlinks/queries.ts';
import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { plural } from '#renderer/ui/format.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { BacklinkDocument, Passage, UnlinkedMention } from '#shared/backlinks/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** Turns unlinked mentions of a target into links, and says what came of it. What is unsaved in an open note goes first. */
export function useLinkMentions(target: LinkTarget) {
  const { mutateAsync: linkOne, isPending: isLinkingOne } = useMutation(linkMention);
  const { mutateAsync: linkMany, isPending: isLinkingMany } = useMutation(linkAllMentions);
  const { mutateAsync: unlink } = useMutation(unlinkMentions);

  const undo = async (operation: string) => {
    try {
      await flushNotes();
      const { unlinked, left } = await unlink({ operation });
      const rest = left > 0 ? `, ${plural(left, 'link')} had changed and stayed` : '';
      showToast({ icon: 'undo', message: `${plural(unlinked, 'link')} taken back${rest}` });
    } catch {
      // The call itself has said it.
    }
  };

  const link = async (document: Pick<BacklinkDocument, 'id' | 'title'>, passage: Passage) => {
    try {
      await flushNotes();
      const { start, end, match } = passage;
      const { operation } = await linkOne({ documentId: document.id, span: { start, end }, match, target });
      showToast({
        icon: 'link',
        message: `Linked “${match}” in ${document.title || 'an untitled document'}`,
        undo: () => void undo(operation),
      });
    } catch (error) {
      showFailure(error);
    }
  };

  /** True when it was done; a failure is told here. */
  const linkAll = async (mentions: UnlinkedMention[]): Promise<boolean> => {
    try {
      await flushNotes();
      const { operation, linked, movedOn } = await linkMany({ target, mentions });
      const rest = movedOn > 0 ? `, ${plural(movedOn, 'mention')} had changed` : '';
      const message = `${plural(linked, 'mention')} linked${rest}`;
      showToast({ icon: 'link', message, undo: linked > 0 ? () => void undo(operation) : undefined });
      return true;
    } catch (error) {
      showFailure(error);
      return false;
    }
  };
  return { link, linkAll, isPending: isLinkingOne || isLinkingMany };
}
