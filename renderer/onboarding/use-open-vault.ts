import { useMutation, useQueryClient } from '@tanstack/react-query';
import { go } from '#renderer/app/navigation.ts';
import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { client, orpc } from '#renderer/rpc/client.ts';
import type { VaultStatus } from '#shared/vault/types.ts';

type Choice =
  | { readonly kind: 'default' }
  | { readonly kind: 'open'; readonly folder: string }
  | { readonly kind: 'create'; readonly folder: string; readonly name: string };

/** Opens or makes a vault and shows it from its start. */
export function useOpenVault(onOpen?: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    // What is unsaved belongs to the vault that is left.
    onMutate: flushNotes,
    mutationFn: (choice: Choice): Promise<VaultStatus> => {
      switch (choice.kind) {
        case 'default':
          return client.vault.createDefault();
        case 'open':
          return client.vault.open({ folder: choice.folder });
        case 'create':
          return client.vault.create({ folder: choice.folder, name: choice.name });
        default:
          return choice satisfies never;
      }
    },
    onSuccess: async (status) => {
      go({ view: 'inbox' }, { replace: true });
      queryClient.setQueryData(orpc.vault.status.queryKey(), status);
      onOpen?.();
      await queryClient.invalidateQueries({ queryKey: orpc.key() });
    },
  });
}
