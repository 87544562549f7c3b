import styles from '#renderer/clips/AddClip.module.css';

interface AddressFieldProps {
  readonly text: string;
  /** How many addresses it has. */
  readonly count: number;
  readonly onChange: (text: string) => void;
  /** Told the markup of what was pasted, where there is any. */
  readonly onPaste: (html: string | undefined) => void;
}

/** A field for an address, or for many, one a line: Enter clips them. */
export function AddressField({ text, count, onChange, onPaste }: AddressFieldProps) {
  return (
    <label className={styles.label}>
      {count > 1 ? `${count} addresses` : 'Address of the article'}
      <textarea
        className={styles.area}
        rows={Math.min(10, Math.max(2, text.split('\n').length))}
        inputMode="url"
        placeholder="https://"
        spellCheck={false}
        value={text}
        maxLength={1_000_000}
        onPaste={(event) => onPaste(event.clipboardData.getData('text/html') || undefined)}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <span className={styles.hint}>
        {count > 1
          ? 'Backstory fetches these pages one after the other and keeps a copy of each in your vault.'
          : 'Backstory fetches this one page and keeps a copy in your vault. For many, write one a line (Shift+Enter).'}
      </span>
    </label>
  );
}
