import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import { PassageRow } from '#renderer/backlinks/PassageRow.tsx';
import { backlinksOf } from '#renderer/backlinks/queries.ts';
import { claimsOf } from '#renderer/entities/queries.ts';
import styles from '#renderer/graph/GraphDetails.module.css';
import { titleOf } from '#renderer/graph/graph-words.ts';
import { passagesOf } from '#renderer/graph/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, formatDate, plural } from '#renderer/ui/format.ts';
import { MoreButton } from '#renderer/ui/MoreButton.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { predicateWords } from '#shared/entities/statement-words.ts';
import type { ClaimGroup } from '#shared/entities/statements.ts';
import type { GraphNode, SharedPassage } from '#shared/graph/types.ts';
import type { EntityId } from '#shared/ids.ts';
import type { LinkTarget } from '#shared/targets.ts';

interface EdgeEvidenceProps {
  readonly one: GraphNode;
  readonly other: GraphNode;
}

/** What the text says that joins two things: each sentence opens where it stands. */
export function EdgeEvidence({ one, other }: EdgeEvidenceProps) {
  const [a, b] = [one.target, other.target];
  if (a.kind === 'entity' && b.kind === 'entity') {
    return (
      <>
        <Claims one={a.id} other={b.id} />
        <Passages key={`${a.id} ${b.id}`} one={one} other={other} ids={[a.id, b.id]} />
      </>
    );
  }
  return <Mentions one={one} other={other} />;
}

const firstPassages = 20;

interface PassagesProps extends EdgeEvidenceProps {
  readonly ids: readonly [EntityId, EntityId];
}

/** Every sentence with both, or every paragraph. */
function Passages({ one, other, ids }: PassagesProps) {
  const [within, setWithin] = useState<'sentence' | 'paragraph'>('sentence');
  const [limit, setLimit] = useState(firstPassages);
  const { data, error, refetch } = useQuery(passagesOf(...ids, within, limit));
  const rest = data ? data.total - data.passages.length : 0;
  return (
    <DetailsSection
      title={`Link: ${titleOf(one)} and ${titleOf(other)}`}
      count={data && data.total > 0 ? formatCount(data.total) : undefined}
    >
      <div className={styles.padded}>
        <Segments
          label="Named together"
          selected={within}
          choices={[
            { id: 'sentence', label: 'In one sentence' },
            { id: 'paragraph', label: 'In one paragraph' },
          ]}
          onSelect={setWithin}
        />
      </div>
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={4} label="Looking for sentences" />}
      {data?.total === 0 && (
        <p className={styles.none}>
          {within === 'sentence' ? 'No sentence names both. They may share a paragraph.' : 'No paragraph names both.'}
        </p>
      )}
      <ul
        className={styles.passages}
        aria-label={within === 'sentence' ? 'Sentences with both' : 'Paragraphs with both'}
      >
        {data?.passages.map((passage) => (
          <li key={`${passage.documentId} ${passage.span.start}`}>
            <button
              type="button"
              className={styles.passage}
              onClick={() => openTarget(documentTarget(passage), passage.span)}
            >
              <span className={styles.words}>
                {markedParts(passage).map(({ at, words, isMark }) =>
                  isMark ? <b key={at}>{words}</b> : <Fragment key={at}>{words}</Fragment>,
                )}
              </span>
              <span className={styles.source}>{sourceWords(passage)}</span>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && limit < 200 && <MoreButton count={rest} onPress={() => setLimit(200)} />}
      {rest > 0 && limit >= 200 && <p className={styles.none}>The newest 200 are shown.</p>}
    </DetailsSection>
  );
}

/** Text cut where the two are named. */
export function markedParts({ text, marks }: Pick<SharedPassage, 'text' | 'marks'>) {
  const parts: { readonly at: number; readonly words: string; readonly isMark: boolean }[] = [];
  let at = 0;
  const add = (end: number, isMark: boolean) => {
    if (end > at) parts.push({ at, words: text.slice(at, end), isMark });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return parts;
}

function sourceWords({
  outlet,
  title,
  at,
}: {
  readonly outlet: string | null;
  readonly title: string;
  readonly at: string;
}) {
  return [outlet ?? (title || 'Untitled'), formatDate(at)].join(' · ');
}

function documentTarget({ kind, documentId }: Pick<SharedPassage, 'kind' | 'documentId'>): LinkTarget {
  // The kind of a document is what says which of the two its id is.
  return { kind, id: documentId } as LinkTarget;
}

/** What the one is said to do to the other. */
function Claims({ one, other }: { readonly one: EntityId; readonly other: EntityId }) {
  const { data = [] } = useQuery(claimsOf(one));
  const between = data.filter((claim) => claim.layer !== 'rejected' && isWith(claim, other));
  if (between.length === 0) return null;
  return (
    <DetailsSection title="Claims" count={formatCount(between.length)}>
      {between.map((claim) => (
        <div key={claim.key} className={styles.claim}>
          <p className={styles.claimWords}>
            {claim.subject.name} <b>{predicateWords[claim.predicate]}</b> {claim.object?.name}
            <span className={styles.source}>{plural(claim.originCount, 'source')}</span>
          </p>
          <ul className={styles.passages}>
            {claim.reports.slice(0, 5).map((report) => (
              <li key={`${report.documentId} ${report.start}`}>
                <button
                  type="button"
                  className={styles.passage}
                  onClick={() => openTarget(documentTarget(report), { start: report.start, end: report.end })}
                >
                  <span className={styles.words}>{report.sentence}</span>
                  <span className={styles.source}>{sourceWords(report)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </DetailsSection>
  );
}

function isWith({ subject, object }: ClaimGroup, id: EntityId): boolean {
  return subject.entity?.id === id || object?.entity?.id === id;
}

/** What a document, or a story's documents, say of the other; a link with the words around it. */
function Mentions({ one, other }: EdgeEvidenceProps) {
  const [container, named] = containerAndNamed(one, other);
  const { data, error, refetch } = useQuery(backlinksOf(named.target));
  const documents = [...(data?.linked ?? []), ...(data?.unlinked ?? [])]
    .filter(({ story }) => container.target.kind !== 'story' || story?.id === container.target.id)
    .flatMap((group) => group.documents)
    .filter(({ id }) => container.target.kind === 'story' || id === container.target.id);
  return (
    <DetailsSection title={`Link: ${titleOf(one)} and ${titleOf(other)}`}>
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={3} label="Looking for sentences" />}
      {data && documents.length === 0 && (
        <p className={styles.none}>
          {container.target.kind === 'story'
            ? `${titleOf(named)} is filed in ${titleOf(container)}.`
            : 'The words are further back than is looked: open it to see them.'}
        </p>
      )}
      <ul className={styles.passages} aria-label="Sentences">
        {documents.flatMap((document) =>
          document.passages.map((passage) => (
            <li key={`${document.id} ${passage.start}`}>
              <PassageRow document={document} passage={passage} />
              <p className={styles.source}>{sourceWords(document)}</p>
            </li>
          )),
        )}
      </ul>
      <div className={styles.padded}>
        {[one, other].map((node) => (
          <Button key={node.key} kind="quiet" size="small" onClick={() => openTarget(node.target)}>
            Open {titleOf(node)}
          </Button>
        ))}
      </div>
    </DetailsSection>
  );
}

/** The side whose text it is: a story before a document, a document before what it names. */
function containerAndNamed(one: GraphNode, other: GraphNode): readonly [GraphNode, GraphNode] {
  const rank = { story: 3, note: 2, clip: 1, entity: 0 };
  return rank[one.target.kind] >= rank[other.target.kind] ? [one, other] : [other, one];
}
