import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { go, type Place } from '#renderer/app/navigation.ts';
import { countsQuery } from '#renderer/documents/queries.ts';
import styles from '#renderer/documents/ShelfSwitch.module.css';
import { formatCount } from '#renderer/ui/format.ts';
import type { Shelf } from '#shared/documents/table.ts';

interface ShelfSwitchProps {
  readonly place: Extract<Place, { view: 'inbox' | 'clips' }>;
}

const shelves: readonly { readonly shelf: Shelf; readonly label: string; readonly name: string }[] = [
  { shelf: 'inbox', label: 'Inbox', name: 'Inbox' },
  { shelf: 'unread', label: 'Unread', name: 'Unread' },
  { shelf: 'later', label: 'Later', name: 'Read later' },
  { shelf: 'archive', label: 'Archive', name: 'Archive' },
  { shelf: 'all', label: 'All', name: 'All clips' },
];

/** The shelves of the clips, side by side, each with how many are on it. */
export function ShelfSwitch({ place }: ShelfSwitchProps) {
  const group = useId();
  const { data: counts } = useQuery(countsQuery);
  const current: Shelf = place.view === 'inbox' ? 'inbox' : (place.shelf ?? 'all');
  const numbers: Record<Shelf, number> = {
    inbox: counts?.inbox ?? 0,
    unread: counts?.unread ?? 0,
    later: counts?.later ?? 0,
    archive: counts?.archived ?? 0,
    all: counts?.clips ?? 0,
  };
  return (
    <div className={styles.shelves} role="radiogroup" aria-label="Shelf">
      {shelves.map(({ shelf, label, name }) => (
        <label key={shelf} className={styles.shelf} title={name}>
          <input
            type="radio"
            className={styles.input}
            name={group}
            aria-label={numbers[shelf] > 0 ? `${name}, ${formatCount(numbers[shelf])}` : name}
            checked={shelf === current}
            onChange={() => go(placeOfShelf(shelf))}
          />
          <span>{label}</span>
          <span className={styles.count}>{numbers[shelf] > 0 ? formatCount(numbers[shelf]) : '–'}</span>
        </label>
      ))}
    </div>
  );
}

function placeOfShelf(shelf: Shelf): Place {
  if (shelf === 'inbox') return { view: 'inbox' };
  return shelf === 'all' ? { view: 'clips' } : { view: 'clips', shelf };
}
