import { type KeyboardEvent, useId, useState } from 'react';
import styles from '#renderer/extension/popup/Fields.module.css';
import { Icon } from '#renderer/ui/Icon.tsx';

interface ChipsFieldProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly suggestions: readonly string[];
  readonly placeholder: string;
  /** What is written before every one of them. */
  readonly sign?: string;
  readonly onChange: (values: readonly string[]) => void;
}

/** Several short names: each is added by Enter or a comma, and leaves by its own button or Backspace. */
export function ChipsField({ label, values, suggestions, placeholder, sign = '', onChange }: ChipsFieldProps) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const add = (name: string) => {
    const clean = name.trim().replace(/^#/, '');
    setTyped('');
    if (clean !== '' && !values.includes(clean)) onChange([...values, clean]);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if ((event.key === 'Enter' && typed.trim() !== '') || event.key === ',') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && values.length > 0) onChange(values.slice(0, -1));
  };
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        {values.map((value) => (
          <span key={value} className={styles.chip}>
            {sign}
            {value}
            <button
              type="button"
              className={styles.remove}
              aria-label={`Remove ${value}`}
              onClick={() => onChange(values.filter((one) => one !== value))}
            >
              <Icon name="close" size={10} />
            </button>
          </span>
        ))}
        <input
          id={id}
          className={styles.input}
          list={`${id}-known`}
          value={typed}
          maxLength={100}
          placeholder={values.length === 0 ? placeholder : 'Add'}
          onChange={(event) => {
            const { value } = event.target;
            // One chosen from the list comes whole.
            const isChosen =
              !('inputType' in event.nativeEvent) || event.nativeEvent.inputType === 'insertReplacementText';
            if (isChosen && suggestions.includes(value)) add(value);
            else setTyped(value);
          }}
          onKeyDown={press}
          onBlur={() => add(typed)}
        />
        <datalist id={`${id}-known`}>
          {suggestions
            .filter((one) => !values.includes(one))
            .map((one) => (
              <option key={one} value={one} />
            ))}
        </datalist>
      </div>
    </div>
  );
}
