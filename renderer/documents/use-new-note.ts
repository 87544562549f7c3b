import { useMutation } from '@tanstack/react-query';
import { go } from '#renderer/app/navigation.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';

/** Makes an empty note and opens it. */
export function useNewNote(): () => void {
  const { mutate } = useMutation({
    mutationFn: () => client.notes.create({}),
    onSuccess: (note) => go({ view: 'notes', note: note.id }),
    onError: showFailure,
  });
  return mutate;
}
