import type { ClipArticle } from '#shared/clips/types.ts';
import type { Mention } from '#shared/entities/types.ts';

/**
 * An article that was asked for again with all of it that is as before kept: a version's text never changes, so that
 * only its mentions are compared, and where none differs nothing is drawn again.
 */
export function keptArticle(before: ClipArticle | undefined, now: ClipArticle): ClipArticle {
  if (!before || before.version !== now.version || before.text !== now.text) return now;
  const mentions = now.mentions.map((mention, at) => {
    const known = before.mentions[at];
    return known && isSameMention(known, mention) ? known : mention;
  });
  const isSame = mentions.length === before.mentions.length && mentions.every((one, at) => one === before.mentions[at]);
  return isSame ? before : { ...before, mentions };
}

function isSameMention(a: Mention, b: Mention): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.entityId === b.entityId &&
    a.type === b.type &&
    a.name === b.name &&
    a.layer === b.layer &&
    a.score === b.score &&
    a.rule === b.rule &&
    (a.alternatives?.join() ?? '') === (b.alternatives?.join() ?? '')
  );
}
