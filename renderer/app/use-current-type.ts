import { skipToken, useQuery } from '@tanstack/react-query';
import type { Place } from '#renderer/app/navigation.ts';
import { orpc } from '#renderer/rpc/client.ts';
import type { EntityType } from '#shared/entities/types.ts';

/** The entity type that the place belongs to: the open entity's, which a link to it does not tell, or the list's. */
export function useCurrentType(place: Place): EntityType | undefined {
  const open = place.view === 'entities' ? place.entity : undefined;
  const { data: page } = useQuery(orpc.entities.page.queryOptions({ input: open ? { id: open } : skipToken }));
  if (place.view !== 'entities') return undefined;
  return page?.entity.type ?? place.type;
}
