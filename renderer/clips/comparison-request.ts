import { create } from 'zustand';
import type { VersionRef } from '#shared/clips/comparison.ts';

/** Two texts to look at side by side: versions of a clip, or two clips. */
export interface ComparisonRequest {
  readonly before: VersionRef;
  readonly after: VersionRef;
}

/** The comparison on screen: one for the window, opened from anywhere. */
export const useComparisonRequest = create<{ readonly request: ComparisonRequest | undefined }>()(() => ({
  request: undefined,
}));

export function openComparison(before: VersionRef, after: VersionRef): void {
  useComparisonRequest.setState({ request: { before, after } });
}

export function closeComparison(): void {
  useComparisonRequest.setState({ request: undefined });
}
