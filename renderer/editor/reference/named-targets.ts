import { rememberTargets } from '#renderer/editor/reference/target-details.ts';
import { exactSuggestion } from '#renderer/editor/reference-menu/reference-rows.ts';
import { titleOf } from '#renderer/editor/reference-menu/title-of-suggestion.ts';
import { client } from '#renderer/rpc/client.ts';
import type { LinkTarget } from '#shared/targets.ts';

const mostNames = 200;

/**
 * What is called by these names, exactly; the others are left out. Without an answer (the connection was lost) none is:
 * what was written stays as it is.
 */
export async function namedTargets(names: Iterable<string>): Promise<ReadonlyMap<string, LinkTarget>> {
  const found = new Map<string, LinkTarget>();
  try {
    for (const name of [...new Set(names)].slice(0, mostNames)) {
      const exact = exactSuggestion(name, await client.documents.suggest({ query: name.slice(0, 200), limit: 8 }));
      if (!exact) continue;
      const { target, entityType } = exact;
      rememberTargets([{ target, title: titleOf(exact), entityType, isMissing: false }]);
      found.set(name, target);
    }
  } catch (error) {
    console.warn('Written links could not be looked up', error);
  }
  return found;
}
