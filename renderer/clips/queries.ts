import { useQuery } from '@tanstack/react-query';
import { orpc } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { ClipId } from '#shared/ids.ts';
import { defaultSettings, type Settings } from '#shared/settings/types.ts';

export const clipOf = (id: ClipId) => orpc.clips.get.queryOptions({ input: { id } });

/** Only once the clip is ready; before that there is none. */
export const articleOf = (id: ClipId, isReady: boolean) =>
  orpc.clips.article.queryOptions({ input: { id }, enabled: isReady });

/** A picture never changes under its name. */
export const assetOf = (name: string) =>
  orpc.clips.asset.queryOptions({ input: { name }, staleTime: Number.POSITIVE_INFINITY });

/** The caller says why it failed, next to what was given. */
export const addClip = orpc.clips.add.mutationOptions();
export const retryClip = orpc.clips.retry.mutationOptions({ onError: showFailure });
export const updateClip = orpc.clips.update.mutationOptions({ onError: showFailure });

export function useReadingSettings(): Settings {
  const { data } = useQuery(orpc.settings.get.queryOptions());
  return data ?? defaultSettings;
}

export const saveSettings = orpc.settings.set.mutationOptions({ onError: showFailure });
