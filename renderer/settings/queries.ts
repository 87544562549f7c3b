import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, orpc } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { defaultSettings, type Settings } from '#shared/settings/types.ts';

export const settingsQuery = orpc.settings.get.queryOptions();

/** The settings and how to change some of them; a change shows at once and is taken back when it cannot be saved. */
export function useSettings() {
  const queryClient = useQueryClient();
  const { data: settings = defaultSettings } = useQuery(settingsQuery);
  const { mutate } = useMutation({
    mutationFn: (changed: Settings) => client.settings.set(changed),
    onMutate: (changed) => queryClient.setQueryData(settingsQuery.queryKey, changed),
    onError: (error) => {
      showFailure(error);
      return queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey });
    },
  });
  const change = (part: Partial<Settings>) => mutate({ ...settings, ...part });
  return { settings, change };
}
