import { shownMetadata } from '#main/clips/shown-metadata.ts';
import type { DocumentStore } from '#main/documents/document-store.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import { matchOfAtom } from '#main/search/to-match.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, NoteId } from '#shared/ids.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import { eachToken } from '#shared/search/text/each-token.ts';

/** What the index has of a document. */
export interface IndexedSample {
  readonly kind: 'note' | 'clip';
  readonly id: DocumentId;
  /** What it was made from. */
  readonly hash: string;
  readonly title: string;
  readonly text: string;
  /** Whether full-text search finds it by words of that text, and its row shows how the text begins. */
  readonly isFound: boolean;
}

type SampledRow = Omit<IndexedSample, 'isFound'> & { readonly doc: number; readonly summary: string };

const termsTried = 12;
/** A summary is made of fewer characters than these. */
const summaryIn = 2_000;

/** Documents from anywhere in the index. */
export function sampleOf(index: IndexReader, count: number, random: () => number = Math.random): IndexedSample[] {
  const highest = index.get<{ n: number | null }>('SELECT max(doc) AS n FROM documents')?.n ?? 0;
  const samples = Array.from({ length: count }, () => {
    const row = index.get<SampledRow>(
      `SELECT documents.doc, summary, kind, id, source_hash AS hash, documents.title, text FROM documents JOIN texts USING (doc)
        WHERE documents.doc > ? AND template IS NULL AND source_hash <> '' LIMIT 1`,
      Math.floor(random() * highest),
    );
    if (!row) return undefined;
    const { kind, id, hash, title, text } = row;
    return { kind, id, hash, title, text, isFound: beginsWith(row) && isFoundByItsWords(index, row) };
  });
  return samples.filter((sample) => sample !== undefined);
}

/**
 * Whether the index has of a document what its file says. One whose file has changed since, is gone or cannot be read says
 * nothing about the index.
 */
export async function isTrueToFile(
  { kind, id, hash, title, text, isFound }: IndexedSample,
  documents: Pick<DocumentStore, 'note' | 'clip' | 'article'>,
): Promise<boolean> {
  try {
    // The index says of which kind it is; one that says the wrong kind does not find its file.
    const said = await (kind === 'note' ? noteSays(id as NoteId, documents) : clipSays(id as ClipId, documents));
    if (said.revision !== hash) return true;
    return isFound && text === said.text.toWellFormed() && title === said.title.toWellFormed();
  } catch (error) {
    if (error instanceof FailureError) return true;
    throw error;
  }
}

async function noteSays(id: NoteId, documents: Pick<DocumentStore, 'note'>) {
  const { record, revision } = await documents.note(id);
  return { revision, title: record.title, text: readEditorState(record.state).text };
}

async function clipSays(id: ClipId, documents: Pick<DocumentStore, 'clip' | 'article'>) {
  const { record, revision } = await documents.clip(id);
  return { revision, title: shownMetadata(record).title, text: (await documents.article(record))?.text ?? '' };
}

function beginsWith({ text, summary }: SampledRow): boolean {
  return text.slice(0, summaryIn).replace(/\s+/g, ' ').trim().startsWith(summary);
}

function isFoundByItsWords(
  index: IndexReader,
  { doc, text }: { readonly doc: number; readonly text: string },
): boolean {
  const terms: string[] = [];
  eachToken(text, (term) => {
    if (terms.length < termsTried) terms.push(term);
  });
  if (terms.length === 0) return true;
  const match = matchOfAtom({ label: '', part: 'body', sequences: [{ terms, weight: 1 }], slop: 0 });
  return index.get('SELECT 1 FROM search WHERE search MATCH ? AND rowid = ?', match, doc) !== undefined;
}
