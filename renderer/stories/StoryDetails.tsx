import { useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import { targetOfRow } from '#renderer/documents/target-of-row.ts';
import { formatAmount } from '#renderer/entities/read-facts.ts';
import { OpenQuestions } from '#renderer/stories/OpenQuestions.tsx';
import { SharedEntities } from '#renderer/stories/SharedEntities.tsx';
import styles from '#renderer/stories/StoryDetails.module.css';
import { StoryEntities } from '#renderer/stories/StoryEntities.tsx';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { formatCount, formatDateTime, plural } from '#renderer/ui/format.ts';
import { predicateWords } from '#shared/entities/statement-words.ts';
import type { StoryPage } from '#shared/stories/types.ts';

interface StoryDetailsProps {
  readonly story: StoryPage;
  readonly onAddEntity: () => void;
}

/** What is new, what is asked, who is in it, and the stories beside it. */
export function StoryDetails({ story, onAddEntity }: StoryDetailsProps) {
  return (
    <div className={styles.details}>
      <SinceLooked story={story} />
      <OpenQuestions story={story} />
      <StoryEntities story={story} onAdd={onAddEntity} />
      <RelatedStories story={story} />
    </div>
  );
}

/** Stories beside it, each with what the two have in common. */
function RelatedStories({ story }: { readonly story: StoryPage }) {
  const [compared, setCompared] = useState<StoryPage['related'][number]>();
  if (story.related.length === 0) return null;
  return (
    <DetailsSection title="Related stories">
      <ul className={styles.rows}>
        {story.related.map((related) => (
          <li key={related.id} className={styles.related}>
            <button type="button" className={styles.row} onClick={() => openTarget({ kind: 'story', id: related.id })}>
              <span className={styles.name}>{related.name}</span>
            </button>
            <button
              type="button"
              className={styles.shared}
              aria-haspopup="dialog"
              aria-label={`${formatCount(related.sharedCount)} shared with ${related.name}: show them`}
              onClick={() => setCompared(related)}
            >
              {formatCount(related.sharedCount)} shared
            </button>
          </li>
        ))}
      </ul>
      {compared && <SharedEntities one={story} other={compared} onClose={() => setCompared(undefined)} />}
    </DetailsSection>
  );
}

function SinceLooked({ story: { sinceLooked, claims } }: { readonly story: StoryPage }) {
  const { at, documents, claims: added, numbers } = sinceLooked;
  if (at === null || documents.length + added.length + numbers.length === 0) return null;
  const wordsOf = (key: string) => {
    const claim = claims.find((group) => group.key === key);
    return claim && claimWords(claim);
  };
  return (
    <DetailsSection title="Since you last looked" count={formatDateTime(at)} hasLine={false}>
      <ul className={styles.rows}>
        {documents.map((row) => (
          <li key={row.id}>
            <button type="button" className={styles.row} onClick={() => openTarget(targetOfRow(row))}>
              <span className={styles.dot} aria-hidden="true" />
              <span className={styles.name}>
                {row.title || 'Untitled'}
                <span className={styles.part}>{row.outlet ?? 'Clip'}</span>
              </span>
            </button>
          </li>
        ))}
        {numbers.map(({ key, before, now }) => (
          <li key={key} className={styles.row}>
            <span className={styles.dot} aria-hidden="true" />
            <span className={styles.name}>
              {wordsOf(key)}: now {formatAmount(now)}
              <span className={styles.part}>was {formatAmount(before)}</span>
            </span>
          </li>
        ))}
      </ul>
      {added.length > 0 && <NewClaims claims={claims.filter(({ key }) => added.includes(key))} count={added.length} />}
    </DetailsSection>
  );
}

const claimsShown = 5;

/** Claims that were not there before, each leading to the sentence that makes it. */
function NewClaims({ claims, count }: { readonly claims: StoryPage['claims']; readonly count: number }) {
  return (
    <>
      <p className={styles.none}>{plural(count, 'new claim')}</p>
      <ul className={styles.rows}>
        {claims.slice(0, claimsShown).map((claim) => {
          const [report] = claim.reports;
          return (
            <li key={claim.key}>
              <button
                type="button"
                className={styles.row}
                onClick={() =>
                  report &&
                  openTarget(
                    // The kind says which id it is.
                    { kind: report.kind, id: report.documentId } as Parameters<typeof openTarget>[0],
                    { start: report.start, end: report.end },
                  )
                }
              >
                <span className={styles.dot} aria-hidden="true" />
                <span className={styles.name}>
                  {claimWords(claim)}
                  <span className={styles.part}>{report?.outlet ?? report?.title}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function claimWords({ subject, predicate, object }: StoryPage['claims'][number]): string {
  return [subject.name, predicateWords[predicate], object?.name].filter(Boolean).join(' ');
}
