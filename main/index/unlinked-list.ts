import { type CutPassage, cutPassage } from '#main/backlinks/cut-passage.ts';
import { canonicalId } from '#main/index/entity-decisions.ts';
import { findEntity } from '#main/index/entity-queries.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { textOf, unlinkedMentions } from '#main/index/unlinked-mentions.ts';
import { paragraphCounter } from '#main/index/write-mentions.ts';
import type { Passage, UnlinkedList } from '#shared/backlinks/types.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';
import type { Span } from '#shared/spans.ts';
import type { LinkTarget } from '#shared/targets.ts';

interface SpansOfDocument {
  readonly document: DocumentId;
  readonly spans: readonly Span[];
}

/** Every mention of a target that is no link yet, newest document first: at most `limit` of them, and how many there are. */
export function unlinkedList(index: IndexDatabase, target: LinkTarget, limit = 5_000): UnlinkedList {
  const isEntity = target.kind === 'entity';
  const { found, total } = isEntity ? detectedSpans(index, target.id, limit) : namedSpans(index, target, limit);
  return {
    documents: found.flatMap((places) => documentOf(index, places, isEntity ? 'detected' : null) ?? []),
    total,
  };
}

function detectedSpans(index: IndexDatabase, given: EntityId, limit: number) {
  const id = canonicalId(index, given);
  const found: { document: DocumentId; spans: Span[] }[] = [];
  if (findEntity(index, id)?.status === 'hidden') return { found, total: 0 };
  const rows = index.all<Span & { document: DocumentId }>(
    `SELECT document, start, end FROM mentions WHERE entity = ? AND layer = 'detected'
      ORDER BY at DESC, document DESC, start, end LIMIT ?`,
    ...[id, limit],
  );
  for (const { document, start, end } of rows) {
    const last = found.at(-1);
    if (last?.document === document) last.spans.push({ start, end });
    else found.push({ document, spans: [{ start, end }] });
  }
  const total =
    rows.length < limit
      ? rows.length
      : index.get<{ n: number }>(`SELECT count(*) AS n FROM mentions WHERE entity = ? AND layer = 'detected'`, id)?.n;
  return { found, total: total ?? rows.length };
}

function namedSpans(index: IndexDatabase, target: LinkTarget, limit: number) {
  const all = unlinkedMentions(index, target);
  let room = limit;
  const found: SpansOfDocument[] = [];
  for (const { document, spans } of all) {
    if (room === 0) break;
    const shown = spans.slice(0, room);
    room -= shown.length;
    found.push({ document, spans: shown });
  }
  return { found, total: all.reduce((sum, { spans }) => sum + spans.length, 0) };
}

function documentOf(
  index: IndexDatabase,
  { document: id, spans }: SpansOfDocument,
  layer: Passage['layer'],
): UnlinkedList['documents'][number] | undefined {
  const row = index.get<{ doc: number; kind: DocumentKind; title: string; outlet: string | null; at: string }>(
    'SELECT doc, kind, title, outlet, shown_at AS at FROM documents WHERE id = ?',
    id,
  );
  if (!row) return undefined;
  const { doc, ...shown } = row;
  const text = textOf(index, doc);
  const paragraphOf = paragraphCounter(text);
  const passages = spans.map((span) => ({
    ...span,
    layer,
    ...cutNear(text, span),
    paragraph: paragraphOf(span.start),
  }));
  return { ...shown, id, passages };
}

/** More than a passage ever shows. */
const reach = 2_000;

/** Of a text that is one line of many thousand mentions, only what is near each of them is read. */
function cutNear(text: string, { start, end }: Span): CutPassage {
  const from = Math.max(0, start - reach);
  return cutPassage(text.slice(from, end + reach), { start: start - from, end: end - from });
}
