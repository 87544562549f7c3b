import { type KeyboardEvent, type ReactNode, useState } from 'react';
import styles from '#renderer/entities/AliasChips.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface AliasChipsProps {
  readonly aliases: readonly string[];
  readonly onAdd: (alias: string) => void;
  readonly onRemove: (alias: string) => void;
  /** What stands at the end of the line. */
  readonly children?: ReactNode;
}

/** The other names it goes by; texts that use one of them name it too. */
export function AliasChips({ aliases, onAdd, onRemove, children }: AliasChipsProps) {
  const [draft, setDraft] = useState<string>();
  const add = () => {
    const alias = draft?.trim();
    setDraft(undefined);
    if (alias && !aliases.includes(alias)) onAdd(alias);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') add();
    else setDraft(undefined);
  };
  return (
    <section className={styles.aliases} aria-label="Also called">
      <span className={styles.label}>Also called</span>
      {aliases.map((alias) => (
        <span key={alias} className={styles.chip}>
          {alias}
          <IconButton label={`Remove alias ${alias}`} icon="close" onClick={() => onRemove(alias)} />
        </span>
      ))}
      {draft === undefined ? (
        <Button kind="quiet" size="small" icon="plus" onClick={() => setDraft('')}>
          Alias
        </Button>
      ) : (
        <input
          // biome-ignore lint/a11y/noAutofocus: the field was asked for
          autoFocus
          className={styles.field}
          aria-label="New alias"
          value={draft}
          maxLength={300}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={add}
          onKeyDown={onKeyDown}
        />
      )}
      {children && <span className={styles.end}>{children}</span>}
    </section>
  );
}
