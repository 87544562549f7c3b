import { plural } from '#renderer/ui/format.ts';
import type { FilingSuggestion } from '#shared/stories/types.ts';

const mostNamed = 3;

/** "Shares Sam Altman, Stoke Space and 3 rare terms." */
export function filingReason({
  isCopy,
  entities,
  terms,
}: Pick<FilingSuggestion, 'isCopy' | 'entities' | 'terms'>): string {
  const named = entities.slice(0, mostNamed).map(({ name }) => name);
  const rest = entities.length - named.length;
  const shared = [
    ...named,
    ...(rest > 0 ? [plural(rest, 'other name')] : []),
    ...(terms.length === 1 ? [`“${terms[0]}”`] : terms.length > 1 ? [plural(terms.length, 'rare term')] : []),
  ];
  const copy = isCopy ? 'Carries the same report' : '';
  if (shared.length === 0) return copy;
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(shared);
  return isCopy ? `${copy}, and shares ${list}` : `Shares ${list}`;
}
