import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { OfferList } from '#renderer/search/OfferList.tsx';
import { QueryTokens } from '#renderer/search/QueryTokens.tsx';
import { forgetPast } from '#renderer/search/queries.ts';
import styles from '#renderer/search/SearchField.module.css';
import { takeOffer } from '#renderer/search/take-offer.ts';
import { type Offer, useOffers } from '#renderer/search/use-offers.ts';
import { useReadQuery } from '#renderer/search/use-read-query.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface SearchFieldProps {
  readonly query: string;
  readonly isTyping: boolean;
  readonly onAsk: (query: string) => void;
  /** The list of results that the field moves in, and its chosen row. */
  readonly listId: string;
  readonly activeId: string | undefined;
  /** Keys that nothing in the field is meant by. */
  readonly onListKey: (event: KeyboardEvent) => void;
}

export const longestTyped = 1000;

/** Where a search is written: known operators look like tokens, and what could be typed is offered. */
export function SearchField({ query, isTyping, onAsk, listId, activeId, onListKey }: SearchFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const { tokens, wrong, isCut } = useReadQuery(query, isTyping);
  const offers = useOffers(query);
  const forget = useMutation(forgetPast);
  const caretTo = useRef<number>(undefined);
  useLayoutEffect(() => {
    const to = caretTo.current;
    if (to === undefined) return;
    caretTo.current = undefined;
    field.current?.setSelectionRange(to, to);
  });
  const hasOffers = offers.rows.length > 0;
  const problems = [...new Set([...wrong].flatMap(({ problem }) => problem ?? []))];
  if (isCut && !problems.some((problem) => problem.startsWith('Only')))
    problems.push('Only the beginning is searched for.');

  const take = (offer: Offer) => {
    if (offer.kind === 'forget') {
      offers.close();
      forget.mutate({});
      return;
    }
    const taken = takeOffer(query, offer);
    caretTo.current = taken.caret;
    onAsk(taken.query);
    if (offer.kind === 'past') offers.close();
    else offers.follow(taken.query, taken.caret);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const caret = event.currentTarget.selectionStart ?? query.length;
    const chosen = offers.rows[offers.active];
    if (hasOffers && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      offers.choose(step(offers.active, event.key === 'ArrowDown' ? 1 : -1, offers.rows.length));
    } else if (event.key === 'ArrowDown' && (event.altKey || query.trim() === '')) offers.open(caret);
    else if (hasOffers && event.key === 'Escape') offers.close();
    else if (chosen && event.key === 'Enter' && !event.ctrlKey && !event.metaKey) take(chosen);
    else if (chosen?.kind === 'past' && event.key === 'Delete') forget.mutate({ query: chosen.query });
    else if (hasOffers && offers.kind === 'suggestions' && event.key === 'Tab' && !event.shiftKey) {
      const offer = chosen ?? offers.rows[0];
      if (offer) take(offer);
    } else {
      if (event.key === 'Enter') offers.close();
      onListKey(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.whole}>
      <search className={styles.field}>
        <Icon name="search" />
        <span className={styles.typed}>
          <QueryTokens query={query} tokens={tokens} wrong={wrong} scrolled={scrolled} />
          <input
            ref={field}
            // biome-ignore lint/a11y/noAutofocus: whoever goes to the search wants to write
            autoFocus
            className={styles.input}
            type="text"
            role="combobox"
            aria-label="Search everything"
            aria-controls={hasOffers ? `${id}-offers` : listId}
            aria-expanded={hasOffers}
            aria-autocomplete="list"
            aria-activedescendant={hasOffers ? idOfOffer(id, offers.active) : activeId}
            aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}
            aria-invalid={problems.length > 0 || undefined}
            placeholder="Search clips and notes"
            spellCheck={false}
            autoComplete="off"
            value={query}
            maxLength={longestTyped}
            onChange={({ target }) => {
              onAsk(target.value);
              offers.follow(target.value, target.selectionStart ?? target.value.length);
            }}
            onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollLeft)}
            onKeyDown={onKeyDown}
            onBlur={offers.close}
          />
        </span>
        {query !== '' && (
          <IconButton
            label="Clear the search"
            icon="close"
            onClick={() => {
              onAsk('');
              field.current?.focus();
            }}
          />
        )}
      </search>
      {hasOffers && <OfferList id={`${id}-offers`} offers={offers} onTake={take} />}
      <div id={`${id}-problems`} role="status">
        {problems.map((problem) => (
          <p key={problem} className={styles.problem}>
            {problem}
          </p>
        ))}
      </div>
    </div>
  );
}

function idOfOffer(id: string, active: number): string | undefined {
  return active < 0 ? undefined : `${id}-offers-${active}`;
}

/** Through the rows and once past either end to none, where the field itself is. */
function step(active: number, by: 1 | -1, count: number): number {
  const to = active + by;
  if (to < -1) return count - 1;
  return to >= count ? -1 : to;
}
