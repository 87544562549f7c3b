import { useState } from 'react';
import { changeTag } from '#renderer/tags/change-tag.ts';
import styles from '#renderer/tags/TagDialogs.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { plural } from '#renderer/ui/format.ts';

interface RemoveTagDialogProps {
  readonly tag: string;
  readonly count: number;
  readonly onClose: () => void;
}

/** Says what removing a tag takes along before it is done. */
export function RemoveTagDialog({ tag, count, onClose }: RemoveTagDialogProps) {
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    await changeTag(tag, null, false);
    onClose();
  };
  return (
    <Dialog
      title={`Remove #${tag} everywhere?`}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="danger" icon="trash" isBusy={isBusy} onClick={() => void remove()} data-autofocus>
            Remove the tag
          </Button>
        </>
      }
    >
      <p className={styles.words}>
        {plural(count, 'document')} {count === 1 ? 'loses' : 'lose'} this tag and those within it; nothing is deleted.
        In the text of notes the word stays, without its #.
      </p>
    </Dialog>
  );
}
