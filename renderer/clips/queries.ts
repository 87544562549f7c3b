import { keptArticle } from '#renderer/clips/kept-article.ts';
import { orpc } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { VersionRef } from '#shared/clips/comparison.ts';
import type { ClipArticle } from '#shared/clips/types.ts';
import type { ClipId } from '#shared/ids.ts';

export const clipOf = (id: ClipId) => orpc.clips.get.queryOptions({ input: { id } });

/** Only once the clip is ready; before that there is none. */
export const articleOf = (id: ClipId, isReady: boolean, version?: number) =>
  orpc.clips.article.queryOptions({
    input: { id, ...(version !== undefined && { version }) },
    enabled: isReady,
    // Both are this call's own answers, which the cache knows as anything.
    structuralSharing: (before, now) => keptArticle(before as ClipArticle | undefined, now as ClipArticle),
  });

/** A picture never changes under its name. */
export const assetOf = (name: string) =>
  orpc.clips.asset.queryOptions({ input: { name }, staleTime: Number.POSITIVE_INFINITY });

export const detailsOf = (id: ClipId) => orpc.clips.details.queryOptions({ input: { id } });
export const copiesOf = (id: ClipId) => orpc.clips.copies.queryOptions({ input: { id } });
export const comparisonOf = (before: VersionRef, after: VersionRef) =>
  orpc.clips.compare.queryOptions({ input: { before, after } });
export const siteRulesOf = (host: string) => orpc.clips.siteRules.queryOptions({ input: { host }, gcTime: 0 });

/** The caller says why it failed, next to what was given. */
export const addClip = orpc.clips.add.mutationOptions();
export const retryClip = orpc.clips.retry.mutationOptions({ onError: showFailure });
export const retryAllClips = orpc.clips.retryAll.mutationOptions({ onError: showFailure });
export const discardFailure = orpc.clips.discardFailure.mutationOptions({ onError: showFailure });
export const fetchPictures = orpc.clips.fetchPictures.mutationOptions({ onError: showFailure });
/** The caller shows the line that cannot be understood, beside the rules. */
export const saveSiteRules = orpc.clips.saveSiteRules.mutationOptions();
export const updateClip = orpc.clips.update.mutationOptions({ onError: showFailure });
