import { isClaimed } from '#main/entities/recognize/is-claimed.ts';
import {
  demonyms,
  functionWords,
  neverNames,
  ofHeads,
  organizationWords,
  particles,
} from '#main/entities/recognize/lists.ts';
import type { KnownMatch } from '#main/entities/recognize/match-known.ts';
import type { TextView } from '#main/entities/recognize/text-view.ts';
import type { Token } from '#main/entities/recognize/tokens.ts';
import { isCommonWord, isFirstName } from '#main/entities/recognize/words.ts';

/** Positions in the token list, half-open. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** How much a token looks like a part of a name: not at all, only by a capital it must have, or surely. */
export type Likeness = 0 | 1 | 2;

export function likenessOf(view: TextView, known: readonly (KnownMatch | undefined)[], at: number): Likeness {
  const token = view.tokens[at];
  if (!token || view.fact[at]) return 0;
  const match = known[at];
  if (match && isCertain(match)) return 2;
  if (match && token.text === 'The' && !view.headline[at] && (!view.forced[at] || isClaimed(view, known, at))) return 2;
  if (token.shape !== 'title' && token.shape !== 'upper' && token.shape !== 'mixed') return 0;
  if (neverNames.has(token.lower) || (functionWords.has(token.lower) && !isAcronym(view, at))) return 0;
  if (token.text.length === 1) return isLetterName(view, known, at) ? 2 : 0;
  if (token.lower === 'series' && /^[A-H]$/.test(view.tokens[at + 1]?.text ?? '')) return 0;
  if (/\.(?:pdf|docx?|xlsx?|html?|jpe?g|png|txt)$/.test(token.lower) || isBeforeHyphenatedWord(view, at)) return 0;
  const isWord = isCommonWord(token.lower) || demonyms.has(token.lower);
  if (isWord && (view.forced[at] || view.headline[at])) return 1;
  if (isWord && token.shape === 'upper' && token.lower.length > 3) return 1;
  return 2;
}

/** "the AT Protocol": capitals that no sentence start, headline or shouting accounts for. */
function isAcronym({ tokens, forced, headline }: TextView, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.shape !== 'upper' || token.text.length < 2 || forced[at] || headline[at]) return false;
  return before?.shape === 'lower' && next?.shape === 'title' && next.isSpaced;
}

/** "posted on X", "X, formerly Twitter": a letter is a name only where it does what a name does. */
function isLetterName({ tokens, forced }: TextView, known: readonly (KnownMatch | undefined)[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (known[at]?.to !== at + 1 || next?.text === '-' || letterNouns.has(next?.lower ?? '')) return false;
  if (next?.text === '.' && !next.isSpaced && tokens[at + 2]?.shape === 'title' && !forced[at + 2]) return false;
  if (next?.text === ',' && tokens[at + 2]?.lower === 'formerly') return true;
  if (before?.text === ',' && known[at - 2]) return true;
  return !forced[at] && lettersAfter.has(before?.lower ?? '');
}

const lettersAfter = new Set(
  "on via from to by of at left quit joined bought owns own owned ran runs sued and or with for now called using 's ’s".split(
    ' ',
  ),
);
const letterNouns = new Set('chromosome chromosomes axis factor ray rays marks rating'.split(' '));

export const joinedToNames = new Set(
  'based owned backed led made powered style like funded inspired branded only built'.split(' '),
);

/** "Arm-twisting", "Meta-analysis": an ordinary word that another goes on with is no name. */
function isBeforeHyphenatedWord({ tokens }: TextView, at: number): boolean {
  const [hyphen, next] = [tokens[at + 1], tokens[at + 2]];
  if (hyphen?.text !== '-' || hyphen.isSpaced || !next || next.isSpaced || !isCommonWord(tokens[at]?.lower ?? ''))
    return false;
  return isCommonWord(next.lower) && !joinedToNames.has(next.lower);
}

export function isCertain({ known }: KnownMatch): boolean {
  return known.some(
    ({ surface, entity, isShort }) =>
      !isShort && (!entity.isAmbiguousWord || (surface.includes(' ') && !isArticleAndWord(surface))),
  );
}

/** "The Sun" shines too. */
function isArticleAndWord(surface: string): boolean {
  return /^The [^ ]+$/.test(surface);
}

/** Runs of tokens that may be one name, on one line, joined by spaces, hyphens, "of", "&" and particles. */
export function findRuns(
  view: TextView,
  known: readonly (KnownMatch | undefined)[],
  likeness: readonly Likeness[],
): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < view.tokens.length) {
    if (likeness[at] === 0 && !startsWithInitial(view, at)) {
      at++;
      continue;
    }
    let to = Math.max(at + 1, isSure(known[at]) ? (known[at]?.to ?? 0) : 0);
    for (let next = extend(view, known, likeness, at, to); next > to; next = extend(view, known, likeness, at, to))
      to = next;
    runs.push({ from: at, to });
    at = to;
  }
  return runs;
}

const isSure = (match: KnownMatch | undefined): boolean => match !== undefined && isCertain(match);

/** "J. P. Morgan": an initial before a name. */
function startsWithInitial({ tokens, forced, fact }: TextView, at: number): boolean {
  const next = tokens[at + 1];
  return (
    !fact[at] &&
    /^\p{Lu}\.$/u.test(tokens[at]?.text ?? '') &&
    next?.shape === 'title' &&
    !forced[at + 1] &&
    !next.isLineStart
  );
}

/** Where the run ends when what follows `to` is taken in; `to` itself when it is not. */
function extend(
  view: TextView,
  known: readonly (KnownMatch | undefined)[],
  likeness: readonly Likeness[],
  from: number,
  to: number,
): number {
  const { tokens } = view;
  const next = tokens[to];
  const last = tokens[to - 1];
  if (!next || !last || next.isLineStart || view.fact[to]) return to;
  const isName = (at: number) => (likeness[at] ?? 0) > 0 || startsWithInitial(view, at);
  if (next.text === '-' && !next.isSpaced) return acrossHyphen(view, known, to, isName);
  if (last.text.endsWith('.') && last.shape !== 'upper' && !/^\p{Lu}\.$/u.test(last.text)) return to;
  if (isName(to) && next.isSpaced && !view.forced[to])
    return Math.max(to + 1, isSure(known[to]) ? (known[to]?.to ?? 0) : 0);
  if (isVersion(next) && next.isSpaced && !isYear(next) && last.shape !== 'number') return versionEnd(view, to);
  const after = tokens[to + 1];
  if (!after || after.isLineStart || !after.isSpaced)
    return /^[A-Z]$/.test(next.text) && last.shape === 'number' ? to + 1 : to;
  if (next.text === '&' && isName(to + 1)) return to + 2;
  const head = tokens[from]?.lower ?? '';
  if ((next.lower === 'of' || next.lower === 'for') && isOfName(view, from, to, isName)) {
    const isThe = after.lower === 'the' && isName(to + 2);
    return isThe ? to + 3 : isName(to + 1) ? to + 2 : to;
  }
  if (
    next.lower === 'and' &&
    isName(to + 1) &&
    ofHeads.has(head) &&
    tokens.slice(from, to).some(({ lower }) => lower === 'of')
  )
    return to + 2;
  if (
    next.lower === 'and' &&
    isName(to + 1) &&
    organizationWords.has(tokens[to + 2]?.lower ?? '') &&
    isCommonWord(last.lower) &&
    likeness[to + 2] === 2 &&
    to - from < 3
  )
    return to + 3;
  if (particles.has(next.lower) && next.shape === 'lower' && isName(to + 1) && /^\p{Lu}/u.test(after.text))
    return to + 2;
  if (particles.has(next.lower) && next.shape === 'lower' && particles.has(after.lower) && isName(to + 2))
    return to + 3;
  return to;
}

function isOfName({ tokens }: TextView, from: number, to: number, isName: (at: number) => boolean): boolean {
  const last = tokens[to - 1]?.lower ?? '';
  return (
    ofHeads.has(last) &&
    !isFirstName(tokens[from]?.text ?? '') &&
    (isName(to + 1) || (tokens[to + 1]?.lower === 'the' && isName(to + 2)))
  );
}

function acrossHyphen(
  view: TextView,
  known: readonly (KnownMatch | undefined)[],
  to: number,
  isName: (at: number) => boolean,
): number {
  const after = view.tokens[to + 1];
  if (!after || after.isSpaced) return to;
  if (after.shape === 'number') return to + 2;
  if (isName(to + 1) || (after.shape === 'upper' && after.text.length === 1)) {
    const areBothKnown = known[to - 1] !== undefined && known[to + 1] !== undefined;
    return areBothKnown ? to : to + 2;
  }
  if (after.shape === 'lower' && !isCommonWord(after.lower) && after.lower.length < 8) return to + 2;
  return to;
}

function isVersion(token: Token): boolean {
  return /^(?:\d{1,4}(?:\.\d+){0,2}[a-zA-Z]{0,2}|[IVX]{1,4}|v\d+(?:\.\d+)*)$/.test(token.text);
}

function isYear(token: Token): boolean {
  return /^(?:19|20)\d\d$/.test(token.text);
}

/** A number belongs to the name unless it counts what follows: "Nova 3 rockets" is rare, "Google 20 percent" is not. */
function versionEnd({ tokens }: TextView, to: number): number {
  const after = tokens[to + 1];
  if (after && /^(?:percent|per|%|million|billion|people|times|years|months|days|hours|minutes|of)$/.test(after.lower))
    return to;
  return to + 1;
}
