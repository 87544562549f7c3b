import styles from '#renderer/search/NarrowWith.module.css';

interface NarrowWithProps {
  readonly query: string;
  readonly onAsk: (query: string) => void;
}

const ways = ['with:', 'said-by:', 'outlet:', 'title:', 'before:', 'is:unread', '"exact words"', '-without'] as const;

/** A few of the operators, to be put behind what is written. */
export function NarrowWith({ query, onAsk }: NarrowWithProps) {
  const add = (way: string) => {
    onAsk(`${query.trimEnd()} ${way}`.trimStart());
    // The place behind the colon, or what stands for the user's own words, is where writing goes on.
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLInputElement>('main input[role="combobox"]');
      field?.focus();
      const words = /[a-z ]+(?="$)|(?<=^-)[a-z]+$/.exec(way)?.[0];
      const at = words === undefined ? -1 : (field?.value.lastIndexOf(words) ?? -1);
      if (words !== undefined && at >= 0) field?.setSelectionRange(at, at + words.length);
    });
  };
  return (
    <fieldset className={styles.ways} aria-label="Narrow with">
      <span aria-hidden="true">Narrow with</span>
      {ways.map((way) => (
        <button key={way} type="button" className={styles.way} onClick={() => add(way)}>
          {way}
        </button>
      ))}
    </fieldset>
  );
}
