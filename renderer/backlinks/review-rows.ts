import { plural } from '#renderer/ui/format.ts';
import type { Passage, UnlinkedList, UnlinkedMention } from '#shared/backlinks/types.ts';

type ReviewDocument = UnlinkedList['documents'][number];

/** A row of the review of unlinked mentions: a document, or one of its passages. */
export type ReviewRow =
  | { readonly kind: 'document'; readonly document: ReviewDocument; readonly passages: readonly number[] }
  | { readonly kind: 'passage'; readonly document: ReviewDocument; readonly passage: Passage; readonly key: string };

/** The documents one after the other, each followed by its passages; `passages` says at which places they stand. */
export function reviewRowsOf({ documents }: UnlinkedList): ReviewRow[] {
  const rows: ReviewRow[] = [];
  for (const document of documents) {
    const first = rows.length + 1;
    rows.push({ kind: 'document', document, passages: document.passages.map((_, at) => first + at) });
    for (const passage of document.passages) {
      rows.push({ kind: 'passage', document, passage, key: keyOf(document, passage) });
    }
  }
  return rows;
}

export function nameOfRow(row: ReviewRow): string {
  const title = row.document.title || 'Untitled';
  if (row.kind === 'document') return `${title}, ${plural(row.passages.length, 'mention')}`;
  const { before, match, after, paragraph } = row.passage;
  return `${match} in ${title}, paragraph ${paragraph}: ${before}${match}${after}`;
}

/** Whether a row is checked, when `left` are left out. */
export function stateOfRow(row: ReviewRow, rows: readonly ReviewRow[], left: ReadonlySet<string>): boolean | 'mixed' {
  if (row.kind === 'passage') return !left.has(row.key);
  const checked = row.passages.filter((at) => {
    const below = rows[at];
    return below?.kind === 'passage' && !left.has(below.key);
  }).length;
  if (checked === 0) return false;
  return checked === row.passages.length ? true : 'mixed';
}

/** What is left out after the rows at these places were checked or unchecked; a document stands for its passages. */
export function leaveOut(
  rows: readonly ReviewRow[],
  left: ReadonlySet<string>,
  places: readonly number[],
  isOn: boolean,
): ReadonlySet<string> {
  const next = new Set(left);
  for (const at of places) {
    const row = rows[at];
    if (!row) continue;
    for (const place of row.kind === 'document' ? row.passages : [at]) {
      const passage = rows[place];
      if (passage?.kind !== 'passage') continue;
      if (isOn) next.delete(passage.key);
      else next.add(passage.key);
    }
  }
  return next;
}

export function chosenMentions(rows: readonly ReviewRow[], left: ReadonlySet<string>): UnlinkedMention[] {
  return rows.flatMap((row) =>
    row.kind === 'passage' && !left.has(row.key)
      ? [
          {
            documentId: row.document.id,
            span: { start: row.passage.start, end: row.passage.end },
            match: row.passage.match,
          },
        ]
      : [],
  );
}

function keyOf({ id }: ReviewDocument, { start, end }: Passage): string {
  return `${id} ${start} ${end}`;
}
