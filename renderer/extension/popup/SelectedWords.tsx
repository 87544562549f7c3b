import styles from '#renderer/extension/popup/SelectedWords.module.css';
import { Icon } from '#renderer/ui/Icon.tsx';

interface SelectedWordsProps {
  readonly words: string;
  readonly onRemove: () => void;
}

const longestShown = 180;

/** What is selected on the page comes along as a highlight, unless it is taken out here. */
export function SelectedWords({ words, onRemove }: SelectedWordsProps) {
  return (
    <figure className={styles.selected}>
      <blockquote className={styles.words}>
        {words.length > longestShown ? `${words.slice(0, longestShown).replace(/\s+\S*$/, '')}…` : words}
      </blockquote>
      <figcaption className={styles.caption}>Your selection, arrives marked as Key</figcaption>
      <button type="button" className={styles.remove} aria-label="Do not mark the selection" onClick={onRemove}>
        <Icon name="close" size={12} />
      </button>
    </figure>
  );
}
