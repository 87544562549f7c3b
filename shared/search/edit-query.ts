import { lexQuery } from '#shared/search/lex-query.ts';

/** A value as it is typed after a field: in quotes where it needs them. */
export function termOf(field: string, value: string): string {
  const clean = value
    .replace(/["“”„]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return /^[^\s()/*~-][^\s()*~]*$/u.test(clean) ? `${field}:${clean}` : `${field}:"${clean}"`;
}

/** Whether a query has a term of its own, outside brackets and not ruled out. */
export function hasTerm(query: string, term: string): boolean {
  return placeOf(query, term) !== undefined;
}

/**
 * Adds a term to a query, or takes it out when it is there. It is put in front: the last word may still be growing, and
 * stays the last.
 */
export function toggleTerm(query: string, term: string): string {
  const place = placeOf(query, term);
  if (place) return without(query, place);
  const typed = query.trimStart();
  if (typed === '') return term;
  return `${term} ${hasAlternatives(typed) ? inBrackets(typed) : typed}`;
}

function without(query: string, { start, end }: { start: number; end: number }): string {
  const before = query.slice(0, start);
  const after = query.slice(end).replace(/^\s+/u, '');
  return after === '' ? before.trimEnd() : before + after;
}

/** Whether what stands beside it would belong to its last alternative only. */
function hasAlternatives(query: string): boolean {
  let depth = 0;
  for (const { type } of lexQuery(query)) {
    if (type === '(') depth += 1;
    if (type === ')') depth = Math.max(0, depth - 1);
    if (type === 'or' && depth === 0) return true;
  }
  return false;
}

/** With what was still open closed, and the word that was still growing told to be one. */
function inBrackets(query: string): string {
  const lexemes = lexQuery(query);
  const last = lexemes.at(-1);
  const isGrowing = last?.type === 'value' && last.end === query.length && /[\p{L}\p{N}]$/u.test(query);
  const isOpen = last !== undefined && 'value' in last && last.value.type === 'phrase' && last.value.isOpen;
  const ended = isOpen ? `${query}"` : isGrowing ? `${query}*` : query.trimEnd();
  const depth = lexemes.reduce((sum, { type }) => Math.max(0, sum + (type === '(' ? 1 : type === ')' ? -1 : 0)), 0);
  return `(${ended}${')'.repeat(depth)})`;
}

function placeOf(query: string, term: string): { start: number; end: number } | undefined {
  const wanted = term.toLowerCase();
  let depth = 0;
  let isNegated = false;
  for (const { type, start, end } of lexQuery(query)) {
    if (type === '(') depth += 1;
    if (type === ')') depth = Math.max(0, depth - 1);
    const isHere = depth === 0 && !isNegated && query.slice(start, end).toLowerCase() === wanted;
    if (isHere) return { start, end };
    isNegated = type === 'not';
  }
  return undefined;
}
