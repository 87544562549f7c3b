import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DocumentClaim } from '#renderer/clips/DocumentClaim.tsx';
import { articleOf } from '#renderer/clips/queries.ts';
import { SaidRow } from '#renderer/clips/SaidRow.tsx';
import { statementsOf } from '#renderer/entities/queries.ts';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { MoreButton } from '#renderer/ui/MoreButton.tsx';
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
    <DetailsSection
      title="Who said what"
      count={formatCount(quotes.length)}
      end={named === 0 ? 'None on the record' : `${formatCount(named)} on the record`}
    >
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
      {quotes.length > shown.length && (
        <MoreButton count={quotes.length - shown.length} onPress={() => setWhole(true)} />
      )}
    </DetailsSection>
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
    <DetailsSection title="Claims" count={formatCount(claims.length)}>
      <ul>
        {shown.map((claim) => (
          <DocumentClaim
            key={`${claim.start} ${claim.subject.name} ${claim.predicate} ${claim.object?.name}`}
            clip={clip}
            claim={claim}
          />
        ))}
      </ul>
      {claims.length > shown.length && (
        <MoreButton count={claims.length - shown.length} onPress={() => setWhole(true)} />
      )}
    </DetailsSection>
  );
}

/** Somebody with a name says it; a paper that only reports, or a speaker without a name, is nobody on the record. */
function isOnRecord({ kind, speaker }: DocumentStatements['quotes'][number]): boolean {
  return speaker !== null && kind !== 'unnamed' && kind !== 'unclear' && kind !== 'reports';
}
