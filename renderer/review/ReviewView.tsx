import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCommand } from '#renderer/app/commands.ts';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { focusPlace } from '#renderer/app/move-to-pane.ts';
import { go } from '#renderer/app/navigation.ts';
import { VirtualRows } from '#renderer/documents/VirtualRows.tsx';
import { useAnswered } from '#renderer/review/answered.ts';
import { MergeInto } from '#renderer/review/MergeInto.tsx';
import { QuestionRow } from '#renderer/review/QuestionRow.tsx';
import { reviewOf } from '#renderer/review/queries.ts';
import styles from '#renderer/review/ReviewView.module.css';
import { useQuestionList } from '#renderer/review/use-question-list.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { Menu } from '#renderer/ui/Menu.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { ReviewQuestion } from '#shared/entities/review.ts';
import { type EntityType, entityTypes } from '#shared/entities/types.ts';

type Kind = ReviewQuestion['kind'] | 'all';
const kinds: readonly { readonly id: Kind; readonly label: string }[] = [
  { id: 'all', label: 'All' },
  { id: 'new', label: 'New' },
  { id: 'same', label: 'Same thing?' },
  { id: 'ambiguous', label: 'Which one?' },
];
const none: readonly ReviewQuestion[] = [];
const fewest = 30;

/** Every question that waits for the user, what matters most first. */
export function ReviewView() {
  const [kind, setKind] = useState<Kind>('all');
  const [type, setType] = useState<EntityType>();
  const query = useInfiniteQuery(reviewOf());
  const answered = useAnswered(({ keys }) => keys);
  const { data, error, isPending, hasNextPage, isFetching, fetchNextPage, refetch } = query;
  const waiting = data?.pages.flatMap((page) => page.questions).filter(({ key }) => !answered.has(key)) ?? none;
  const questions = waiting.filter(
    (question) => (kind === 'all' || question.kind === kind) && (!type || question.entity.type === type),
  );
  const isShort = questions.length < fewest;
  const more = () => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  };
  // A filter may leave little of a page: what else there is comes by itself.
  useEffect(() => {
    if (isShort && hasNextPage && !isFetching) void fetchNextPage();
  }, [isShort, hasNextPage, isFetching, fetchNextPage]);
  const isEmpty = !isPending && !hasNextPage && waiting.length === 0;
  const total = Math.max(0, (data?.pages[0]?.total ?? 0) - answered.size);
  return (
    <MainPane label="To review" breadcrumb="To review" hasDetails={false}>
      <div className={styles.page}>
        {!isEmpty && (
          <header className={styles.head}>
            <h1 className={styles.title}>To review</h1>
            <span className={styles.count}>{total > 0 && formatCount(total)}</span>
            <Segments label="Questions" selected={kind} choices={kinds} onSelect={setKind} />
            <span className={styles.filter}>
              {type && entityTypeLabels[type].many}
              <Menu
                label="Only this type"
                icon="filter"
                rows={[
                  { label: 'Every type', isChecked: !type, onSelect: () => setType(undefined) },
                  ...entityTypes.map((one) => ({
                    label: entityTypeLabels[one].many,
                    isChecked: one === type,
                    onSelect: () => setType(one),
                  })),
                ]}
              />
            </span>
          </header>
        )}
        {error && <FailureNote error={error} onRetry={() => void refetch()} />}
        {isPending && !error && <Skeleton lines={9} label="Looking for questions" />}
        {isEmpty && !error && (
          <EmptyState
            icon="check"
            title="Nothing to review"
            action={<Button onClick={() => go({ view: 'entities' })}>Show the entities</Button>}
          >
            Names that new clips bring are asked about here.
          </EmptyState>
        )}
        {!isEmpty && !isPending && !error && questions.length === 0 && !hasNextPage && (
          <EmptyState
            icon="filter"
            title="No such questions"
            action={
              <Button
                onClick={() => {
                  setKind('all');
                  setType(undefined);
                }}
              >
                Show all
              </Button>
            }
          >
            Others are waiting.
          </EmptyState>
        )}
        <Queue questions={questions} onNearEnd={more} />
      </div>
    </MainPane>
  );
}

interface QueueProps {
  readonly questions: readonly ReviewQuestion[];
  readonly onNearEnd: () => void;
}

function Queue({ questions, onNearEnd }: QueueProps) {
  const list = useQuestionList(questions, false);
  const { wantsFocus, acceptAll } = list;
  const newCount = questions.filter(({ kind }) => kind === 'new').length;
  useCommand({ id: 'review.accept-all', title: 'Accept all new names shown', icon: 'check', run: acceptAll });
  const isEmpty = questions.length === 0;
  const wasEmpty = useWasEmpty(isEmpty);
  useEffect(() => {
    // The keyboard starts in the list, and is not lost with its last row.
    const isNowhere = document.activeElement === document.body || document.activeElement?.matches('main');
    if (!isEmpty && wasEmpty && isNowhere) {
      document.querySelector<HTMLElement>('[data-question][tabindex="0"]')?.focus();
    }
    if (isEmpty && wantsFocus.current) {
      wantsFocus.current = false;
      focusPlace();
    }
  }, [isEmpty, wasEmpty, wantsFocus]);
  if (isEmpty) return null;
  return (
    <>
      <div className={styles.tools}>
        {newCount > 0 && (
          <Button kind="quiet" size="small" onClick={acceptAll}>
            Accept all {formatCount(newCount)} new <kbd className={styles.key}>⇧A</kbd>
          </Button>
        )}
      </div>
      <VirtualRows
        count={questions.length}
        active={list.active}
        onNearEnd={onNearEnd}
        container={{ role: 'list', 'aria-label': 'Questions' }}
      >
        {(at) => {
          const question = questions[at];
          return question && <QuestionRow key={question.key} {...list.rowOf(question, at)} />;
        }}
      </VirtualRows>
      <MergeInto list={list} />
    </>
  );
}

/** Whether the list was empty, or not there, when it was drawn last. */
function useWasEmpty(isEmpty: boolean): boolean {
  const [before, setBefore] = useState(true);
  useEffect(() => setBefore(isEmpty), [isEmpty]);
  return before;
}
