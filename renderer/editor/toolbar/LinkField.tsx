import { type KeyboardEvent, useState } from 'react';
import { urlOfInput } from '#renderer/editor/links/safe-url.ts';
import styles from '#renderer/editor/toolbar/FormatToolbar.module.css';
import { Button } from '#renderer/ui/Button.tsx';

interface LinkFieldProps {
  readonly url: string;
  readonly onSet: (url: string | null) => void;
  readonly onClose: () => void;
}

/** The address of a web link. Enter sets it, an empty field takes the link away. */
export function LinkField({ url, onSet, onClose }: LinkFieldProps) {
  const [text, setText] = useState(url);
  const isEmpty = text.trim() === '';
  const address = urlOfInput(text);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key !== 'Enter') return;
    else if (isEmpty) onSet(null);
    else if (address) onSet(address);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        className={styles.field}
        type="text"
        inputMode="url"
        aria-label="Web address"
        placeholder="https://"
        value={text}
        aria-invalid={!isEmpty && !address}
        // biome-ignore lint/a11y/noAutofocus: the field opens because the person asked for it
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {!isEmpty && !address && (
        <span className={styles.hint} role="status">
          Only web and mail addresses
        </span>
      )}
      {url !== '' && (
        <Button kind="quiet" size="small" onClick={() => onSet(null)}>
          Remove
        </Button>
      )}
    </>
  );
}
