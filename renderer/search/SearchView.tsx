import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { focusPlace } from '#renderer/app/move-to-pane.ts';
import { go, goBack, openTarget, useNavigation } from '#renderer/app/navigation.ts';
import { targetOfRow } from '#renderer/documents/target-of-row.ts';
import { hitsOf } from '#renderer/search/queries.ts';
import { SearchHints } from '#renderer/search/SearchHints.tsx';
import { SearchHitRow } from '#renderer/search/SearchHitRow.tsx';
import styles from '#renderer/search/SearchView.module.css';
import { useSettled } from '#renderer/search/use-settled.ts';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { SearchHit } from '#shared/search/types.ts';

interface SearchViewProps {
  readonly query: string;
}

/** A query waits this long for the next key. */
const settleMs = 60;

const kinds: readonly { readonly kind: DocumentKind | undefined; readonly label: string }[] = [
  { kind: undefined, label: 'All' },
  { kind: 'clip', label: 'Clips' },
  { kind: 'note', label: 'Notes' },
];

/** Everything in the vault that has these words, best first; the query is kept in the place, so that going back finds it. */
export function SearchView({ query }: SearchViewProps) {
  const id = useId();
  const [kind, setKind] = useState<DocumentKind>();
  const [active, setActive] = useState(0);
  const settled = useSettled(query, settleMs);
  const { data, error, refetch, isPlaceholderData } = useQuery(hitsOf(settled, kind));
  const isAsked = query.trim() !== '';
  const hits = isAsked && data ? data.hits : [];
  const at = Math.min(active, Math.max(0, hits.length - 1));

  const ask = (next: string) => {
    setActive(0);
    go({ view: 'search', query: next.slice(0, 1000) }, { replace: true });
  };
  const open = ({ document, span }: SearchHit) => openTarget(targetOfRow(document), span ?? undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 6, PageUp: at - 6 }[event.key];
    const hit = hits[at];
    if (to !== undefined) moveTo(to);
    else if (event.key === 'Enter' && hit && !isPlaceholderData) open(hit);
    else if (event.key === 'Escape' && query !== '') ask('');
    else if (event.key === 'Escape' && useNavigation.getState().canGoBack) leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = () => {
    goBack();
    focusPlace();
  };
  const moveTo = (to: number) => {
    const next = Math.max(0, Math.min(hits.length - 1, to));
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView?.({ block: 'nearest' });
  };

  return (
    <MainPane label="Search" breadcrumb="Search" hasDetails={false}>
      <div className={styles.page}>
        <search className={styles.field}>
          <Icon name="search" />
          <input
            // biome-ignore lint/a11y/noAutofocus: whoever goes to the search wants to write
            autoFocus
            className={styles.input}
            type="text"
            role="combobox"
            aria-label="Search everything"
            aria-controls={`${id}-hits`}
            aria-expanded={hits.length > 0}
            aria-autocomplete="list"
            aria-activedescendant={hits.length > 0 ? `${id}-${at}` : undefined}
            placeholder="Search clips and notes"
            spellCheck={false}
            value={query}
            maxLength={1000}
            onChange={(event) => ask(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {query !== '' && <IconButton label="Clear the search" icon="close" onClick={() => ask('')} />}
        </search>
        <div className={styles.bar}>
          <p className={styles.count} role="status">
            {isAsked && data && (data.total === 0 ? 'No results' : plural(data.total, 'result'))}
            {isAsked && data && data.total > hits.length && hits.length > 0 && (
              <span>the best {hits.length} are shown</span>
            )}
          </p>
          <fieldset className={styles.kinds} aria-label="Kind">
            {kinds.map(({ kind: one, label }) => (
              <button
                key={label}
                type="button"
                className={styles.kind}
                aria-pressed={kind === one}
                onClick={() => {
                  setKind(one);
                  setActive(0);
                }}
              >
                {label}
              </button>
            ))}
          </fieldset>
        </div>
        {isAsked && data?.isPartial && (
          <p className={styles.partial}>The index is still being built, so there may be more.</p>
        )}
        {error && <FailureNote error={error} onRetry={() => void refetch()} />}
        {!isAsked && <SearchHints />}
        {isAsked && data?.total === 0 && !isPlaceholderData && <SearchHints query={query} />}
        <div
          id={`${id}-hits`}
          className={styles.hits}
          role="listbox"
          aria-label="Results"
          aria-busy={isPlaceholderData}
        >
          {hits.map((hit, place) => (
            <SearchHitRow
              key={hit.document.id}
              id={`${id}-${place}`}
              hit={hit}
              isActive={place === at}
              onOpen={() => open(hit)}
            />
          ))}
        </div>
      </div>
    </MainPane>
  );
}
