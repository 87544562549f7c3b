import { useState } from 'react';
import { useWindowTitle } from '#renderer/app/use-window-title.ts';
import styles from '#renderer/onboarding/ChooseVault.module.css';
import { Logo } from '#renderer/onboarding/Logo.tsx';
import { OpenVaultDialog } from '#renderer/onboarding/OpenVaultDialog.tsx';
import { useOpenVault } from '#renderer/onboarding/use-open-vault.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';

/** The first page: where the vault is going to be. */
export function ChooseVault() {
  useWindowTitle('');
  const openVault = useOpenVault();
  const [isChoosing, setChoosing] = useState(false);
  return (
    <main className={styles.page} aria-label="Welcome">
      <div className={styles.column}>
        <Logo />
        <h1 className={styles.title}>Start with one article</h1>
        <p className={styles.lead}>
          Clip the news, mark what matters, and link your notes to the people and companies in it. All of it stays on
          this computer.
        </p>
        <section className={styles.card} aria-label="Your vault">
          <h2 className={styles.heading}>First, a folder for it</h2>
          <p className={styles.words}>
            Your vault is an ordinary folder. Every note and clip in it is a file of yours, to copy, back up or take
            elsewhere.
          </p>
          <div className={styles.actions}>
            <Button
              kind="primary"
              size="large"
              isBusy={openVault.isPending}
              autoFocus
              onClick={() => openVault.mutate({ kind: 'default' })}
            >
              Use Documents/Backstory
            </Button>
            <Button size="large" icon="folder" onClick={() => setChoosing(true)}>
              Choose another folder
            </Button>
          </div>
        </section>
        {openVault.error && <FailureNote error={openVault.error} />}
      </div>
      <OpenVaultDialog isOpen={isChoosing} onClose={() => setChoosing(false)} />
    </main>
  );
}
