import { markText } from '#renderer/search/mark-text.ts';
import styles from '#renderer/search/SearchView.module.css';
import type { Span } from '#shared/spans.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** A text with what was searched for marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  return markText(text, marks).map(({ start, words, isMarked }) =>
    isMarked ? (
      <mark key={start} className={styles.mark}>
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
