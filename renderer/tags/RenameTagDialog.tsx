import { type FormEvent, useId, useState } from 'react';
import { useProgress } from '#renderer/documents/progress.ts';
import { changeTag } from '#renderer/tags/change-tag.ts';
import styles from '#renderer/tags/TagDialogs.module.css';
import { cleanTag, keyOfTag, wrongTag } from '#renderer/tags/tag-tree.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import type { TagCount } from '#shared/documents/table.ts';

interface RenameTagDialogProps {
  readonly tag: string;
  readonly tags: readonly TagCount[];
  readonly onClose: () => void;
}

/** Asks for a tag's new name; one that is there already takes it in. */
export function RenameTagDialog({ tag, tags, onClose }: RenameTagDialogProps) {
  const form = useId();
  const [typed, setTyped] = useState(tag);
  const [isBusy, setBusy] = useState(false);
  const progress = useProgress((state) => state.tag);
  const name = cleanTag(typed);
  const wrong = wrongTag(name);
  const own = tags.find((one) => keyOfTag(one.tag) === keyOfTag(tag));
  const existing =
    keyOfTag(name) === keyOfTag(tag) ? undefined : tags.find((one) => keyOfTag(one.tag) === keyOfTag(name));
  const within = tags.filter((one) => keyOfTag(one.tag).startsWith(`${keyOfTag(tag)}/`)).length;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wrong || name === tag || isBusy) return;
    setBusy(true);
    await changeTag(tag, name, existing !== undefined);
    onClose();
  };
  return (
    <Dialog
      title={`Rename #${tag}`}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            type="submit"
            form={form}
            isBusy={isBusy}
            disabled={wrong !== undefined || name === tag}
          >
            {existing ? `Merge into #${existing.tag}` : 'Rename'}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void submit(event)}>
        <label className={styles.label}>
          Name
          <input
            className={styles.field}
            value={typed}
            maxLength={100}
            aria-invalid={wrong !== undefined}
            aria-describedby={`${form}-words`}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        <p id={`${form}-words`} className={styles.words} role="status">
          {isBusy && progress
            ? `Renaming: ${formatCount(progress.done)} of ${formatCount(progress.total ?? 0)}`
            : (wrong ?? wordsOf(own?.within ?? 0, within, existing))}
        </p>
        <p className={styles.words}>
          Tags in the text of notes follow. A name with spaces cannot stand in a text: there the word stays without its
          #, and the note keeps the tag beside its text.
        </p>
      </form>
    </Dialog>
  );
}

function wordsOf(documents: number, within: number, existing: TagCount | undefined): string {
  const along = within > 0 ? `, with ${plural(within, 'tag')} within it` : '';
  const changes = `Changes ${plural(documents, 'document')}${along}.`;
  return existing ? `#${existing.tag} is there already: both become one. ${changes}` : changes;
}
