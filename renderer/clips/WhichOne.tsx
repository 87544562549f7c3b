import { useInfiniteQuery } from '@tanstack/react-query';
import styles from '#renderer/clips/MentionCard.module.css';
import { useMentionDecision } from '#renderer/clips/use-mention-decision.ts';
import { reviewOf } from '#renderer/review/queries.ts';
import { namesOf } from '#renderer/review/question-words.ts';
import { useAnswers } from '#renderer/review/use-answers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import type { ReviewQuestion } from '#shared/entities/review.ts';
import type { Mention } from '#shared/entities/types.ts';
import type { ClipId } from '#shared/ids.ts';

interface WhichOneProps {
  readonly clipId: ClipId;
  readonly mention: Mention;
  /** The words as the article has them. */
  readonly words: string;
  readonly onClose: () => void;
}

/** Asks what ambiguous words mean; nothing is settled until somebody says so. */
export function WhichOne({ clipId, mention, words, onClose }: WhichOneProps) {
  const { data } = useInfiniteQuery(reviewOf(clipId));
  const answers = useAnswers(true);
  const decide = useMentionDecision(clipId, mention);
  const question = data?.pages.flatMap((page) => page.questions).find((one) => isAbout(one, mention));
  const choices =
    question?.kind === 'ambiguous'
      ? question.answers
      : [{ id: mention.entityId, type: mention.type, name: mention.name }];
  const names = namesOf(choices);
  return (
    <>
      <strong className={styles.name}>Which one is “{words}”?</strong>
      <div className={styles.choices}>
        {choices.map((choice, at) => (
          <Button
            key={choice.id}
            size="small"
            onClick={() => {
              onClose();
              const picked = question?.kind === 'ambiguous' && question.answers.find(({ id }) => id === choice.id);
              if (question && picked) {
                const { start, end } = mention;
                const passage = { ...question.passage, start, end, match: words };
                answers.give({ ...question, passage }, { kind: 'pick', entity: picked });
              } else decide('confirmed', `${words} is ${choice.name} here`, choice.id);
            }}
          >
            <EntityMark type={choice.type} size={8} />
            {names[at]}
          </Button>
        ))}
        <Button
          kind="quiet"
          size="small"
          icon="close"
          onClick={() => {
            onClose();
            if (question) answers.give(question, { kind: 'not-here' });
            else decide('rejected', `Not ${mention.name} here`);
          }}
        >
          None of these
        </Button>
      </div>
    </>
  );
}

function isAbout(question: ReviewQuestion, { entityId, alternatives = [] }: Mention): boolean {
  if (question.kind !== 'ambiguous') return false;
  const ids = new Set(question.answers.map(({ id }) => id));
  return ids.has(entityId) && alternatives.every((id) => ids.has(id));
}
