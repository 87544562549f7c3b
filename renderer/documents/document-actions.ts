import { plural } from '#renderer/ui/format.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';
import type { DocumentChanges } from '#shared/documents/table.ts';
import type { DocumentRow } from '#shared/documents/types.ts';
import type { DocumentId } from '#shared/ids.ts';

/** What is done to the rows of a list, one or many. */
export type DocumentAction = 'archive' | 'read' | 'later' | 'story' | 'tag' | 'trash';

export interface Targets {
  readonly ids: readonly DocumentId[];
  /** Those of them that the list has here: of a long list that is chosen as a whole it has not all. */
  readonly rows: readonly DocumentRow[];
}

/** A change as it is made and told. */
export interface Told {
  readonly ids: readonly DocumentId[];
  readonly changes: DocumentChanges;
  readonly icon: IconName;
  /** What has happened. */
  readonly said: string;
  /** What is happening. */
  readonly doing: string;
}

const actionKeys: Readonly<Record<string, DocumentAction>> = {
  e: 'archive',
  u: 'read',
  l: 'later',
  s: 'story',
  t: 'tag',
};

export function actionOfKey(key: string): DocumentAction | undefined {
  return actionKeys[key];
}

/** Archive, read and later go back where every row that is here has them already; they are of clips only: undefined where there is none. */
export function toggleOf(action: 'archive' | 'read' | 'later', { ids, rows }: Targets): Told | undefined {
  const clips = rows.filter(({ kind }) => kind === 'clip');
  const notes = new Set(rows.filter(({ kind }) => kind === 'note').map(({ id }) => id));
  const of = ids.filter((id) => !notes.has(id));
  if (of.length === 0) return undefined;
  const what = nameOf(of, rows);
  switch (action) {
    case 'archive': {
      const isArchived = clips.length === 0 || !clips.every((row) => row.isArchived);
      return {
        ids: of,
        changes: { isArchived },
        icon: 'archive',
        said: isArchived ? `Archived ${what}` : `Took ${what} out of the archive`,
        doing: isArchived ? 'Archiving' : 'Taking out of the archive',
      };
    }
    case 'read': {
      const isRead = clips.some((row) => row.isUnread);
      return {
        ids: of,
        changes: { isRead },
        icon: 'check',
        said: `Marked ${what} as ${isRead ? 'read' : 'unread'}`,
        doing: `Marking as ${isRead ? 'read' : 'unread'}`,
      };
    }
    case 'later': {
      const isForLater = clips.length === 0 || !clips.every((row) => row.isForLater);
      return {
        ids: of,
        changes: { isForLater },
        icon: 'clock',
        said: isForLater ? `Kept ${what} to read later` : `Took ${what} off the list to read later`,
        doing: isForLater ? 'Keeping for later' : 'Taking off the list',
      };
    }
    default:
      return action satisfies never;
  }
}

/** "“Title”" of one, "4 clips" of many. */
export function nameOf(ids: readonly DocumentId[], rows: readonly DocumentRow[]): string {
  const [first] = ids;
  if (ids.length === 1) return `“${rows.find(({ id }) => id === first)?.title || 'Untitled'}”`;
  const chosen = new Set(ids);
  const kinds = new Set(rows.filter(({ id }) => chosen.has(id)).map(({ kind }) => kind));
  const [kind] = kinds;
  return plural(ids.length, kinds.size === 1 && kind ? kind : 'document');
}

/** Twenty, or a tenth of the vault, is more than anybody deletes by the way. */
export function asksBeforeDeleting(count: number, inVault: number): boolean {
  return count > 20 || (count > 1 && count > inVault / 10);
}
