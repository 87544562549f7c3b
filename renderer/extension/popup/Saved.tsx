import { useEffect, useState } from 'react';
import type { Left } from '#renderer/extension/messages.ts';
import { explainLeft } from '#renderer/extension/popup/explain.ts';
import { EnterKey, Foot } from '#renderer/extension/popup/Foot.tsx';
import { Message } from '#renderer/extension/popup/Message.tsx';
import styles from '#renderer/extension/popup/Saved.module.css';
import { Button } from '#renderer/ui/Button.tsx';

interface SavedProps {
  readonly story: string;
  readonly left: Left;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

const shownMs = 4000;

/** Says that the app has the clip, and goes by itself unless the pointer or a key shows that somebody is reading. */
export function Saved({ story, left, onOpen, onClose }: SavedProps) {
  const missing = explainLeft(left);
  const [isRead, setRead] = useState(missing !== '');
  useEffect(() => {
    if (isRead) return;
    const timer = setTimeout(onClose, shownMs);
    return () => clearTimeout(timer);
  }, [isRead, onClose]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer does nothing here but stop the clock
    <div onPointerEnter={() => setRead(true)} onKeyDown={(event) => event.key === 'Tab' && setRead(true)}>
      <Message icon="check" kind="ok" title="Saved to your inbox">
        {missing === '' ? 'Backstory reads it now. Entities and close copies show up there.' : missing}
      </Message>
      <Foot start={story}>
        <Button icon="external" autoFocus onClick={onOpen}>
          Open in Backstory <EnterKey />
        </Button>
      </Foot>
      {!isRead && <i className={styles.clock} aria-hidden="true" />}
    </div>
  );
}
