import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { updateStory } from '#renderer/stories/queries.ts';
import styles from '#renderer/stories/StoryView.module.css';
import type { StoryPage } from '#shared/stories/types.ts';

const pauseMs = 700;

/** What a story is, in the user's words: kept after a pause, and when the field, the story or the window is left. */
export function StoryDescription({ story: { id, description } }: { readonly story: StoryPage }) {
  const { mutate: update } = useMutation(updateStory);
  const [text, setText] = useState(description);
  const typed = useRef({ text: description, kept: description, timer: 0 });
  const keep = useRef(() => {
    const { current } = typed;
    clearTimeout(current.timer);
    const clean = current.text.trim();
    if (clean === current.kept) return;
    const before = current.kept;
    current.kept = clean;
    // What was not kept counts as typed: the next pause tries again.
    update({ id, description: clean }, { onError: () => (current.kept = before) });
  });
  useEffect(() => {
    const leave = keep.current;
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  useEffect(() => {
    const { current } = typed;
    // Changed elsewhere, while nothing is being written here.
    if (description === current.kept || current.text.trim() !== current.kept) return;
    Object.assign(current, { text: description, kept: description });
    setText(description);
  }, [description]);
  return (
    <textarea
      className={styles.description}
      aria-label="Description"
      placeholder="What this story is about"
      rows={2}
      maxLength={20_000}
      value={text}
      onChange={({ target: { value } }) => {
        setText(value);
        const { current } = typed;
        clearTimeout(current.timer);
        current.text = value;
        current.timer = window.setTimeout(keep.current, pauseMs);
      }}
      onBlur={keep.current}
    />
  );
}
