import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import styles from '#renderer/stories/OpenQuestions.module.css';
import { updateStory } from '#renderer/stories/queries.ts';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import type { OpenQuestion, StoryPage } from '#shared/stories/types.ts';

/** What the user wants to find out; an answered one is ticked and stays. */
export function OpenQuestions({ story: { id, questions } }: { readonly story: StoryPage }) {
  const [text, setText] = useState('');
  const { mutate: update } = useMutation(updateStory);
  const put = (question: OpenQuestion, at?: number) => ({ id, changedQuestions: { put: [{ ...question, at }] } });
  const add = (event: FormEvent) => {
    event.preventDefault();
    const asked = text.trim();
    if (asked === '') return;
    setText('');
    // What could not be kept goes back into the field, unless the next one is being written there.
    const giveBack = () => setText((now) => (now === '' ? asked : now));
    update(put({ id: crypto.randomUUID(), text: asked, isDone: false }), { onError: giveBack });
  };
  const remove = (question: OpenQuestion) => {
    const at = questions.indexOf(question);
    update({ id, changedQuestions: { remove: [question.id] } });
    showToast({ message: 'Question removed', undo: () => update(put(question, at)) });
  };
  const open = questions.filter(({ isDone }) => !isDone).length;
  return (
    <DetailsSection title="Open questions" count={open > 0 ? formatCount(open) : undefined}>
      <ul className={styles.questions}>
        {questions.map((question) => (
          <li key={question.id}>
            <label>
              <input
                type="checkbox"
                checked={question.isDone}
                onChange={() => update(put({ ...question, isDone: !question.isDone }))}
              />
              <span>{question.text}</span>
            </label>
            <IconButton label={`Remove “${question.text}”`} icon="close" onClick={() => remove(question)} />
          </li>
        ))}
      </ul>
      <form className={styles.add} onSubmit={add}>
        <input
          aria-label="Add a question"
          placeholder="Add a question"
          value={text}
          maxLength={500}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </DetailsSection>
  );
}
