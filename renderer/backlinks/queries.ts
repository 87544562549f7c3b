import { orpc } from '#renderer/rpc/client.ts';
import type { LinkTarget } from '#shared/targets.ts';

export const backlinksOf = (target: LinkTarget) => orpc.backlinks.of.queryOptions({ input: { target } });

/** The caller says what came of it: one link and a hundred are told differently. */
export const linkMention = orpc.backlinks.link.mutationOptions();
