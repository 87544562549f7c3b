import { Attested } from '#main/entities/recognize/attested.ts';
import { findRuns, isCertain, type Likeness, likenessOf, type Run } from '#main/entities/recognize/find-runs.ts';
import { isClaimed } from '#main/entities/recognize/is-claimed.ts';
import { organizationWords } from '#main/entities/recognize/lists.ts';
import type { KnownMatch } from '#main/entities/recognize/match-known.ts';
import { splitRun } from '#main/entities/recognize/split-run.ts';
import type { TextView } from '#main/entities/recognize/text-view.ts';

/** A span that is a name, and by which rule. */
export interface FoundRun extends Run {
  readonly rule: string;
}

/**
 * The spans that are names, first to last: runs of capitals in the middle of sentences, then the same names wherever
 * else the text has them, where a capital alone would prove nothing.
 */
export function findByRules(view: TextView, known: readonly (KnownMatch | undefined)[]): FoundRun[] {
  const likeness = view.tokens.map((_, at) => likenessOf(view, known, at));
  const raw = findRuns(view, known, likeness).flatMap((run) => splitRun(view, known, likeness, run));
  const attested = new Attested();
  for (const piece of raw)
    if (!startsDoubtfully(likeness, piece) && isProven(view, likeness, piece)) attested.add(view, piece);
  const pieces = raw.map((piece) => withoutOpening(view, likeness, piece, attested));
  for (const piece of pieces) if (isProven(view, likeness, piece)) attested.add(view, piece);
  return pieces.flatMap((piece) =>
    isProven(view, likeness, piece)
      ? [{ ...piece, rule: 'capitals' }]
      : proveElsewhere(view, known, likeness, piece, attested),
  );
}

/** The rules' opinion of each token: 0 outside, 1 where a name starts, 2 inside one; 3 and 4 the same in a headline. */
export function rulesOf({ tokens }: TextView, runs: readonly FoundRun[]): Uint8Array {
  const tags = new Uint8Array(tokens.length);
  for (const { from, to, rule } of runs) {
    const first = rule === 'headline' ? 3 : 1;
    tags.fill(first + 1, from, to);
    tags[from] = first;
  }
  return tags;
}

function startsDoubtfully(likeness: readonly Likeness[], { from, to }: Run): boolean {
  return to - from > 1 && likeness[from] === 1;
}

/** "Still Fjordlight" is Fjordlight where the text has Fjordlight alone and no other "Still Fjordlight". */
function withoutOpening(view: TextView, likeness: readonly Likeness[], piece: Run, attested: Attested): Run {
  if (!startsDoubtfully(likeness, piece) || attested.longestAt(view, piece.from) === piece.to) return piece;
  return attested.longestAt(view, piece.from + 1) === piece.to ? { from: piece.from + 1, to: piece.to } : piece;
}

/** In the middle of a sentence that is not a headline, or no ordinary word. */
function isProven(view: TextView, likeness: readonly Likeness[], { from, to }: Run): boolean {
  if (view.headline[from]) return false;
  for (let at = from; at < to; at++) {
    if (likeness[at] === 2 && (!view.forced[at] || at > from || to - from === 1)) return true;
  }
  return false;
}

/** Goes through a doubtful piece word by word and keeps what the rest of the text or the known names vouch for. */
function proveElsewhere(
  view: TextView,
  known: readonly (KnownMatch | undefined)[],
  likeness: readonly Likeness[],
  { from, to }: Run,
  attested: Attested,
): FoundRun[] {
  const found: FoundRun[] = [];
  let at = from;
  while (at < to) {
    const match = known[at];
    const isKnown = match !== undefined && isCertain(match);
    const end = Math.max(
      attested.longestAt(view, at),
      isKnown ? match.to : 0,
      isClaimed(view, known, at) ? (match?.to ?? 0) : 0,
    );
    if (likeness[at] === 0 && !match) {
      at++;
      continue;
    }
    if (end > at) found.push({ from: at, to: end, rule: 'spread' });
    else if (likeness[at] === 2)
      found.push({ from: at, to: unknownEnd(view, known, likeness, at, to, attested), rule: 'headline' });
    at = Math.max(at + 1, found.at(-1)?.to ?? 0);
  }
  return found;
}

/** Unknown words in a headline hang together up to the first ordinary or known one. */
function unknownEnd(
  view: TextView,
  known: readonly (KnownMatch | undefined)[],
  likeness: readonly Likeness[],
  from: number,
  to: number,
  attested: Attested,
): number {
  let end = from + 1;
  while (end < to && likeness[end] !== 1 && !known[end] && attested.longestAt(view, end) === 0) end++;
  const last = view.tokens[end];
  return end < to && last && organizationWords.has(last.lower) && last.isSpaced ? end + 1 : end;
}
