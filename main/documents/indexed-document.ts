import { addressKeysOf } from '#main/clips/address-keys.ts';
import { shownMetadata } from '#main/clips/shown-metadata.ts';
import type { ArticleText } from '#main/documents/stored-document.ts';
import type { IndexedClaim, IndexedDocument } from '#main/index/types.ts';
import type { ClipRecord } from '#shared/clips/types.ts';
import type { Quote } from '#shared/entities/statements.ts';
import type { Mention } from '#shared/entities/types.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import type { EditorNode, NoteRecord } from '#shared/notes/types.ts';
import type { TextEvent } from '#shared/timeline/types.ts';

/** What a document's text was found to say, with the user's decisions laid over it. */
export interface Findings {
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly IndexedClaim[];
  readonly events: readonly TextEvent[];
  /** The days, months and years it tells of. */
  readonly days: readonly string[];
}

/** What was marked in a clip. */
export interface Marked {
  readonly highlights: IndexedDocument['highlights'];
  /** Some of it is not in the newest version. */
  readonly hasOrphans: boolean;
}

/** What the index is told of a note. */
export function indexedNote(record: NoteRecord, findings: Findings, revision: string): IndexedDocument {
  if (record.isTemplate) return indexedTemplate(record, revision);
  const { text, tags, quotes } = readEditorState(record.state);
  return {
    kind: 'note',
    id: record.id,
    title: record.title,
    aliases: record.aliases,
    text,
    highlights: [],
    outlet: null,
    authors: [],
    address: null,
    addressKeys: [],
    published: null,
    createdAt: record.createdAt,
    at: record.updatedAt,
    updatedAt: record.updatedAt,
    language: null,
    headings: headingsIn(record.state.root),
    hasImage: hasNode(record.state.root, 'image'),
    hasOrphans: false,
    tags: [...new Set([...record.tags, ...tags])],
    stories: record.stories,
    isRead: true,
    isArchived: record.isArchived,
    isForLater: false,
    day: record.day,
    status: null,
    ...findings,
    clipQuotes: quotes,
    links: record.links,
    sourceHash: revision,
  };
}

/** A template is in its own list and nowhere else: not under its tags and stories, not among what names an entity. */
function indexedTemplate(record: NoteRecord, revision: string): IndexedDocument {
  const { title, templateFor } = record;
  const plain = { ...record, isTemplate: false, tags: [], stories: [], day: null, links: [] };
  const entry = indexedNote(plain, { mentions: [], quotes: [], claims: [], events: [], days: [] }, revision);
  return { ...entry, title, template: templateFor ?? 'any' };
}

/** What the index is told of a clip; without an article (not extracted yet, or failed) its text is empty. */
export function indexedClip(
  record: ClipRecord,
  article: ArticleText | undefined,
  findings: Findings,
  { highlights, hasOrphans }: Marked,
  revision: string,
): IndexedDocument {
  const shown = shownMetadata(record);
  return {
    kind: 'clip',
    id: record.id,
    title: shown.title,
    aliases: [],
    text: article?.text ?? '',
    highlights,
    outlet: shown.outlet,
    authors: shown.authors,
    address: record.canonicalAddress ?? record.address,
    addressKeys: addressKeysOf(record),
    published: shown.published,
    createdAt: record.clippedAt,
    at: record.clippedAt,
    updatedAt: record.updatedAt,
    language: shown.language,
    headings: [],
    hasImage: article?.hasImage ?? false,
    hasOrphans,
    tags: record.tags,
    stories: record.stories,
    isRead: record.isRead,
    isArchived: record.isArchived,
    isForLater: record.isForLater,
    status: record.status,
    ...findings,
    clipQuotes: [],
    links: record.links,
    sourceHash: revision,
  };
}

function headingsIn(node: EditorNode): string[] {
  if (node.type === 'heading') return [textIn(node)];
  return node.children?.flatMap(headingsIn) ?? [];
}

function textIn({ text, children }: EditorNode): string {
  return typeof text === 'string' ? text : (children?.map(textIn).join('') ?? '');
}

function hasNode({ type, children }: EditorNode, wanted: string): boolean {
  return type === wanted || (children?.some((child) => hasNode(child, wanted)) ?? false);
}
