import { useId } from 'react';
import type { Taken } from '#renderer/extension/messages.ts';
import styles from '#renderer/extension/popup/TakenChoice.module.css';

const labels: Readonly<Record<Taken, string>> = {
  article: 'Article',
  selection: 'Selection',
  page: 'Page',
  link: 'Link',
};

interface TakenChoiceProps {
  readonly selected: Taken;
  readonly hasSelection: boolean;
  readonly onSelect: (what: Taken) => void;
}

/** How much of the page is taken. */
export function TakenChoice({ selected, hasSelection, onSelect }: TakenChoiceProps) {
  const name = useId();
  return (
    <div className={styles.choice} role="radiogroup" aria-label="What to save">
      {(['article', 'selection', 'page', 'link'] as const).map((what) => {
        const isOff = what === 'selection' && !hasSelection;
        return (
          <label key={what} className={styles.one} title={isOff ? 'Select text on the page first' : undefined}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              checked={what === selected}
              disabled={isOff}
              onChange={() => onSelect(what)}
            />
            {labels[what]}
          </label>
        );
      })}
    </div>
  );
}
