import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IndexDatabase } from '#main/index/index-database.ts';
import { readText } from '#main/index/read-text.ts';
import type { IndexedDocument, IndexedEntity, IndexedStory } from '#main/index/types.ts';
import type { WordNumbers } from '#main/index/word-numbers.ts';
import type { EntityType, Mention, MentionLayer } from '#shared/entities/types.ts';
import type { ClipId, DocumentId, EntityId, NoteId, StoryId } from '#shared/ids.ts';
import { storyRecordSchema } from '#shared/stories/types.ts';

/** Made-up ids for tests: any ending gives a valid one. */
const ulid = (ending: string) =>
  `01k${ending
    .toLowerCase()
    .replace(/[^0-9a-hjkmnp-tv-z]/g, '0')
    .padStart(23, '0')}`;
export const noteId = (ending: string) => ulid(ending) as NoteId;
export const clipId = (ending: string) => ulid(ending) as ClipId;
export const entityId = (ending: string) => ulid(ending) as EntityId;
export const storyId = (ending: string) => ulid(ending) as StoryId;

const someTime = '2025-12-04T08:00:00.000Z';

export function aNote(ending: string, given: Partial<IndexedDocument> = {}): IndexedDocument {
  return {
    kind: 'note',
    id: noteId(ending) as DocumentId,
    title: `Note ${ending}`,
    aliases: [],
    text: '',
    highlights: [],
    outlet: null,
    authors: [],
    address: null,
    addressKeys: [],
    published: null,
    createdAt: someTime,
    at: someTime,
    updatedAt: someTime,
    language: null,
    days: [],
    headings: [],
    hasImage: false,
    hasOrphans: false,
    tags: [],
    stories: [],
    isRead: true,
    isArchived: false,
    isForLater: false,
    status: null,
    mentions: [],
    links: [],
    quotes: [],
    claims: [],
    events: [],
    clipQuotes: [],
    sourceHash: `hash of ${ending}`,
    ...given,
  };
}

/** As the thread that reads files hands it over. */
export function readBeforehand(document: IndexedDocument, numbers: WordNumbers): IndexedDocument {
  return { ...document, reading: readText(document.text, document.kind, numbers) };
}

export function aClip(ending: string, given: Partial<IndexedDocument> = {}): IndexedDocument {
  const own = { kind: 'clip', title: `Clip ${ending}`, isRead: false, status: { state: 'ready' } } as const;
  return aNote(ending, { ...own, id: clipId(ending) as DocumentId, ...given });
}

/** A mention at the first place where `text` says `words`. */
export function mentionIn(
  text: string,
  words: string,
  given: { entity?: string; type?: EntityType; layer?: MentionLayer; name?: string } = {},
): Mention {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`"${words}" is not in the text`);
  const { entity = words, type = 'organization', layer = 'detected', name = words } = given;
  return { start, end: start + words.length, entityId: entityId(entity), type, name, layer, score: 0.9, rule: 'test' };
}

export function anEntity(ending: string, given: Partial<IndexedEntity> = {}): IndexedEntity {
  return {
    id: entityId(ending),
    type: 'organization',
    name: ending,
    aliases: [],
    status: 'confirmed',
    description: '',
    notSameAs: [],
    mergedInto: null,
    splits: [],
    unsureAt: null,
    createdAt: someTime,
    updatedAt: someTime,
    ...given,
  };
}

export function aStory(ending: string, given: Partial<IndexedStory> = {}): IndexedStory {
  return storyRecordSchema.parse({
    id: storyId(ending),
    name: ending,
    createdAt: someTime,
    updatedAt: someTime,
    ...given,
  });
}

/** What a list or page of stories is asked with where neither the time nor earlier looks matter. */
export const someStories = { archived: false, now: someTime, looks: {} };
export const storyAsked = (ending: string) => ({ id: storyId(ending), now: someTime, lookedAt: null });

/** An empty index in a folder of its own, removed at the end of the test. */
export function temporaryIndex(onEnd: (clean: () => void) => void): { index: IndexDatabase; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'index-test-'));
  const file = join(folder, 'index.sqlite');
  const index = new IndexDatabase(file);
  onEnd(() => {
    index.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { index, file };
}
