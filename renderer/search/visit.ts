import { useEffect } from 'react';
import { type Place, useNavigation } from '#renderer/app/navigation.ts';
import { client } from '#renderer/rpc/client.ts';

/** Says that something was opened or done, so that it is offered earlier the next time. */
export function visit(key: string): void {
  // It only puts things in order, and main remembers it for this run even where the disk refuses.
  client.search.visit({ key }).catch(() => undefined);
}

/** Counts every place that is opened, however one came there. */
export function useVisits(): void {
  const key = useNavigation(({ place }) => keyOfPlace(place));
  useEffect(() => {
    if (key !== undefined) visit(key);
  }, [key]);
}

/** The key of the switcher's entry for what a place shows. */
export function keyOfPlace(place: Place): string | undefined {
  switch (place.view) {
    case 'notes':
      return place.note && `note:${place.note}`;
    case 'inbox':
    case 'clips':
      return place.clip && `clip:${place.clip}`;
    case 'stories':
      return place.story && `story:${place.story}`;
    case 'entities':
      return place.entity && `entity:${place.entity}`;
    case 'tag':
      return `tag:${place.tag}`;
    case 'search':
      return place.saved && `search:${place.saved}`;
    default:
      return undefined;
  }
}
