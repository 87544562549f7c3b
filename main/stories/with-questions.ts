import type { OpenQuestion, QuestionChanges } from '#shared/stories/types.ts';

const mostQuestions = 500;

/** The questions after some of them changed. */
export function withQuestions(
  questions: readonly OpenQuestion[],
  { put = [], remove = [] }: QuestionChanges,
): OpenQuestion[] {
  const left = questions.filter(({ id }) => !remove.includes(id));
  for (const { at, ...question } of put) {
    const known = left.findIndex(({ id }) => id === question.id);
    left.splice(known >= 0 ? known : (at ?? left.length), known >= 0 ? 1 : 0, question);
  }
  return left.slice(0, mostQuestions);
}
