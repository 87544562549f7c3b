import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, orpc } from '#renderer/rpc/client.ts';
import type { EntityId } from '#shared/ids.ts';
import type { TimelineInput } from '#shared/timeline/contract.ts';
import type { EntryKind, Timeline as TimelineAnswer, TimelineScope } from '#shared/timeline/types.ts';

export interface TimelineAsked {
  readonly scope: TimelineScope;
  readonly kinds: readonly EntryKind[];
  readonly entity?: EntityId | undefined;
}

/** A part is a small matter for whoever passes it on. */
const partLength = 400;

/** The entries of before stay until the narrowed ones are there: the line does not blink. */
export const timelineOf = ({ scope, kinds, entity }: TimelineAsked) => {
  const input = { scope, kinds: [...kinds], limit: 5000, ...(entity ? { entity } : {}) };
  return queryOptions({
    queryKey: orpc.timeline.of.queryKey({ input }),
    queryFn: ({ signal }) => allParts(input, signal),
    placeholderData: keepPreviousData,
  });
};

/** Thousands of entries come in parts: as one answer they would hold up everything else on its way. */
async function allParts(input: Omit<TimelineInput, 'part'>, signal: AbortSignal): Promise<TimelineAnswer> {
  const partFrom = (from: number) => client.timeline.of({ ...input, part: { from, count: partLength } }, { signal });
  const first = await partFrom(0);
  const entries = new Map(first.entries.map((entry) => [entry.key, entry]));
  for (let from = partLength; from < first.entryCount; from += partLength) {
    // What was written meanwhile may move an entry into the next part, where it is the same one.
    for (const entry of (await partFrom(from)).entries) entries.set(entry.key, entry);
  }
  return { ...first, entries: [...entries.values()] };
}
