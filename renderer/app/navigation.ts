import { z } from 'zod';
import { create } from 'zustand';
import { documentKindSchema } from '#shared/documents/document-kind.ts';
import { shelfSchema } from '#shared/documents/table.ts';
import { entityTypeSchema } from '#shared/entities/types.ts';
import { clipIdSchema, entityIdSchema, noteIdSchema, savedSearchIdSchema, storyIdSchema } from '#shared/ids.ts';
import { searchSortSchema } from '#shared/search/types.ts';
import { type Span, spanSchema } from '#shared/spans.ts';
import { type LinkTarget, linkTargetSchema } from '#shared/targets.ts';

const span = spanSchema.exactOptional();

/** A heading or block of a note. */
const part = z.object({ heading: z.string().exactOptional(), block: z.string().exactOptional() }).exactOptional();

const searchPlace = {
  query: z.string(),
  sort: searchSortSchema.exactOptional(),
  /** One result for each report. */
  isGrouped: z.boolean().exactOptional(),
  /** The saved search that it began as. */
  saved: savedSearchIdSchema.exactOptional(),
  /** Which result is chosen, from 0. */
  row: z.int().nonnegative().exactOptional(),
};

/** The search that a document was opened from, and which of its results it is. */
const hit = z.object({ ...searchPlace, row: z.int().nonnegative() }).exactOptional();

/** The shelves of the list of clips; the inbox is a place of its own, and all of them stand on none. */
const clipShelfSchema = shelfSchema.extract(['unread', 'later', 'archive']);

const placeSchema = z.discriminatedUnion('view', [
  z.object({ view: z.literal('inbox'), clip: clipIdSchema.exactOptional(), span }),
  z.object({ view: z.literal('notes'), note: noteIdSchema.exactOptional(), span, part, hit }),
  z.object({ view: z.literal('templates'), note: noteIdSchema.exactOptional(), span }),
  z.object({
    view: z.literal('clips'),
    shelf: clipShelfSchema.exactOptional(),
    clip: clipIdSchema.exactOptional(),
    span,
    hit,
  }),
  z.object({ view: z.literal('stories'), story: storyIdSchema.exactOptional() }),
  z.object({
    view: z.literal('entities'),
    type: entityTypeSchema.exactOptional(),
    entity: entityIdSchema.exactOptional(),
  }),
  z.object({ view: z.literal('search'), ...searchPlace }),
  z.object({ view: z.literal('watch-list') }),
  z.object({ view: z.literal('tag'), tag: z.string() }),
  z.object({
    view: z.literal('table'),
    kind: documentKindSchema.exactOptional(),
    shelf: shelfSchema.exactOptional(),
    story: storyIdSchema.exactOptional(),
    tag: z.string().exactOptional(),
  }),
  z.object({ view: z.literal('settings') }),
  z.object({ view: z.literal('problems') }),
  z.object({ view: z.literal('review') }),
  z.object({
    view: z.literal('graph'),
    center: linkTargetSchema.exactOptional(),
    isWhole: z.literal(true).exactOptional(),
  }),
  z.object({ view: z.literal('gaps') }),
]);

/** What the window shows. */
export type Place = z.infer<typeof placeSchema>;
export type SearchPlace = Extract<Place, { readonly view: 'search' }>;

const trailSchema = z.object({ past: z.array(placeSchema), place: placeSchema, future: z.array(placeSchema) });
type Trail = z.infer<typeof trailSchema>;

const storageKey = 'backstory.trail';
const longestTrail = 100;

interface NavigationState extends Trail {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

/** Where the window is and how it came there; kept over a reload of the window, not over a restart. */
export const useNavigation = create<NavigationState>()(() => stateOf(readTrail()));

/** Shows a place. Going where the window already is leaves no second step in the history. */
export function go(place: Place, options: { readonly replace?: boolean } = {}): void {
  const trail = useNavigation.getState();
  if (samePlace(trail.place, place)) return;
  const past = options.replace ? trail.past : [...trail.past, trail.place].slice(-longestTrail);
  keep({ past, place, future: options.replace ? trail.future : [] });
}

export function goBack(): void {
  const { past, place, future } = useNavigation.getState();
  const previous = past.at(-1);
  if (previous) keep({ past: past.slice(0, -1), place: previous, future: [place, ...future] });
}

export function goForward(): void {
  const { past, place, future } = useNavigation.getState();
  const next = future[0];
  if (next) keep({ past: [...past, place], place: next, future: future.slice(1) });
}

/** Opens what a link points at, at `span` where it has a text. */
export function openTarget(target: LinkTarget, at?: Span): void {
  const spanPart = at ? { span: at } : {};
  switch (target.kind) {
    case 'note':
      go({ view: 'notes', note: target.id, ...spanPart, ...partOf(target) });
      break;
    case 'clip': {
      const { place } = useNavigation.getState();
      go({ ...clipListOf(place), clip: target.id, ...spanPart });
      break;
    }
    case 'entity':
      go({ view: 'entities', entity: target.id });
      break;
    case 'story':
      go({ view: 'stories', story: target.id });
      break;
    default:
      target satisfies never;
  }
}

function partOf({ heading, block }: Extract<LinkTarget, { kind: 'note' }>) {
  if (heading === undefined && block === undefined) return {};
  return { part: { ...(heading !== undefined && { heading }), ...(block !== undefined && { block }) } };
}

/** The list that a clip is opened from: the one on screen, where that is one of clips. */
export function clipListOf(place: Place): Extract<Place, { view: 'inbox' | 'clips' }> {
  if (place.view === 'inbox') return { view: 'inbox' };
  const shelf = place.view === 'clips' ? place.shelf : undefined;
  return { view: 'clips', ...(shelf && { shelf }) };
}

/** Whether the place needs the width of the list pane: a clip in the reader, an entity, a story, a graph. */
export function isWide(place: Place): boolean {
  switch (place.view) {
    case 'inbox':
    case 'clips':
      return place.clip !== undefined;
    case 'stories':
      return place.story !== undefined;
    case 'entities':
      return place.entity !== undefined;
    case 'table':
    case 'graph':
      return true;
    default:
      return false;
  }
}

/** What is open in a place, or what its graph is around. */
export function targetOfPlace(place: Place): LinkTarget | undefined {
  switch (place.view) {
    case 'inbox':
    case 'clips':
      return place.clip && { kind: 'clip', id: place.clip };
    case 'notes':
      return place.note && { kind: 'note', id: place.note };
    case 'stories':
      return place.story && { kind: 'story', id: place.story };
    case 'entities':
      return place.entity && { kind: 'entity', id: place.entity };
    case 'graph':
      return place.center;
    default:
      return undefined;
  }
}

function keep(trail: Trail): void {
  useNavigation.setState(stateOf(trail));
  sessionStorage.setItem(storageKey, JSON.stringify(trail));
}

function stateOf(trail: Trail): NavigationState {
  return { ...trail, canGoBack: trail.past.length > 0, canGoForward: trail.future.length > 0 };
}

function readTrail(): Trail {
  const start: Trail = { past: [], place: { view: 'inbox' }, future: [] };
  const kept = sessionStorage.getItem(storageKey);
  if (kept === null) return start;
  try {
    return trailSchema.parse(JSON.parse(kept));
  } catch {
    // Written by another version of the app: the window starts where a new one does.
    return start;
  }
}

function samePlace(a: Place, b: Place): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}
