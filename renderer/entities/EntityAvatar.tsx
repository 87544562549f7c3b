import styles from '#renderer/entities/EntityAvatar.module.css';
import type { EntityType } from '#shared/entities/types.ts';

interface EntityAvatarProps {
  readonly type: EntityType;
  readonly name: string;
  readonly size?: number | undefined;
}

/** The shape of each type, large enough for two letters, on a 52 by 52 grid. */
const shapes: Readonly<Record<EntityType, string>> = {
  person: 'M26 2a24 24 0 1 1 0 48 24 24 0 0 1 0-48Z',
  organization: 'M12 3h28a9 9 0 0 1 9 9v28a9 9 0 0 1-9 9H12a9 9 0 0 1-9-9V12a9 9 0 0 1 9-9Z',
  product: 'M22.4 4.8 3.2 42.6A4 4 0 0 0 6.8 48.4h38.4a4 4 0 0 0 3.6-5.8L29.6 4.8a4 4 0 0 0-7.2 0Z',
  place: 'M26 50C14 39 6 31 6 21.5a20 20 0 0 1 40 0C46 31 38 39 26 50Z',
  event:
    'M28.8 3.2 48.8 23.2a4 4 0 0 1 0 5.6L28.8 48.8a4 4 0 0 1-5.6 0L3.2 28.8a4 4 0 0 1 0-5.6L23.2 3.2a4 4 0 0 1 5.6 0Z',
  topic: 'M26 2a24 24 0 1 1 0 48 24 24 0 0 1 0-48Z',
};

const baselines: Readonly<Record<EntityType, number>> = {
  person: 31,
  organization: 31,
  product: 40,
  place: 27,
  event: 31,
  topic: 31,
};

/** The mark of an entity on its own page: the shape of its type with its first letters. */
export function EntityAvatar({ type, name, size = 52 }: EntityAvatarProps) {
  return (
    <svg
      className={styles.avatar}
      data-entity-type={type}
      width={size}
      height={size}
      viewBox="0 0 52 52"
      aria-hidden="true"
    >
      <path d={shapes[type]} />
      <text x="26" y={baselines[type]} textAnchor="middle">
        {initialsOf(name)}
      </text>
    </svg>
  );
}

/** The first letters of the first and last word. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const shown = words.length > 1 ? [words[0], words.at(-1)] : words;
  return shown.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}
