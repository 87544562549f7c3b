import styles from '#renderer/search/MarkedText.module.css';
import { markText } from '#renderer/search/mark-text.ts';
import type { Span } from '#shared/spans.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly Span[];
  /** Where the mark begins that stands out from the others. */
  readonly now?: number | undefined;
}

/** A text with what was searched for marked. */
export function MarkedText({ text, marks, now }: MarkedTextProps) {
  return markText(text, marks).map(({ start, words, isMarked }) =>
    isMarked ? (
      <mark key={start} className={styles.mark} data-now={start === now || undefined}>
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
