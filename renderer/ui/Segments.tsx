import { useId } from 'react';
import styles from '#renderer/ui/Segments.module.css';

interface SegmentsProps<Id extends string> {
  readonly label: string;
  readonly selected: Id;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly onSelect: (id: Id) => void;
}

/** One of a few, side by side. */
export function Segments<Id extends string>({ label, selected, choices, onSelect }: SegmentsProps<Id>) {
  const name = useId();
  return (
    <div className={styles.segments} role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.id} className={styles.segment}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            checked={choice.id === selected}
            onChange={() => onSelect(choice.id)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
