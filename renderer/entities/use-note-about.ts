import { useMutation } from '@tanstack/react-query';
import { go } from '#renderer/app/navigation.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { Entity } from '#shared/entities/types.ts';
import { linkSpan } from '#shared/notes/link-spans.ts';
import type { EditorState } from '#shared/notes/types.ts';

/** Makes a note that begins with a link to an entity, and opens it. */
export function useNoteAbout(entity: Pick<Entity, 'id' | 'name'>): () => void {
  const { mutate } = useMutation({
    mutationFn: () => client.notes.create({ state: stateAbout(entity) }),
    onSuccess: (note) => go({ view: 'notes', note: note.id }),
    onError: showFailure,
  });
  return mutate;
}

/** One paragraph: the entity's name as a link, and room to go on. */
export function stateAbout({ id, name }: Pick<Entity, 'id' | 'name'>): EditorState {
  const block = { direction: null, format: '', indent: 0, version: 1 };
  const text = { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', version: 1, text: `${name} ` };
  const paragraph = { ...block, type: 'paragraph', textFormat: 0, textStyle: '', children: [text] };
  const state = { root: { ...block, type: 'root', children: [paragraph] } };
  return linkSpan(state, { start: 0, end: name.length }, { kind: 'entity', id }) ?? state;
}
