import type { ReactNode } from 'react';
import type { Connection } from '#renderer/extension/messages.ts';
import styles from '#renderer/extension/popup/Frame.module.css';
import { Logo } from '#renderer/onboarding/Logo.tsx';

const words: Readonly<Record<Connection, string>> = {
  connected: 'Connected',
  closed: 'Backstory is not open',
  'not-paired': 'Not paired',
  busy: 'Backstory is busy',
};

interface FrameProps {
  /** Null while it is looked for. */
  readonly connection: Connection | null;
  readonly children: ReactNode;
}

/** The head of every state: whose window this is, and whether the app is there. */
export function Frame({ connection, children }: FrameProps) {
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <Logo size={20} />
        <h1 className={styles.name}>Backstory</h1>
        <p className={styles.connection} role="status" data-connection={connection ?? 'unknown'}>
          {connection && words[connection]}
        </p>
      </header>
      {children}
    </div>
  );
}
