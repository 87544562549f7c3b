import type { HighlightColor } from '#shared/highlights/types.ts';

export const highlightColors = ['key', 'fact', 'doubt', 'question'] as const satisfies readonly HighlightColor[];

export const highlightNames: Readonly<Record<HighlightColor, string>> = {
  key: 'Key',
  fact: 'Fact',
  doubt: 'Doubt',
  question: 'Question',
};
