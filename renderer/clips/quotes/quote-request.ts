import { create } from 'zustand';
import type { ClipId } from '#shared/ids.ts';
import type { Span } from '#shared/spans.ts';

interface QuoteRequest {
  readonly passage: (Span & { readonly clip: ClipId; readonly version: number; readonly exact?: string }) | undefined;
}

/** The passage that waits for a note to be chosen. */
export const useQuoteRequest = create<QuoteRequest>()(() => ({ passage: undefined }));

/** Asks which note a passage shall be quoted into. */
export function askForNote(passage: NonNullable<QuoteRequest['passage']>): void {
  useQuoteRequest.setState({ passage });
}

export function closeQuoteRequest(): void {
  useQuoteRequest.setState({ passage: undefined });
}
