import { readText, type TextReading } from '#main/index/read-text.ts';
import type { WordNumbers } from '#main/index/word-numbers.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import type { Article, Block, ClipRecord } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { Highlight } from '#shared/highlights/types.ts';
import type { ClipId, DocumentId, NoteId } from '#shared/ids.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import type { NoteRecord } from '#shared/notes/types.ts';

export interface StoredNote {
  readonly kind: 'note';
  readonly record: NoteRecord;
  readonly revision: string;
  /** Of its text, where it was read with it. */
  readonly reading?: TextReading;
}

/** What of an article has a part in the index. */
export interface ArticleText {
  readonly text: string;
  readonly hasImage: boolean;
}

export interface StoredClip {
  readonly kind: 'clip';
  readonly record: ClipRecord;
  readonly revision: string;
  /** That of the newest version; `undefined` while there is none. */
  readonly article: ArticleText | undefined;
  readonly highlights: readonly Highlight[];
  /** Of its newest text, where it was read with it. */
  readonly reading?: TextReading;
}

/** A document as the files have it. */
export type StoredDocument = StoredNote | StoredClip;

type Files = Pick<Vault, 'notes' | 'clips' | 'articles' | 'highlights'>;

/** Reads a document with everything that the index is told of it; `undefined` when there is none. @throws DAMAGED */
export async function readStored(vault: Files, id: DocumentId): Promise<StoredDocument | undefined> {
  const stored = await readStoredRecord(vault, id);
  if (stored?.kind !== 'clip') return stored;
  return withArticle(vault, stored);
}

/** With its text read for the index, which another thread need not do then. */
export function withReading(stored: StoredDocument, numbers: WordNumbers): StoredDocument {
  const text = stored.kind === 'note' ? readEditorState(stored.record.state).text : (stored.article?.text ?? '');
  return { ...stored, reading: readText(text, stored.kind, numbers) };
}

/** The same by its record alone: of a clip without its article and highlights. @throws DAMAGED */
export async function readStoredRecord(
  vault: Pick<Vault, 'notes' | 'clips'>,
  id: DocumentId,
): Promise<StoredDocument | undefined> {
  // Which kind of id it is, is the question.
  if (await vault.notes.has(id as NoteId)) {
    const note = await vault.notes.get(id as NoteId);
    return note && { kind: 'note', ...note };
  }
  const clip = await vault.clips.get(id as ClipId);
  return clip && { kind: 'clip', ...clip, article: undefined, highlights: [] };
}

export async function withArticle(vault: Files, clip: StoredClip): Promise<StoredClip> {
  const { id, versions } = clip.record;
  const article = versions > 0 ? await vault.articles.get(id, versions) : undefined;
  return { ...clip, article: article && articleText(article), highlights: await highlightsOf(vault, id) };
}

export function articleText({ text, blocks }: Article): ArticleText {
  return { text, hasImage: blocks.some(hasPicture) };
}

/** A damaged list of them is named by the vault, and keeps nothing else from being found. */
async function highlightsOf({ highlights }: Files, id: ClipId): Promise<readonly Highlight[]> {
  try {
    return (await highlights.get(id)).highlights;
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === 'DAMAGED') return [];
    throw error;
  }
}

function hasPicture(block: Block): boolean {
  if (block.type === 'figure') return block.asset !== undefined;
  if (block.type === 'quote') return block.blocks.some(hasPicture);
  return block.type === 'list' && block.items.some((item) => item.some(hasPicture));
}
