import { wordsOfPlace } from '#renderer/editor/reference-menu/link-part.ts';
import { formatDetail } from '#renderer/ui/format.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { Suggestion } from '#shared/documents/types.ts';
import { type EntityType, entityTypes } from '#shared/entities/types.ts';
import type { Highlight } from '#shared/highlights/types.ts';
import type { NoteId } from '#shared/ids.ts';
import type { NotePlace } from '#shared/notes/note-parts.ts';
import type { SavedSearch } from '#shared/search/saved-search.ts';
import { keyOfTarget } from '#shared/targets.ts';

/** What can be made from the menu. */
export type NewTarget = { readonly kind: 'note' | 'story' } | { readonly kind: 'entity'; readonly type: EntityType };

/** A row of the `[[` and `@` menus. */
export type ReferenceRow =
  | { readonly kind: 'suggestion'; readonly key: string; readonly suggestion: Suggestion }
  | { readonly kind: 'place'; readonly key: string; readonly place: NotePlace }
  | { readonly kind: 'highlight'; readonly key: string; readonly highlight: Highlight }
  | { readonly kind: 'search'; readonly key: string; readonly search: Pick<SavedSearch, 'id' | 'name' | 'query'> }
  /** Saves what was typed as a search that only this note shows. */
  | { readonly kind: 'new-search'; readonly key: string; readonly query: string }
  | { readonly kind: 'create'; readonly key: string; readonly name: string; readonly what: NewTarget }
  /** Opens the list of entity types. */
  | { readonly kind: 'types'; readonly key: string; readonly name: string };

/** Before anything is typed, what was used last is offered; the note that is written in always was, and is not meant. */
export function withoutOwn(suggestions: readonly Suggestion[], query: string, own: NoteId): readonly Suggestion[] {
  return query === '' ? suggestions.filter(({ target }) => target.id !== own) : suggestions;
}

/** The headings or blocks of the note that was named. */
export function placeRows(places: readonly NotePlace[]): ReferenceRow[] {
  return places.map((place) => ({ kind: 'place', key: place.path.join('.'), place }));
}

/** The highlights of the clip that was chosen. */
export function highlightRows(highlights: readonly Highlight[]): ReferenceRow[] {
  return highlights.map((highlight) => ({ kind: 'highlight', key: highlight.id, highlight }));
}

/** What `![[search:` is followed by. */
const searchMark = /^search:\s*/i;

/** Whether what was typed after `![[` names a search. */
export function isOfSearches(query: string): boolean {
  return searchMark.test(query);
}

/** Those words without what says that a search is meant. */
export function searchNamed(query: string): string {
  return query.replace(searchMark, '').trim();
}

/**
 * Saved searches to show in the note: those whose name or query has the words typed, and after `search:` what can be made
 * of them; then nothing else is meant.
 */
export function searchRows(
  query: string,
  searches: readonly Pick<SavedSearch, 'id' | 'name' | 'query'>[],
): { readonly rows: ReferenceRow[]; readonly isOnly: boolean } {
  const isOnly = isOfSearches(query);
  const words = searchNamed(query);
  const wanted = words.toLowerCase();
  if (wanted === '' && !isOnly) return { rows: [], isOnly };
  const rows: ReferenceRow[] = searches
    .filter(({ name, query: asked }) => `${name}\n${asked}`.toLowerCase().includes(wanted))
    .slice(0, isOnly ? 20 : 3)
    .map((search) => ({ kind: 'search', key: search.id, search }));
  const made: ReferenceRow[] = isOnly && words !== '' ? [{ kind: 'new-search', key: 'new-search', query: words }] : [];
  return { rows: [...rows, ...made], isOnly };
}

/** What the menu lists: what is there, then what can be made of the words that were typed. */
export function referenceRows(
  menu: 'link' | 'entity',
  query: string,
  suggestions: readonly Suggestion[],
  isChoosingType: boolean,
  isEmbed = false,
): ReferenceRow[] {
  const name = query.trim();
  if (isChoosingType) return typeRows(name);
  const rows: ReferenceRow[] = suggestions.map((suggestion) => ({
    kind: 'suggestion',
    key: keyOfTarget(suggestion.target),
    suggestion,
  }));
  if (name === '') return rows;
  if (menu === 'entity') return [...rows, ...typeRows(name)];
  if (isEmbed) return [...rows, { kind: 'create', key: 'new-note', name, what: { kind: 'note' } }];
  return [
    ...rows,
    { kind: 'create', key: 'new-note', name, what: { kind: 'note' } },
    { kind: 'create', key: 'new-story', name, what: { kind: 'story' } },
    { kind: 'types', key: 'new-entity', name },
  ];
}

/** The suggestion that a closed `[[…]]` names word for word. */
export function exactSuggestion(query: string, suggestions: readonly Suggestion[]): Suggestion | undefined {
  const wanted = query.trim().toLowerCase();
  const named = (suggestion: Suggestion) =>
    suggestion.title.toLowerCase() === wanted || suggestion.alias?.toLowerCase() === wanted;
  return suggestions.find(named);
}

export function nameOfRow(row: ReferenceRow): string {
  switch (row.kind) {
    case 'suggestion':
      return row.suggestion.title;
    case 'place':
      return wordsOfPlace(row.place.text, 120);
    case 'highlight':
      return wordsOfPlace(row.highlight.anchor.exact, 120);
    case 'search':
      return row.search.name;
    case 'new-search':
      return `New search for “${row.query}”`;
    case 'types':
      return 'New entity…';
    case 'create':
      return `New ${nameOfNew(row.what)} “${row.name}”`;
    default:
      return row satisfies never;
  }
}

/** "Note", "Clip, Orbit Daily, 4 Dec", "Organization". */
export function detailOfSuggestion({ target, entityType, detail }: Suggestion): string {
  const kind = entityType ? entityTypeLabels[entityType].one : kindLabels[target.kind];
  return target.kind === 'clip' && detail !== '' ? `${kind}, ${formatDetail(detail)}` : kind;
}

const kindLabels = { note: 'Note', clip: 'Clip', entity: 'Entity', story: 'Story' } as const;

function typeRows(name: string): ReferenceRow[] {
  return entityTypes.map((type) => ({ kind: 'create', key: `new-${type}`, name, what: { kind: 'entity', type } }));
}

function nameOfNew(what: NewTarget): string {
  return what.kind === 'entity' ? entityTypeLabels[what.type].one.toLowerCase() : what.kind;
}
