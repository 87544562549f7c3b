import { useEffect } from 'react';
import type { Taken } from '#renderer/extension/messages.ts';
import { Message } from '#renderer/extension/popup/Message.tsx';
import styles from '#renderer/extension/popup/NoArticle.module.css';
import { Icon } from '#renderer/ui/Icon.tsx';

interface NoArticleProps {
  readonly onChoose: (what: Taken) => void;
}

const choices = [
  { what: 'page', icon: 'clip', name: 'Snapshot', words: 'The page as it looks, text searchable' },
  { what: 'selection', icon: 'highlight', name: 'Selection', words: 'Select text on the page first' },
  { what: 'link', icon: 'link', name: 'Link', words: 'Title and address only' },
] as const;

/** Nothing is saved by surprise: a page without an article asks how it should be kept. */
export function NoArticle({ onChoose }: NoArticleProps) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const choice = choices[Number(event.key) - 1];
      if (choice && choice.what !== 'selection') onChoose(choice.what);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [onChoose]);
  return (
    <>
      <Message icon="info" title="No article text on this page">
        It may be a video, a list or behind a sign-in. Keep it as:
      </Message>
      <ul className={styles.choices}>
        {choices.map(({ what, icon, name, words }, at) => (
          <li key={what}>
            <button
              type="button"
              className={styles.choice}
              // With one the popup would offer it at once.
              disabled={what === 'selection'}
              // biome-ignore lint/a11y/noAutofocus: the popup opens for this choice
              autoFocus={at === 0}
              onClick={() => onChoose(what)}
            >
              <Icon name={icon} />
              <span className={styles.words}>
                <b className={styles.name}>{name}</b>
                <small className={styles.small}>{words}</small>
              </span>
              <kbd className={styles.key}>{at + 1}</kbd>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
