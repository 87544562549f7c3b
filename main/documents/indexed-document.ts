import { addressKeysOf } from '#main/clips/address-keys.ts';
import { shownMetadata } from '#main/clips/shown-metadata.ts';
import type { IndexedClaim, IndexedDocument } from '#main/index/types.ts';
import type { Article, ClipRecord } from '#shared/clips/types.ts';
import type { Quote } from '#shared/entities/statements.ts';
import type { Mention } from '#shared/entities/types.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import type { NoteRecord } from '#shared/notes/types.ts';
import type { TextEvent } from '#shared/timeline/types.ts';

/** What a document's text was found to say, with the user's decisions laid over it. */
export interface Findings {
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly IndexedClaim[];
  readonly events: readonly TextEvent[];
}

/** What the index is told of a note. */
export function indexedNote(record: NoteRecord, findings: Findings, revision: string): IndexedDocument {
  if (record.isTemplate) return indexedTemplate(record, revision);
  return {
    kind: 'note',
    id: record.id,
    title: record.title,
    aliases: record.aliases,
    text: readEditorState(record.state).text,
    highlights: [],
    outlet: null,
    authors: [],
    address: null,
    addressKeys: [],
    published: null,
    createdAt: record.createdAt,
    at: record.updatedAt,
    tags: record.tags,
    stories: record.stories,
    isRead: true,
    isArchived: record.isArchived,
    isForLater: false,
    day: record.day,
    status: null,
    ...findings,
    links: record.links,
    sourceHash: revision,
  };
}

/** A template is in its own list and nowhere else: not under its tags and stories, not among what names an entity. */
function indexedTemplate(record: NoteRecord, revision: string): IndexedDocument {
  const { title, templateFor } = record;
  const plain = { ...record, isTemplate: false, tags: [], stories: [], day: null, links: [] };
  const entry = indexedNote(plain, { mentions: [], quotes: [], claims: [], events: [] }, revision);
  return { ...entry, title, template: templateFor ?? 'any' };
}

/** What the index is told of a clip; without an article (not extracted yet, or failed) its text is empty. */
export function indexedClip(
  record: ClipRecord,
  article: Article | undefined,
  findings: Findings,
  highlights: IndexedDocument['highlights'],
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
    tags: record.tags,
    stories: record.stories,
    isRead: record.isRead,
    isArchived: record.isArchived,
    isForLater: record.isForLater,
    status: record.status,
    ...findings,
    links: record.links,
    sourceHash: revision,
  };
}
