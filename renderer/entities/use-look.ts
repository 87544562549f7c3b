import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { entityPageOf, lookAtEntity } from '#renderer/entities/queries.ts';
import type { EntityPage } from '#shared/entities/types.ts';

/** Shorter than this is passing by, not looking. */
const lookMs = 1000;

/** Notes when the page was looked at, once it is left: what is new stays marked for as long as it is read. */
export function useLook(page: EntityPage | undefined): void {
  const queries = useQueryClient();
  const { mutateAsync: look } = useMutation(lookAtEntity);
  const id = page?.entity.id;
  const leave = useRef<() => void>(undefined);
  useEffect(() => {
    if (!id) return;
    const openedAt = performance.now();
    leave.current = () => {
      if (performance.now() - openedAt < lookMs) return;
      leave.current = undefined;
      const at = new Date().toISOString();
      const forget = () =>
        queries.setQueryData(entityPageOf(id).queryKey, (kept) =>
          kept ? { ...kept, sinceLooked: { at, mentionCount: 0, documentCount: 0 } } : kept,
        );
      // When it cannot be noted, what was new stays marked: that is the safe side.
      look({ id }).then(forget, () => undefined);
    };
    const onHide = () => leave.current?.();
    window.addEventListener('pagehide', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      leave.current?.();
      leave.current = undefined;
    };
  }, [id, look, queries]);
}
