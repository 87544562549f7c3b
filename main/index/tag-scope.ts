import { fold } from '#main/index/fold.ts';

/** A tag and those within it, `space` and `space/launch`, as a condition on `document_tags` that its index answers. */
export function tagScope(tag: string): { readonly condition: string; readonly bounds: [string, string, string] } {
  const key = fold(tag).replace(/\/+$/, '');
  // '0' is the character after '/'.
  return { condition: '(key = ? OR (key >= ? AND key < ?))', bounds: [key, `${key}/`, `${key}0`] };
}
