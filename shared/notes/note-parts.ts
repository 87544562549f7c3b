import { isInline, textOf } from '#shared/notes/editor-state.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

/** A place of a note that a link can point at. */
export interface NotePlace {
  readonly text: string;
  /** The block's own id, once something points at it. */
  readonly block: string | undefined;
  /** Where it is: the number of the child at each level. */
  readonly path: readonly number[];
  /** Of a heading, 1 to 6. */
  readonly level: number | undefined;
}

/** What part of a note is meant; neither is the whole. */
export interface PartOfNote {
  readonly heading?: string | undefined;
  readonly block?: string | undefined;
}

const blockIdPattern = /^[0-9a-zA-Z-]{1,64}$/;

/** The lasting id of a block. The editor keeps what it does not know of a node under `$`. */
export function blockIdOf(node: EditorNode): string | undefined {
  const kept = node.$;
  const id = typeof kept === 'object' && kept !== null && 'block' in kept ? kept.block : undefined;
  return typeof id === 'string' && blockIdPattern.test(id) ? id : undefined;
}

export function setBlockId(node: EditorNode, id: string): void {
  node.$ = { ...(typeof node.$ === 'object' ? node.$ : {}), block: id };
}

/** The node at a path; `undefined` where the note has none. */
export function nodeAt(state: EditorState, path: readonly number[]): EditorNode | undefined {
  let node: EditorNode | undefined = state.root;
  for (const at of path) node = node?.children?.[at];
  return node;
}

/** Every heading and every block of words, in order. */
export function placesOfNote(state: EditorState): NotePlace[] {
  const places: NotePlace[] = [];
  visit(state.root, [], (node, path) => {
    const text = wordsOf(node).trim();
    if (text === '') return;
    places.push({ text, block: blockIdOf(node), path, level: headingLevelOf(node) });
  });
  return places;
}

/**
 * The blocks of a part, as they are stored: a heading with all up to the next of its level, or one block. An id goes
 * before the words of a heading, which may have changed. `undefined` when the note no longer has the part.
 */
export function partOfNote(state: EditorState, part: PartOfNote): EditorNode[] | undefined {
  const blocks = state.root.children ?? [];
  if (part.block === undefined && part.heading === undefined) return blocks;
  const found = findPart(state, part);
  if (!found) return undefined;
  const level = headingLevelOf(found.node);
  const [at = 0, ...deeper] = found.path;
  if (level === undefined || deeper.length > 0) return [standing(found.node, state, found.path)];
  const end = blocks.findIndex((block, index) => index > at && (headingLevelOf(block) ?? 7) <= level);
  return blocks.slice(at, end < 0 ? blocks.length : end);
}

/** Where a part begins. */
export function findPart(
  state: EditorState,
  { heading, block }: PartOfNote,
): { readonly node: EditorNode; readonly path: readonly number[] } | undefined {
  let byId: { node: EditorNode; path: readonly number[] } | undefined;
  let byWords: { node: EditorNode; path: readonly number[] } | undefined;
  const wanted = heading === undefined ? undefined : foldHeading(heading);
  visit(state.root, [], (node, path) => {
    if (block !== undefined && blockIdOf(node) === block) byId ??= { node, path };
    if (wanted !== undefined && headingLevelOf(node) && foldHeading(wordsOf(node)) === wanted)
      byWords ??= { node, path };
  });
  return byId ?? byWords;
}

export interface RenamedHeading {
  readonly from: string;
  readonly to: string;
  readonly block: string | undefined;
}

/** The headings that have other words now: known by their id, or the only one that differs among as many. */
export function renamedHeadings(before: EditorState, after: EditorState): RenamedHeading[] {
  const was = placesOfNote(before).filter(({ level }) => level !== undefined);
  const is = placesOfNote(after).filter(({ level }) => level !== undefined);
  const renamed: RenamedHeading[] = [];
  const ids = new Map(was.flatMap((place) => (place.block ? [[place.block, place.text]] : [])));
  for (const { block, text } of is) {
    const from = block === undefined ? undefined : ids.get(block);
    if (from !== undefined && from !== text) renamed.push({ from, to: text, block });
  }
  const differing =
    was.length === is.length ? was.flatMap((place, at) => (place.text === is[at]?.text ? [] : [at])) : [];
  const [only] = differing;
  const from = only === undefined ? undefined : was[only];
  const to = only === undefined ? undefined : is[only];
  const isKnown = renamed.some((each) => each.from === from?.text);
  const isGone = from && !is.some(({ text }) => text === from.text);
  if (differing.length === 1 && from && to && isGone && !isKnown) {
    renamed.push({ from: from.text, to: to.text, block: from.block });
  }
  return renamed;
}

/** A list item by itself still is one of its list. */
function standing(node: EditorNode, state: EditorState, path: readonly number[]): EditorNode {
  if (node.type !== 'listitem') return node;
  const list = nodeAt(state, path.slice(0, -1));
  return list ? { ...list, children: [node] } : node;
}

function visit(
  node: EditorNode,
  path: readonly number[],
  see: (node: EditorNode, path: readonly number[]) => void,
  depth = 0,
): void {
  if (depth > 60) return;
  for (const [at, child] of (node.children ?? []).entries()) {
    const here = [...path, at];
    if (isBlockOfWords(child)) see(child, here);
    visit(child, here, see, depth + 1);
  }
}

/** Lists, tables and the like hold blocks; what holds words, or is one whole, can be pointed at. */
function isBlockOfWords(node: EditorNode): boolean {
  if (isInline(node)) return false;
  const children = node.children ?? [];
  return children.length === 0 ? textOf(node) !== '' : children.some(isInline);
}

/** The words of a block itself, without those of blocks inside it. */
function wordsOf(node: EditorNode): string {
  const own = textOf(node);
  if (own !== '') return own;
  return (node.children ?? [])
    .map((child) => (child.type === 'list' ? '' : child.children ? wordsOf(child) : textOf(child)))
    .join('');
}

function headingLevelOf(node: EditorNode): number | undefined {
  const tag = node.type === 'heading' ? node.tag : undefined;
  return typeof tag === 'string' && /^h[1-6]$/.test(tag) ? Number(tag[1]) : undefined;
}

function foldHeading(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
