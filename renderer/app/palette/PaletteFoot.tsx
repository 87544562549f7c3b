import styles from '#renderer/app/palette/Palette.module.css';

interface PaletteFootProps {
  readonly canSearchInside: boolean;
  readonly onSearchInside: () => void;
  readonly onPrefix: (prefix: string) => void;
}

const prefixes = [
  { sign: '>', words: 'commands' },
  { sign: '@', words: 'entities' },
  { sign: '#', words: 'tags' },
  { sign: '?', words: 'keys' },
];

/** The keys of the palette; what can be pressed here has a key of its own, so Tab passes it by. */
export function PaletteFoot({ canSearchInside, onSearchInside, onPrefix }: PaletteFootProps) {
  return (
    <footer className={styles.foot}>
      <span>
        <kbd>↵</kbd> open
      </span>
      {canSearchInside && (
        <button type="button" tabIndex={-1} onClick={onSearchInside}>
          <kbd>⇥</kbd> search inside
        </button>
      )}
      <span className={styles.gap} />
      {prefixes.map(({ sign, words }) => (
        <button key={sign} type="button" tabIndex={-1} onClick={() => onPrefix(sign)}>
          <kbd className={styles.cap}>{sign}</kbd> {words}
        </button>
      ))}
    </footer>
  );
}
