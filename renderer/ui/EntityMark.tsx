import styles from '#renderer/ui/EntityMark.module.css';
import type { EntityType } from '#shared/entities/types.ts';

interface EntityMarkProps {
  readonly type: EntityType;
  readonly size?: number | undefined;
}

/** One shape per type on a 10 by 10 grid, so that color is never the only cue. */
const shapes: Readonly<Record<EntityType, string>> = {
  person: 'M1 5a4 4 0 1 0 8 0 4 4 0 1 0-8 0Z',
  organization:
    'M2.4 1.2h5.2a1.2 1.2 0 0 1 1.2 1.2v5.2a1.2 1.2 0 0 1-1.2 1.2H2.4a1.2 1.2 0 0 1-1.2-1.2V2.4a1.2 1.2 0 0 1 1.2-1.2Z',
  product: 'M4.6 1 .5 8.2a.45.45 0 0 0 .4.7h8.2a.45.45 0 0 0 .4-.7L5.4 1a.45.45 0 0 0-.8 0Z',
  place: 'M5 9.7C2.6 7.3 1.4 5.7 1.4 4a3.6 3.6 0 0 1 7.2 0c0 1.7-1.2 3.3-3.6 5.7Z',
  event: 'M5 .4 9.6 5 5 9.6.4 5Z',
  topic: 'M.6 5a4.4 4.4 0 1 0 8.8 0A4.4 4.4 0 1 0 .6 5ZM3.1 5a1.9 1.9 0 1 0 3.8 0 1.9 1.9 0 1 0-3.8 0Z',
};

export function EntityMark({ type, size = 10 }: EntityMarkProps) {
  return (
    <svg
      className={styles.mark}
      data-entity-type={type}
      width={size}
      height={size}
      viewBox="0 0 10 10"
      fillRule="evenodd"
      aria-hidden="true"
    >
      <path d={shapes[type]} />
    </svg>
  );
}
