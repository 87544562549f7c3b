import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/entities/EntityDetails.module.css';
import { useNoteAbout } from '#renderer/entities/use-note-about.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { formatListDate } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { EntityPage } from '#shared/entities/types.ts';

interface NotesAboutProps {
  readonly page: EntityPage;
}

/** The user's own notes that link to it. */
export function NotesAbout({ page: { entity, notes } }: NotesAboutProps) {
  const write = useNoteAbout(entity);
  return (
    <section className={styles.part} aria-label={`Notes about ${entity.name}`}>
      <h2 className={styles.heading}>
        Notes about {entity.name} {notes.length > 0 && <span>{notes.length}</span>}
      </h2>
      <ul className={styles.companions}>
        {notes.map(({ id, title, at }) => (
          <li key={id}>
            <button type="button" className={styles.companion} onClick={() => openTarget({ kind: 'note', id })}>
              <Icon name="note" />
              <span className={styles.name}>{title || 'Untitled'}</span>
              <time className={styles.when} dateTime={at}>
                {formatListDate(at)}
              </time>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        <Button kind="quiet" size="small" icon="plus" onClick={write}>
          New note about it
        </Button>
      </p>
    </section>
  );
}
