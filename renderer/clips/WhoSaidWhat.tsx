import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DocumentClaim } from '#renderer/clips/DocumentClaim.tsx';
import { articleOf } from '#renderer/clips/queries.ts';
import { SaidRow } from '#renderer/clips/SaidRow.tsx';
import styles from '#renderer/clips/WhoSaidWhat.module.css';
import { statementsOf } from '#renderer/entities/queries.ts';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Clip } from '#shared/clips/types.ts';
import type { DocumentStatements } from '#shared/entities/statements.ts';

const shownAtFirst = 6;

/** Whose words the article passes on, and what it says happened or may happen: each a finding, with its paragraph. */
export function WhoSaidWhat({ clip }: { readonly clip: Clip }) {
  const isReady = clip.status.state === 'ready';
  const { data, error } = useQuery(statementsOf(clip.id));
  const { data: article } = useQuery(articleOf(clip.id, isReady));
  if (error) return <FailureNote error={error} />;
  if (!data || !article) return null;
  return (
    <>
      {data.quotes.length > 0 && <Said clip={clip} quotes={data.quotes} text={article.text} />}
      <Claims clip={clip} claims={data.claims.filter(({ layer }) => layer !== 'rejected')} />
    </>
  );
}

interface SaidProps {
  readonly clip: Clip;
  readonly quotes: DocumentStatements['quotes'];
  readonly text: string;
}

function Said({ clip, quotes, text }: SaidProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? quotes : quotes.slice(0, shownAtFirst);
  const named = quotes.filter(isOnRecord).length;
  return (
    <section className={styles.section} aria-label="Who said what">
      <header className={styles.heading}>
        <h2>Who said what</h2>
        <span>{formatCount(quotes.length)}</span>
        <span className={styles.record}>
          {named === 0 ? 'None on the record' : `${formatCount(named)} on the record`}
        </span>
      </header>
      <ul>
        {shown.map((quote) => (
          <SaidRow
            key={`${quote.start} ${quote.end}`}
            clip={clip}
            quote={quote}
            words={text.slice(quote.start, quote.end)}
          />
        ))}
      </ul>
      {quotes.length > shown.length && <More count={quotes.length - shown.length} onPress={() => setWhole(true)} />}
    </section>
  );
}

interface ClaimsProps {
  readonly clip: Clip;
  readonly claims: DocumentStatements['claims'];
}

function Claims({ clip, claims }: ClaimsProps) {
  const [isWhole, setWhole] = useState(false);
  if (claims.length === 0) return null;
  const shown = isWhole ? claims : claims.slice(0, shownAtFirst);
  return (
    <section className={styles.section} aria-label="Claims">
      <header className={styles.heading}>
        <h2>Claims</h2>
        <span>{formatCount(claims.length)}</span>
      </header>
      <ul>
        {shown.map((claim) => (
          <DocumentClaim
            key={`${claim.start} ${claim.subject.name} ${claim.predicate} ${claim.object?.name}`}
            clip={clip}
            claim={claim}
          />
        ))}
      </ul>
      {claims.length > shown.length && <More count={claims.length - shown.length} onPress={() => setWhole(true)} />}
    </section>
  );
}

function More({ count, onPress }: { readonly count: number; readonly onPress: () => void }) {
  return (
    <button type="button" className={styles.more} onClick={onPress}>
      {count} more <Icon name="chevron-down" size={12} />
    </button>
  );
}

/** Somebody with a name says it; a paper that only reports, or a speaker without a name, is nobody on the record. */
function isOnRecord({ kind, speaker }: DocumentStatements['quotes'][number]): boolean {
  return speaker !== null && kind !== 'unnamed' && kind !== 'unclear' && kind !== 'reports';
}
