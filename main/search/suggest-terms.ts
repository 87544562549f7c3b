import { fold } from '#main/index/fold.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import type { EntityType } from '#shared/entities/types.ts';
import { termOf } from '#shared/search/edit-query.ts';
import { operatorOf, operatorWords, possessionWords, stateWords } from '#shared/search/operators.ts';
import type { HitEntity, QuerySuggestion, QuerySuggestions } from '#shared/search/types.ts';

export interface SuggestTermsInput {
  readonly query: string;
  readonly caret: number;
  readonly limit: number;
}

/** What could be typed at the caret: the values of the field that it stands in, or fields that begin like the word. */
export function suggestTerms(index: IndexReader, { query, caret, limit }: SuggestTermsInput): QuerySuggestions {
  const at = Math.min(caret, query.length);
  const [term = ''] = /(?:[\p{L}-]+:(?:"[^"]*|[^\s()"]*)|[^\s()"]*)$/u.exec(query.slice(0, at)) ?? [];
  const from = at - term.length + (/^-/.test(term) ? 1 : 0);
  const word = term.replace(/^-/, '');
  const rest = /^[^\s()"]*"?/u.exec(query.slice(at))?.[0] ?? '';
  const to = word.includes(':"') ? at + rest.length : at + rest.replace(/".*$/s, '').length;
  const colon = word.indexOf(':');
  const suggestions =
    colon === -1
      ? operators(word)
      : values(index, word.slice(0, colon), word.slice(colon + 1).replace(/^"/, ''), limit);
  return { from, to, suggestions: suggestions.slice(0, limit) };
}

function operators(word: string): QuerySuggestion[] {
  const typed = word.toLowerCase();
  // A word that is typed in full is most often just a word: what stands over the results would be in the way.
  const found = operatorWords.filter(({ name }) => name.startsWith(typed) && name !== `${typed}:`);
  return found.map(({ name, does }) => ({
    kind: 'operator',
    label: name,
    insert: name,
    detail: does,
    count: null,
    entity: null,
  }));
}

const typeOfField: Readonly<Record<string, EntityType>> = {
  person: 'person',
  company: 'organization',
  product: 'product',
  place: 'place',
};

const daysOffered = ['today', 'yesterday', 'week', 'month', 'year', '<1w', '<1m', '<1y', 'month-1', 'year-1'];

function values(index: IndexReader, name: string, typed: string, limit: number): QuerySuggestion[] {
  const operator = operatorOf(name);
  const begun = fold(typed);
  const fixed = (words: Readonly<Record<string, string>>) =>
    Object.entries(words)
      .filter(([value]) => value.startsWith(begun))
      .map(([value, detail]) => termValue(name, value, detail, null));
  if (operator?.type === 'is') return fixed(stateWords);
  if (operator?.type === 'has') return fixed(possessionWords);
  if (operator?.type === 'kind') return fixed({ note: 'notes only', clip: 'clips only' });
  if (operator?.type === 'days') {
    // `before:` and `after:` are signs themselves.
    const { sign } = operator;
    return daysOffered
      .filter((day) => day.startsWith(typed) && !(sign && /^[<>]/.test(day)))
      .map((day) => termValue(name, day, 'counted from today', null));
  }
  if (operator?.type !== 'value') return [];
  const { field } = operator;
  switch (field) {
    case 'entity':
    case 'person':
    case 'company':
    case 'product':
    case 'place':
    case 'with':
    case 'said-by':
      return entities(index, name, begun, typeOfField[field], limit);
    case 'outlet':
      return counted(
        index,
        name,
        `SELECT outlet AS value, count(*) AS n FROM documents WHERE outlet IS NOT NULL
        AND instr(outlet_key, ?) > 0 GROUP BY outlet_key ORDER BY n DESC LIMIT ?`,
        begun,
        limit,
      );
    case 'tag':
      return counted(
        index,
        name,
        `SELECT min(tag) AS value, count(*) AS n FROM document_tags WHERE instr(key, ?) > 0
        GROUP BY key ORDER BY n DESC LIMIT ?`,
        begun.replace(/^#/, ''),
        limit,
      );
    case 'story':
      return counted(
        index,
        name,
        `SELECT name AS value, (SELECT count(*) FROM document_stories WHERE story = id) AS n
        FROM stories WHERE instr(name_key, ?) > 0 ORDER BY n DESC LIMIT ?`,
        begun,
        limit,
      );
    case 'site':
      return counted(
        index,
        name,
        `SELECT site AS value, count(*) AS n FROM documents WHERE site <> '' AND instr(site, ?) > 0
        GROUP BY site ORDER BY n DESC LIMIT ?`,
        begun,
        limit,
      );
    case 'lang':
      return counted(
        index,
        name,
        `SELECT language AS value, count(*) AS n FROM documents WHERE language <> ''
        AND instr(language, ?) = 1 GROUP BY language ORDER BY n DESC LIMIT ?`,
        begun,
        limit,
      );
    case 'author':
      return authors(index, name, begun, limit);
    case 'url':
      return [];
    default:
      return field satisfies never;
  }
}

function counted(index: IndexReader, name: string, sql: string, begun: string, limit: number): QuerySuggestion[] {
  const rows = index.all<{ value: string; n: number }>(sql, begun, limit);
  return rows.map(({ value, n }) => termValue(name, value, '', n));
}

/** A document has several, a line each. */
function authors(index: IndexReader, name: string, begun: string, limit: number): QuerySuggestion[] {
  const counts = new Map<string, number>();
  const rows = index.all<{ authors: string; n: number }>(
    `SELECT author_key AS authors, count(*) AS n FROM documents WHERE instr(author_key, ?) > 0 GROUP BY author_key LIMIT 1000`,
    begun,
  );
  for (const { authors: all, n } of rows)
    for (const author of all.split('\n')) if (author.includes(begun)) counts.set(author, (counts.get(author) ?? 0) + n);
  const found = [...counts].sort(([, a], [, b]) => b - a).slice(0, limit);
  return found.map(([author, n]) => termValue(name, author, '', n));
}

function entities(
  index: IndexReader,
  name: string,
  begun: string,
  type: EntityType | undefined,
  limit: number,
): QuerySuggestion[] {
  const words = begun
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 8);
  const match = words.map((word) => `"${word}" *`).join(' AND ');
  const named =
    match === ''
      ? ''
      : `AND 'entity:' || id IN (SELECT target FROM titles WHERE entry IN
    (SELECT rowid FROM title_words WHERE title_words MATCH ?))`;
  const rows = index.all<HitEntity & { n: number }>(
    `SELECT id, name, type, document_count AS n FROM entities WHERE status IN ('suggested', 'confirmed')
      ${type ? 'AND type = ?' : ''} ${named} ORDER BY document_count DESC, name LIMIT ?`,
    ...(type ? [type] : []),
    ...(match === '' ? [] : [match]),
    limit,
  );
  return rows.map(({ n, ...entity }) => ({ ...termValue(name, entity.name, '', n), entity }));
}

function termValue(name: string, value: string, detail: string, count: number | null): QuerySuggestion {
  return { kind: 'value', label: value, insert: `${termOf(name, value)} `, detail, count, entity: null };
}
