import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/entities/EntityDetails.module.css';
import { type EntityChanges, useEntityChanges } from '#renderer/entities/use-entity-changes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { formatDate, plural } from '#renderer/ui/format.ts';
import type { Correction, Entity, EntityPage } from '#shared/entities/types.ts';

interface CorrectionsProps {
  readonly page: EntityPage;
}

/** What the user said about it: merged, split, kept apart. Each can be taken back, however long ago it was. */
export function Corrections({ page: { entity, corrections } }: CorrectionsProps) {
  const changes = useEntityChanges();
  if (corrections.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Corrections">
      <h2 className={styles.heading}>
        Corrections <span>{corrections.length}</span>
      </h2>
      <ul className={styles.corrections}>
        {corrections.map((correction) => (
          <li key={`${correction.kind} ${correction.entity.id}`} className={styles.correction}>
            <button
              type="button"
              className={styles.corrected}
              data-entity-type={correction.entity.type}
              onClick={() => openTarget({ kind: 'entity', id: correction.entity.id })}
            >
              <EntityMark type={correction.entity.type} />
              <span className={styles.name}>{correction.entity.name}</span>
            </button>
            <span className={styles.what}>{wordsOf(correction)}</span>
            <Button
              size="small"
              icon="undo"
              aria-label={`Take back: ${correction.entity.name}, ${wordsOf(correction)}`}
              onClick={() => takeBack(correction, entity, changes)}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf(correction: Correction): string {
  switch (correction.kind) {
    case 'merged':
      return `merged in, ${formatDate(correction.at)}`;
    case 'split-from':
      return `${plural(correction.documentCount, 'document')} taken from it, ${formatDate(correction.at)}`;
    case 'split-off':
      return `${plural(correction.documentCount, 'document')} split off, ${formatDate(correction.at)}`;
    case 'kept-apart':
      return 'kept apart';
    default:
      return correction satisfies never;
  }
}

function takeBack(correction: Correction, entity: Entity, changes: EntityChanges): void {
  switch (correction.kind) {
    case 'merged':
      changes.takeBackMerge(correction.entity);
      break;
    case 'split-from':
      changes.takeBackSplit(entity.id, correction.entity.id);
      break;
    case 'split-off':
      changes.takeBackSplit(correction.entity.id, entity.id);
      break;
    case 'kept-apart':
      changes.takeBackApart(entity, correction.entity);
      break;
    default:
      correction satisfies never;
  }
}
