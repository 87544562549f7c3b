import styles from '#renderer/search/SearchView.module.css';

const hints = [
  ['“exact words”', 'words that stand together', '"rocket company"'],
  ['-without', 'leaves out what has the word', 'rocket -launch'],
  ['OR', 'either word will do', 'buy OR build'],
  ['title:', 'only in titles', 'title:rocket'],
  ['published:', 'a day, a month, a year, or from one to another', 'published:2025-10..2025-12'],
  ['is:unread', 'also is:archived and is:failed', 'rocket is:unread'],
] as const;

/** What a query can say; shown before there is one, and when one finds nothing. */
export function SearchHints({ query }: { readonly query?: string | undefined }) {
  return (
    <section className={styles.hints} aria-label="How to search">
      <p>
        {query === undefined
          ? 'All words count, in any form: write a few and the best passages come first.'
          : `Nothing has all of “${query.trim()}”. Try fewer words, or one of these:`}
      </p>
      <dl>
        {hints.map(([operator, meaning, example]) => (
          <div key={operator}>
            <dt>{operator}</dt>
            <dd>
              {meaning} <code>{example}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
