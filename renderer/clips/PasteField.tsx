import styles from '#renderer/clips/AddClip.module.css';

interface PasteFieldProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Told the markup of what was pasted, where there is any. */
  readonly onPaste: (html: string | undefined) => void;
  /** The text came into the field for addresses: it is gone on with here. */
  readonly isMoved: boolean;
}

const focus = (field: HTMLTextAreaElement | null) => field?.focus();

/** A field for the text of an article; headings, lists and links of a copied page come along. */
export function PasteField({ text, onChange, onPaste, isMoved }: PasteFieldProps) {
  return (
    <label className={styles.label}>
      Text of the article
      <textarea
        ref={isMoved ? focus : undefined}
        className={styles.area}
        rows={10}
        value={text}
        onPaste={(event) => onPaste(event.clipboardData.getData('text/html') || undefined)}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      <span className={styles.hint} role="status">
        {isMoved && 'This reads like a text, not like an address, and is clipped as one. '}The first line becomes the
        title.
      </span>
    </label>
  );
}
