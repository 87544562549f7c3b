import type { ReviewQuestion } from '#shared/entities/review.ts';
import type { Entity, EntityType } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

export interface Named {
  readonly id: EntityId;
  readonly name: string;
}

/** What the user can say to a question. */
export type Answer =
  | { readonly kind: 'accept' }
  | { readonly kind: 'pick'; readonly entity: Entity }
  | { readonly kind: 'merge'; readonly from: Named; readonly into: Named }
  | { readonly kind: 'apart' }
  | { readonly kind: 'not-here' }
  | { readonly kind: 'hide' }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'type'; readonly type: EntityType }
  | { readonly kind: 'rename'; readonly name: string };

/** The answer that is one press away, first among the buttons. */
export function firstAnswer(question: ReviewQuestion): Answer | undefined {
  switch (question.kind) {
    case 'new':
      return { kind: 'accept' };
    case 'same':
      return mergeAnswer(question);
    case 'ambiguous': {
      const [entity] = question.answers;
      return entity && { kind: 'pick', entity };
    }
    default:
      return question satisfies never;
  }
}

/** The better known name stays; `isTurned` keeps the other one. */
export function mergeAnswer({ entity, other }: ReviewQuestion & { kind: 'same' }, isTurned = false): Answer {
  return isTurned ? { kind: 'merge', from: other, into: entity } : { kind: 'merge', from: entity, into: other };
}

/**
 * What a "no" means: in the reader the name is not here; in the vault's own list it is never asked about again. A name the
 * user has taken up is never hidden by it, and a no to ambiguous words is about those words.
 */
export function rejection(question: ReviewQuestion, isInDocument: boolean): Answer {
  const isHidden = !isInDocument && question.kind !== 'ambiguous' && question.entity.status === 'suggested';
  return { kind: isHidden ? 'hide' : 'not-here' };
}

/** Whether the question is settled by an answer, so that its row goes. */
export function settles({ kind }: ReviewQuestion, answer: Answer): boolean {
  return kind === 'new' || (answer.kind !== 'type' && answer.kind !== 'rename');
}
