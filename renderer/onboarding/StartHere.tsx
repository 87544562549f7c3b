import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { openAddClip } from '#renderer/app/add-clip.ts';
import { chooseFiles } from '#renderer/app/choose-files.ts';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { go } from '#renderer/app/navigation.ts';
import { Logo } from '#renderer/onboarding/Logo.tsx';
import { OpenVaultDialog } from '#renderer/onboarding/OpenVaultDialog.tsx';
import styles from '#renderer/onboarding/StartHere.module.css';
import { StoryPicture } from '#renderer/onboarding/StoryPicture.tsx';
import { client } from '#renderer/rpc/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';
import { statusQuery } from '#renderer/vault/queries.ts';

/** What an empty vault shows: the sample, and the ways to bring an article of one's own. */
export function StartHere() {
  const { data: status } = useQuery(statusQuery);
  const [isChanging, setChanging] = useState(false);
  const sample = useMutation({
    mutationFn: () => client.vault.addSample(),
    onSuccess: ({ story }) => go({ view: 'stories', story }),
  });
  return (
    <MainPane label="Start" hasDetails={false}>
      <div className={styles.column}>
        <Logo />
        <h1 className={styles.title}>Start with one article</h1>
        <p className={styles.lead}>
          Clip the news, mark what matters, and link your notes to the people and companies in it. All of it stays on
          this computer.
        </p>
        <section className={styles.card} aria-label="Sample">
          <div>
            <h2 className={styles.heading}>Try the sample story</h2>
            <p className={styles.words}>
              One story with three clips and two notes, linked and marked, with the people, companies and products in it
              to click through.
            </p>
            <div className={styles.open}>
              <Button kind="primary" size="large" isBusy={sample.isPending} onClick={() => sample.mutate()}>
                Open the sample story
              </Button>
            </div>
            <p className={styles.small}>About two minutes. Remove it whenever you like.</p>
          </div>
          <StoryPicture />
        </section>
        {sample.error && <FailureNote error={sample.error} />}
        <section aria-label="Or bring your own">
          <h2 className={styles.own}>Or bring your own</h2>
          <Way
            icon="link"
            title="Paste a link or text"
            words="Backstory fetches and archives this one page, nothing else."
            button="Paste"
            onPress={() => openAddClip()}
          />
          <Way
            icon="download"
            title="Clip a file"
            words="Web pages, PDF, Markdown or text. You can also drop them here."
            button="Choose files"
            onPress={chooseFiles}
          />
        </section>
        <p className={styles.folder}>
          <Icon name="folder" />
          <span>
            Your vault is the folder <b>{status?.vault?.folder}</b>
          </span>
          <Button kind="quiet" onClick={() => setChanging(true)}>
            Change
          </Button>
        </p>
      </div>
      <OpenVaultDialog isOpen={isChanging} onClose={() => setChanging(false)} />
    </MainPane>
  );
}

interface WayProps {
  readonly icon: IconName;
  readonly title: string;
  readonly words: string;
  readonly button: string;
  readonly onPress: () => void;
}

function Way({ icon, title, words, button, onPress }: WayProps) {
  return (
    <div className={styles.way}>
      <Icon name={icon} />
      <div className={styles.about}>
        <p className={styles.name}>{title}</p>
        <p>{words}</p>
      </div>
      <Button onClick={onPress}>{button}</Button>
    </div>
  );
}
