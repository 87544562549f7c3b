import type { KeyboardEvent } from 'react';
import { isInSequence, isTyping } from '#renderer/app/commands.ts';
import { matches, shortcutOf, useKeyboard } from '#renderer/app/keys.ts';
import { type Answer, firstAnswer, mergeAnswer, rejection } from '#renderer/review/answers.ts';
import type { ReviewQuestion } from '#shared/entities/review.ts';

export interface ReviewActions {
  readonly isInDocument: boolean;
  readonly answer: (question: ReviewQuestion, answer: Answer) => void;
  readonly skip: () => void;
  readonly acceptAll: () => void;
  readonly undo: () => boolean;
  readonly move: (by: number) => void;
  readonly openPassage: (question: ReviewQuestion) => void;
  readonly startMerge: (question: ReviewQuestion) => void;
  readonly startRename: (question: ReviewQuestion) => void;
  readonly chooseType: () => void;
}

/** Whether the key did something to the question that has the focus. */
export function pressReviewKey(event: KeyboardEvent, question: ReviewQuestion, act: ReviewActions): boolean {
  if (isTyping(event.target) || event.nativeEvent.isComposing) return false;
  if (matches(event.nativeEvent, shortcutOf('undo'))) return act.undo();
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity }[event.key];
  if (by !== undefined) {
    act.move(by);
    return true;
  }
  if (!useKeyboard.getState().singleKeys || isInSequence(event.nativeEvent)) return false;
  const run = event.shiftKey ? shiftKeys[event.key.toUpperCase()] : singleKeyOf(event.key);
  if (!run) return false;
  run(question, act);
  return true;
}

type Run = (question: ReviewQuestion, act: ReviewActions) => void;

const shiftKeys: Readonly<Record<string, Run>> = { A: (_, act) => act.acceptAll() };

const singleKeys: Readonly<Record<string, Run>> = {
  J: (_, act) => act.move(1),
  K: (_, act) => act.move(-1),
  A: (question, act) => {
    const answer = firstAnswer(question);
    if (answer) act.answer(question, answer);
  },
  R: (question, act) => act.answer(question, rejection(question, act.isInDocument)),
  M: (question, act) => {
    if (question.kind === 'same') act.answer(question, mergeAnswer(question));
    else act.startMerge(question);
  },
  D: (question, act) => {
    if (question.kind === 'same') act.answer(question, { kind: 'apart' });
  },
  U: (question, act) => {
    if (question.kind === 'ambiguous') act.skip();
    else act.answer(question, { kind: 'unsure' });
  },
  C: (_, act) => act.chooseType(),
  E: (question, act) => act.startRename(question),
  O: (question, act) => act.openPassage(question),
};

function singleKeyOf(key: string): Run | undefined {
  if (/^[1-9]$/.test(key)) {
    return (question, act) => {
      const entity = question.kind === 'ambiguous' ? question.answers[Number(key) - 1] : undefined;
      if (entity) act.answer(question, { kind: 'pick', entity });
    };
  }
  return singleKeys[key.toUpperCase()];
}
