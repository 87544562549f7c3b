import { formatDateTime } from '#renderer/ui/format.ts';
import type { Candidate, Metadata, MetadataOrigin } from '#shared/clips/types.ts';

/** The parts of a clip's metadata that a user can change by choosing or writing. */
export type MetadataPart = 'title' | 'authors' | 'outlet' | 'published' | 'updated' | 'section' | 'language';

export const partLabels: Readonly<Record<MetadataPart, string>> = {
  title: 'Title',
  authors: 'Authors',
  outlet: 'Outlet',
  published: 'Published',
  updated: 'Updated',
  section: 'Section',
  language: 'Language',
};

/** How a part is found on the page a reader sees. */
const visibleWords: Readonly<Record<MetadataPart, string>> = {
  title: 'visible headline',
  authors: 'visible byline',
  outlet: 'visible name',
  published: 'visible date',
  updated: 'visible date of change',
  section: 'visible section',
  language: 'own words',
};

/** "from the page's visible byline". */
export function originWords(part: MetadataPart, origin: MetadataOrigin): string {
  switch (origin) {
    case 'user':
      return 'as you gave it';
    case 'site-rules':
      return 'from your rules for this site';
    case 'json-ld':
      return 'from the page’s data for search engines (JSON-LD)';
    case 'open-graph':
      return 'from the page’s data for previews (Open Graph)';
    case 'meta':
      return 'from the page’s head (meta)';
    case 'microdata':
      return 'from labels in the page’s text (microdata)';
    case 'visible':
      return `from the page’s ${visibleWords[part]}`;
    case 'file-name':
      return 'from the name of the file';
    case 'address':
      return 'from the address';
    default:
      return origin satisfies never;
  }
}

/** A value that a part can have, once, with everywhere it was found. */
export interface Choice {
  /** As it is shown. */
  readonly text: string;
  /** As it is written when it is edited or chosen. */
  readonly value: string;
  readonly origin: MetadataOrigin;
  readonly from: string;
}

/** The different values of a part, what is shown first. */
export function choicesOf(metadata: Metadata, part: MetadataPart): Choice[] {
  const choices = new Map<string, Choice>();
  for (const { value, origin } of candidatesOf(metadata, part)) {
    const from = originWords(part, origin);
    const known = choices.get(value);
    if (!known) choices.set(value, { text: textOf(part, value), value, origin, from });
    else if (!known.from.includes(from)) choices.set(value, { ...known, from: `${known.from}, ${from}` });
  }
  return [...choices.values()];
}

function candidatesOf(metadata: Metadata, part: MetadataPart): readonly Candidate[] {
  if (part !== 'authors') return metadata[part];
  return metadata.authors.map(({ value, origin }) => ({ value: value.join('; '), origin }));
}

/** Authors are written with semicolons between them, since a name can have a comma. */
export function authorsIn(value: string): string[] {
  return value
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}

function textOf(part: MetadataPart, value: string): string {
  if (part === 'published' || part === 'updated') return formatDateTime(value);
  if (part === 'language') return languageName(value);
  return part === 'authors' ? authorsIn(value).join(', ') : value;
}

/** "English" for "en"; the code itself where it is none. */
function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(code) ?? code;
  } catch {
    // What a page gives as its language need not be a language tag.
    return code;
  }
}

/** Whether a text can be taken as a day, with or without a time, as a page would give it. */
export function isDate(text: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.test(text);
}
