import { useId, useState } from 'react';
import styles from '#renderer/notes/NoteDetails.module.css';

interface WordsFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly words: readonly string[];
  readonly onSet: (words: string[]) => void;
}

/** Several words or names in one field, parted by commas; they count when the field is left or Enter is pressed. */
export function WordsField({ label, hint, words, onSet }: WordsFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const finish = () => {
    if (draft === undefined) return;
    const next = [...new Set(draft.split(',').map((word) => word.trim().replace(/^#/, '')))].filter(Boolean);
    setDraft(undefined);
    if (next.join('\n') !== words.join('\n')) onSet(next);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        placeholder={hint}
        value={draft ?? words.join(', ')}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish();
          if (event.key === 'Escape') setDraft(undefined);
        }}
      />
    </div>
  );
}
