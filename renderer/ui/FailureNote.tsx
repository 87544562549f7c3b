import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { type Explanation, explainFailure } from '#renderer/ui/explain-failure.ts';
import styles from '#renderer/ui/FailureNote.module.css';
import { Icon } from '#renderer/ui/Icon.tsx';

interface FailureNoteProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** Says where it happened what happened, what is safe, and what to do. */
export function FailureNote({ error, onRetry }: FailureNoteProps) {
  return <ExplanationNote explanation={explainFailure(error)} onRetry={onRetry} />;
}

interface ExplanationNoteProps {
  readonly explanation: Explanation;
  readonly kind?: 'danger' | 'warning' | undefined;
  /** For what is no failure of now, so that nobody is interrupted. */
  readonly isQuiet?: boolean | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** What else can be done. */
  readonly actions?: ReactNode;
}

export function ExplanationNote({ explanation, kind = 'danger', isQuiet, onRetry, actions }: ExplanationNoteProps) {
  return (
    <div className={styles.note} role={isQuiet ? 'note' : 'alert'} data-kind={kind}>
      <span className={styles.sign}>
        <Icon name="warning" size={18} />
      </span>
      <div className={styles.words}>
        <p className={styles.happened}>{explanation.happened}</p>
        <p>{explanation.safe}</p>
        <p>{explanation.action}</p>
        {(onRetry || actions) && (
          <div className={styles.actions}>
            {onRetry && (
              <Button icon="retry" onClick={onRetry}>
                Try again
              </Button>
            )}
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}
