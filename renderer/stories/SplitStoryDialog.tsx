import { useState } from 'react';
import { CheckRows } from '#renderer/backlinks/CheckRows.tsx';
import styles from '#renderer/stories/StoryDialogs.module.css';
import { useStoryChanges } from '#renderer/stories/use-story-changes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { formatDate, plural } from '#renderer/ui/format.ts';
import type { StoryPage } from '#shared/stories/types.ts';

interface SplitStoryDialogProps {
  readonly story: StoryPage;
  readonly onClose: () => void;
}

/** Asks which documents are another story, and what it is called. */
export function SplitStoryDialog({ story, onClose }: SplitStoryDialogProps) {
  const { documents } = story;
  const { split } = useStoryChanges();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const check = (places: readonly number[], isOn: boolean) =>
    setChosen((before) => new Set(isOn ? [...before, ...places] : [...before].filter((at) => !places.includes(at))));
  const start = () => {
    split(
      story,
      name.trim(),
      [...chosen].flatMap((at) => documents[at]?.id ?? []),
    );
    onClose();
  };
  return (
    <Dialog
      title={`Split ${story.name}`}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <span className={styles.status} role="status">
            {plural(chosen.size, 'document')} chosen
          </span>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" disabled={chosen.size === 0 || name.trim() === ''} onClick={start}>
            Split off
          </Button>
        </>
      }
    >
      <label className={styles.label}>
        Name of the new story
        <input
          className={styles.field}
          value={name}
          maxLength={300}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <p className={styles.words}>What moves to it?</p>
      <CheckRows
        label={`Clips and notes in ${story.name}`}
        count={documents.length}
        stateOf={(at) => chosen.has(at)}
        onCheck={check}
        nameOf={(at) => documents[at]?.title || 'Untitled'}
      >
        {(at) => {
          const row = documents[at];
          return (
            row && (
              <span className={styles.document}>
                <span className={styles.name}>{row.title || 'Untitled'}</span>
                <span className={styles.detail}>
                  {row.outlet ?? (row.kind === 'note' ? 'Note' : 'Clip')} · {formatDate(row.published ?? row.at)}
                </span>
              </span>
            )
          );
        }}
      </CheckRows>
    </Dialog>
  );
}
