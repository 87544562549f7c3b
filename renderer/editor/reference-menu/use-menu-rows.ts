import { useQuery } from '@tanstack/react-query';
import type { LexicalEditor } from 'lexical';
import { highlightsOf } from '#renderer/clips/highlights/queries.ts';
import type { PlacedTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { partOfQuery, placesFor } from '#renderer/editor/reference-menu/link-part.ts';
import type { MenuStep } from '#renderer/editor/reference-menu/menu-step.ts';
import { suggestionsFor } from '#renderer/editor/reference-menu/queries.ts';
import {
  exactSuggestion,
  highlightRows,
  placeRows,
  type ReferenceRow,
  referenceRows,
  searchRows,
  withoutOwn,
} from '#renderer/editor/reference-menu/reference-rows.ts';
import { titleOf } from '#renderer/editor/reference-menu/title-of-suggestion.ts';
import { usePlaces } from '#renderer/editor/reference-menu/use-places.ts';
import { savedSearchesQuery } from '#renderer/search/queries.ts';
import type { Suggestion } from '#shared/documents/types.ts';
import type { ClipId, NoteId } from '#shared/ids.ts';

/** What the listed parts are parts of. */
export type Within =
  | { readonly kind: 'note'; readonly id: NoteId; readonly title: string }
  | { readonly kind: 'clip'; readonly id: ClipId; readonly title: string };

interface MenuRows {
  readonly rows: readonly ReferenceRow[];
  readonly label: string;
  readonly within: Within | undefined;
  readonly suggestions: readonly Suggestion[];
  readonly isAnswered: boolean;
}

/** What the menu lists for the words typed. */
export function useMenuRows(
  editor: LexicalEditor,
  own: NoteId,
  trigger: PlacedTrigger & { readonly kind: 'link' | 'entity' },
  step: MenuStep | undefined,
): MenuRows {
  const { kind, query, isEmbed = false } = trigger;
  const menu = isEmbed ? 'embed' : kind;
  const whole = useQuery(suggestionsFor(menu, query));
  const suggestions = withoutOwn(whole.data ?? [], query, own);
  const part = kind === 'link' ? partOfQuery(query, suggestions) : undefined;
  const named = useQuery({
    ...suggestionsFor('embed', part?.name ?? ''),
    enabled: part !== undefined && part.name !== '',
  });
  const chosen = step?.kind === 'highlights' && step.query === query ? step.clip : undefined;
  const within = chosen ? withinOf(chosen) : part && withinNamed(part.name, own, named.data ?? [], isEmbed);
  const places = usePlaces(editor, own, within?.kind === 'note' ? within.id : undefined);
  const clip = within?.kind === 'clip' ? within.id : undefined;
  const { data: highlights = [] } = useQuery({
    ...highlightsOf(clip ?? ('' as ClipId), undefined),
    enabled: clip !== undefined,
  });
  const { data: searches = [] } = useQuery({ ...savedSearchesQuery, enabled: isEmbed });
  const isAnswered = !whole.isPlaceholderData && !whole.isFetching && (!part || !named.isFetching);
  const common = { within, suggestions, isAnswered };
  if (within?.kind === 'clip') {
    return { ...common, rows: highlightRows(highlights), label: `Highlights of ${within.title}` };
  }
  if (within && part) {
    const what = part.kind === 'heading' ? 'Headings' : 'Blocks';
    return { ...common, rows: placeRows(placesFor(places, part)), label: `${what} of ${within.title}` };
  }
  if (isEmbed) {
    const found = searchRows(query, searches);
    if (found.isOnly) return { ...common, rows: found.rows, label: 'Show a saved search', isAnswered: true };
    const rows = referenceRows(kind, query, suggestions, false, true);
    const made = rows.findIndex((row) => row.kind === 'create');
    return { ...common, rows: rows.toSpliced(made < 0 ? rows.length : made, 0, ...found.rows), label: 'Show here' };
  }
  const isTypes = step?.kind === 'types' && step.query === query;
  const label = isTypes ? 'New entity' : kind === 'link' ? 'Link to' : 'Name an entity';
  return { ...common, rows: referenceRows(kind, query, suggestions, isTypes), label };
}

function withinNamed(name: string, own: NoteId, found: readonly Suggestion[], isEmbed: boolean): Within | undefined {
  if (name === '') return { kind: 'note', id: own, title: 'this note' };
  const fitting = found.filter(({ target }) => target.kind === 'note' || isEmbed);
  const best = exactSuggestion(name, fitting) ?? fitting[0];
  return best && withinOf(best);
}

function withinOf(suggestion: Suggestion): Within | undefined {
  const { target } = suggestion;
  if (target.kind !== 'note' && target.kind !== 'clip') return undefined;
  return { ...target, title: titleOf(suggestion) };
}
