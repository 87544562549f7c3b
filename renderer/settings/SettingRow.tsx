import type { ReactNode } from 'react';
import styles from '#renderer/settings/SettingRow.module.css';

interface SettingsSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function SettingsSection({ title, children }: SettingsSectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

interface SettingRowProps {
  readonly label: string;
  readonly detail?: string | undefined;
  /** What changes it. */
  readonly children: ReactNode;
}

export function SettingRow({ label, detail, children }: SettingRowProps) {
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <p>{label}</p>
        {detail && <p className={styles.detail}>{detail}</p>}
      </div>
      {children}
    </div>
  );
}
