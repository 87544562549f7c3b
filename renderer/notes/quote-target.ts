import { create } from 'zustand';
import type { ClipId } from '#shared/ids.ts';
import type { Span } from '#shared/spans.ts';

/** Words of a clip that are to be quoted in a note: where they stand in one version of it. */
export interface QuotedPassage {
  readonly clip: ClipId;
  readonly version: number;
  readonly span: Span;
  readonly words: string;
}

type QuoteIntoNote = (passage: QuotedPassage) => void;

/** What takes a passage into a note; undefined while nothing does, and then quoting is not offered. */
export const useQuoteTarget = create<{ readonly quote: QuoteIntoNote | undefined }>()(() => ({ quote: undefined }));

/** Offers quoting until the answer is called. */
export function registerQuoteTarget(quote: QuoteIntoNote): () => void {
  useQuoteTarget.setState({ quote });
  return () => useQuoteTarget.setState((state) => (state.quote === quote ? { quote: undefined } : state));
}
