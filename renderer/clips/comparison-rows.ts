import { plural } from '#renderer/ui/format.ts';
import type { Comparison, SentenceChange } from '#shared/clips/comparison.ts';

/** One line of the view: a change, text that both have, or a stretch that is folded away. */
export type ComparisonRow =
  | { readonly kind: 'change'; readonly key: string; readonly change: SentenceChange; readonly number: number }
  | { readonly kind: 'same'; readonly key: string; readonly text: string; readonly startsParagraph: boolean }
  | { readonly kind: 'folded'; readonly key: string; readonly sentences: readonly SentenceChange[] };

/** How many sentences stay in sight on each side of a change. */
const context = 2;

/** The sentences as lines to show; `unfolded` names the stretches that the user has opened. */
export function rowsOf(sentences: readonly SentenceChange[], unfolded: ReadonlySet<string>): ComparisonRow[] {
  const rows: ComparisonRow[] = [];
  let number = 0;
  for (let at = 0; at < sentences.length; ) {
    const sentence = sentences[at];
    if (!sentence) break;
    if (sentence.kind !== 'same') {
      number += 1;
      rows.push({ kind: 'change', key: keyOf(sentence), change: sentence, number });
      at += 1;
      continue;
    }
    const end = endOfSame(sentences, at);
    rows.push(...sameRows(sentences.slice(at, end), at > 0, end < sentences.length, unfolded));
    at = end;
  }
  return rows;
}

function endOfSame(sentences: readonly SentenceChange[], from: number): number {
  const end = sentences.findIndex(({ kind }, at) => at > from && kind !== 'same');
  return end < 0 ? sentences.length : end;
}

function sameRows(
  stretch: readonly SentenceChange[],
  followsChange: boolean,
  precedesChange: boolean,
  unfolded: ReadonlySet<string>,
): ComparisonRow[] {
  const head = followsChange ? context : 0;
  const tail = precedesChange ? context : 0;
  const folded = stretch.slice(head, stretch.length - tail);
  const key = folded[0] ? keyOf(folded[0]) : '';
  // Folding one sentence away would save no line.
  if (folded.length < 2 || unfolded.has(key)) return paragraphRows(stretch);
  return [
    ...paragraphRows(stretch.slice(0, head)),
    { kind: 'folded', key, sentences: folded },
    ...paragraphRows(stretch.slice(stretch.length - tail)),
  ];
}

/** Sentences of one paragraph in one line. */
function paragraphRows(sentences: readonly SentenceChange[]): ComparisonRow[] {
  const rows: { kind: 'same'; key: string; text: string; startsParagraph: boolean }[] = [];
  for (const sentence of sentences) {
    const text = sentence.after?.text ?? sentence.before?.text ?? '';
    const last = rows.at(-1);
    if (last && !sentence.startsParagraph) last.text += ` ${text}`;
    else rows.push({ kind: 'same', key: keyOf(sentence), text, startsParagraph: sentence.startsParagraph });
  }
  return rows;
}

function keyOf({ before, after }: SentenceChange): string {
  return `${before?.start ?? '-'} ${after?.start ?? '-'}`;
}

/** What changed, in short: the weightiest first. */
export function summaryOf({ titles, counts, sameShare }: Comparison): string[] {
  const { corrections, numbers, paragraphsGone, changed, added, removed } = counts;
  const isOther = titles.before !== titles.after;
  const words = [
    ...(isOther ? ['Headline changed'] : []),
    ...(corrections > 0 ? [corrections === 1 ? 'Correction added' : `${corrections} corrections added`] : []),
    ...(numbers > 0 ? [numbers === 1 ? 'Number changed' : `${numbers} numbers changed`] : []),
    ...(paragraphsGone > 0 ? [paragraphsGone === 1 ? 'Paragraph gone' : `${paragraphsGone} paragraphs gone`] : []),
    ...(changed > 0 ? [`${plural(changed, 'sentence')} changed`] : []),
    ...(added > 0 ? [`${plural(added, 'sentence')} added`] : []),
    ...(removed > 0 ? [`${plural(removed, 'sentence')} gone`] : []),
  ];
  // A share is never rounded up to all of it.
  return [...(words.length === 0 ? ['The same words'] : words), `${Math.floor(sameShare * 100)} % in both`];
}
