import type { ComponentPropsWithRef } from 'react';
import styles from '#renderer/ui/Button.module.css';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  readonly icon?: IconName | undefined;
  /** Takes the icon's place with a spinner and refuses presses. */
  readonly isBusy?: boolean | undefined;
}

/** A button that says its result. */
export function Button({
  kind = 'plain',
  size = 'normal',
  icon,
  isBusy = false,
  disabled,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={styles.button}
      data-kind={kind}
      data-size={size}
      disabled={disabled || isBusy}
      aria-busy={isBusy || undefined}
    >
      {isBusy ? <span className={styles.spinner} aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
