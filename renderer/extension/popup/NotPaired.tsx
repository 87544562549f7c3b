import { useState } from 'react';
import type { PairReply } from '#renderer/extension/messages.ts';
import { explainPairing } from '#renderer/extension/popup/explain.ts';
import { Foot } from '#renderer/extension/popup/Foot.tsx';
import styles from '#renderer/extension/popup/NotPaired.module.css';
import { Button } from '#renderer/ui/Button.tsx';

interface NotPairedProps {
  readonly waiting: number;
  readonly onPair: (code: string) => Promise<PairReply>;
}

const digits = 8;

/** Eight boxes, one field: it is typed, pasted and read aloud as one code. */
export function NotPaired({ waiting, onPair }: NotPairedProps) {
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState<Exclude<PairReply, 'paired'> | null>(null);
  const [isPairing, setPairing] = useState(false);
  const pair = async () => {
    if (code.length < digits || isPairing) return;
    setPairing(true);
    setRefused(null);
    const reply = await onPair(code);
    setPairing(false);
    if (reply === 'paired') return;
    setRefused(reply);
    setCode('');
  };
  return (
    <form
      aria-label="Pair with Backstory"
      onSubmit={(event) => {
        event.preventDefault();
        void pair();
      }}
    >
      <div className={styles.body}>
        <h2 className={styles.title}>Type the code from Backstory</h2>
        <p className={styles.words}>In Backstory, open Settings and press “Pair a browser”.</p>
        <div className={styles.code}>
          <input
            className={styles.input}
            aria-label="Code, eight digits"
            aria-describedby="code-help"
            inputMode="numeric"
            autoComplete="one-time-code"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the popup opens for this field
            autoFocus
            value={code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, digits))}
          />
          {Array.from({ length: digits }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
            <span key={at} className={styles.box} data-next={at === code.length || undefined} aria-hidden="true">
              {code[at]}
            </span>
          ))}
        </div>
        {refused ? (
          <p id="code-help" className={styles.refused} role="alert">
            {explainPairing(refused)}
          </p>
        ) : (
          <p id="code-help" className={styles.help}>
            The code works for 60 seconds, on this computer only.
          </p>
        )}
      </div>
      <Foot start={waiting > 0 ? `${waiting} ${waiting === 1 ? 'clip waits' : 'clips wait'} in this browser` : ''}>
        <Button kind="primary" type="submit" isBusy={isPairing} disabled={code.length < digits}>
          Pair
        </Button>
      </Foot>
    </form>
  );
}
