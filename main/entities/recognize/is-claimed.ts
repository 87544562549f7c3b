import type { KnownMatch } from '#main/entities/recognize/match-known.ts';
import type { TextView } from '#main/entities/recognize/text-view.ts';

/** Words that begin sentences without an article though nobody is named. */
const uncountable = new Set(
  'time nature science fortune variety steam rust signal vice mint orange switch nothing'.split(' '),
);

/** A word that is also a name, and does what only a name does: has a possessive, speaks. */
export function isClaimed(view: TextView, known: readonly (KnownMatch | undefined)[], at: number): boolean {
  const next = view.tokens[known[at]?.to ?? 0];
  const after = view.tokens[(known[at]?.to ?? 0) + 1]?.lower ?? '';
  if (next === undefined || uncountable.has(view.tokens[at]?.lower ?? '')) return false;
  if (next.text === ',') return /^(?:which|whose|formerly)$/.test(after);
  if (/^(?:is|was|has|had|will|would)$/.test(next.lower)) return /(?:ed|ing)$/.test(after);
  return /^(?:['’]s|said|says|told|announced|acquired|bought|launched|unveiled|raised|hired|declined|reported|wrote|writes|plans|shares|inc)$/.test(
    next.lower,
  );
}
