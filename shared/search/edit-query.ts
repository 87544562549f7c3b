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

/** Adds a term to a query, or takes it out when it is there. */
export function toggleTerm(query: string, term: string): string {
  const place = placeOf(query, term);
  if (!place) return query.trim() === '' ? term : `${query.trimEnd()} ${term}`;
  return `${query.slice(0, place.start)}${query.slice(place.end)}`.replace(/\s+/gu, ' ').trim();
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
