import type { Token } from '#main/entities/recognize/tokens.ts';

const abbreviations = new Set(
  'mr mrs ms dr prof sen rep gov gen col capt lt sgt st mt inc corp ltd co jr sr vs no jan feb mar apr jun jul aug sep sept oct nov dec etc dept est approx u.s u.k'.split(
    ' ',
  ),
);
const openers = new Set(['"', '“', '‘', '«', '(', '[', '*', '•', '·', '–', '—', '-', '>', "'", '…']);

/**
 * Tells which tokens have to start with a capital where they are: after a full stop, at the start of a line, a quote or
 * a bullet. There a capital says nothing.
 */
export function findForcedCapitals(tokens: readonly Token[]): Uint8Array {
  const forced = new Uint8Array(tokens.length);
  let isPending = true;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.isLineStart) isPending = true;
    if (token.shape === 'other') {
      if (endsSentence(tokens, i) || /^["“‘]$/.test(token.text)) isPending = true;
      else if (!openers.has(token.text) && !/^["”’)]$/.test(token.text)) isPending = false;
      continue;
    }
    if (isPending) forced[i] = 1;
    isPending = false;
  }
  return forced;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (text === '!' || text === '?' || text === ':' || text === '…') return true;
  if (text !== '.') return false;
  const before = tokens[at - 1];
  return before ? !abbreviations.has(before.lower) : false;
}
