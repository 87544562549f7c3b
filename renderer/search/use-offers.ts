import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { historyQuery, suggestionsAt } from '#renderer/search/queries.ts';
import { hasOffer } from '#renderer/search/term-at-caret.ts';
import type { QuerySuggestion } from '#shared/search/types.ts';

/** One thing that the field offers. */
export type Offer =
  | { readonly kind: 'suggestion'; readonly suggestion: QuerySuggestion; readonly from: number; readonly to: number }
  | { readonly kind: 'past'; readonly query: string }
  | { readonly kind: 'forget' };

export interface Offers {
  readonly kind: 'suggestions' | 'history';
  readonly rows: readonly Offer[];
  /** Which is chosen; -1 for none yet. */
  readonly active: number;
  readonly choose: (at: number) => void;
  /** Opens or closes for a text that was typed or taken. */
  readonly follow: (query: string, caret: number) => void;
  readonly open: (caret: number) => void;
  readonly close: () => void;
}

const mostPast = 12;

/** What could be typed at the caret, or in an empty field what was searched for before. */
export function useOffers(query: string): Offers {
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState(-1);
  const isOpen = caret !== undefined;
  const isHistory = query.trim() === '';
  const { data: found } = useQuery({ ...suggestionsAt(query, caret ?? 0), enabled: isOpen && !isHistory });
  const { data: past = [] } = useQuery({ ...historyQuery, enabled: isOpen && isHistory });
  const rows = isOpen ? (isHistory ? historyRows(past.map((one) => one.query)) : suggestionRows(found)) : [];
  return {
    kind: isHistory ? 'history' : 'suggestions',
    rows,
    active: Math.min(active, rows.length - 1),
    choose: setActive,
    follow: (text, at) => {
      setActive(-1);
      setCaret(hasOffer(text, at) ? at : undefined);
    },
    open: (at) => {
      // Pressed again before there are rows, the arrow is meant for the first of them.
      setActive(isOpen && rows.length === 0 ? (before) => before + 1 : -1);
      setCaret(at);
    },
    close: () => setCaret(undefined),
  };
}

function historyRows(queries: readonly string[]): Offer[] {
  if (queries.length === 0) return [];
  return [...queries.slice(0, mostPast).map((query) => ({ kind: 'past' as const, query })), { kind: 'forget' }];
}

function suggestionRows(
  found: { readonly from: number; readonly to: number; readonly suggestions: readonly QuerySuggestion[] } | undefined,
): Offer[] {
  if (!found) return [];
  const { from, to, suggestions } = found;
  return suggestions.map((suggestion) => ({ kind: 'suggestion', suggestion, from, to }));
}
