import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import styles from '#renderer/entities/EntityQuotes.module.css';
import { QuoteRow } from '#renderer/entities/QuoteRow.tsx';
import { quotesOf } from '#renderer/entities/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { Entity } from '#shared/entities/types.ts';

interface EntityQuotesProps {
  readonly entity: Entity;
}

type Direction = 'by' | 'about';

const firstQuotes = 50;
const mostQuotes = 500;

/** What it said, and what others said of it; each with who passed it on and where it stands. */
export function EntityQuotes({ entity }: EntityQuotesProps) {
  const by = useQuery(quotesOf(entity.id, 'by'));
  const about = useQuery(quotesOf(entity.id, 'about'));
  const [chosen, setChosen] = useState<Direction>();
  const error = by.error ?? about.error;
  if (error) {
    const retry = () => void Promise.all([by.refetch(), about.refetch()]);
    return <FailureNote error={error} onRetry={retry} />;
  }
  if (!by.data || !about.data) return <Skeleton lines={6} label="Looking for quotes" />;
  const direction = chosen ?? (by.data.total === 0 && about.data.total > 0 ? 'about' : 'by');
  return (
    <section className={styles.quotes} aria-label="Quotes">
      <header className={styles.head}>
        <Segments
          label="Whose words"
          selected={direction}
          choices={[
            { id: 'by', label: `Said by it ${formatCount(by.data.total)}` },
            { id: 'about', label: `About it ${formatCount(about.data.total)}` },
          ]}
          onSelect={setChosen}
        />
      </header>
      <Listed key={direction} entity={entity} direction={direction} />
    </section>
  );
}

interface ListedProps extends EntityQuotesProps {
  readonly direction: Direction;
}

function Listed({ entity, direction }: ListedProps) {
  const [limit, setLimit] = useState(firstQuotes);
  const { data } = useQuery({ ...quotesOf(entity.id, direction, limit), placeholderData: keepPreviousData });
  if (!data) return null;
  const { quotes, total } = data;
  if (quotes.length === 0) {
    return (
      <EmptyState icon="quote" title={direction === 'by' ? 'No words of its own' : 'No words about it'}>
        {direction === 'by'
          ? `What articles quote ${entity.name} as saying is listed here.`
          : `What others are quoted as saying about ${entity.name} is listed here.`}
      </EmptyState>
    );
  }
  const more = Math.min(total, mostQuotes) - quotes.length;
  return (
    <>
      <ul className={styles.rows} aria-label={direction === 'by' ? 'Said by it' : 'Said about it'}>
        {quotes.map((quote) => (
          <QuoteRow key={`${quote.documentId} ${quote.start}`} quote={quote} />
        ))}
      </ul>
      {more > 0 && limit < mostQuotes && (
        <Button size="small" onClick={() => setLimit(mostQuotes)}>
          Show {plural(more, 'more quote')}
        </Button>
      )}
    </>
  );
}
