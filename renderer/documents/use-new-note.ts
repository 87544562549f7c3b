import { useMutation, useQueryClient } from '@tanstack/react-query';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import { noteOf } from '#renderer/notes/queries.ts';
import { dropTyped, giveTypedTo, holdTyping } from '#renderer/notes/typed-ahead.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';

/** Makes an empty note and opens it, unless the window was taken elsewhere meanwhile. */
export function useNewNote(): () => void {
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () => client.notes.create({}),
    onMutate: () => {
      holdTyping();
      return useNavigation.getState().place;
    },
    onSuccess: (note, _, placeBefore) => {
      if (useNavigation.getState().place !== placeBefore) return dropTyped();
      giveTypedTo(note.id);
      queries.setQueryData(noteOf(note.id).queryKey, note);
      go({ view: 'notes', note: note.id });
    },
    onError: (error) => {
      dropTyped();
      showFailure(error);
    },
  });
  return mutate;
}
