import { type DayRange, type Query, type TextField, textFields } from '#main/search/query-syntax.ts';

/** One term of a query, which holds no white space but inside quotes. `undefined` when there is nothing in it to look for. */
export function parseField(term: string, isUnfinished: boolean): Query | undefined {
  const [, name = '', rest = ''] = /^(\w+):(?!\/\/)(.*)$/su.exec(term) ?? [];
  return (rest === '' ? undefined : known(name.toLowerCase(), rest, isUnfinished)) ?? words(term, isUnfinished, false);
}

/** `undefined` when it is no field of ours or its value makes no sense: it is then plain words. */
function known(name: string, rest: string, isUnfinished: boolean): Query | undefined {
  const value = unquoted(rest).trim();
  if (value === '') return undefined;
  if (name === 'title') return words(rest, isUnfinished, true);
  if (isTextField(name)) return { type: 'field', field: name, value };
  if (name === 'kind' && (value === 'note' || value === 'clip')) return { type: 'kind', kind: value };
  if (name === 'note' || name === 'clip') return withKind(name, words(rest, isUnfinished, false));
  if (name === 'published' || name === 'clipped') {
    const range = parseDays(value);
    return range && { type: 'days', field: name, range };
  }
  if (name === 'is' && (value === 'unread' || value === 'archived' || value === 'failed'))
    return { type: 'is', what: value };
  return undefined;
}

function isTextField(name: string): name is TextField {
  return textFields.some((field) => field === name);
}

function withKind(kind: 'note' | 'clip', query: Query | undefined): Query {
  return query ? { type: 'and', queries: [{ type: 'kind', kind }, query] } : { type: 'kind', kind };
}

function words(text: string, isUnfinished: boolean, inTitle: boolean): Query | undefined {
  const [, before = '', phrase] = /^([^"]*)"([^"]*)"?$/su.exec(text) ?? [];
  if (phrase !== undefined) {
    const parts: Query[] = [];
    if (hasContent(before)) parts.push({ type: 'word', word: before, isPrefix: false, inTitle });
    if (hasContent(phrase)) parts.push({ type: 'phrase', phrase: phrase.trim(), inTitle });
    return parts.length > 1 ? { type: 'and', queries: parts } : parts[0];
  }
  if (!hasContent(text)) return undefined;
  const starred = /^(.*[^*])\*+$/su.exec(text)?.[1];
  return { type: 'word', word: starred ?? text, isPrefix: starred !== undefined || isUnfinished, inTitle };
}

/** Punctuation alone asks for nothing. */
function hasContent(text: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text);
}

function unquoted(text: string): string {
  return text.replace(/^"([^"]*)"?$/su, '$1');
}

/** `2025`, `2025-11`, `2025-11-30`, `2025-10..2025-12`, `2025..` and `..2025`. */
function parseDays(value: string): DayRange | undefined {
  const [from = '', to = from, ...more] = value.split('..');
  const isDay = (day: string) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(day);
  const isRange =
    more.length === 0 && (from !== '' || to !== '') && [from, to].every((day) => day === '' || isDay(day));
  return isRange ? { from: from || null, to: to || null } : undefined;
}
