import { millisecondsOf, momentFrom } from '#main/index/document-moment.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { StoryId } from '#shared/ids.ts';
import { quietAfterDays, type StoryRow } from '#shared/stories/types.ts';

export interface StoryListInput {
  readonly archived: boolean;
  readonly now: string;
  /** When the user last looked at which story. */
  readonly looks: Readonly<Partial<Record<StoryId, string>>>;
}

/** Most recently active first. A story that was merged into another is in no list. */
export function listStories(index: IndexDatabase, { archived, now, looks }: StoryListInput): StoryRow[] {
  const rows = index.all<{
    id: StoryId;
    name: string;
    is_archived: number;
    clips: number;
    notes: number;
    at: number | null;
  }>(
    `SELECT id, name, is_archived, count(*) FILTER (WHERE kind = 'clip') AS clips,
        count(*) FILTER (WHERE kind = 'note') AS notes, max(at) AS at
      FROM stories LEFT JOIN document_stories ON story = id
      WHERE merged_into IS NULL AND is_archived <= ? GROUP BY id ORDER BY at DESC NULLS LAST, name_key, id`,
    Number(archived),
  );
  return rows.map(({ id, name, is_archived, clips, notes, at }) => ({
    id,
    name,
    clipCount: clips,
    noteCount: notes,
    newCount: newSince(index, id, looks[id] ?? null),
    lastActive: at === null ? null : momentFrom(at),
    isQuiet: isQuiet(at, now),
    isArchived: is_archived === 1,
  }));
}

/** A story that nothing came to for a while. An empty one waits for its first clip and is not quiet. */
export function isQuiet(lastActive: number | null, now: string): boolean {
  const present = millisecondsOf(now);
  if (lastActive === null || present === undefined) return false;
  return present - lastActive > quietAfterDays * 86_400_000;
}

/** Clips that came to a story since; none when the user never looked, because then all of it is new. */
function newSince(index: IndexDatabase, story: StoryId, looked: string | null): number {
  const since = looked === null ? undefined : millisecondsOf(looked);
  if (since === undefined) return 0;
  return (
    index.get<{ n: number }>(
      `SELECT count(*) AS n FROM document_stories CROSS JOIN documents ON id = document
        WHERE story = ? AND document_stories.at > ? AND document_stories.kind = 'clip' AND created > ?`,
      ...[story, since, since],
    )?.n ?? 0
  );
}
