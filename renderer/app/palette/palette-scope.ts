import type { PaletteRow } from '#renderer/app/palette/palette-rows.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { DocumentId } from '#shared/ids.ts';
import { termOf } from '#shared/search/edit-query.ts';

/** What is searched in: everything that a term of a query finds, or one document. */
export type PaletteScope =
  | { readonly kind: 'term'; readonly label: string; readonly term: string }
  | { readonly kind: 'document'; readonly label: string; readonly document: { kind: DocumentKind; id: DocumentId } };

/** What Tab searches in on a row; `undefined` for what has nothing inside. */
export function scopeOf(row: PaletteRow): PaletteScope | undefined {
  if (row.kind === 'text') {
    const { kind, id, title } = row.hit.document;
    return { kind: 'document', label: title || 'Untitled', document: { kind, id } };
  }
  if (row.kind !== 'entry') return undefined;
  const { kind, target, title, value, detail } = row.entry;
  switch (kind) {
    case 'entity':
      return { kind: 'term', label: title, term: termOf('entity', title) };
    case 'story':
      return { kind: 'term', label: title, term: termOf('story', title) };
    case 'tag':
      return { kind: 'term', label: `#${title}`, term: termOf('tag', value ?? title) };
    case 'search':
      // Its second line is its query.
      return { kind: 'term', label: title, term: `(${detail})` };
    case 'note':
    case 'clip':
    case 'heading': {
      if (target?.kind !== 'note' && target?.kind !== 'clip') return undefined;
      const label = kind === 'heading' ? detail : title;
      return { kind: 'document', label: label || 'Untitled', document: { kind: target.kind, id: target.id } };
    }
    case 'command':
      return undefined;
    default:
      return kind satisfies never;
  }
}
