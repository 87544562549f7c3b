import type { ComponentPropsWithRef } from 'react';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';
import styles from '#renderer/ui/IconButton.module.css';

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  readonly label: string;
  readonly icon: IconName;
  /** For a button that stays on until pressed again. */
  readonly isOn?: boolean | undefined;
  /** Shown in the tooltip after the label. */
  readonly keys?: string | undefined;
}

/** A button with an icon; its label is its name and its tooltip. */
export function IconButton({ label, icon, isOn, keys, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={keys ? `${label} (${keys})` : label}
      {...rest}
      className={styles.button}
      aria-label={label}
      aria-pressed={isOn}
    >
      <Icon name={icon} />
    </button>
  );
}
