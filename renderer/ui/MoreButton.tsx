import { Icon } from '#renderer/ui/Icon.tsx';
import styles from '#renderer/ui/MoreButton.module.css';

/** Shows the rest of a list: "9 more". */
export function MoreButton({ count, onPress }: { readonly count: number; readonly onPress: () => void }) {
  return (
    <button type="button" className={styles.more} onClick={onPress}>
      {count} more <Icon name="chevron-down" size={12} />
    </button>
  );
}
