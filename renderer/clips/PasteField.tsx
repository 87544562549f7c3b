import styles from '#renderer/clips/AddClip.module.css';

interface PasteFieldProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Told the markup of what was pasted, where there is any. */
  readonly onPaste: (html: string | undefined) => void;
}

/** A field for the text of an article; headings, lists and links of a copied page come along. */
export function PasteField({ text, onChange, onPaste }: PasteFieldProps) {
  return (
    <label className={styles.label}>
      Text of the article
      <textarea
        className={styles.area}
        rows={10}
        value={text}
        onPaste={(event) => onPaste(event.clipboardData.getData('text/html') || undefined)}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      <span className={styles.hint}>The first line becomes the title.</span>
    </label>
  );
}
