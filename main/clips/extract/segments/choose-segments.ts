import type { Segment } from '#main/clips/extract/segments/segment-page.ts';
import type { ExtractionScope } from '#shared/clips/types.ts';

/** The segments that a scope takes; each scope takes all that a narrower one does. */
export function chooseSegments(
  segments: readonly Segment[],
  chances: readonly number[],
  scope: ExtractionScope,
): Segment[] {
  if (scope === 'all') return [...segments];
  const article = articleCut(segments, chances);
  const cut = { narrow: Math.max(article, 0.85), article, wide: Math.min(0.12, article) }[scope];
  const chosen = segments.filter((_, i) => (chances[i] ?? 0) >= cut);
  return chosen.length > 0 || scope !== 'narrow' ? chosen : chooseSegments(segments, chances, 'article');
}

/** Below the first nothing is taken that can be helped, above the second nothing is left out. */
const [leastSure, sure] = [0.3, 0.55];

/** The cut that brings the most, where that is neither greedy nor shy. */
function articleCut(segments: readonly Segment[], chances: readonly number[]): number {
  const best = bestCut(segments, chances);
  const cut = Math.max(leastSure, Math.min(sure, best));
  return chances.some((chance) => chance >= cut) ? cut : best;
}

/** The least chance that taking a segment costs no more than it is likely to bring: half the best expected F1. */
function bestCut(segments: readonly Segment[], chances: readonly number[]): number {
  const sorted = segments
    .map(({ text }, i) => ({ size: text.length, chance: chances[i] ?? 0 }))
    .sort((a, b) => b.chance - a.chance);
  const expected = sorted.reduce((sum, { size, chance }) => sum + size * chance, 0);
  let found = 0;
  let taken = 0;
  let best = 0;
  let cut = 0.5;
  for (const { size, chance } of sorted) {
    found += size * chance;
    taken += size;
    const f1 = (2 * found) / (taken + expected);
    if (f1 <= best) continue;
    best = f1;
    cut = chance;
  }
  return cut;
}
