import type { Answer } from '#renderer/review/answers.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { ReviewQuestion, SameReason } from '#shared/entities/review.ts';
import type { Entity } from '#shared/entities/types.ts';

const reasonWords: Readonly<Record<SameReason, string>> = {
  'same-name': 'the same name',
  spelling: 'almost the same spelling',
  'short-form': 'a short form of it',
  initials: 'its initials',
  'shared-alias': 'a name they share',
};

/** The words a question is about: for ambiguous ones those of the text, which name several things. */
export function nameOf({ kind, entity, passage }: ReviewQuestion): string {
  return kind === 'ambiguous' ? passage.match : entity.name;
}

/** The question itself, in one line. */
export function askWords(question: ReviewQuestion): string {
  switch (question.kind) {
    case 'new':
      return `New ${typeWord(question.entity)}, not in your vault yet.`;
    case 'same':
      return `Merge into ${question.other.name}? It has ${reasonWords[question.reason]}.`;
    case 'ambiguous':
      return `${listWords(namesOf(question.answers))}?`;
    default:
      return question satisfies never;
  }
}

/** The answers' names; where two are equal, the type tells them apart. */
export function namesOf(answers: readonly Pick<Entity, 'id' | 'type' | 'name'>[]): string[] {
  return answers.map((answer) => {
    const isTwice = answers.some((other) => other.id !== answer.id && other.name === answer.name);
    return isTwice ? `${answer.name} (${typeWord(answer)})` : answer.name;
  });
}

/** What an answer did, as the toast says it. */
export function doneWords(question: ReviewQuestion, answer: Answer, isInDocument: boolean): string {
  const name = nameOf(question);
  switch (answer.kind) {
    case 'accept':
      return `${name} accepted`;
    case 'pick':
      return `${name} is ${answer.entity.name} here`;
    case 'merge':
      return `Merged “${answer.from.name}” into ${answer.into.name}`;
    case 'apart':
      return question.kind === 'same' ? `${name} and ${question.other.name} are kept apart` : `${name} is kept apart`;
    case 'not-here':
      return `${name} rejected in this ${isInDocument ? 'clip' : 'document'}`;
    case 'hide':
      return `${name} is never suggested again`;
    case 'unsure':
      return `${name} is asked about again when something newer names it`;
    case 'type':
      return `${name} accepted as ${entityTypeLabels[answer.type].one.toLowerCase()}`;
    case 'rename':
      return `Renamed to ${answer.name}`;
    default:
      return answer satisfies never;
  }
}

function typeWord({ type }: Pick<Entity, 'type'>): string {
  return entityTypeLabels[type].one.toLowerCase();
}

function listWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
