import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { useKeyboard } from '#renderer/app/keys.ts';
import { typeRows } from '#renderer/entities/type-rows.ts';
import type { Answer } from '#renderer/review/answers.ts';
import { QuestionAnswers } from '#renderer/review/QuestionAnswers.tsx';
import { QuestionPassage } from '#renderer/review/QuestionPassage.tsx';
import styles from '#renderer/review/QuestionRow.module.css';
import { askWords, nameOf } from '#renderer/review/question-words.ts';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { plural } from '#renderer/ui/format.ts';
import { Menu } from '#renderer/ui/Menu.tsx';
import type { ReviewQuestion } from '#shared/entities/review.ts';

export interface QuestionRowProps {
  readonly question: ReviewQuestion;
  readonly isInDocument: boolean;
  readonly isActive: boolean;
  readonly isRenaming: boolean;
  /** Set when the row that is active next is to have the focus. */
  readonly wantsFocus: RefObject<boolean>;
  readonly position: number;
  readonly total: number;
  readonly onAnswer: (answer: Answer) => void;
  readonly onOpen: () => void;
  readonly onOpenPassage: () => void;
  readonly onMerge: () => void;
  readonly onRename: (isRenaming: boolean) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One question about a name, with its answers. */
export function QuestionRow(props: QuestionRowProps) {
  const { question, isInDocument, isActive, isRenaming, wantsFocus, position, total } = props;
  const name = useRef<HTMLButtonElement>(null);
  const { singleKeys } = useKeyboard();
  useLayoutEffect(() => {
    if (!isActive || isRenaming || !wantsFocus.current || !name.current) return;
    wantsFocus.current = false;
    name.current.focus();
  });
  const words = nameOf(question);
  const { entity, mentionCount, documentCount } = question;
  return (
    // biome-ignore lint/a11y/useSemanticElements: of a long list only the rows in sight are there, in elements of their own
    <div
      className={styles.question}
      role="listitem"
      aria-posinset={position}
      aria-setsize={total}
      data-active={isActive || undefined}
      data-wide={!isInDocument || undefined}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
    >
      <div className={styles.line}>
        {question.kind === 'ambiguous' ? <span className={styles.unsure}>?</span> : <EntityMark type={entity.type} />}
        {isRenaming ? (
          <RenameField
            name={entity.name}
            onDone={(renamed) => {
              wantsFocus.current = true;
              props.onRename(false);
              if (renamed && renamed !== entity.name) props.onAnswer({ kind: 'rename', name: renamed });
            }}
          />
        ) : (
          <button
            ref={name}
            type="button"
            className={styles.name}
            data-question={question.key}
            tabIndex={isActive ? 0 : -1}
            onClick={props.onOpen}
          >
            {words}
          </button>
        )}
        <span className={styles.mentions}>
          {plural(mentionCount, 'mention')}
          {!isInDocument && documentCount > 1 && ` in ${plural(documentCount, 'document')}`}
        </span>
      </div>
      <div className={styles.ask}>
        <span>{askWords(question)}</span>
        {question.kind !== 'ambiguous' && (
          <span className={styles.type} data-type-menu>
            <Menu
              label={`Change type of ${entity.name}`}
              icon="chevron-down"
              rows={typeRows(entity.type, (type) => props.onAnswer({ kind: 'type', type }))}
            />
          </span>
        )}
      </div>
      {!isInDocument && <QuestionPassage question={question} onOpen={props.onOpenPassage} isActive={isActive} />}
      <QuestionAnswers
        question={question}
        isInDocument={isInDocument}
        showsKeys={singleKeys && isActive}
        onAnswer={props.onAnswer}
        onOpen={props.onOpen}
        onOpenPassage={props.onOpenPassage}
        onMerge={props.onMerge}
        onRename={() => props.onRename(true)}
      />
    </div>
  );
}

interface RenameFieldProps {
  readonly name: string;
  /** The new name; nothing when it was left. */
  readonly onDone: (name?: string) => void;
}

function RenameField({ name, onDone }: RenameFieldProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onDone(event.currentTarget.value.trim());
    else if (event.key === 'Escape') onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the field is what was asked for
      autoFocus
      className={styles.field}
      aria-label={`New name of ${name}`}
      defaultValue={name}
      maxLength={300}
      spellCheck={false}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => onDone()}
      onKeyDown={onKeyDown}
    />
  );
}
