import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import type { Answer } from '#renderer/review/answers.ts';
import { pressReviewKey } from '#renderer/review/press-review-key.ts';
import type { QuestionRowProps } from '#renderer/review/QuestionRow.tsx';
import { type Answers, useAnswers } from '#renderer/review/use-answers.ts';
import type { ReviewQuestion } from '#shared/entities/review.ts';
import type { LinkTarget } from '#shared/targets.ts';

export interface QuestionList {
  readonly active: number;
  readonly rowOf: (question: ReviewQuestion, at: number) => QuestionRowProps;
  readonly acceptAll: () => void;
  /** The question that waits for the entity it is to be merged into. */
  readonly merging: ReviewQuestion | undefined;
  readonly stopMerging: () => void;
  readonly answer: Answers['give'];
  readonly wantsFocus: RefObject<boolean>;
}

/** A list of questions with one that is active: keys answer it, and after an answer the next one has the focus. */
export function useQuestionList(questions: readonly ReviewQuestion[], isInDocument: boolean): QuestionList {
  const answers = useAnswers(isInDocument);
  const [activeKey, setActiveKey] = useState<string>();
  // A row that is gone gives its place to the one that moved up.
  const [lastActive, setLastActive] = useState(0);
  const [renaming, setRenaming] = useState<string>();
  const [merging, setMerging] = useState<ReviewQuestion>();
  const wantsFocus = useRef(false);
  const found = questions.findIndex(({ key }) => key === activeKey);
  const active = found >= 0 ? found : Math.max(0, Math.min(lastActive, questions.length - 1));

  const activate = (at: number) => {
    const to = Math.max(0, Math.min(questions.length - 1, at));
    setLastActive(to);
    setActiveKey(questions[to]?.key);
  };
  const moveTo = (at: number) => {
    wantsFocus.current = true;
    activate(at);
  };
  const give = (question: ReviewQuestion, answer: Answer) => {
    setLastActive(Math.max(0, questions.indexOf(question)));
    wantsFocus.current = true;
    answers.give(question, answer);
  };
  const acceptAll = () => {
    wantsFocus.current = true;
    answers.acceptAll(questions.filter(({ kind }) => kind === 'new'));
  };
  const open = (question: ReviewQuestion) => openTarget({ kind: 'entity', id: question.entity.id });
  const openPassage = ({ passage: { kind, documentId, start, end } }: ReviewQuestion) =>
    // The kind of a document is what says which of the two its id is.
    openTarget({ kind, id: documentId } as LinkTarget, { start, end });

  const onKeyDown = (question: ReviewQuestion, at: number) => (event: KeyboardEvent) => {
    const row = event.currentTarget;
    const isDone = pressReviewKey(event, question, {
      isInDocument,
      answer: give,
      skip: () => moveTo(at + 1),
      acceptAll,
      undo: () => {
        wantsFocus.current = true;
        return answers.undoLast();
      },
      move: (by) => moveTo(at + by),
      openPassage,
      startMerge: setMerging,
      startRename: ({ key }) => setRenaming(key),
      chooseType: () => row.querySelector<HTMLElement>('[data-type-menu] button')?.click(),
    });
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    active,
    merging,
    acceptAll,
    wantsFocus,
    answer: give,
    stopMerging: () => setMerging(undefined),
    rowOf: (question, at) => ({
      question,
      isInDocument,
      isActive: at === active,
      isRenaming: renaming === question.key,
      wantsFocus,
      position: at + 1,
      total: questions.length,
      onAnswer: (answer) => give(question, answer),
      onOpen: () => open(question),
      onOpenPassage: () => openPassage(question),
      onMerge: () => setMerging(question),
      onRename: (isRenaming) => setRenaming(isRenaming ? question.key : undefined),
      onFocus: () => {
        if (at !== active || activeKey !== question.key) activate(at);
      },
      onKeyDown: onKeyDown(question, at),
    }),
  };
}
