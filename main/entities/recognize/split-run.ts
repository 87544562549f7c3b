import type { Likeness, Run } from '#main/entities/recognize/find-runs.ts';
import {
  demonyms,
  organizationNouns,
  organizationWords,
  personNouns,
  strongTitles,
  weakTitles,
} from '#main/entities/recognize/lists.ts';
import type { KnownMatch } from '#main/entities/recognize/match-known.ts';
import type { TextView } from '#main/entities/recognize/text-view.ts';
import { isFirstName } from '#main/entities/recognize/words.ts';

/** Parts a run into names: job titles fall out, "OpenAI Sam Altman" is two, a sentence's first word is not a part of either. */
export function splitRun(
  view: TextView,
  known: readonly (KnownMatch | undefined)[],
  likeness: readonly Likeness[],
  run: Run,
): Run[] {
  return atTitles(view, known, run)
    .map((part) => trimmed(view, known, likeness, part))
    .filter((part): part is Run => part !== undefined)
    .flatMap((part) => atKnown(view, known, part));
}

function atTitles({ tokens }: TextView, known: readonly (KnownMatch | undefined)[], { from, to }: Run): Run[] {
  const parts: Run[] = [];
  let start = from;
  let at = from;
  const isTitle = (position: number) => {
    const lower = tokens[position]?.lower ?? '';
    if (position < from || position >= to) return false;
    if (lower === 'gen' && tokens[position + 1]?.shape === 'number') return false;
    if (strongTitles.has(lower)) return true;
    if (!weakTitles.has(lower)) return false;
    if (position === from && lower === 'former') return true;
    const [before, after] = [tokens[position - 1]?.lower ?? '', tokens[position + 1]?.lower ?? ''];
    const isPart = (word: string) => strongTitles.has(word) || weakTitles.has(word);
    return (position > from && isPart(before)) || (position + 1 < to && isPart(after));
  };
  while (at < to) {
    const match = known[at];
    if (match && match.to > at + 1 && match.to <= to) {
      at = match.to;
      continue;
    }
    if (isTitle(at)) {
      if (at > start) parts.push({ from: start, to: at });
      start = at + 1;
    }
    at++;
  }
  if (start < to) parts.push({ from: start, to });
  return parts;
}

function trimmed(
  view: TextView,
  known: readonly (KnownMatch | undefined)[],
  likeness: readonly Likeness[],
  { from, to }: Run,
): Run | undefined {
  let start = from;
  let end = to;
  const isJoiner = (at: number) => (likeness[at] ?? 0) === 0 && !/^\p{Lu}/u.test(view.tokens[at]?.text ?? '');
  while (start < end && !known[start] && isJoiner(start)) start++;
  while (end > start && view.tokens[end - 1]?.shape === 'other' && !view.tokens[end - 1]?.text.endsWith('.')) end--;
  while (end > start && /^(?:of|for|and|the)$/.test(view.tokens[end - 1]?.lower ?? '')) end--;
  while (end - start > 1 && (known[start]?.to ?? 0) <= start + 1 && isOpening(view, known, likeness, start, end))
    start++;
  if (end <= start) return undefined;
  const only = view.tokens[start];
  if (end - start === 1 && only && demonyms.has(only.lower)) return undefined;
  return { from: start, to: end };
}

/** A word before a name rather than its first: "Startup Anysphere", "Meanwhile Google", "American Elon Musk". */
function isOpening(
  view: TextView,
  known: readonly (KnownMatch | undefined)[],
  likeness: readonly Likeness[],
  at: number,
  to: number,
): boolean {
  const token = view.tokens[at];
  const next = view.tokens[at + 1];
  if (!token || !next || next.text === '-') return false;
  if (demonyms.has(token.lower))
    return isFirstName(next.text) || !view.tokens.slice(at + 1, to).some(({ lower }) => organizationWords.has(lower));
  if (likeness[at] !== 1) return false;
  if (known[at + 1]?.to === to) return true;
  if (isFirstName(token.text) && at + 2 === to) return false;
  return (
    isFirstName(next.text) ||
    organizationNouns.has(token.lower) ||
    personNouns.has(token.lower) ||
    token.lower.endsWith('ly')
  );
}

/** Parts where one known name ends and another, or a person's first name, begins. */
function atKnown(view: TextView, known: readonly (KnownMatch | undefined)[], { from, to }: Run): Run[] {
  const first = known[from];
  const middle = first?.to ?? 0;
  if (!first || middle >= to) return [{ from, to }];
  const rest = view.tokens[middle];
  const second = known[middle];
  if (!rest || rest.text === '-' || rest.shape === 'number' || rest.lower === 'of') return [{ from, to }];
  const isPerson = first.known.some(({ entity }) => entity.type === 'person');
  const isOwner = first.known.some(({ entity }) => entity.type === 'organization' || entity.type === 'place');
  const isOther =
    second !== undefined &&
    second.to === to &&
    second.known.some(({ entity }) => entity.type !== 'product' && !entity.isAmbiguousWord);
  const isNamed = isOwner && isFirstName(rest.text) && to - middle >= 2;
  if (isOther || isNamed || (isPerson && middle - from > 1))
    return [{ from, to: middle }, ...atKnown(view, known, { from: middle, to })];
  return [{ from, to }];
}
