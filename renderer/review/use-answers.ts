import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { hideAnswered, showAnswered } from '#renderer/review/answered.ts';
import type { Answer } from '#renderer/review/answers.ts';
import { settles } from '#renderer/review/answers.ts';
import { giveAnswer, type TakeBack } from '#renderer/review/give-answer.ts';
import { staleAfterAnswer } from '#renderer/review/queries.ts';
import { doneWords } from '#renderer/review/question-words.ts';
import { plural } from '#renderer/ui/format.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { dismissToast, showToast } from '#renderer/ui/toast.ts';
import type { ReviewQuestion } from '#shared/entities/review.ts';

interface Given {
  /** The questions it settled. */
  readonly keys: readonly string[];
  /** Names the answer. */
  readonly token: object;
  /** Undefined when main refused. */
  readonly done: Promise<TakeBack | undefined>;
}

export interface Answers {
  readonly give: (question: ReviewQuestion, answer: Answer) => void;
  readonly acceptAll: (questions: readonly ReviewQuestion[]) => void;
  /** Takes the last answer back that was given here; false when there is none. */
  readonly undoLast: () => boolean;
}

/** Answers that show at once, are told to main one after the other, and can be taken back one by one. */
export function useAnswers(isInDocument: boolean): Answers {
  const queries = useQueryClient();
  const given = useRef<Given[]>([]);
  const running = useRef<Promise<unknown>>(Promise.resolve());

  const askAgain = () => Promise.all(staleAfterAnswer.map((queryKey) => queries.invalidateQueries({ queryKey })));
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = running.current.then(task);
    running.current = result.catch(() => undefined);
    return result;
  };
  /** Takes the rows away, tells main, and shows what main then knows; rows of a refused answer come back. */
  const give = (questions: readonly ReviewQuestion[], answer: (question: ReviewQuestion) => Answer): Given => {
    const keys = questions.filter((question) => settles(question, answer(question))).map(({ key }) => key);
    const token = {};
    hideAnswered(keys, token);
    const done = inTurn(async () => {
      const backs: TakeBack[] = [];
      let isGiven = true;
      try {
        for (const question of questions) backs.push(await giveAnswer(question, answer(question)));
      } catch (error) {
        isGiven = backs.length > 0;
        showFailure(error);
      }
      void askAgain().then(() => showAnswered(keys, token));
      return isGiven ? inReverse(backs) : undefined;
    });
    const entry = { keys, token, done };
    given.current.push(entry);
    void done.then((back) => {
      if (!back) given.current = given.current.filter((other) => other !== entry);
    });
    return entry;
  };
  const takeBack = (entry: Given) => {
    given.current = given.current.filter((other) => other !== entry);
    showAnswered(entry.keys, entry.token);
    void inTurn(async () => {
      const back = await entry.done;
      await back?.();
    })
      .catch(showFailure)
      .then(askAgain);
  };
  const tell = (entry: Given, message: string, icon: 'check' | 'merge' | undefined) =>
    showToast({ message, icon, undo: () => takeBack(entry) });

  return {
    give: (question, answer) => {
      const icon = answer.kind === 'merge' ? 'merge' : answer.kind === 'accept' ? 'check' : undefined;
      tell(
        give([question], () => answer),
        doneWords(question, answer, isInDocument),
        icon,
      );
    },
    acceptAll: (questions) => {
      if (questions.length === 0) return;
      tell(
        give(questions, () => ({ kind: 'accept' })),
        `${plural(questions.length, 'name')} accepted`,
        'check',
      );
    },
    undoLast: () => {
      const last = given.current.at(-1);
      if (!last) return false;
      dismissToast();
      takeBack(last);
      return true;
    },
  };
}

function inReverse(backs: readonly TakeBack[]): TakeBack {
  return async () => {
    for (const back of backs.toReversed()) await back();
  };
}
