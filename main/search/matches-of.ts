import type { IndexReader } from '#main/index/index-reader.ts';
import { AtomMaker } from '#main/search/expand-atoms.ts';
import { joinSpans } from '#main/search/join-spans.ts';
import { localDayOf } from '#main/search/local-days.ts';
import { Marker } from '#main/search/make-hits.ts';
import { planOf } from '#main/search/plain-words.ts';
import { positivesOf, regexesOf } from '#main/search/positives.ts';
import { Spelling } from '#main/search/spelling.ts';
import { WorkLimit } from '#main/search/work-limit.ts';
import type { DocumentId } from '#shared/ids.ts';
import { readQuery } from '#shared/search/read-query.ts';
import type { DocumentMatches } from '#shared/search/types.ts';

const longestMs = 500;

export interface MatchesInput {
  readonly query: string;
  readonly id: DocumentId;
  /** The last word may not be finished, as in the list that the document was found by. */
  readonly isTyping: boolean;
}

/** Where a document says what a query asks for; `undefined` when there is no such document. */
export function matchesOf(
  index: IndexReader,
  text: string,
  id: DocumentId,
  isTyping = true,
): DocumentMatches | undefined {
  const row = index.get<{ title: string; text: string; highlights: string }>(
    `SELECT documents.title, coalesce(text, '') AS text, coalesce(highlights, '') AS highlights
      FROM documents LEFT JOIN texts USING (doc) WHERE id = ?`,
    id,
  );
  if (!row) return undefined;
  const { query } = readQuery(text, { today: localDayOf(Date.now()), isTyping });
  if (!query) return { title: [], text: [] };
  const maker = new AtomMaker(index, () => index.kept('spelling', () => new Spelling(index)));
  const { exact, words } = planOf(query);
  for (const word of words) if (!maker.isKnown(word)) maker.respell(word);
  const limit = new WorkLimit(longestMs);
  const marker = new Marker({ positives: positivesOf(exact), regexes: regexesOf(query), maker, limit });
  const marks = marker.marks(row.title, row.text);
  const inText = marks.text.length > 0 ? marks.text : marker.passages(row.text, row.highlights);
  return { title: joinSpans(marks.title), text: joinSpans(inText) };
}
