import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { storyList } from '#renderer/stories/queries.ts';
import styles from '#renderer/stories/StoryDialogs.module.css';
import { useStoryChanges } from '#renderer/stories/use-story-changes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { plural } from '#renderer/ui/format.ts';
import type { StoryPage } from '#shared/stories/types.ts';

interface MergeStoryDialogProps {
  readonly story: StoryPage;
  readonly onClose: () => void;
}

/** Asks which story takes this one in. */
export function MergeStoryDialog({ story, onClose }: MergeStoryDialogProps) {
  const { data = [] } = useQuery(storyList);
  const { merge } = useStoryChanges();
  const others = data.filter(({ id }) => id !== story.id);
  const [chosen, setChosen] = useState(story.related[0]?.id);
  const into = others.find(({ id }) => id === chosen);
  return (
    <Dialog
      title={`Merge ${story.name} into`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            disabled={!into}
            onClick={() => {
              if (into) merge(story, into);
              onClose();
            }}
          >
            Merge
          </Button>
        </>
      }
    >
      <p className={styles.words}>
        What is filed in {story.name} moves there, and links to it open the other one. It can be taken back at any time.
      </p>
      {others.length === 0 && <p className={styles.words}>There is no other story.</p>}
      <div className={styles.choices} role="radiogroup" aria-label="Stories">
        {others.map(({ id, name, clipCount, noteCount }) => (
          <label key={id} className={styles.choice}>
            <input type="radio" name="into" checked={id === chosen} onChange={() => setChosen(id)} />
            <span className={styles.name}>{name}</span>
            <span className={styles.detail}>
              {plural(clipCount, 'clip')}, {plural(noteCount, 'note')}
            </span>
          </label>
        ))}
      </div>
    </Dialog>
  );
}
