import { canonicalId } from '#main/index/entity-decisions.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { textOf } from '#main/index/near-copies.ts';
import { splitSentences } from '#shared/clips/split-sentences.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { SharedPassage } from '#shared/graph/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';
import type { Span } from '#shared/spans.ts';

export interface PassagesInput {
  readonly one: EntityId;
  readonly other: EntityId;
  readonly within: 'sentence' | 'paragraph';
  readonly offset: number;
  readonly limit: number;
}

interface Place {
  readonly document: DocumentId;
  readonly paragraph: number;
}

/** Paragraphs beyond are not read: what is asked for is the newest. */
const paragraphsRead = 5_000;
const longestPassage = 600;

/** Every sentence, or paragraph, that names both entities, newest first. */
export function sharedPassages(
  index: IndexDatabase,
  input: PassagesInput,
): { passages: SharedPassage[]; total: number } {
  const ids = [canonicalId(index, input.one), canonicalId(index, input.other)] as const;
  const places = index.all<Place>(
    `SELECT DISTINCT mine.document, mine.paragraph FROM mentions AS mine
      WHERE mine.entity = ?1 AND mine.layer <> 'rejected' AND EXISTS (
        SELECT 1 FROM mentions AS theirs INDEXED BY mentions_of_document WHERE theirs.document = mine.document
        AND theirs.paragraph = mine.paragraph AND theirs.entity = ?2 AND theirs.layer <> 'rejected')
      ORDER BY mine.at DESC, mine.document DESC, mine.paragraph LIMIT ${paragraphsRead}`,
    ...ids,
  );
  const texts = new Map<DocumentId, Document | undefined>();
  const passages: SharedPassage[] = [];
  let total = 0;
  for (const place of places) {
    const document = texts.get(place.document) ?? documentOf(index, place.document);
    texts.clear();
    texts.set(place.document, document);
    if (!document) continue;
    for (const passage of passagesIn(index, document, place, ids, input.within)) {
      if (total >= input.offset && passages.length < input.limit) passages.push(passage);
      total++;
    }
  }
  return { passages, total };
}

interface Document {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly outlet: string | null;
  readonly at: string;
  readonly text: string;
}

function documentOf(index: IndexDatabase, id: DocumentId): Document | undefined {
  const row = index.get<Omit<Document, 'text'> & { doc: number }>(
    'SELECT doc, id, kind, title, outlet, shown_at AS at FROM documents WHERE id = ?',
    id,
  );
  return row && { ...row, text: textOf(index, row.doc) };
}

function passagesIn(
  index: IndexDatabase,
  { text, id, ...shown }: Document,
  { paragraph }: Place,
  ids: readonly [EntityId, EntityId],
  within: PassagesInput['within'],
): SharedPassage[] {
  const marks = index.all<Span & { entity: EntityId }>(
    `SELECT start, end, entity FROM mentions INDEXED BY mentions_of_document WHERE document = ? AND paragraph = ?
      AND layer <> 'rejected' AND entity IN (?, ?) ORDER BY start`,
    ...[id, paragraph, ...ids],
  );
  const line = lineAround(text, marks[0]?.start ?? 0);
  const sentences = splitSentences(text.slice(line.start, line.end)).map(({ start, text: words }) => ({
    start: line.start + start,
    end: line.start + start + words.length,
  }));
  const both = sentences.filter((sentence) => hasBoth(marks, sentence, ids));
  const spans = both.length > 0 || within === 'sentence' ? both : [line];
  return spans.map((span) => {
    const end = Math.min(span.end, span.start + longestPassage);
    return {
      ...{ documentId: id, kind: shown.kind, title: shown.title, outlet: shown.outlet, at: shown.at },
      text: text.slice(span.start, end),
      span: { start: span.start, end: span.end },
      marks: marks
        .filter((mark) => mark.start >= span.start && mark.end <= end)
        .map((mark) => ({ start: mark.start - span.start, end: mark.end - span.start })),
      isOneSentence: both.length > 0,
    };
  });
}

function hasBoth(
  marks: readonly (Span & { entity: EntityId })[],
  { start, end }: Span,
  ids: readonly EntityId[],
): boolean {
  return ids.every((id) => marks.some((mark) => mark.entity === id && mark.start >= start && mark.end <= end));
}

function lineAround(text: string, at: number): Span {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end };
}
