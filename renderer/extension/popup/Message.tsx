import type { ReactNode } from 'react';
import styles from '#renderer/extension/popup/Message.module.css';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';

interface MessageProps {
  readonly icon: IconName;
  readonly kind?: 'plain' | 'ok' | 'danger';
  readonly title: string;
  readonly children: ReactNode;
}

/** What the popup has to say in one heading and a sentence or two. */
export function Message({ icon, kind = 'plain', title, children }: MessageProps) {
  return (
    <section className={styles.message} data-kind={kind} role={kind === 'danger' ? 'alert' : 'status'}>
      <Icon name={icon} size={20} />
      <div>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.words}>{children}</p>
      </div>
    </section>
  );
}
