import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import styles from '#renderer/editor/embed/Embed.module.css';
import { EmbedFrame, EmbedMessage } from '#renderer/editor/embed/EmbedFrame.tsx';
import { ReadOnlyBlocks } from '#renderer/editor/embed/ReadOnlyBlocks.tsx';
import { useRestore } from '#renderer/editor/embed/use-restore.ts';
import { noteOf } from '#renderer/notes/queries.ts';
import { failureOf } from '#renderer/rpc/client.ts';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { headingMark, isEmptyParagraph } from '#shared/notes/editor-state.ts';
import type { EmbedTarget } from '#shared/notes/embeds.ts';
import { partOfNote } from '#shared/notes/note-parts.ts';

interface EmbeddedNoteProps {
  readonly target: Extract<EmbedTarget, { kind: 'note' }>;
  readonly label: string;
  readonly onRemove: (() => void) | undefined;
}

/** A longer note is read on where it is. */
const mostBlocks = 200;

/** A note or a part of it inside another. It is read here and changed where it stands, so that no text is open twice. */
export function EmbeddedNote({ target, label, onRemove }: EmbeddedNoteProps) {
  const { data: note, error } = useQuery(noteOf(target.id));
  const { heading, block } = target;
  const blocks = useMemo(() => note && partOfNote(note.state, { heading, block }), [note, heading, block]);
  const restore = useRestore(target);
  if (!note && error) {
    return failureOf(error)?.code === 'NOT_FOUND' ? (
      <EmbedMessage label={label} onRemove={onRemove} onRestore={restore}>
        {restore ? 'is in the trash.' : 'is not in this vault any more.'}
      </EmbedMessage>
    ) : (
      <FailureNote error={error} />
    );
  }
  if (!note) return <Skeleton lines={2} label="Opening what is embedded" />;
  const title = note.title || 'Untitled';
  if (!blocks) {
    return (
      <EmbedMessage label={label} target={{ kind: 'note', id: target.id }} onRemove={onRemove}>
        {heading === undefined ? 'That passage' : `The heading “${heading}”`} is not in “{title}” any more.
      </EmbedMessage>
    );
  }
  return (
    <EmbedFrame
      title={heading === undefined ? title : title + headingMark + heading}
      icon="note"
      target={target}
      editLabel="Edit it beside"
    >
      {blocks.every(isEmptyParagraph) ? (
        <p className={styles.message}>Nothing is written here yet.</p>
      ) : (
        <ReadOnlyBlocks blocks={blocks.slice(0, mostBlocks)} label={title} />
      )}
      {blocks.length > mostBlocks && <p>Open it to read on.</p>}
    </EmbedFrame>
  );
}
