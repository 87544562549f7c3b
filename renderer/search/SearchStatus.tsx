import { useEffect, useRef, useState } from 'react';
import styles from '#renderer/search/SearchView.module.css';

const mostOftenMs = 1000;

/** Says the count to those who hear the window, at most once a second. */
export function SearchStatus({ words }: { readonly words: string }) {
  const [said, setSaid] = useState(words);
  const saidAt = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, saidAt.current + mostOftenMs - performance.now());
    const timer = setTimeout(() => {
      saidAt.current = performance.now();
      setSaid(words);
    }, wait);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className={styles.heard} role="status" aria-live="polite">
      {said}
    </p>
  );
}
