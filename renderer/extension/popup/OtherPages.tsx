import type { TabLook } from '#renderer/extension/messages.ts';
import { EnterKey, Foot } from '#renderer/extension/popup/Foot.tsx';
import { Message } from '#renderer/extension/popup/Message.tsx';
import styles from '#renderer/extension/popup/OtherPages.module.css';
import { Button } from '#renderer/ui/Button.tsx';

/** For the moment until the page has answered; it is there only when that takes longer than an eye sees. */
export function Looking() {
  return (
    <p className={styles.looking} role="status">
      Reading the page…
    </p>
  );
}

interface ClosedPageProps {
  readonly waiting: number;
  readonly onShowWaiting: () => void;
}

/** A page of the browser's own. */
export function ClosedPage({ waiting, onShowWaiting }: ClosedPageProps) {
  return (
    <>
      <Message icon="lock" title="This page cannot be clipped">
        The browser lets no extension read its own pages and its store. Open an article, then clip it.
      </Message>
      <Foot>
        {waiting > 0 && (
          <Button onClick={onShowWaiting}>
            {waiting} {waiting === 1 ? 'clip waits' : 'clips wait'}
          </Button>
        )}
      </Foot>
    </>
  );
}

interface LinkOnlyProps {
  readonly tab: Extract<TabLook, { can: 'link' }>;
  readonly isSaving: boolean;
  readonly onSave: () => void;
}

/** A file or a page that cannot be read from here: its title and address can be kept. */
export function LinkOnly({ tab, isSaving, onSave }: LinkOnlyProps) {
  return (
    <>
      <Message icon="link" title={tab.isFile ? 'This is a file' : 'The browser does not show this page to the clipper'}>
        {tab.isFile
          ? 'Its title and address can be saved as a link. To read it in Backstory, download it and drop it there.'
          : 'Its title and address can be saved as a link.'}
        <span className={styles.address}>{tab.title}</span>
      </Message>
      <Foot>
        <Button kind="primary" autoFocus isBusy={isSaving} onClick={onSave}>
          Save link <EnterKey />
        </Button>
      </Foot>
    </>
  );
}
