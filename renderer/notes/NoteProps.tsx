import { go } from '#renderer/app/navigation.ts';
import { DayButtons } from '#renderer/notes/DayButtons.tsx';
import styles from '#renderer/notes/NoteView.module.css';
import { formatDateTime } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Note } from '#shared/notes/types.ts';

interface NotePropsProps {
  readonly note: Pick<Note, 'stories' | 'tags' | 'day' | 'updatedAt'>;
}

/** The line under the title: stories, tags, when it was last edited. */
export function NoteProps({ note }: NotePropsProps) {
  return (
    <div className={styles.props}>
      {note.day && <DayButtons day={note.day} />}
      {note.stories.map((story) => (
        <button
          key={story.id}
          type="button"
          className={styles.prop}
          onClick={() => go({ view: 'stories', story: story.id })}
        >
          <Icon name="stories" size={14} />
          {story.name}
        </button>
      ))}
      {note.tags.map((tag) => (
        <button key={tag} type="button" className={styles.prop} onClick={() => go({ view: 'tag', tag })}>
          #{tag}
        </button>
      ))}
      <time dateTime={note.updatedAt}>Edited {formatDateTime(note.updatedAt)}</time>
    </div>
  );
}
