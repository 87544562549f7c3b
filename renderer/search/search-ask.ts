import type { SearchPlace } from '#renderer/app/navigation.ts';
import type { SearchSort } from '#shared/search/types.ts';

/** What is asked of the index, without how much of the answer. */
export interface SearchAsk {
  readonly query: string;
  readonly sort: SearchSort;
  readonly isGrouped: boolean;
  /** The last word may still be growing; a saved search is finished. */
  readonly isTyping: boolean;
  /** A saved search lists what it counts: only what has all of it. */
  readonly isExact: boolean;
}

export function askOfPlace(place: Omit<SearchPlace, 'view'>): SearchAsk {
  return {
    query: place.query,
    sort: place.sort ?? 'relevance',
    isGrouped: place.isGrouped ?? false,
    isTyping: place.saved === undefined,
    isExact: place.saved !== undefined,
  };
}

/** Equal for equal asks. */
export function keyOfAsk({ query, sort, isGrouped, isTyping, isExact }: SearchAsk): string {
  return JSON.stringify([query, sort, isGrouped, isTyping, isExact]);
}
