import type { BacklinkDocument, BacklinkGroup } from '#shared/backlinks/types.ts';

export const backlinkOrders = ['story', 'date', 'kind'] as const;
export type BacklinkOrder = (typeof backlinkOrders)[number];

/** Documents under one heading. */
export interface BacklinkSection {
  readonly key: string;
  readonly title: string;
  readonly documents: readonly BacklinkDocument[];
  /** Mentions, counted whole even where a document shows only its first ones. */
  readonly count: number;
}

/** Puts backlinks under headings: by story as they come, or each document once, by date or by kind. */
export function arrangeBacklinks(groups: readonly BacklinkGroup[], order: BacklinkOrder): BacklinkSection[] {
  switch (order) {
    case 'story':
      return groups.map(({ story, documents }) => section(story?.id ?? 'none', story?.name ?? 'No story', documents));
    case 'date':
      return nonEmpty(section('date', 'Newest first', newestFirst(documentsOf(groups))));
    case 'kind': {
      const documents = newestFirst(documentsOf(groups));
      return [
        ...nonEmpty(
          section(
            'note',
            'Notes',
            documents.filter(({ kind }) => kind === 'note'),
          ),
        ),
        ...nonEmpty(
          section(
            'clip',
            'Clips',
            documents.filter(({ kind }) => kind === 'clip'),
          ),
        ),
      ];
    }
    default:
      return order satisfies never;
  }
}

/** Every document once, though it stands in each of its stories. */
export function documentsOf(groups: readonly BacklinkGroup[]): BacklinkDocument[] {
  return [...new Map(groups.flatMap(({ documents }) => documents).map((document) => [document.id, document])).values()];
}

/**
 * Linked and unlinked mentions of one thing as one list: a document that has both stands there once, with its passages
 * in the order of its text. Groups keep their order, those of `first` going first; "no story" is last.
 */
export function mergeGroups(first: readonly BacklinkGroup[], second: readonly BacklinkGroup[]): BacklinkGroup[] {
  const merged = new Map<string, { story: BacklinkGroup['story']; documents: Map<string, BacklinkDocument> }>();
  for (const { story, documents } of [...first, ...second]) {
    const key = story?.id ?? '';
    const group = merged.get(key) ?? { story, documents: new Map<string, BacklinkDocument>() };
    merged.set(key, group);
    for (const document of documents) {
      const known = group.documents.get(document.id);
      group.documents.set(document.id, known ? mergeDocuments(known, document) : document);
    }
  }
  return [...merged.values()]
    .map(({ story, documents }) => ({ story, documents: newestFirst([...documents.values()]) }))
    .sort((a, b) => Number(a.story === null) - Number(b.story === null));
}

/** The groups with only the documents of a kind; groups that have none are left out. */
export function groupsOfKind(groups: readonly BacklinkGroup[], kind: BacklinkDocument['kind']): BacklinkGroup[] {
  return groups
    .map(({ story, documents }) => ({ story, documents: documents.filter((document) => document.kind === kind) }))
    .filter(({ documents }) => documents.length > 0);
}

export function countPassages(documents: readonly BacklinkDocument[]): number {
  return documents.reduce((count, { passageCount }) => count + passageCount, 0);
}

function mergeDocuments(a: BacklinkDocument, b: BacklinkDocument): BacklinkDocument {
  return {
    ...a,
    passages: [...a.passages, ...b.passages].sort((one, other) => one.start - other.start),
    passageCount: a.passageCount + b.passageCount,
  };
}

function section(key: string, title: string, documents: readonly BacklinkDocument[]): BacklinkSection {
  return { key, title, documents, count: countPassages(documents) };
}

function nonEmpty(made: BacklinkSection): BacklinkSection[] {
  return made.documents.length > 0 ? [made] : [];
}

export function newestFirst(documents: readonly BacklinkDocument[]): BacklinkDocument[] {
  return [...documents].sort((a, b) => b.at.localeCompare(a.at));
}
