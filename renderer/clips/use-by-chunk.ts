import { useMemo, useRef } from 'react';
import type { ArticleChunk } from '#renderer/clips/article-rows.ts';
import { hasSameMembers } from '#renderer/clips/same-members.ts';
import type { Span } from '#shared/spans.ts';

/** The members that touch each chunk; where they are the same as before it is the same list, and is not drawn again. */
export function useByChunk<Member>(
  chunks: readonly ArticleChunk[],
  members: readonly Member[],
  within: (members: readonly Member[], place: Span) => readonly Member[],
): readonly (readonly Member[])[] {
  const before = useRef<readonly (readonly Member[])[]>([]);
  return useMemo(() => {
    before.current = chunks.map((chunk, at) => {
      const now = within(members, chunk);
      const known = before.current[at];
      return known && hasSameMembers(known, now) ? known : now;
    });
    return before.current;
  }, [chunks, members, within]);
}
