import { eachToken } from '#shared/search/text/each-token.ts';

/** The documents with any of these phrases in their text, as a MATCH expression; to be verified in the text. */
export function phraseMatch(phrases: readonly string[]): string {
  return phrases.map(onePhrase).filter(Boolean).join(' OR ');
}

function onePhrase(phrase: string): string {
  const terms: string[] = [];
  const spans: { start: number; end: number }[] = [];
  eachToken(phrase, (term, _word, start, end) => {
    terms.push(term);
    spans.push({ start, end });
  });
  if (terms.length === 0) return '';
  // Of an unspaced script the last character stands alone in the phrase, and as part of a pair in a longer text.
  const last = spans.at(-1);
  const before = spans.at(-2);
  if (last && before && last.start < before.end) terms.pop();
  const isOneCharacter =
    terms.length === 1 && before === undefined && /^[^\p{Script=Latin}\p{N}]$/u.test(terms[0] ?? '');
  return `({note_text clip_text} : "${terms.join(' ')}"${isOneCharacter ? ' *' : ''})`;
}
