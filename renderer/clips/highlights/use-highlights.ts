import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { highlightNames } from '#renderer/clips/highlights/highlight-colors.ts';
import { highlightsOf } from '#renderer/clips/highlights/queries.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { HighlightColor, PlacedHighlight } from '#shared/highlights/types.ts';
import type { ClipId } from '#shared/ids.ts';
import type { Span } from '#shared/spans.ts';

export interface HighlightActions {
  /** Marks a passage of a version, and answers its id; that it could not be kept is said. */
  add(version: number, span: Span, words: string, color: HighlightColor): string;
  change(highlight: PlacedHighlight, change: { color?: HighlightColor; comment?: string }): void;
  /** Removes at once and offers to take that back. */
  remove(highlight: PlacedHighlight): void;
}

/** Highlights that are on their way to the vault. */
const pending = new Map<string, Promise<unknown>>();

const none: readonly PlacedHighlight[] = [];

/** The highlights of the text that is shown, and what can be done with them; a change shows at once. */
export function useHighlights(clip: ClipId, version: number | undefined) {
  const queryClient = useQueryClient();
  const options = highlightsOf(clip, version);
  const { data = none, error } = useQuery(options);
  const { queryKey } = options;
  const actions = useMemo((): HighlightActions => {
    const set = (update: (highlights: readonly PlacedHighlight[]) => PlacedHighlight[]) =>
      queryClient.setQueryData(queryKey, (present) => update(present ?? none));
    const put = (placed: PlacedHighlight) =>
      set((present) => [...present.filter(({ id }) => id !== placed.id), placed].sort(inTextOrder));
    const fail = (failure: unknown) => {
      showFailure(failure);
      void queryClient.invalidateQueries({ queryKey });
      return undefined;
    };
    return {
      add: (at, { start, end }, words, color) => {
        const id = crypto.randomUUID();
        const now = new Date().toISOString();
        const anchor = { version: at, start, end, exact: words, prefix: '', suffix: '' };
        put({ id, color, comment: '', anchor, createdAt: now, updatedAt: now, place: { start, end, score: 1 } });
        const adding = client.highlights.add({ clip, id, version: at, start, end, color }).then(
          // What was written on it meanwhile is on its way by itself.
          (placed) =>
            set((present) => present.map((one) => (one.id === id ? { ...placed, comment: one.comment } : one))),
          fail,
        );
        pending.set(id, adding);
        void adding.finally(() => pending.delete(id));
        return id;
      },
      change: (highlight, change) => {
        put({ ...highlight, ...change });
        const { id } = highlight;
        // One that is still being added is changed afterwards.
        void (pending.get(id) ?? Promise.resolve()).then(() =>
          client.highlights.change({ clip, highlight: id, ...change }).catch(fail),
        );
      },
      remove: (highlight) => {
        set((present) => present.filter(({ id }) => id !== highlight.id));
        client.highlights.remove({ clip, highlight: highlight.id }).then(
          (removed) =>
            showToast({
              icon: 'highlight',
              message: `Removed a highlight: ${highlightNames[removed.color]}`,
              undo: () => {
                client.highlights.putBack({ clip, highlight: removed }).then(put, fail);
              },
            }),
          fail,
        );
      },
    };
  }, [queryClient, queryKey, clip]);
  return { highlights: data, error, ...actions, actions };
}

/** As the text has them; those that are not in this version come last. */
function inTextOrder(a: PlacedHighlight, b: PlacedHighlight): number {
  if (!a.place || !b.place) return Number(a.place === null) - Number(b.place === null);
  return a.place.start - b.place.start || a.place.end - b.place.end;
}
