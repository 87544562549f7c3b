import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useState } from 'react';
import styles from '#renderer/editor/block-tools/BlockHandle.module.css';
import { type DropPlace, dropPlaceAt } from '#renderer/editor/block-tools/drop-place.ts';

/** A line where a file that is dragged over the text would come. */
export function FileDropLine() {
  const [editor] = useLexicalComposerContext();
  const [place, setPlace] = useState<DropPlace>();
  useEffect(
    () =>
      editor.registerRootListener((root) => {
        if (!root) return undefined;
        const over = ({ dataTransfer, clientY }: DragEvent) => {
          if (dataTransfer?.types.includes('Files')) setPlace(dropPlaceAt(editor, clientY, false));
        };
        const leave = ({ relatedTarget }: DragEvent) => {
          if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) setPlace(undefined);
        };
        const drop = () => setPlace(undefined);
        root.addEventListener('dragover', over);
        root.addEventListener('dragleave', leave);
        root.addEventListener('drop', drop);
        return () => {
          root.removeEventListener('dragover', over);
          root.removeEventListener('dragleave', leave);
          root.removeEventListener('drop', drop);
        };
      }),
    [editor],
  );
  return place && <div className={styles.drop} style={{ top: place.top }} />;
}
