import { openBeside } from '#renderer/app/beside.ts';
import { go, type SearchPlace, useNavigation } from '#renderer/app/navigation.ts';
import { rememberQuery } from '#renderer/search/queries.ts';
import { clipIdSchema, type DocumentId, noteIdSchema } from '#shared/ids.ts';
import type { SearchHit } from '#shared/search/types.ts';
import type { Span } from '#shared/spans.ts';

interface OpenedDocument {
  readonly kind: 'note' | 'clip';
  readonly id: DocumentId;
}

/** Opens a result at its best passage; going back finds the search with this result chosen. */
export function openHit({ document, span }: SearchHit, search: Omit<SearchPlace, 'view'>, row: number): void {
  rememberQuery(search.query);
  const { place } = useNavigation.getState();
  if (place.view === 'search') go({ ...place, row }, { replace: true });
  goTo(document, span ?? undefined, { ...search, row });
}

/** Opens a result at its best passage in the second pane; the search stays where it is. */
export function openHitBeside({ document: { kind, id }, span }: SearchHit, query: string): void {
  rememberQuery(query);
  const target = kind === 'note' ? { kind, id: noteIdSchema.parse(id) } : { kind, id: clipIdSchema.parse(id) };
  openBeside(target, span ?? undefined);
}

/** Shows another result in the place of the one that is read; the way back still leads to the search. */
export function stepToHit({ document, span }: SearchHit, search: Omit<SearchPlace, 'view'>, row: number): void {
  const { past } = useNavigation.getState();
  const before = past.at(-1);
  if (before?.view === 'search' && before.query === search.query) {
    useNavigation.setState({ past: [...past.slice(0, -1), { ...before, row }] });
  }
  goTo(document, span ?? undefined, { ...search, row }, true);
}

/** The result that is read stands elsewhere in the whole answer than in the first one: the way back leads to it there. */
export function standsAt(row: number): void {
  const { past, place } = useNavigation.getState();
  if ((place.view !== 'notes' && place.view !== 'clips') || !place.hit) return;
  const { hit } = place;
  const before = past.at(-1);
  const isFrom = before?.view === 'search' && before.query === hit.query;
  useNavigation.setState({
    place: { ...place, hit: { ...hit, row } },
    ...(isFrom && { past: [...past.slice(0, -1), { ...before, row }] }),
  });
}

function goTo(
  { kind, id }: OpenedDocument,
  span: Span | undefined,
  search: Omit<SearchPlace, 'view'> & { readonly row: number },
  replace = false,
): void {
  const { query, sort, isGrouped, saved, row } = search;
  const hit = { query, row, ...(sort && { sort }), ...(isGrouped && { isGrouped }), ...(saved && { saved }) };
  const rest = { ...(span && { span }), hit };
  if (kind === 'note') go({ view: 'notes', note: noteIdSchema.parse(id), ...rest }, { replace });
  else go({ view: 'clips', clip: clipIdSchema.parse(id), ...rest }, { replace });
}
