import { type CitedDate, readDate } from '#shared/citations/dates.ts';
import { familyOf, inverted, type Name, readName } from '#shared/citations/names.ts';
import type { Source } from '#shared/citations/types.ts';

/** CSL-JSON, as citation managers exchange it. */
export function cslJsonOf(sources: readonly Source[]): string {
  return `${JSON.stringify(sources.map(cslItemOf), null, 2)}\n`;
}

function cslItemOf(source: Source): object {
  const issued = readDate(source.published);
  const accessed = readDate(source.accessed);
  return {
    id: source.clip,
    type: source.address === null ? 'document' : 'article-newspaper',
    title: source.title,
    ...(source.authors.length > 0 ? { author: source.authors.map(readName) } : {}),
    ...(source.outlet ? { 'container-title': source.outlet } : {}),
    ...(issued ? { issued: { 'date-parts': [partsOf(issued)] } } : {}),
    ...(accessed ? { accessed: { 'date-parts': [partsOf(accessed)] } } : {}),
    ...(source.address ? { URL: source.address } : {}),
    ...(source.language ? { language: source.language } : {}),
  };
}

function partsOf({ year, month, day }: CitedDate): number[] {
  return [year, ...(month === undefined ? [] : [month, ...(day === undefined ? [] : [day])])];
}

/** BibTeX, with the entry type that is meant for pages; keys are told apart by a letter. */
export function bibtexOf(sources: readonly Source[]): string {
  const used = new Set<string>();
  return sources.map((source) => bibtexEntry(source, keyOf(source, used))).join('\n');
}

function bibtexEntry(source: Source, key: string): string {
  const date = readDate(source.published);
  const accessed = readDate(source.accessed);
  const fields: [string, string | null | undefined][] = [
    ['title', `{${escapeBibtex(source.title)}}`],
    ['author', source.authors.map(readName).map(bibtexName).join(' and ')],
    ['organization', source.outlet && escapeBibtex(source.outlet)],
    ['year', date && String(date.year)],
    ['month', date?.month ? String(date.month) : null],
    ['day', date?.day ? String(date.day) : null],
    ['url', source.address?.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign))],
    ['urldate', accessed && isoOf(accessed)],
    ['language', source.language],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@online{${key},\n${lines.join(',\n')}\n}\n`;
}

function bibtexName(name: Name): string {
  return 'literal' in name ? `{${escapeBibtex(name.literal)}}` : escapeBibtex(inverted(name));
}

const specials: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeBibtex(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (sign) => specials[sign] ?? `\\${sign}`);
}

function keyOf(source: Source, used: Set<string>): string {
  const [first] = source.authors.map(readName);
  const name = (first ? familyOf(first) : (source.outlet ?? '')).normalize('NFD').replace(/[^\p{ASCII}]/gu, '');
  const word = source.title.split(/\s+/).find((each) => each.length > 3) ?? '';
  const year = readDate(source.published)?.year ?? '';
  const base = `${name}${year}${word}`.toLowerCase().replace(/[^a-z0-9]/g, '') || 'source';
  let key = base;
  for (let at = 0; used.has(key); at++) key = `${base}${String.fromCharCode(98 + at)}`;
  used.add(key);
  return key;
}

/** RIS, which older citation managers read. */
export function risOf(sources: readonly Source[]): string {
  return sources.map(risEntry).join('');
}

function risEntry(source: Source): string {
  const date = readDate(source.published);
  const accessed = readDate(source.accessed);
  const lines: [string, string | null | undefined][] = [
    ['TY', source.address === null ? 'GEN' : 'NEWS'],
    ['TI', source.title],
    ...source.authors.map((author): [string, string] => ['AU', inverted(readName(author))]),
    ['T2', source.outlet],
    ['PY', date && String(date.year)],
    ['DA', date && risDate(date)],
    ['Y2', accessed && risDate(accessed)],
    ['UR', source.address],
    ['LA', source.language],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`] : []));
  return `${written.join('')}ER  - \r\n`;
}

function risDate({ year, month, day }: CitedDate): string {
  return [String(year), two(month), two(day)].filter((part) => part !== '').join('/');
}

function isoOf({ year, month, day }: CitedDate): string {
  return [String(year), two(month), two(day)].filter((part) => part !== '').join('-');
}

function two(value: number | undefined): string {
  return value === undefined ? '' : String(value).padStart(2, '0');
}
