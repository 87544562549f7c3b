import type { TextView } from '#main/entities/recognize/text-view.ts';
import type { Candidate, NameGroup } from '#main/entities/recognize/types.ts';

/** What stands between a name and one that the same thing had before or has now. */
const renamings = [
  /^,? ?\(?,? ?(?:formerly|previously|once|originally)(?: known as| called| named)?(?: the)?$/,
  /^,? (?:which|that) (?:was|had been) (?:formerly |previously |once |originally )?(?:called|named|known as)$/,
  /^,? ?\(?(?:now|today)(?: known as| called| named)?$/,
  /^(?:is|are|was) now(?: called| named| known as)?$/,
  /^(?:changed its name to|renamed itself|rebranded(?: itself)?(?: as| to)|was renamed(?: to)?|(?:has|had) been renamed(?: to)?|was rebranded(?: as| to)?)$/,
];
/** A renaming has no more words between the two names than this. */
const mostBetween = 7;

/**
 * Brings two names together where the text says that one thing has had both, unless they are known to be two things or
 * each goes on as a name of several words that the other could be short for.
 */
export function joinFormerNames(view: TextView, groups: readonly NameGroup[]): NameGroup[] {
  const groupOf = new Map<Candidate, NameGroup>(
    groups.flatMap((group) => group.members.map((member): [Candidate, NameGroup] => [member, group])),
  );
  const inOrder = [...groupOf.keys()].sort((a, b) => a.start - b.start);
  for (const [at, second] of inOrder.entries()) {
    const first = inOrder[at - 1];
    if (!first || second.from - first.to > mostBetween || second.from <= first.to) continue;
    const [into, from] = [groupOf.get(first), groupOf.get(second)];
    if (!into || !from || into === from || (into.known.length > 0 && from.known.length > 0)) continue;
    if (!isRenaming(view, first.to, second.from)) continue;
    const [kept, given] = from.known.length > 0 ? [from, into] : [into, from];
    for (const member of given.members) {
      groupOf.set(member, kept);
      kept.members.push(member);
    }
    given.members.length = 0;
  }
  return groups.filter(({ members }) => members.length > 0);
}

function isRenaming({ tokens }: TextView, from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  if (between.some(({ isLineStart }) => isLineStart)) return false;
  const words = between
    .map(({ lower, isSpaced }) => (isSpaced ? ` ${lower}` : lower))
    .join('')
    .trim();
  return renamings.some((renaming) => renaming.test(words));
}
