import type { TagCount } from '#shared/documents/table.ts';

/** A row of the tree of tags, as it stands on screen. */
export interface TagRow {
  readonly tag: string;
  /** The last part of the tag. */
  readonly name: string;
  readonly level: number;
  readonly count: number;
  readonly hasWithin: boolean;
  readonly isOpen: boolean;
}

/** Tags that differ in case only are one. */
export function keyOfTag(tag: string): string {
  return tag.toLowerCase();
}

export function parentOf(tag: string): string | undefined {
  const end = tag.lastIndexOf('/');
  return end < 0 ? undefined : tag.slice(0, end);
}

/** The rows from the top down: what is within a folded tag is left out. Siblings stand as `tags` has them. */
export function tagRows(tags: readonly TagCount[], open: ReadonlySet<string>): TagRow[] {
  const within = Map.groupBy(tags, ({ tag }) => keyOfTag(parentOf(tag) ?? ''));
  const rowsIn = (parent: string, level: number): TagRow[] =>
    (within.get(parent) ?? []).flatMap((entry) => {
      const key = keyOfTag(entry.tag);
      const hasWithin = within.has(key);
      const isOpen = hasWithin && open.has(key);
      const row = {
        tag: entry.tag,
        name: entry.tag.slice(entry.tag.lastIndexOf('/') + 1) || entry.tag,
        level,
        count: entry.within,
        hasWithin,
        isOpen,
      };
      return isOpen ? [row, ...rowsIn(key, level + 1)] : [row];
    });
  return rowsIn('', 1);
}

/** Why a tag cannot be called so; undefined where it can. */
export function wrongTag(name: string): string | undefined {
  if (name === '') return 'Type a name.';
  if (name.split('/').some((part) => part.trim() === '')) return 'Each part needs a name: space/launch.';
  return undefined;
}

/** As it is kept: without `#`, surplus space and slashes at its ends. */
export function cleanTag(typed: string): string {
  return typed
    .trim()
    .replace(/^#+/, '')
    .split('/')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .join('/')
    .replace(/^\/+|\/+$/g, '');
}
