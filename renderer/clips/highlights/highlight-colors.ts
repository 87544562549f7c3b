import type { HighlightColor } from '#shared/highlights/types.ts';

/** The four meanings in the order of their keys, 1 to 4. */
export const highlightColors: readonly HighlightColor[] = ['key', 'fact', 'doubt', 'question'];

export const highlightNames: Readonly<Record<HighlightColor, string>> = {
  key: 'Key',
  fact: 'Fact',
  doubt: 'Doubt',
  question: 'Question',
};
