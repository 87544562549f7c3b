import type { QueryToken } from '#shared/search/query-syntax.ts';

export interface QueryPiece {
  readonly start: number;
  readonly text: string;
  readonly kind: QueryToken['kind'] | 'space';
  /** How much of it is the field's name with its colon. */
  readonly nameLength: number;
  readonly isWrong: boolean;
}

/** The typed text cut into its tokens and what lies between them; together the pieces are the whole text. */
export function queryPieces(
  query: string,
  tokens: readonly QueryToken[],
  wrong: ReadonlySet<QueryToken>,
): QueryPiece[] {
  const pieces: QueryPiece[] = [];
  let at = 0;
  const between = (end: number) => {
    if (end > at) pieces.push({ start: at, text: query.slice(at, end), kind: 'space', nameLength: 0, isWrong: false });
    at = Math.max(at, end);
  };
  for (const token of [...tokens].sort((a, b) => a.start - b.start)) {
    if (token.start < at) continue;
    between(token.start);
    const text = query.slice(token.start, token.end);
    const nameLength = token.field === undefined ? 0 : text.indexOf(':') + 1;
    pieces.push({ start: token.start, text, kind: token.kind, nameLength, isWrong: wrong.has(token) });
    at = token.end;
  }
  between(query.length);
  return pieces;
}
