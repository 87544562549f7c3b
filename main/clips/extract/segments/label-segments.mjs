import { shinglesOf, wordsOf } from '#main/clips/extract/segments/labelled-pages.ts';

/** Which segments of a page its labelled text has, and how much each weighs: all pages about the same. */
export function labelSegments(segments, body) {
  const shingles = shinglesOf(wordsOf(body));
  const lines = new Set(body.split('\n').map((line) => wordsOf(line).join(' ')));
  const all = ` ${wordsOf(body).join(' ')} `;
  const words = segments.map(({ text }) => wordsOf(text));
  const shares = words.map((own) => shareOf(own, shingles));
  const isYes = words.map((own, i) => {
    if (own.length === 0) return false;
    if (own.length >= 4) return shares[i] >= 0.5;
    // A word or two are in many a text by chance: they count as a line of their own, or between two kept segments.
    const joined = own.join(' ');
    return (
      lines.has(joined) ||
      (all.includes(` ${joined} `) && nearLong(words, shares, i, -1) && nearLong(words, shares, i, 1))
    );
  });
  const kept = words.reduce((sum, own, i) => sum + (isYes[i] ? own.length : 0), 0);
  const raw = words.map((own) => (own.length === 0 ? 0 : (own.length + 6) / Math.max(100, kept + 20)));
  const scale = Math.min(1, 3 / raw.reduce((sum, weight) => sum + weight, 0));
  return segments.map((_, i) => ({ isYes: isYes[i], weight: raw[i] * scale }));
}

/** The share of the words' sequences that is found; each labelled one is found only as often as it is there. */
function shareOf(words, shingles) {
  if (words.length < 4) return 0;
  let found = 0;
  for (let i = 0; i + 4 <= words.length; i++) {
    const shingle = words.slice(i, i + 4).join(' ');
    const left = shingles.get(shingle) ?? 0;
    if (left === 0) continue;
    shingles.set(shingle, left - 1);
    found++;
  }
  return found / (words.length - 3);
}

function nearLong(words, shares, from, step) {
  for (let i = from + step; i >= 0 && i < words.length; i += step) if (words[i].length >= 4) return shares[i] >= 0.5;
  return false;
}
