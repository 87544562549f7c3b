import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/clips/EntityReview.module.css';
import { WhoSaidWhat } from '#renderer/clips/WhoSaidWhat.tsx';
import { entitiesOfDocument } from '#renderer/entities/queries.ts';
import { useAnswered } from '#renderer/review/answered.ts';
import { MergeInto } from '#renderer/review/MergeInto.tsx';
import { QuestionRow } from '#renderer/review/QuestionRow.tsx';
import { reviewOf } from '#renderer/review/queries.ts';
import { useQuestionList } from '#renderer/review/use-question-list.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { MoreButton } from '#renderer/ui/MoreButton.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { Clip } from '#shared/clips/types.ts';
import type { ReviewQuestion } from '#shared/entities/review.ts';
import type { ReviewRow } from '#shared/entities/types.ts';

const shownAtFirst = 8;

/** What is to be answered about the names in a clip, those the user has taken up, and who said what. */
export function EntityReview({ clip }: { readonly clip: Clip }) {
  const isReady = clip.status.state === 'ready';
  const { data: rows, error, refetch } = useQuery(entitiesOfDocument(clip.id));
  const { data: review, error: reviewError } = useInfiniteQuery(reviewOf(clip.id));
  const answered = useAnswered(({ keys }) => keys);
  const failure = error ?? reviewError;
  if (failure) return <FailureNote error={failure} onRetry={() => void refetch()} />;
  if (!rows || !review) return <Skeleton lines={6} label="Looking for names" />;
  if (rows.length === 0) {
    return (
      <EmptyState icon="person" title={isReady ? 'No names here' : 'Names come with the article'}>
        {isReady
          ? 'Select words in the article and press @ to mark them as an entity.'
          : 'They are looked for as soon as the article is read.'}
      </EmptyState>
    );
  }
  const questions = review.pages.flatMap((page) => page.questions).filter(({ key }) => !answered.has(key));
  const accepted = rows.filter(({ entity }) => entity.status === 'confirmed');
  return (
    <>
      <Questions questions={questions} />
      {accepted.length > 0 && <Accepted rows={accepted} />}
      <WhoSaidWhat clip={clip} />
    </>
  );
}

function Questions({ questions }: { readonly questions: readonly ReviewQuestion[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? questions : questions.slice(0, shownAtFirst);
  const list = useQuestionList(shown, true);
  const newCount = shown.filter(({ kind }) => kind === 'new').length;
  if (questions.length === 0) return null;
  return (
    <DetailsSection
      title="Entities to review"
      count={formatCount(questions.length)}
      end={
        newCount > 0 && (
          <Button kind="quiet" size="small" onClick={list.acceptAll}>
            Accept {questions.length > shown.length ? formatCount(newCount) : 'all'} <kbd>⇧A</kbd>
          </Button>
        )
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: its rows are those of the long list, which are no li elements */}
      <div className={styles.questions} role="list" aria-label="Questions">
        {shown.map((question, at) => (
          <QuestionRow key={question.key} {...list.rowOf(question, at)} />
        ))}
      </div>
      {questions.length > shown.length && (
        <MoreButton count={questions.length - shown.length} onPress={() => setWhole(true)} />
      )}
      <MergeInto list={list} />
    </DetailsSection>
  );
}

function Accepted({ rows }: { readonly rows: readonly ReviewRow[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, shownAtFirst);
  return (
    <DetailsSection title="Accepted" count={formatCount(rows.length)} hasLine={false}>
      <ul className={styles.accepted}>
        {shown.map(({ entity, mentionCount }) => (
          <li key={entity.id}>
            <button
              type="button"
              className={styles.acceptedRow}
              onClick={() => openTarget({ kind: 'entity', id: entity.id })}
            >
              <EntityMark type={entity.type} />
              <span>{entity.name}</span>
              <span className={styles.count} title={plural(mentionCount, 'mention')}>
                {formatCount(mentionCount)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!isWhole && rows.length > shownAtFirst && (
        <MoreButton count={rows.length - shownAtFirst} onPress={() => setWhole(true)} />
      )}
    </DetailsSection>
  );
}
