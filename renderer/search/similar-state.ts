import { create } from 'zustand';
import type { DocumentId } from '#shared/ids.ts';

interface SimilarRequest {
  readonly id: DocumentId;
  readonly title?: string;
}

/** The document of which others like it are shown: one list for the window, opened from anywhere. */
export const useSimilar = create<{ readonly like: SimilarRequest | undefined }>()(() => ({ like: undefined }));

export function openSimilar(like: SimilarRequest): void {
  useSimilar.setState({ like });
}

export function closeSimilar(): void {
  useSimilar.setState({ like: undefined });
}
