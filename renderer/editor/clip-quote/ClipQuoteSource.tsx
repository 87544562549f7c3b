import { useQuery } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import { openBeside } from '#renderer/app/beside.ts';
import { usePane } from '#renderer/app/pane-context.ts';
import { openComparison } from '#renderer/clips/comparison-request.ts';
import { showVersion } from '#renderer/clips/shown-version.ts';
import styles from '#renderer/editor/clip-quote/ClipQuote.module.css';
import type { ClipQuoteSourceProps } from '#renderer/editor/clip-quote/ClipQuoteSlot.tsx';
import { checkedQuote } from '#renderer/editor/clip-quote/check-quote.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { formatDate } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { ClipQuote } from '#shared/notes/clip-quote.ts';
import type { CheckedQuote } from '#shared/quotes/types.ts';

/** Where a quote is from; pressed, it opens the clip at the very words. Says so when the clip no longer has them. */
export function ClipQuoteSource({ quote }: ClipQuoteSourceProps) {
  const { data: checked } = useQuery(checkedQuote(quote));
  const pane = usePane();
  const { source, paragraph } = quote;
  const open = (event: MouseEvent) => {
    const target = { kind: 'clip', id: quote.clip } as const;
    const span = showWords(quote, checked);
    if (event.metaKey || event.ctrlKey) openBeside(target, span);
    else pane.openTarget(target, span);
  };
  const name = source.outlet ?? (source.authors.join(', ') || 'A clip');
  return (
    <figcaption className={styles.caption} contentEditable={false}>
      <button type="button" className={styles.source} disabled={checked?.state === 'gone'} onClick={open}>
        <span className={styles.outlet} aria-hidden="true">
          {name.slice(0, 1).toUpperCase()}
        </span>
        <span className={styles.line}>
          {source.outlet && `${source.outlet} · `}
          {source.authors.length > 0 && `${source.authors.join(', ')} · `}“{source.title}” ¶&nbsp;{paragraph}
          {' · '}
          {source.published ? <time dateTime={source.published}>{formatDate(source.published)}</time> : 'No date'}
        </span>
      </button>
      {checked && <WhatBecame quote={quote} checked={checked} />}
    </figcaption>
  );
}

/** Where its words stand: in the newest text, else in the one they were taken from, which is then shown. */
function showWords({ clip, version, start, end }: ClipQuote, checked: CheckedQuote | undefined) {
  if (checked?.state === 'same' && checked.place) {
    showVersion(clip, undefined);
    return { start: checked.place.start, end: checked.place.end };
  }
  showVersion(clip, checked?.newest === version ? undefined : version);
  return { start, end };
}

function WhatBecame({ quote, checked }: ClipQuoteSourceProps & { readonly checked: CheckedQuote }) {
  const { state, newest, takenAt } = checked;
  switch (state) {
    case 'same':
      return null;
    case 'gone':
      return (
        <span className={styles.state}>
          <Icon name="warning" size={12} />
          This clip is not in the vault any more
        </span>
      );
    case 'altered':
      return (
        <span className={styles.state}>
          <Icon name="warning" size={12} />
          These are not the words that were taken from the clip
        </span>
      );
    case 'changed':
      return (
        <span className={styles.state}>
          <Icon name="warning" size={12} />
          {takenAt ? `Text changed since ${formatDate(takenAt)}` : 'Text changed since'}
          {newest !== null && newest !== quote.version && (
            <Button
              kind="quiet"
              size="small"
              onClick={() =>
                openComparison({ id: quote.clip, version: quote.version }, { id: quote.clip, version: newest })
              }
            >
              Compare
            </Button>
          )}
        </span>
      );
    default:
      return state satisfies never;
  }
}
