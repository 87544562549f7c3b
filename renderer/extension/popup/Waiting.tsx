import type { SaveReply, WaitingRow } from '#renderer/extension/messages.ts';
import { explainProblem } from '#renderer/extension/popup/explain.ts';
import { EnterKey, Foot } from '#renderer/extension/popup/Foot.tsx';
import { Message } from '#renderer/extension/popup/Message.tsx';
import styles from '#renderer/extension/popup/Waiting.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { formatListDate, formatSize } from '#renderer/ui/format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface WaitingProps {
  readonly rows: readonly WaitingRow[];
  readonly reason: Extract<SaveReply, { state: 'waiting' }>['reason'];
  readonly onDiscard: (key: string) => void;
  readonly onRetry: (key: string) => void;
  readonly onOpenApp: () => void;
  readonly onPair: () => void;
  /** Absent when there is nothing to go back to. */
  readonly onBack?: (() => void) | undefined;
}

/** The clips that are kept in this browser until the app has them. */
export function Waiting({ rows, reason, onDiscard, onRetry, onOpenApp, onPair, onBack }: WaitingProps) {
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  if (rows.length === 0) {
    return (
      <>
        <Message icon="check" title="Nothing waits">
          Every clip of this browser is in Backstory.
        </Message>
        <Foot>{onBack && <Button onClick={onBack}>Back</Button>}</Foot>
      </>
    );
  }
  return (
    <>
      <Message icon="clock" title="Saved in this browser for now">
        {whenMoved(rows.length, reason)}
      </Message>
      <ul className={styles.rows} aria-label="Waiting clips">
        {rows.toReversed().map((row) => (
          <li key={row.key} className={styles.row}>
            <span className={styles.outlet} aria-hidden="true">
              {[...row.outlet][0]?.toUpperCase() ?? '·'}
            </span>
            <span className={styles.title} title={row.title}>
              {row.title}
            </span>
            <time dateTime={row.keptAt} className={styles.time}>
              {formatListDate(row.keptAt)}
            </time>
            {row.problem && (
              <IconButton icon="retry" label={`Try again: ${row.title}`} onClick={() => onRetry(row.key)} />
            )}
            <IconButton icon="close" label={`Discard ${row.title}`} onClick={() => onDiscard(row.key)} />
            {row.problem && <p className={styles.problem}>{explainProblem(row.problem)}</p>}
          </li>
        ))}
      </ul>
      <Foot start={formatSize(bytes)}>
        {onBack && (
          <Button kind="quiet" onClick={onBack}>
            Back
          </Button>
        )}
        {reason === 'not-paired' ? (
          <Button kind="primary" onClick={onPair}>
            Pair again
          </Button>
        ) : (
          <Button autoFocus={!onBack} onClick={onOpenApp}>
            Open Backstory <EnterKey />
          </Button>
        )}
      </Foot>
    </>
  );
}

function whenMoved(count: number, reason: WaitingProps['reason']): string {
  const clips = count === 1 ? 'This clip' : `${count} clips`;
  if (reason === 'not-paired') return `${clips} will move to Backstory once this browser is paired with it again.`;
  if (reason === 'held') return `${clips} could not be moved to Backstory yet.`;
  if (reason === 'busy') return `${clips} will move to Backstory in a minute. It takes only so many at once.`;
  return `${clips} will move to Backstory the next time both are open.`;
}
