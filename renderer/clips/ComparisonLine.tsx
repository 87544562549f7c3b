import styles from '#renderer/clips/ComparisonView.module.css';
import type { ComparisonRow } from '#renderer/clips/comparison-rows.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { SentenceChange } from '#shared/clips/comparison.ts';

interface ComparisonLineProps {
  readonly row: ComparisonRow;
  readonly isCurrent: boolean;
  readonly onUnfold: () => void;
}

/** A line of a comparison: what it was, and what it became. */
export function ComparisonLine({ row, isCurrent, onUnfold }: ComparisonLineProps) {
  if (row.kind === 'folded') {
    return (
      <li className={styles.folded}>
        <button type="button" onClick={onUnfold}>
          <Icon name="chevron-right" size={14} />
          {row.sentences.length} sentences are the same
        </button>
      </li>
    );
  }
  if (row.kind === 'same') {
    return (
      <li className={styles.line} data-starts={row.startsParagraph || undefined}>
        <div className={styles.cell} data-side="before" data-same aria-hidden="true" dir="auto">
          {row.text}
        </div>
        <div className={styles.cell} data-side="after" dir="auto">
          {row.text}
        </div>
      </li>
    );
  }
  const { change, number } = row;
  return (
    <li
      className={styles.line}
      data-change={number}
      data-current={isCurrent || undefined}
      data-starts={change.startsParagraph || undefined}
      tabIndex={-1}
    >
      <div className={styles.cell} data-side="before" dir="auto">
        {change.before && <Side change={change} side="before" />}
      </div>
      <div className={styles.cell} data-side="after" dir="auto">
        {change.after && <Side change={change} side="after" />}
      </div>
    </li>
  );
}

const marks = { before: { tag: 'del', kind: 'removed' }, after: { tag: 'ins', kind: 'added' } } as const;

/** A side of a change: its own words marked, and said to those who cannot see the marks. */
function Side({ change, side }: { readonly change: SentenceChange; readonly side: 'before' | 'after' }) {
  const { tag: Mark, kind } = marks[side];
  const word =
    change.kind === 'changed' ? (side === 'before' ? 'Before' : 'Now') : side === 'before' ? 'Gone' : 'Added';
  const about = side === 'after' ? aboutWords(change) : undefined;
  return (
    <>
      <span className={styles.hidden}>{word}: </span>
      {change.kind === 'changed' ? (
        change.pieces
          .filter((piece) => piece.kind === 'same' || piece.kind === kind)
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces never move
          .map((piece, at) => (piece.kind === 'same' ? piece.text : <Mark key={at}>{piece.text}</Mark>))
      ) : (
        <Mark>{change[side]?.text}</Mark>
      )}
      {about && <span className={styles.about}>{about}</span>}
    </>
  );
}

function aboutWords({ about }: SentenceChange): string | undefined {
  const words = { headline: 'Headline', number: 'Number', correction: 'Correction' } as const;
  return about.length > 0 ? about.map((one) => words[one]).join(', ') : undefined;
}
