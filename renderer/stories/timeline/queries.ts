import { keepPreviousData } from '@tanstack/react-query';
import { orpc } from '#renderer/rpc/client.ts';
import type { EntityId } from '#shared/ids.ts';
import type { EntryKind, TimelineScope } from '#shared/timeline/types.ts';

export interface TimelineAsked {
  readonly scope: TimelineScope;
  readonly kinds: readonly EntryKind[];
  readonly entity?: EntityId | undefined;
}

/** The entries of before stay until the narrowed ones are there: the line does not blink. */
export const timelineOf = ({ scope, kinds, entity }: TimelineAsked) =>
  orpc.timeline.of.queryOptions({
    input: { scope, kinds: [...kinds], limit: 5000, ...(entity ? { entity } : {}) },
    placeholderData: keepPreviousData,
  });
