import { useEffect, useState } from 'react';
import type { SaveStatus } from '#renderer/notes/autosave.ts';
import styles from '#renderer/notes/NoteView.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { explainFailure } from '#renderer/ui/explain-failure.ts';

interface SaveStateProps {
  readonly status: SaveStatus;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** "Saving" is only worth saying when it takes this long. */
const slowMs = 400;

/** Whether the words are safe. */
export function SaveState({ status, error, onRetry }: SaveStateProps) {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (status !== 'saving') return undefined;
    const timer = setTimeout(() => setIsSlow(true), slowMs);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [status]);

  if (status === 'not-saved') {
    const { happened, action } = explainFailure(error);
    return (
      <span className={styles.notSaved} role="alert" title={`${happened} ${action}`}>
        Not saved
        <Button kind="quiet" size="small" icon="retry" onClick={onRetry}>
          Retry
        </Button>
      </span>
    );
  }
  return (
    <span className={styles.saved} role="status">
      {isSlow ? 'Saving' : 'Saved'}
    </span>
  );
}
