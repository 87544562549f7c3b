import type { Refusal } from '#renderer/clips/adding.ts';
import styles from '#renderer/clips/QueueStrip.module.css';
import { Dialog } from '#renderer/ui/Dialog.tsx';

interface RefusedDialogProps {
  readonly refused: readonly Refusal[];
  readonly onClose: () => void;
}

/** What could not be clipped, each with its reason. */
export function RefusedDialog({ refused, onClose }: RefusedDialogProps) {
  return (
    <Dialog title="Not clipped" isOpen onClose={onClose}>
      <ul className={styles.reasons}>
        {refused.map(({ name, explanation }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files can have one name, and the list only grows
          <li key={at}>
            <p className={styles.name}>{name}</p>
            <p>
              {explanation.happened} {explanation.action}
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
