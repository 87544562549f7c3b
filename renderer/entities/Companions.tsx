import { type CSSProperties, useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/entities/EntityDetails.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import type { EntityPage } from '#shared/entities/types.ts';

interface CompanionsProps {
  readonly page: EntityPage;
}

const firstShown = 9;

/** Who is named in the same paragraphs, most often first. */
export function Companions({ page: { entity, appearsWith } }: CompanionsProps) {
  const [isWhole, setWhole] = useState(false);
  if (appearsWith.length === 0) {
    return (
      <EmptyState icon="person" title="Always alone so far">
        Entities named in the same paragraphs as {entity.name} are listed here.
      </EmptyState>
    );
  }
  const most = Math.max(...appearsWith.map(({ count }) => count));
  const shown = isWhole ? appearsWith : appearsWith.slice(0, firstShown);
  return (
    <section aria-label="Appears with">
      <h2 className={styles.heading}>
        Appears with <span>same paragraph</span>
      </h2>
      <ul className={styles.companions}>
        {shown.map(({ entity: companion, count }) => (
          <li key={companion.id}>
            <button
              type="button"
              className={styles.companion}
              data-entity-type={companion.type}
              title={plural(count, 'shared paragraph')}
              onClick={() => openTarget({ kind: 'entity', id: companion.id })}
            >
              <EntityMark type={companion.type} />
              <span className={styles.name}>{companion.name}</span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.bar} style={{ '--share': count / most } as CSSProperties} />
              </span>
              <span className={styles.count}>{formatCount(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {appearsWith.length > shown.length && (
        <p className={styles.more}>
          <Button kind="quiet" size="small" icon="chevron-down" onClick={() => setWhole(true)}>
            {formatCount(appearsWith.length - shown.length)} more
          </Button>
        </p>
      )}
    </section>
  );
}
