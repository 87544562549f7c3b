import type { MarkedText } from '#main/entities/quality/read-marked-text.ts';
import type { FoundMention } from '#main/entities/quality/recognize-texts.ts';
import {
  isRight,
  pairUp,
  type Score,
  type ScoredPair,
  type ScoredSpan,
  scoreDocuments,
} from '#main/entities/recognize/score.ts';

export interface FactFigures {
  readonly labelled: number;
  /** Found with the right words and the right value. */
  readonly right: number;
  readonly wrongValue: number;
  readonly missed: number;
}

/** Mentions with a score from `from` up to the next band. */
export interface Band {
  readonly from: number;
  readonly count: number;
  readonly meanScore: number;
  readonly precision: number;
}

export interface Mistake {
  readonly text: MarkedText;
  readonly kind: 'missed' | 'spurious' | 'mistyped' | 'misfiled' | 'wrong value';
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly found: string;
}

export interface Measure extends Score {
  readonly mentions: number;
  readonly money: FactFigures;
  readonly dates: FactFigures;
  /** How many of the mentions that are as good as certain are right, span and type. */
  readonly sure: { readonly count: number; readonly precision: number };
  readonly bands: readonly Band[];
  readonly mistakes: readonly Mistake[];
}

type Scored = ScoredSpan & { readonly score: number; readonly name: string };
const bandStarts = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
export const sureScore = 0.9;

/** Compares what was found in each text with its labels; the order of `found` is that of `texts`. */
export function measureTexts(texts: readonly MarkedText[], found: readonly (readonly FoundMention[])[]): Measure {
  const documents = texts.map((text, at) => ({ gold: goldOf(text), ignore: text.ignore, found: spansOf(found[at]) }));
  const byText = documents.map((document, at) => ({ text: texts[at], pairs: pairUp(document) }));
  const pairs = byText.flatMap(({ pairs }) => pairs);
  const facts = texts.map((text, at) => ({ text, found: found[at] ?? [] }));
  const sure = pairs.filter(({ found }) => found && scoreOf(found) >= sureScore);
  return {
    ...scoreDocuments(documents),
    mentions: pairs.filter(({ gold }) => gold).length,
    money: factFigures(facts, 'money'),
    dates: factFigures(facts, 'date'),
    sure: { count: sure.length, precision: shareRight(sure) },
    bands: bandsOf(pairs),
    mistakes: [...mistakesOf(byText), ...facts.flatMap(wrongFactsOf)],
  };
}

function goldOf({ names, facts }: MarkedText): ScoredSpan[] {
  return [...names, ...facts];
}

function spansOf(mentions: readonly FoundMention[] = []): Scored[] {
  return mentions.map(({ entity, ...mention }) => ({ ...mention, key: entity }));
}

/** The pairs hold the very spans that `spansOf` made. */
function scoreOf(span: ScoredSpan): number {
  return 'score' in span && typeof span.score === 'number' ? span.score : 0;
}

function shareRight(pairs: readonly ScoredPair[]): number {
  return pairs.length === 0 ? 1 : pairs.filter(isRight).length / pairs.length;
}

function bandsOf(pairs: readonly ScoredPair[]): Band[] {
  return bandStarts.map((from, at) => {
    const to = bandStarts[at + 1] ?? Number.POSITIVE_INFINITY;
    const inside = pairs.filter(({ found }) => found && scoreOf(found) >= from && scoreOf(found) < to);
    const sum = inside.reduce((total, { found }) => total + (found ? scoreOf(found) : 0), 0);
    return { from, count: inside.length, meanScore: sum / (inside.length || 1), precision: shareRight(inside) };
  });
}

type FactsOfText = { readonly text: MarkedText; readonly found: readonly FoundMention[] };

function foundFact({ found }: FactsOfText, fact: MarkedText['facts'][number]): FoundMention | undefined {
  return found.find(({ start, end, type }) => start === fact.start && end === fact.end && type === fact.type);
}

function factFigures(texts: readonly FactsOfText[], type: 'money' | 'date'): FactFigures {
  const values = texts.flatMap((one) =>
    one.text.facts
      .filter((fact) => fact.type === type)
      .map((fact) => ({ label: fact.value, found: foundFact(one, fact) })),
  );
  return {
    labelled: values.length,
    right: values.filter(({ label, found }) => found?.value === label).length,
    wrongValue: values.filter(({ label, found }) => found && found.value !== label).length,
    missed: values.filter(({ found }) => !found).length,
  };
}

function wrongFactsOf(one: FactsOfText): Mistake[] {
  return one.text.facts.flatMap((fact): Mistake[] => {
    const found = foundFact(one, fact);
    if (found?.value === fact.value) return [];
    const kind = found ? 'wrong value' : 'missed';
    const label = `${fact.type} ${fact.value}`;
    return [{ text: one.text, kind, start: fact.start, end: fact.end, label, found: found?.value ?? '' }];
  });
}

/** A mention is misfiled where most mentions of its thing are under another entity, or most of its entity's are of another thing. */
function mistakesOf(texts: readonly { text: MarkedText | undefined; pairs: readonly ScoredPair[] }[]): Mistake[] {
  const both = texts.flatMap(({ pairs }) =>
    pairs.flatMap(({ gold, found }) => (gold && found ? [{ gold, found }] : [])),
  );
  const entityOf = mostFrequent(both.map(({ gold, found }) => [gold.key ?? '', found.key ?? '']));
  const thingOf = mostFrequent(both.map(({ gold, found }) => [found.key ?? '', gold.key ?? '']));
  return texts.flatMap(({ text, pairs }) =>
    pairs.flatMap((pair): Mistake[] => {
      const { gold, found } = pair;
      const span = gold ?? found;
      if (!text || !span) return [];
      const names = { label: gold ? `${gold.type} ${gold.key}` : '', found: found ? `${found.type} ${found.key}` : '' };
      const mistake = (kind: Mistake['kind']) => [{ text, kind, start: span.start, end: span.end, ...names }];
      if (!gold) return mistake('spurious');
      if (!found) return mistake('missed');
      if (!isRight(pair)) return mistake('mistyped');
      const isFiled = entityOf.get(gold.key ?? '') === found.key && thingOf.get(found.key ?? '') === gold.key;
      return isFiled ? [] : mistake('misfiled');
    }),
  );
}

function mostFrequent(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [one, other] of pairs) {
    const others = counts.get(one) ?? new Map<string, number>();
    counts.set(one, others.set(other, (others.get(other) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([one, others]) => [one, [...others].reduce((best, next) => (next[1] > best[1] ? next : best))[0]]),
  );
}
