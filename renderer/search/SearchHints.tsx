import { go } from '#renderer/app/navigation.ts';
import styles from '#renderer/search/SearchHints.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { operatorWords } from '#shared/search/operators.ts';

interface SearchHintsProps {
  /** What was asked for and not found. */
  readonly query?: string | undefined;
  readonly onTry: (query: string) => void;
}

const signs = [
  { name: '“exact words”', does: 'words that stand together', example: '"rocket company"' },
  { name: '“a b”~5', does: 'words within so many of each other', example: '"rocket buy"~5' },
  { name: '-without', does: 'leaves out what has the word', example: 'rocket -launch' },
  { name: 'OR', does: 'either will do; brackets keep things together', example: 'rocket (buy OR build)' },
  { name: 'pre*', does: 'words that begin so', example: 'acqui*' },
  { name: 'word~1', does: 'words one typo away', example: 'roket~1' },
  { name: '/regex/', does: 'a pattern of letters', example: '/\\bv\\d+\\.\\d+/' },
];

/** What a query can say; shown before there is one, and when one finds nothing. */
export function SearchHints({ query, onTry }: SearchHintsProps) {
  return (
    <section className={styles.hints} aria-label="How to search">
      <p>
        {query === undefined
          ? 'All words count, in any form: write a few and the best passages come first.'
          : `Nothing has all of “${query.trim()}”. Try fewer words, or one of these:`}
      </p>
      <p className={styles.more}>
        <span>Many names at once?</span>
        <Button size="small" icon="list-bullets" onClick={() => go({ view: 'watch-list' })}>
          Check a watch-list
        </Button>
      </p>
      <dl>
        {[...signs, ...operatorWords].map(({ name, does, example }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {does}
              <button type="button" className={styles.example} onClick={() => onTry(example)}>
                {example}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
