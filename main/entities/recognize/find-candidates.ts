import { Attested } from '#main/entities/recognize/attested.ts';
import { findRuns, isCertain, type Likeness, likenessOf, type Run } from '#main/entities/recognize/find-runs.ts';
import type { Gazetteer } from '#main/entities/recognize/gazetteer.ts';
import { isClaimed } from '#main/entities/recognize/is-claimed.ts';
import { organizationWords } from '#main/entities/recognize/lists.ts';
import { type KnownMatch, matchKnown } from '#main/entities/recognize/match-known.ts';
import { dropLegalForm } from '#main/entities/recognize/normalize-name.ts';
import { splitRun } from '#main/entities/recognize/split-run.ts';
import { sliceOf, type TextView } from '#main/entities/recognize/text-view.ts';
import type { Candidate } from '#main/entities/recognize/types.ts';

/**
 * The spans that are names, first to last: runs of capitals in the middle of sentences, then the same names wherever
 * else the text has them, where a capital alone would prove nothing.
 */
export function findCandidates(view: TextView, gazetteer: Gazetteer): Candidate[] {
  const known = matchKnown(view, gazetteer);
  const likeness = view.tokens.map((_, at) => likenessOf(view, known, at));
  const raw = findRuns(view, known, likeness).flatMap((run) => splitRun(view, known, likeness, run));
  const attested = new Attested();
  for (const piece of raw)
    if (!startsDoubtfully(likeness, piece) && isProven(view, likeness, piece)) attested.add(view, piece);
  const pieces = raw.map((piece) => withoutOpening(view, likeness, piece, attested));
  for (const piece of pieces) if (isProven(view, likeness, piece)) attested.add(view, piece);
  const found = pieces.flatMap((piece) =>
    isProven(view, likeness, piece)
      ? [{ ...piece, rule: 'capitals' }]
      : proveElsewhere(view, known, likeness, piece, attested),
  );
  return found.map(({ from, to, rule }) => candidateOf(view, known, from, to, rule));
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
): (Run & { rule: string })[] {
  const found: (Run & { rule: string })[] = [];
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

function candidateOf(
  view: TextView,
  known: readonly (KnownMatch | undefined)[],
  from: number,
  to: number,
  rule: string,
): Candidate {
  const start = view.tokens[from]?.start ?? 0;
  const last = view.tokens[to - 1];
  const hasStop =
    view.tokens[to]?.text === '.' &&
    !view.tokens[to]?.isSpaced &&
    /^(?:inc|corp|ltd|co|jr|sr)$/.test(last?.lower ?? '');
  const match = known[from];
  const isWhole =
    match !== undefined &&
    (match.to === to || dropLegalForm(sliceOf(view, match.to - 1, to)) === view.tokens[match.to - 1]?.text);
  const names = isWhole ? match.known : [];
  const head = isWhole || (match?.to ?? to) >= to ? undefined : match?.known[0]?.entity.type;
  return {
    from,
    to,
    start,
    end: (last?.end ?? 0) + (hasStop ? 1 : 0),
    surface: sliceOf(view, from, to),
    known: names.map(({ entity }) => entity),
    shortFor: names.filter(({ isShort }) => isShort).map(({ entity }) => entity),
    ...(head !== undefined && { head }),
    rule,
  };
}
