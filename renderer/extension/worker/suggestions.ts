import type { Suggestions } from '#renderer/extension/messages.ts';
import type { Keep } from '#renderer/extension/worker/database.ts';

const mostKept = 100;

/** Stories and tags that were used in this browser, the latest first. The vault's own are never asked for. */
export async function suggestions(settings: Keep<unknown>): Promise<Suggestions> {
  return ((await settings.get('suggestions')) as Suggestions | undefined) ?? { stories: [], tags: [] };
}

export async function rememberUse(settings: Keep<unknown>, used: Suggestions): Promise<void> {
  const before = await suggestions(settings);
  const together = (now: readonly string[], then: readonly string[]) =>
    [...new Set([...now, ...then])].slice(0, mostKept);
  await settings.put('suggestions', {
    stories: together(used.stories, before.stories),
    tags: together(used.tags, before.tags),
  } satisfies Suggestions);
}
