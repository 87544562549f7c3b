import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import styles from '#renderer/editor/hover-card/HoverCard.module.css';
import { PreviewHead } from '#renderer/editor/hover-card/PreviewHead.tsx';
import { noteOf } from '#renderer/notes/queries.ts';
import { formatDateTime } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { headingMark, readEditorState, rootNode } from '#shared/notes/editor-state.ts';
import { partOfNote } from '#shared/notes/note-parts.ts';
import type { LinkTarget } from '#shared/targets.ts';

const longest = 480;
/** More blocks than a card has room for. */
const mostBlocks = 20;

/** The first words of a note, of one of its sections, or a block of it. */
export function NotePreview({ target }: { readonly target: Extract<LinkTarget, { kind: 'note' }> }) {
  const { data: note } = useQuery(noteOf(target.id));
  const { heading, block } = target;
  const text = useMemo(() => {
    const blocks = note && partOfNote(note.state, { heading, block });
    if (!blocks) return undefined;
    // The heading itself is in the title of the card.
    const shown = heading === undefined ? blocks : blocks.slice(1);
    return readEditorState({ root: rootNode(shown.slice(0, mostBlocks)) })
      .text.trim()
      .slice(0, longest);
  }, [note, heading, block]);
  if (!note) return <Skeleton lines={3} label="Opening the note" />;
  const title = note.title || 'Untitled';
  return (
    <>
      <PreviewHead
        icon={<Icon name="note" />}
        name={heading === undefined ? title : title + headingMark + heading}
        meta={['Note', note.stories[0]?.name, `Edited ${formatDateTime(note.updatedAt)}`]}
      />
      <p className={styles.text} dir="auto">
        {text === undefined
          ? heading === undefined
            ? 'That passage is not in this note any more.'
            : 'That heading is not in this note any more.'
          : text || 'Nothing is written here yet.'}
      </p>
    </>
  );
}
