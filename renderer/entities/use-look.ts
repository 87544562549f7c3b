import { useMutation, useQueryClient } from '@tanstack/react-query';
import { entityPageOf, lookAtEntity } from '#renderer/entities/queries.ts';
import { useLeave } from '#renderer/ui/use-leave.ts';
import type { EntityPage } from '#shared/entities/types.ts';

/** Notes when the page was looked at, once it is left. */
export function useLook(page: EntityPage | undefined): void {
  const queries = useQueryClient();
  const { mutateAsync: look } = useMutation(lookAtEntity);
  useLeave(page?.entity.id, (id) => {
    const at = new Date().toISOString();
    const forget = () =>
      queries.setQueryData(entityPageOf(id).queryKey, (kept) =>
        kept ? { ...kept, sinceLooked: { at, mentionCount: 0, documentCount: 0 } } : kept,
      );
    // When it cannot be noted, what was new stays marked: that is the safe side.
    look({ id }).then(forget, () => undefined);
  });
}
