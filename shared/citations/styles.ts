import { type CitedDate, dayFirst, monthFirst, monthOf, readDate } from '#shared/citations/dates.ts';
import {
  familyOf,
  inOrder,
  inOrderShort,
  inverted,
  invertedShort,
  listed,
  type Name,
  readName,
} from '#shared/citations/names.ts';
import { italic, plain, type Run } from '#shared/citations/runs.ts';
import type { CitationStyle, Source } from '#shared/citations/types.ts';

/** A source as the styles see it. */
export interface Cited {
  readonly source: Source;
  readonly names: readonly Name[];
  readonly date: CitedDate | undefined;
  readonly accessed: CitedDate | undefined;
  /** From 1, in the order in which the note cites. */
  readonly number: number;
  /** Tells works of one year by the same writers apart: "a", "b". */
  readonly suffix: string;
}

interface Style {
  readonly label: string;
  /** By name, or in the order in which the note cites. */
  readonly order: 'names' | 'citing';
  readonly hasSuffix: boolean;
  /** What stands in the text. */
  readonly inText: (cited: Cited) => string;
  /** What stands before an entry of the list. */
  readonly mark: (cited: Cited) => string;
  readonly entry: (cited: Cited) => Run[];
}

export function asCited(source: Source, number: number): Cited {
  return {
    source,
    names: source.authors.map(readName),
    date: readDate(source.published),
    accessed: readDate(source.accessed),
    number,
    suffix: '',
  };
}

const none = () => '';
const bracketed = ({ number }: Cited) => `[${number}]`;

export const styles: Readonly<Record<CitationStyle, Style>> = {
  apa: {
    label: 'APA',
    order: 'names',
    hasSuffix: true,
    inText: (cited) => `(${shortNames(cited, 2, '&') || shortTitle(cited, '“”', ',')}${nameEnd(cited)} ${year(cited)})`,
    mark: none,
    entry: (cited) => {
      const names = listed(cited.names.map(invertedShort), '&').replace(
        ' & ',
        cited.names.length === 2 ? ', & ' : ' & ',
      );
      const date = `(${cited.date ? apaDate(cited.date, cited.suffix) : `n.d.${cited.suffix && `-${cited.suffix}`}`}).`;
      const { title } = cited.source;
      const start = names === '' ? `${ended(title)} ${date}` : `${ended(names)} ${date} ${ended(title)}`;
      return [plain(start), ...outlet(cited, ' ', '.'), ...address(cited, ' ', '')];
    },
  },
  'chicago-author-date': {
    label: 'Chicago, author and date',
    order: 'names',
    hasSuffix: true,
    inText: (cited) => `(${shortNames(cited, 3, 'and') || shortTitle(cited, '“”', '')} ${year(cited)})`,
    mark: none,
    entry: (cited) => {
      const names = firstInverted(cited);
      const [title, dated] = [`“${ended(cited.source.title)}”`, ended(year(cited))];
      const start = names === '' ? `${title} ${dated}` : `${ended(names)} ${dated} ${title}`;
      return [plain(start), ...outlet(cited, ' ', ''), plain(chicagoDate(cited)), ...address(cited, '. ', '.')];
    },
  },
  'chicago-notes': {
    label: 'Chicago, notes',
    order: 'citing',
    hasSuffix: false,
    inText: bracketed,
    mark: ({ number }) => `${number}.`,
    entry: (cited) => {
      const names = listed(cited.names.map(inOrder), 'and');
      const { title } = cited.source;
      const quoted = /[?!]$/.test(title) ? `“${title}”` : `“${title},”`;
      const start = `${names === '' ? '' : `${names}, `}${quoted}`;
      return [plain(start), ...outlet(cited, ' ', ''), plain(chicagoDate(cited)), ...address(cited, ', ', '.')];
    },
  },
  mla: {
    label: 'MLA',
    order: 'names',
    hasSuffix: false,
    inText: (cited) => `(${shortNames(cited, 2, 'and') || shortTitle(cited, '“”', '')})`,
    mark: none,
    entry: (cited) => {
      const names =
        cited.names.length > 2 && cited.names[0] ? `${inverted(cited.names[0])}, et al.` : firstInverted(cited);
      const start = `${names === '' ? '' : `${ended(names)} `}“${ended(cited.source.title)}”`;
      const date = cited.date ? `, ${dayFirst(cited.date, true)}` : '';
      const accessed = !cited.date && cited.accessed ? ` Accessed ${dayFirst(cited.accessed, true)}.` : '';
      return [plain(start), ...outlet(cited, ' ', ''), plain(date), ...address(cited, ', ', '.'), plain(accessed)];
    },
  },
  ieee: {
    label: 'IEEE',
    order: 'citing',
    hasSuffix: false,
    inText: bracketed,
    mark: bracketed,
    entry: (cited) => {
      const names =
        cited.names.length > 6 && cited.names[0]
          ? `${inOrderShort(cited.names[0])} et al.`
          : listed(cited.names.map(inOrderShort), 'and');
      const { title } = cited.source;
      const quoted = /[?!]$/.test(title) ? `“${title}”` : `“${title},”`;
      const date = cited.date ? `, ${monthFirst(cited.date, true)}` : '';
      return [
        plain(`${names === '' ? '' : `${names}, `}${quoted}`),
        ...outlet(cited, ' ', ''),
        plain(`${date}.`),
        ...address(cited, ' [Online]. Available: ', ''),
      ];
    },
  },
  harvard: {
    label: 'Harvard',
    order: 'names',
    hasSuffix: true,
    inText: (cited) => `(${shortNames(cited, 3, 'and') || shortTitle(cited, '‘’', '')}, ${year(cited, 'no date')})`,
    mark: none,
    entry: (cited) => {
      const names = listed(cited.names.map(invertedShort), 'and', false);
      const { title } = cited.source;
      const dated = `(${year(cited, 'no date')})`;
      const start = names === '' ? `‘${title}’ ${dated}` : `${names} ${dated} ‘${title}’`;
      const day = cited.date && [cited.date.day, monthOf(cited.date)].filter(Boolean).join(' ');
      const accessed = cited.accessed ? ` (Accessed: ${dayFirst(cited.accessed)})` : '';
      return [
        plain(start),
        ...outlet(cited, ', ', ''),
        plain(`${day ? `, ${day}` : ''}.`),
        ...address(cited, ' Available at: ', `${accessed}.`),
      ];
    },
  },
  plain: {
    label: 'Plain',
    order: 'citing',
    hasSuffix: false,
    inText: bracketed,
    mark: ({ number }) => `${number}.`,
    entry: (cited) => {
      const names = listed(cited.names.map(inOrder), 'and');
      const parts = [names, cited.source.outlet ?? '', cited.date ? dayFirst(cited.date) : ''].filter(Boolean);
      const rest = parts.length === 0 ? '' : ` ${parts.join(', ')}.`;
      return [plain(`${ended(cited.source.title)}${rest}`), ...address(cited, ' ', '')];
    },
  },
};

/** What tells two works apart in the text, but for the suffix. */
export function nameKey({ names, source, date }: Cited): string {
  return `${names.length > 0 ? names.map(familyOf).join('|') : source.title}\n${date?.year ?? ''}`.toLowerCase();
}

/** By names, then by date; what has no names by its title. */
export function compareByNames(a: Cited, b: Cited): number {
  const key = ({ names, source }: Cited) =>
    names.length > 0 ? names.map(inverted).join(' ') : source.title.replace(/^(the|an?)\s/i, '');
  return (
    key(a).localeCompare(key(b), 'en') ||
    (a.date?.year ?? 9999) - (b.date?.year ?? 9999) ||
    (a.source.published ?? '').localeCompare(b.source.published ?? '') ||
    a.source.title.localeCompare(b.source.title, 'en')
  );
}

function shortNames({ names }: Cited, most: number, and: string): string {
  const families = names.map(familyOf);
  return families.length > most ? `${families[0]} et al.` : listed(families, and);
}

function shortTitle({ source }: Cited, [open, close]: string, inside: string): string {
  const words = source.title.split(' ');
  return `${open}${words.slice(0, 4).join(' ')}${words.length > 4 ? '…' : ''}${inside}${close}`;
}

/** APA puts a comma after names; after a title it stands inside the quotation marks. */
function nameEnd({ names }: Cited): string {
  return names.length > 0 ? ',' : '';
}

function year({ date, suffix }: Cited, without = 'n.d.'): string {
  return date ? `${date.year}${suffix}` : `${without}${suffix && `-${suffix}`}`;
}

function apaDate(date: CitedDate, suffix: string): string {
  const day = [monthOf(date), date.day].filter(Boolean).join(' ');
  return `${date.year}${suffix}${day === '' ? '' : `, ${day}`}`;
}

function chicagoDate({ date, source }: Cited): string {
  if (!date) return '';
  return `${source.outlet ? ', ' : ' '}${monthFirst(date)}`;
}

/** "Jin, Berber, and Ada Ray". */
function firstInverted({ names }: Cited): string {
  const [first, ...others] = names;
  if (!first) return '';
  const list = [inverted(first), ...others.map(inOrder)];
  return list.length === 2 ? list.join(', and ') : listed(list, 'and');
}

function outlet({ source }: Cited, before: string, after: string): Run[] {
  return source.outlet ? [plain(before), italic(source.outlet), ...(after === '' ? [] : [plain(after)])] : [];
}

function address({ source }: Cited, before: string, after: string): Run[] {
  if (source.address === null) return [plain(after === '' ? '' : '.')];
  return [plain(before), { text: source.address, href: source.address }, plain(after)];
}

function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
