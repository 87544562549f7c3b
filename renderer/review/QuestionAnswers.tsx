import { type Answer, mergeAnswer, rejection } from '#renderer/review/answers.ts';
import styles from '#renderer/review/QuestionRow.module.css';
import { nameOf, namesOf } from '#renderer/review/question-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, type MenuRow } from '#renderer/ui/Menu.tsx';
import type { ReviewQuestion } from '#shared/entities/review.ts';

interface QuestionAnswersProps {
  readonly question: ReviewQuestion;
  readonly isInDocument: boolean;
  readonly showsKeys: boolean;
  readonly onAnswer: (answer: Answer) => void;
  readonly onOpen: () => void;
  readonly onOpenPassage: () => void;
  readonly onMerge: () => void;
  readonly onRename: () => void;
}

/** The buttons of a question: its own answers, a no, and a menu with what else can be said. */
export function QuestionAnswers(props: QuestionAnswersProps) {
  const { question, isInDocument, onAnswer } = props;
  const name = nameOf(question);
  return (
    <div className={styles.answers}>
      <OwnAnswers {...props} />
      <span className={styles.others}>
        <IconButton
          label={`Reject ${name}`}
          icon="close"
          keys="R"
          onClick={() => onAnswer(rejection(question, isInDocument))}
        />
        <Menu label={`More about ${name}`} rows={moreRows(props)} />
      </span>
    </div>
  );
}

function OwnAnswers({ question, showsKeys, onAnswer }: QuestionAnswersProps) {
  const name = nameOf(question);
  const key = (keys: string) => showsKeys && <kbd className={styles.key}>{keys}</kbd>;
  switch (question.kind) {
    case 'new':
      return (
        <Button size="small" icon="check" aria-label={`Accept ${name}`} onClick={() => onAnswer({ kind: 'accept' })}>
          Accept {key('A')}
        </Button>
      );
    case 'same':
      return (
        <>
          <Button
            size="small"
            icon="merge"
            aria-label={`Merge ${name} into ${question.other.name}`}
            onClick={() => onAnswer(mergeAnswer(question))}
          >
            Merge {key('M')}
          </Button>
          <Button
            size="small"
            aria-label={`Keep ${name} and ${question.other.name} apart`}
            onClick={() => onAnswer({ kind: 'apart' })}
          >
            Keep apart {key('D')}
          </Button>
        </>
      );
    case 'ambiguous': {
      const names = namesOf(question.answers);
      return question.answers.map((entity, at) => (
        <Button
          key={entity.id}
          size="small"
          aria-label={`${name} is ${names[at]}`}
          onClick={() => onAnswer({ kind: 'pick', entity })}
        >
          <EntityMark type={entity.type} size={8} />
          <span className={styles.answer}>{names[at]}</span> {at < 9 && key(at === 0 ? 'A' : String(at + 1))}
        </Button>
      ));
    }
    default:
      return question satisfies never;
  }
}

function moreRows(props: QuestionAnswersProps): MenuRow[] {
  const { question, isInDocument, onAnswer, onOpen, onOpenPassage, onMerge, onRename } = props;
  const goRows: MenuRow[] = [
    { label: 'Open the passage', icon: 'clip', keys: 'O', onSelect: onOpenPassage },
    { label: 'Open its page', icon: 'external', onSelect: onOpen },
  ];
  // What the words mean comes before what can be changed about it.
  if (question.kind === 'ambiguous') return goRows;
  const isHidden = rejection(question, isInDocument).kind === 'hide';
  const turned: MenuRow[] =
    question.kind === 'same'
      ? [
          {
            label: `Merge ${question.other.name} into ${question.entity.name}`,
            icon: 'merge',
            onSelect: () => onAnswer(mergeAnswer(question, true)),
          },
        ]
      : [];
  return [
    ...turned,
    {
      label: 'Merge into…',
      icon: 'merge',
      ...(question.kind === 'new' ? { keys: 'M' } : {}),
      onSelect: onMerge,
    },
    { label: 'Rename', keys: 'E', onSelect: onRename },
    { label: 'Split…', onSelect: onOpen },
    { label: 'Not sure', keys: 'U', onSelect: () => onAnswer({ kind: 'unsure' }) },
    {
      label: 'Not in this document',
      ...(isHidden ? {} : { keys: 'R' }),
      onSelect: () => onAnswer({ kind: 'not-here' }),
    },
    {
      label: 'Never suggest',
      ...(isHidden ? { keys: 'R' } : {}),
      onSelect: () => onAnswer({ kind: 'hide' }),
    },
    ...goRows,
  ];
}
