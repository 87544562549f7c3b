import { queryPieces } from '#renderer/search/query-pieces.ts';
import styles from '#renderer/search/SearchField.module.css';
import type { QueryToken } from '#shared/search/query-syntax.ts';

interface QueryTokensProps {
  readonly query: string;
  readonly tokens: readonly QueryToken[];
  readonly wrong: ReadonlySet<QueryToken>;
  /** How far the field is scrolled, in pixels. */
  readonly scrolled: number;
}

/** The text of the field drawn once more under its caret, letter on letter, with its tokens visible. */
export function QueryTokens({ query, tokens, wrong, scrolled }: QueryTokensProps) {
  return (
    <span className={styles.drawn} aria-hidden="true">
      <span className={styles.line} style={{ translate: `${-scrolled}px` }}>
        {queryPieces(query, tokens, wrong).map(({ start, text, kind, nameLength, isWrong }) => (
          <span key={start} data-token={isWrong ? 'wrong' : kind}>
            {nameLength > 0 && <i>{text.slice(0, nameLength)}</i>}
            {text.slice(nameLength)}
          </span>
        ))}
      </span>
    </span>
  );
}
