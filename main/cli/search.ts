import { WrongUse } from '#main/cli/explain-for-terminal.ts';
import { limitOf, type Options, oneLine, print } from '#main/cli/print.ts';
import type { VaultSession } from '#main/vault-session.ts';
import { type SearchHit, type SearchResult, searchSortSchema } from '#shared/search/types.ts';

const mostAtOnce = 200;

/** Ranked hits of a query that is finished: its last word is a word. */
export async function search(args: readonly string[], options: Options, session: VaultSession): Promise<void> {
  const query = args.join(' ');
  if (query.trim() === '') throw new WrongUse('Say what to search for.');
  const sort = searchSortSchema.safeParse(options.sort ?? 'relevance').data;
  if (!sort) throw new WrongUse(`"${options.sort}" is not an order: relevance, newest, oldest or title.`);
  const limit = limitOf(options, 20);
  const withReasons = options.explain ?? false;
  const hits: SearchHit[] = [];
  let first: SearchResult | undefined;
  do {
    const page = { limit: Math.min(mostAtOnce, limit - hits.length), offset: hits.length };
    const found = await session.search.query({ query, sort, withReasons, isTyping: false, patienceMs: 8_000, ...page });
    first ??= found;
    if (found.hits.length === 0) break;
    hits.push(...found.hits);
  } while (hits.length < Math.min(limit, first.total));
  const { total, exactTotal, respelled, explanation, isInterrupted } = first;
  const rows = hits.map((hit) => rowOf(hit, withReasons));
  const said = withReasons ? { explanation, respelled } : {};
  print(options, { total, exactTotal, isInterrupted, ...said, hits: rows }, () =>
    [
      ...(withReasons ? [explanation] : []),
      ...respelled.map(
        ({ typed, used }) => `“${typed}” stands nowhere; searched for ${used.map((word) => `“${word}”`).join(', ')}`,
      ),
      ...rows.flatMap(linesOf),
      total === 0 ? 'Nothing found.' : `${total} found${exactTotal < total ? `, ${exactTotal} with every word` : ''}`,
      ...(isInterrupted ? ['It took too long to look through everything; there may be more.'] : []),
    ].join('\n'),
  );
}

function rowOf({ document, score, snippet, span, matchCount, missing, reasons }: SearchHit, withReasons: boolean) {
  const { kind, id, title, outlet } = document;
  return { kind, id, title, outlet, score, snippet, span, matchCount, missing, ...(withReasons && { reasons }) };
}

function linesOf({ id, kind, title, snippet, missing, reasons = [] }: ReturnType<typeof rowOf>): string[] {
  return [
    `${kind} ${id}  ${title}`,
    `    ${oneLine(snippet)}`,
    ...(missing.length > 0 ? [`    without: ${missing.join(', ')}`] : []),
    ...(reasons.length > 0 ? [`    because: ${reasons.map(({ label }) => label).join('; ')}`] : []),
  ];
}
