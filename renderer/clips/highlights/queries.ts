import { orpc } from '#renderer/rpc/client.ts';
import type { ClipId } from '#shared/ids.ts';

/** The highlights of a clip in the order of the text that is shown. */
export const highlightsOf = (clip: ClipId, version: number | undefined) =>
  orpc.highlights.of.queryOptions({ input: { clip, ...(version === undefined ? {} : { version }) } });
