import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { go } from '#renderer/app/navigation.ts';
import { leavingOf } from '#renderer/notes/flush-notes.ts';
import styles from '#renderer/notes/NoteView.module.css';
import { OpenNote } from '#renderer/notes/OpenNote.tsx';
import { noteOf } from '#renderer/notes/queries.ts';
import { failureOf } from '#renderer/rpc/client.ts';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { type NoteId, noteIdSchema } from '#shared/ids.ts';
import type { PartOfNote } from '#shared/notes/note-parts.ts';
import type { Span } from '#shared/spans.ts';

interface NoteViewProps {
  readonly noteId: NoteId;
  /** The words to show and mark. */
  readonly span?: Span | undefined;
  /** The heading or block to show. */
  readonly part?: PartOfNote | undefined;
}

/** A note: its text in the editor, and beside it what links here, its outline and what is known about it. */
export function NoteView({ noteId, ...where }: NoteViewProps) {
  return <LoadedNote key={noteId} noteId={noteId} {...where} />;
}

function LoadedNote({ noteId, span, part }: NoteViewProps) {
  const [isFree, setIsFree] = useState(() => leavingOf(noteId) === undefined);
  const { data: note, error, refetch } = useQuery({ ...noteOf(noteId), enabled: isFree });
  useEffect(() => {
    // It may have been left for good between the first look and this one.
    void (leavingOf(noteId) ?? Promise.resolve()).finally(() => setIsFree(true));
  }, [noteId]);

  const failure = error && failureOf(error);
  const movedTo = failure?.code === 'NOT_FOUND' ? noteIdSchema.safeParse(failure.data.movedTo).data : undefined;
  useEffect(() => {
    if (movedTo) go({ view: 'notes', note: movedTo }, { replace: true });
  }, [movedTo]);

  if (note && isFree) return <OpenNote note={note} span={span} part={part} />;
  return (
    <MainPane label="Note">
      {error && (
        <div className={styles.page}>
          <FailureNote error={error} onRetry={() => void refetch()} />
        </div>
      )}
    </MainPane>
  );
}
