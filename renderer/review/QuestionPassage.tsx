import styles from '#renderer/review/QuestionRow.module.css';
import { formatListDate } from '#renderer/ui/format.ts';
import type { ReviewQuestion } from '#shared/entities/review.ts';

interface QuestionPassageProps {
  readonly question: ReviewQuestion;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

/** The sentence that raises a question, and where it stands; a press opens it there. */
export function QuestionPassage({ question: { entity, kind, passage }, isActive, onOpen }: QuestionPassageProps) {
  const { before, match, after, outlet, title, at } = passage;
  const source = outlet ?? (passage.kind === 'note' ? 'Your note' : null);
  return (
    <button
      type="button"
      className={styles.passage}
      tabIndex={isActive ? 0 : -1}
      title={title || undefined}
      onClick={onOpen}
    >
      <span className={styles.sentence}>
        {before}
        <b data-entity-type={entity.type} data-ambiguous={kind === 'ambiguous' || undefined}>
          {match}
        </b>
        {after}
      </span>
      <span className={styles.source}>
        {[source, title || 'Untitled', formatListDate(at)].filter(Boolean).join(' · ')}
      </span>
    </button>
  );
}
