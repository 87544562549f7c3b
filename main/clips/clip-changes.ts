import type { ClipRecord, Metadata } from '#shared/clips/types.ts';
import type { ClipId } from '#shared/ids.ts';

const words = ['title', 'outlet', 'published', 'updated', 'language', 'section'] as const;
const plain = ['isRead', 'isArchived', 'isForLater', 'tags', 'comment', 'readTo'] as const;

/** What the user changes about a clip; metadata they empty is the page's own again. */
export type ClipChanges = { readonly id: ClipId; readonly authors?: readonly string[] | undefined } & {
  readonly [Field in (typeof words)[number]]?: string | undefined;
} & { readonly [Field in (typeof plain)[number]]?: ClipRecord[Field] | undefined };

/** The record with the changes made. */
export function withChanges(record: ClipRecord, changes: Omit<ClipChanges, 'id'>): ClipRecord {
  const metadata = withUserMetadata(record.metadata, changes);
  const set = plain.flatMap((field) => (changes[field] === undefined ? [] : [[field, changes[field]] as const]));
  return { ...record, ...Object.fromEntries(set), metadata };
}

/** What the user says stands first. */
export function withUserMetadata(metadata: Metadata, changes: Omit<ClipChanges, 'id'>): Metadata {
  const changed = { ...metadata };
  for (const field of words) {
    const value = changes[field]?.trim();
    if (value === undefined) continue;
    const found = metadata[field].filter(({ origin }) => origin !== 'user');
    changed[field] = value === '' ? found : [{ value, origin: 'user' }, ...found];
  }
  if (changes.authors) {
    const value = changes.authors.map((name) => name.trim()).filter((name) => name !== '');
    const found = metadata.authors.filter(({ origin }) => origin !== 'user');
    changed.authors = value.length === 0 ? found : [{ value, origin: 'user' }, ...found];
  }
  return changed;
}
