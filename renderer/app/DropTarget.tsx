import { useEffect, useState } from 'react';
import { openAddClip } from '#renderer/app/add-clip.ts';
import { clipFiles } from '#renderer/app/clip-files.ts';
import { isTyping } from '#renderer/app/commands.ts';
import styles from '#renderer/app/DropTarget.module.css';
import { Icon } from '#renderer/ui/Icon.tsx';

/** Takes files that are dropped anywhere in the window, and text that is pasted outside of a field. */
export function DropTarget() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const takes = (event: DragEvent) => !event.defaultPrevented && carries(event.dataTransfer);
    const over = (event: DragEvent) => {
      // Over a part that takes files itself (a note), this is not the place.
      if (!takes(event)) {
        setOver(false);
        return;
      }
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!takes(event) || !event.dataTransfer) return;
      event.preventDefault();
      takeIn(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      if (event.clipboardData) takeIn(event.clipboardData);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className={styles.target}>
      <div className={styles.card}>
        <Icon name="download" size={24} />
        <p className={styles.title}>Drop to clip</p>
        <p>Web pages, PDF, Markdown and text</p>
      </div>
    </div>
  );
}

/** Files from elsewhere; a drag that began in the app is the app's own affair. */
function carries(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') === true;
}

function takeIn(transfer: DataTransfer): void {
  const files = [...transfer.files];
  if (files.length > 0) {
    void clipFiles(files);
    return;
  }
  const text = transfer.getData('text/plain').trim();
  if (text) openAddClip(text);
}
