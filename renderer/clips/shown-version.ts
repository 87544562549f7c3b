import { create } from 'zustand';
import type { ClipId } from '#shared/ids.ts';

/** Which version of a clip is shown where it is not the newest; forgotten when the window is closed. */
const useShownVersions = create<Readonly<Record<string, number | undefined>>>()(() => ({}));

/** The version of a clip to show; undefined for the newest. */
export function useShownVersion(clip: ClipId): number | undefined {
  return useShownVersions((versions) => versions[clip]);
}

/** Shows a version of a clip; undefined shows the newest again. */
export function showVersion(clip: ClipId, version: number | undefined): void {
  useShownVersions.setState({ [clip]: version });
}
