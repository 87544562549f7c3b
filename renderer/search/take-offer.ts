import type { Offer } from '#renderer/search/use-offers.ts';

/** The query with what was offered in it, and where the caret stands then. */
export function takeOffer(
  query: string,
  offer: Exclude<Offer, { readonly kind: 'forget' }>,
): { readonly query: string; readonly caret: number } {
  if (offer.kind === 'past') return { query: offer.query, caret: offer.query.length };
  const { insert } = offer.suggestion;
  const rest = query.slice(offer.to);
  const after = insert.endsWith(' ') ? rest.replace(/^ /, '') : rest;
  return { query: `${query.slice(0, offer.from)}${insert}${after}`, caret: offer.from + insert.length };
}
