import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Comparison, SentenceChange } from '#shared/clips/comparison.ts';
import { type PlacedSentence, splitSentences } from '#shared/clips/split-sentences.ts';

export interface ComparedText {
  readonly title: string;
  readonly text: string;
}

/** From here on two sentences are one that was changed, by the share of their words that both have. */
const alikeFloor = 0.5;
/** More differences than this are not looked for one by one: what is not the same is then removed and added. */
const maxEdits = 3000;
const maxSentenceWords = 400;

/** How one text became another, sentence by sentence in reading order. */
export function compareTexts(before: ComparedText, after: ComparedText): Comparison {
  const sentences = changesBetween(splitSentences(before.text), splitSentences(after.text));
  const ofKind = (kind: SentenceChange['kind']) => sentences.filter((change) => change.kind === kind);
  const about = (what: 'number' | 'correction') => sentences.filter((change) => change.about.includes(what)).length;
  return {
    titles: { before: before.title, after: after.title },
    sentences,
    sameShare: sameShare(sentences),
    counts: {
      added: ofKind('added').length,
      removed: ofKind('removed').length,
      changed: ofKind('changed').length,
      paragraphsGone: paragraphsGone(sentences),
      numbers: about('number'),
      corrections: about('correction'),
    },
  };
}

function changesBetween(before: readonly PlacedSentence[], after: readonly PlacedSentence[]): SentenceChange[] {
  const changes: SentenceChange[] = [];
  for (const { same, removed, added } of runsOf(before, after)) {
    for (const [a, b] of same) changes.push(change('same', a, b));
    changes.push(...pairedChanges(removed, added));
  }
  return changes;
}

interface Run {
  readonly same: readonly (readonly [PlacedSentence, PlacedSentence])[];
  readonly removed: readonly PlacedSentence[];
  readonly added: readonly PlacedSentence[];
}

/** Stretches that both have, each with what was removed and added after it. */
function runsOf(before: readonly PlacedSentence[], after: readonly PlacedSentence[]): Run[] {
  const parts = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: maxEdits, timeout: 2000 });
  if (!parts) return [{ same: [], removed: before, added: after }];
  const runs: Run[] = [];
  let [a, b] = [0, 0];
  let run = {
    same: [] as [PlacedSentence, PlacedSentence][],
    removed: [] as PlacedSentence[],
    added: [] as PlacedSentence[],
  };
  for (const { added, removed, count } of parts) {
    if (!added && !removed && run.removed.length + run.added.length > 0) {
      runs.push(run);
      run = { same: [], removed: [], added: [] };
    }
    for (let at = 0; at < count; at++) {
      const [old, now] = [before[a], after[b]];
      if (removed && old) run.removed.push(old);
      else if (added && now) run.added.push(now);
      else if (old && now) run.same.push([old, now]);
      if (!added) a++;
      if (!removed) b++;
    }
  }
  runs.push(run);
  return runs;
}

/** A removed and an added sentence with most words in common are one that was changed; order is kept. */
function pairedChanges(removed: readonly PlacedSentence[], added: readonly PlacedSentence[]): SentenceChange[] {
  const changes: SentenceChange[] = [];
  const [olds, news] = [removed.map(wordsOf), added.map(wordsOf)];
  let next = 0;
  for (const [at, sentence] of added.entries()) {
    const pair = bestPair(olds, news[at] ?? new Map(), next, next + 40);
    if (pair === undefined) {
      changes.push(change('added', null, sentence));
      continue;
    }
    for (; next < pair; next++) changes.push(change('removed', removed[next] ?? null, null));
    changes.push(change('changed', removed[next] ?? null, sentence));
    next++;
  }
  for (; next < removed.length; next++) changes.push(change('removed', removed[next] ?? null, null));
  return changes;
}

type Words = ReadonlyMap<string, number>;

function bestPair(olds: readonly Words[], words: Words, from: number, to: number): number | undefined {
  let best: number | undefined;
  let bestShare = alikeFloor;
  for (let at = from; at < Math.min(to, olds.length); at++) {
    const share = shareOf(olds[at] ?? new Map(), words);
    if (share > bestShare) [best, bestShare] = [at, share];
  }
  return best;
}

function shareOf(a: Words, b: Words): number {
  let [common, all] = [0, 0];
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}

function change(
  kind: SentenceChange['kind'],
  before: PlacedSentence | null,
  after: PlacedSentence | null,
): SentenceChange {
  const place = (sentence: PlacedSentence | null) => sentence && { start: sentence.start, text: sentence.text };
  return {
    kind,
    before: place(before),
    after: place(after),
    pieces: kind === 'changed' && before && after ? piecesOf(before.text, after.text) : [],
    about: kind === 'same' ? [] : aboutOf(before?.text ?? '', after?.text ?? ''),
    startsParagraph: (after ?? before)?.startsParagraph ?? false,
  };
}

function piecesOf(before: string, after: string): SentenceChange['pieces'] {
  const isLong = before.split(' ').length > maxSentenceWords || after.split(' ').length > maxSentenceWords;
  const parts = isLong ? undefined : diffWordsWithSpace(before, after, { maxEditLength: 400 });
  if (!parts)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

const correction =
  /^(?:correction|clarification|editor['’]s note|update(?:d)?)\b|\b(?:an earlier version|a previous version|this (?:article|story|post|headline) (?:has been|was) (?:corrected|updated|amended|revised)|has been corrected|was corrected|we regret the error)\b/i;

function aboutOf(before: string, after: string): SentenceChange['about'] {
  const about: SentenceChange['about'] = [];
  if (before !== '' && after !== '' && numbersOf(before).join() !== numbersOf(after).join()) about.push('number');
  if (correction.test(after) && !correction.test(before)) about.push('correction');
  return about;
}

function numbersOf(text: string): string[] {
  return text.match(/\d[\d.,]*/g)?.map((number) => number.replace(/[.,]$/, '')) ?? [];
}

/** Of the words of the shorter text, how many stand in sentences or parts of sentences that both have. */
function sameShare(sentences: readonly SentenceChange[]): number {
  let [same, before, after] = [0, 0, 0];
  for (const { kind, before: old, after: now, pieces } of sentences) {
    before += count(old?.text ?? '');
    after += count(now?.text ?? '');
    if (kind === 'same') same += count(now?.text ?? '');
    for (const piece of pieces) if (piece.kind === 'same') same += count(piece.text);
  }
  const shorter = Math.min(before, after);
  return shorter === 0 ? 0 : Math.min(1, same / shorter);
}

/** Paragraphs of which every sentence was removed. */
function paragraphsGone(sentences: readonly SentenceChange[]): number {
  let gone = 0;
  let isGone = false;
  for (const { kind, before, startsParagraph } of sentences) {
    if (!before) continue;
    if (startsParagraph) {
      if (isGone) gone++;
      isGone = true;
    }
    if (kind !== 'removed') isGone = false;
  }
  return gone + (isGone ? 1 : 0);
}

function count(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function keyOf({ text }: PlacedSentence): string {
  return text.replace(/\s+/g, ' ').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

function wordsOf({ text }: PlacedSentence): Words {
  const words = new Map<string, number>();
  for (const word of (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, maxSentenceWords))
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}
