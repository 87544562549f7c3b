import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { DocumentRow } from '#shared/documents/types.ts';
import { clipIdSchema } from '#shared/ids.ts';

/** What the single keys of a list do to a clip; undefined for other keys and for notes. */
export function clipActionOf(key: string, row: DocumentRow): (() => void) | undefined {
  if (row.kind !== 'clip') return undefined;
  if (key === 'e') return () => void toggleArchived(row).catch(showFailure);
  if (key === 'u') return () => void setRead(row, row.isUnread).catch(showFailure);
  return undefined;
}

/** The row does not tell whether its clip is archived, so the clip is asked. */
async function toggleArchived({ id: documentId, title }: DocumentRow): Promise<void> {
  const id = clipIdSchema.parse(documentId);
  const { isArchived } = await client.clips.get({ id });
  await client.clips.update({ id, isArchived: !isArchived });
  showToast({
    icon: 'archive',
    message: isArchived ? `“${title}” is back from the archive` : `Archived “${title}”`,
    undo: () => void client.clips.update({ id, isArchived }).catch(showFailure),
  });
}

async function setRead({ id: documentId }: DocumentRow, isRead: boolean): Promise<void> {
  await client.clips.update({ id: clipIdSchema.parse(documentId), isRead });
}
