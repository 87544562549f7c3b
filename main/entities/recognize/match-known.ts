import type { Gazetteer, Known } from '#main/entities/recognize/gazetteer.ts';
import { sliceOf, type TextView } from '#main/entities/recognize/text-view.ts';
import { isCommonWord } from '#main/entities/recognize/words.ts';

export interface KnownMatch {
  readonly to: number;
  readonly known: readonly Known[];
}

/** The longest known name that starts at each token, if any. */
export function matchKnown(view: TextView, gazetteer: Gazetteer): (KnownMatch | undefined)[] {
  const isNote = hasNoCapitals(view);
  return view.tokens.map((_, position) => longestAt(view, position, gazetteer, isNote));
}

function longestAt(view: TextView, from: number, gazetteer: Gazetteer, isNote: boolean): KnownMatch | undefined {
  const { tokens } = view;
  const first = tokens[from];
  if (!first || first.lower === '' || view.fact[from]) return undefined;
  const most = Math.min(gazetteer.longestFrom(first.lower), tokens.length - from);
  if (most === 0) return undefined;
  let key = '';
  let best: KnownMatch | undefined;
  for (let to = from + 1; to <= from + most; to++) {
    const token = tokens[to - 1];
    if (!token || (to > from + 1 && token.isLineStart)) break;
    key = key === '' ? token.lower : `${key} ${token.lower}`;
    const named = gazetteer.named(key);
    if (named.length === 0) continue;
    const known = named.filter(
      (name) => isWrittenAs(view, from, to, name) || (isNote && isTicker(view, from, to, name)),
    );
    if (known.length > 0) best = { to, known };
  }
  return best;
}

/** As it is known, in capitals throughout, or with slips in the capitals of a name that is no ordinary word. */
function isWrittenAs(view: TextView, from: number, to: number, { surface, entity }: Known): boolean {
  const written = sliceOf(view, from, to).replaceAll('’', "'");
  if (written === surface) return true;
  if (written === surface.toUpperCase()) return written.length > 3;
  if (written.length < 5 || isCommonWord(surface.toLowerCase())) return false;
  if (entity.isAmbiguousWord && !/\p{Lu}/u.test(written)) return false;
  if (written.toLowerCase() !== surface.toLowerCase()) return false;
  return /^\p{Lu}/u.test(written) || !surface.includes(' ');
}

/** A note typed without the shift key. */
function hasNoCapitals({ tokens }: TextView): boolean {
  return tokens.every(({ shape }) => shape !== 'title' && shape !== 'upper' && shape !== 'mixed');
}

/** "nvda": the ticker of a company, and no ordinary word. */
function isTicker({ tokens }: TextView, from: number, to: number, { surface, entity }: Known): boolean {
  const token = tokens[from];
  if (!token || to - from > 1 || token.shape !== 'lower' || entity.type !== 'organization') return false;
  return /^[A-Z]{3,5}$/.test(surface) && surface !== entity.name && !isCommonWord(token.lower);
}
