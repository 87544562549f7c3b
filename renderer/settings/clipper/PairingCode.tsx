import { useEffect, useRef } from 'react';
import styles from '#renderer/settings/clipper/PairingCode.module.css';
import { useSecondsLeft } from '#renderer/settings/clipper/use-seconds-left.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { plural } from '#renderer/ui/format.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { ClipperStatus } from '#shared/clipper/types.ts';

interface PairingCodeProps {
  readonly pairing: NonNullable<ClipperStatus['pairing']>;
  /** When this was heard of, by this window's clock. */
  readonly since: number;
  readonly isBusy: boolean;
  readonly onNew: () => void;
  readonly onStop: () => void;
}

/** Eight digits to type into the extension, how long they are good, and how many tries are left. */
export function PairingCode({ pairing, since, isBusy, onNew, onStop }: PairingCodeProps) {
  const seconds = useSecondsLeft(pairing.leftMs, since);
  const box = useRef<HTMLDivElement>(null);
  // The section may be further down than the window shows.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const isOver = seconds === 0 || pairing.triesLeft === 0;
  return (
    <div ref={box} className={styles.code}>
      {!isOver && (
        <p className={styles.digits}>
          <span className={styles.spoken}>Code: {[...pairing.code].join(' ')}</span>
          {[...pairing.code].map((digit, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a digit is known by its place.
            <span key={at} className={styles.digit} aria-hidden="true">
              {digit}
            </span>
          ))}
        </p>
      )}
      <div className={styles.actions}>
        {!isOver && (
          <>
            <p className={styles.left}>
              <span role="timer">{seconds} s left</span>
              {`, ${plural(pairing.triesLeft, 'try', 'tries')}`}
            </p>
            <Button icon="copy" onClick={() => void copy(pairing.code)}>
              Copy
            </Button>
          </>
        )}
        <Button kind={isOver ? 'plain' : 'quiet'} icon="retry" isBusy={isBusy} onClick={onNew}>
          New code
        </Button>
        <Button kind="quiet" onClick={onStop}>
          {isOver ? 'Close' : 'Cancel'}
        </Button>
      </div>
    </div>
  );
}

async function copy(code: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(code);
    showToast({ icon: 'copy', message: 'Code copied' });
  } catch {
    showToast({ icon: 'warning', message: 'The code could not be copied. Type it instead.' });
  }
}
