import { go, useNavigation } from '#renderer/app/navigation.ts';
import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { client } from '#renderer/rpc/client.ts';
import { keyOfTag } from '#renderer/tags/tag-tree.ts';
import { plural } from '#renderer/ui/format.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';

/** Renames a tag with those within it, or (`to` null) removes it, and offers to take that back. A failure is said. */
export async function changeTag(from: string, to: string | null, isMerge: boolean): Promise<void> {
  try {
    await flushNotes();
    const { operation, changed } = await client.documents.renameTag({ from, to });
    follow(from, to);
    const where = changed.length === 0 ? '' : ` in ${plural(changed.length, 'document')}`;
    showToast({
      icon: 'tag',
      message:
        to === null
          ? `Removed #${from}${where}`
          : `${isMerge ? 'Merged' : 'Renamed'} #${from} ${isMerge ? 'into' : 'to'} #${to}${where}`,
      undo: () =>
        void client.documents.undoEdit({ operation }).then(() => {
          if (to !== null) follow(to, from);
        }, showFailure),
    });
  } catch (error) {
    showFailure(error);
  }
}

/** The list of a tag goes where the tag went. */
function follow(from: string, to: string | null): void {
  const { place } = useNavigation.getState();
  if (place.view !== 'tag' || !`${keyOfTag(place.tag)}/`.startsWith(`${keyOfTag(from)}/`)) return;
  go(to === null ? { view: 'inbox' } : { view: 'tag', tag: to + place.tag.slice(from.length) }, { replace: true });
}
