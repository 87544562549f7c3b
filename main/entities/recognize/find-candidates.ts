import { type TaggedRun, tagBoundaries } from '#main/entities/recognize/boundary-tagger.ts';
import { type FoundRun, findByRules, rulesOf } from '#main/entities/recognize/find-by-rules.ts';
import { isCertain, joinedToNames } from '#main/entities/recognize/find-runs.ts';
import type { Gazetteer } from '#main/entities/recognize/gazetteer.ts';
import { isNoName } from '#main/entities/recognize/is-no-name.ts';
import { keepApart } from '#main/entities/recognize/keep-apart.ts';
import { demonyms } from '#main/entities/recognize/lists.ts';
import { type KnownMatch, matchKnown } from '#main/entities/recognize/match-known.ts';
import { dropLegalForm } from '#main/entities/recognize/normalize-name.ts';
import { TaggerFeatures } from '#main/entities/recognize/tagger-features.ts';
import { isInformalText, sliceOf, type TextView } from '#main/entities/recognize/text-view.ts';
import type { Candidate } from '#main/entities/recognize/types.ts';

/** No name has more words and marks than this. */
const longestName = 40;

/** The spans that are names, first to last. */
export function findCandidates(view: TextView, gazetteer: Gazetteer): Candidate[] {
  const known = matchKnown(view, gazetteer);
  const found = findByRules(view, known);
  const rule = rulesOf(view, found);
  const features = new TaggerFeatures(view, rule, known, isInformalText(view));
  const rules = new Map(found.map((run) => [run.from, run.rule]));
  return tagBoundaries(view, features, rule, sureOf(view, known, found))
    .filter(({ from, to }) => to - from <= longestName && !isPeople(view, from, to) && !isNoName(view, from, to))
    .map((run) => withGivenName(view, known, run))
    .map(({ from, to, chance }) => candidateOf(view, known, { from, to, rule: rules.get(from) ?? 'context' }, chance));
}

/** Where names stand that are known, and either no ordinary words or proven: 1 where one starts, 2 inside one. */
function sureOf(
  { tokens }: TextView,
  known: readonly (KnownMatch | undefined)[],
  found: readonly FoundRun[],
): Uint8Array {
  const sure = new Uint8Array(tokens.length);
  for (const { from, to } of found) {
    if (known[from]?.to !== to) continue;
    sure.fill(2, from, to);
    sure[from] = 1;
  }
  for (let at = 0; at < tokens.length; at++) {
    const match = known[at];
    if (!match || !isCertain(match)) continue;
    sure.fill(2, at, match.to);
    sure[at] = 1;
    at = match.to - 1;
  }
  return sure;
}

const koreanFamilies = new Set(
  'ahn bae baek chey cho choi chung han hong hwang jang jeon jeong jung kang kim koo kwon lee lim moon noh oh park seo shin song yang yoo yoon'.split(
    ' ',
  ),
);

/** "Kim Dong-won": the second half of a given name is an ordinary word now and then. */
function withGivenName({ tokens }: TextView, known: readonly (KnownMatch | undefined)[], run: TaggedRun): TaggedRun {
  const [hyphen, half] = [tokens[run.to], tokens[run.to + 1]];
  if (hyphen?.text !== '-' || hyphen.isSpaced || half?.shape !== 'lower' || half.isSpaced || half.text.length > 5)
    return run;
  if (run.to - run.from !== 2 || known[run.from]?.to === run.to || !koreanFamilies.has(tokens[run.from]?.lower ?? ''))
    return run;
  return joinedToNames.has(half.lower) ? run : { ...run, to: run.to + 2 };
}

/** "American", "Chinese" by themselves name nothing. */
function isPeople({ tokens }: TextView, from: number, to: number): boolean {
  return to - from === 1 && demonyms.has(tokens[from]?.lower ?? '');
}

function candidateOf(
  view: TextView,
  known: readonly (KnownMatch | undefined)[],
  { from, to, rule }: FoundRun,
  chance: number,
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
  const names = isWhole ? keepApart(match.known) : [];
  const head = isWhole || (match?.to ?? to) >= to ? undefined : match?.known[0]?.entity.type;
  return {
    from,
    to,
    start,
    end: (last?.end ?? 0) + (hasStop ? 1 : 0),
    surface: sliceOf(view, from, to),
    // A thing that is known by two spellings of these words (Nvidia, NVIDIA) is still one thing.
    known: [...new Set(names.map(({ entity }) => entity))],
    shortFor: names.filter(({ isShort }) => isShort).map(({ entity }) => entity),
    ...(head !== undefined && { head }),
    rule,
    chance,
  };
}
