import { create } from 'zustand';
import type { ClipId } from '#shared/ids.ts';

/** The older version of a clip that is read at the moment; a clip that is not named shows its newest. */
export const useShownVersions = create<Readonly<Record<ClipId, number>>>()(() => ({}));

/** The version that the reader shows; undefined for the newest. */
export function useShownVersion(id: ClipId): number | undefined {
  return useShownVersions((versions) => versions[id]);
}

/** Shows an older version of a clip, or the newest again. */
export function showVersion(id: ClipId, version: number | undefined): void {
  const { [id]: _, ...others } = useShownVersions.getState();
  useShownVersions.setState(version === undefined ? others : { ...others, [id]: version }, true);
}
