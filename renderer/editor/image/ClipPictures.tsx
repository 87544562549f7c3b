import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useQuery } from '@tanstack/react-query';
import { COMMAND_PRIORITY_EDITOR } from 'lexical';
import { useEffect, useState } from 'react';
import { CHOOSE_CLIP_PICTURE_COMMAND, INSERT_PICTURE_COMMAND } from '#renderer/editor/files/files-commands.ts';
import { ClipPictureRow } from '#renderer/editor/image/ClipPictureRow.tsx';
import styles from '#renderer/editor/image/ClipPictures.module.css';
import { clipsLike } from '#renderer/editor/image/clip-queries.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';

/** The pictures of clips, to put one into the note. */
export function ClipPictures() {
  const [editor] = useLexicalComposerContext();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const { data: clips = [] } = useQuery({ ...clipsLike(words), enabled: isOpen });
  useEffect(
    () =>
      editor.registerCommand(
        CHOOSE_CLIP_PICTURE_COMMAND,
        () => {
          setOpen(true);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );
  const close = () => {
    setOpen(false);
    editor.focus();
  };
  return (
    <Dialog title="Picture from a clip" isOpen={isOpen} onClose={close} size="large">
      <input
        className={styles.field}
        type="search"
        aria-label="Find a clip"
        placeholder="Find a clip by its title"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul className={styles.clips}>
        {clips.map((clip) => (
          <ClipPictureRow
            key={clip.id}
            clip={clip}
            onPick={(picture) => {
              close();
              editor.dispatchCommand(INSERT_PICTURE_COMMAND, picture);
            }}
          />
        ))}
      </ul>
      {clips.length === 0 && <p className={styles.none}>No clip is called so.</p>}
    </Dialog>
  );
}
