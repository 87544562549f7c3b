import styles from '#renderer/search/SearchView.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { indexRemedy, indexTrouble } from '#renderer/ui/explain-vault-failure.ts';
import { plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { SearchResult } from '#shared/search/types.ts';

interface SearchNotesProps {
  readonly result: SearchResult;
  readonly isExplained: boolean;
  /** Adds what comes near, where only what has all of it is listed. */
  readonly onNear: (() => void) | undefined;
}

/** With so many that have all of it, none that come near are added. */
const fewHits = 10;

/** What has to be known about a result: what it answers, other spellings, and that there may be more. */
export function SearchNotes({ result, isExplained, onNear }: SearchNotesProps) {
  const { explanation, respelled, isPartial, isInterrupted, trouble } = result;
  const loose = looseWords(result);
  return (
    <div className={styles.notes}>
      {isExplained && (
        <p className={styles.explanation}>
          <Icon name="info" />
          <span>{explanation}</span>
        </p>
      )}
      {respelled.map(({ typed, used }) => (
        <p key={typed} className={styles.aside}>
          Nothing says “{typed}”; {used.map((word) => `“${word}”`).join(' or ')} was searched for instead.
        </p>
      ))}
      {loose && <p className={styles.aside}>{loose}</p>}
      {onNear && result.total < fewHits && (
        <p className={styles.aside}>
          A saved search lists and counts only what has all of it.{' '}
          <Button kind="quiet" size="small" onClick={onNear}>
            Show what comes near
          </Button>
        </p>
      )}
      {isPartial && (
        <p className={styles.partial}>
          <Icon name="database" />
          <span>
            {trouble
              ? `${indexTrouble(trouble)} There may be more than is shown. ${indexRemedy(trouble)}`
              : 'The index is still being built, so there may be more. What is here already is shown.'}
          </span>
        </p>
      )}
      {isInterrupted && (
        <p className={styles.partial}>
          <Icon name="clock" />
          <span>This search took longer than a search may, so there may be more. Another word narrows it down.</span>
        </p>
      )}
    </div>
  );
}

/** That some results have only most of what is asked for. */
function looseWords({ total, exactTotal }: SearchResult): string | undefined {
  if (exactTotal >= total) return undefined;
  if (exactTotal === 0) return 'Nothing has all the words; these have most of them.';
  return `${plural(exactTotal, 'result')} with all the words first, then those with most of them.`;
}
