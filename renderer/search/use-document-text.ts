import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { articleOf } from '#renderer/clips/queries.ts';
import { noteOf } from '#renderer/notes/queries.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import { clipIdSchema, type DocumentId, noteIdSchema } from '#shared/ids.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';

interface TextRequest {
  readonly kind: DocumentKind;
  readonly id: DocumentId;
  /** A clip that is not read yet has no text. */
  readonly isReady?: boolean;
}

/** The plain text of a document, whose offsets matches are given in; `undefined` until it is here. */
export function useDocumentText(request: TextRequest | undefined): string | undefined {
  const isNote = request?.kind === 'note';
  // Only one of the two is asked for; the other has an id of the wrong kind and is switched off.
  const note = useQuery({ ...noteOf(noteIdSchema.parse(request?.id ?? noId)), enabled: isNote });
  const isReady = request?.kind === 'clip' && request.isReady !== false;
  const article = useQuery(articleOf(clipIdSchema.parse(request?.id ?? noId), isReady));
  const state = note.data?.state;
  const noteText = useMemo(() => (state ? readEditorState(state).text : undefined), [state]);
  if (!request) return undefined;
  return isNote ? noteText : article.data?.text;
}

const noId = '00000000000000000000000000';
