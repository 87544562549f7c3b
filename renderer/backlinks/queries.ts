import { orpc } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { LinkTarget } from '#shared/targets.ts';

export const backlinksOf = (target: LinkTarget, limit?: number) =>
  orpc.backlinks.of.queryOptions({ input: { target, ...(limit !== undefined && { limit }) } });

/** Every unlinked mention with its sentence; thousands of rows that are shown once need no comparing with what was before. */
export const unlinkedOf = (target: LinkTarget) =>
  orpc.backlinks.unlinked.queryOptions({ input: { target }, structuralSharing: false, gcTime: 0 });

/** The caller says what came of it: one link and a hundred are told differently. */
export const linkMention = orpc.backlinks.link.mutationOptions();
export const linkAllMentions = orpc.backlinks.linkAll.mutationOptions();
export const unlinkMentions = orpc.backlinks.unlink.mutationOptions({ onError: showFailure });
