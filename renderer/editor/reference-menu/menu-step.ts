import type { Suggestion } from '#shared/documents/types.ts';

/** Where the menu is after a first choice: at the types of a new entity, or at the highlights of a clip. */
export type MenuStep =
  | { readonly kind: 'types'; readonly query: string }
  | { readonly kind: 'highlights'; readonly clip: Suggestion; readonly query: string };
