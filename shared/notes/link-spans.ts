import {
  copyOfState,
  type PlacedText,
  placeTexts,
  referenceType,
  targetOf,
  textOf,
} from '#shared/notes/editor-state.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';
import type { Span } from '#shared/spans.ts';
import { keyOfTarget, type LinkTarget } from '#shared/targets.ts';

/** A link that was made of words, and the words as they were: what takes it back. */
export interface LinkedSpan extends Span {
  readonly target: LinkTarget;
  /** The text nodes that stood there, cut to the span. */
  readonly words: readonly EditorNode[];
}

export interface LinkedState {
  readonly state: EditorState;
  /** Those that could be linked, in reading order. */
  readonly linked: readonly LinkedSpan[];
}

/**
 * The state with the words at each span turned into a link. A span that is not plain text inside one block (it is part
 * of a link already, or runs over the end of a paragraph) is left as it is.
 */
export function linkSpans(state: EditorState, spans: readonly Span[], target: LinkTarget): LinkedState {
  const copy = copyOfState(state);
  const texts = placeTexts(copy);
  const hints = new Map<EditorNode, number>();
  const linked: LinkedSpan[] = [];
  // From the end, so that what is still to come stays where it is.
  for (const span of [...spans].sort((a, b) => b.start - a.start)) {
    const words = linkLast(texts, hints, span, target);
    if (words) linked.push({ start: span.start, end: span.end, target, words });
  }
  return { state: copy, linked: linked.reverse() };
}

/** The same for one span; `undefined` when it cannot be linked. */
export function linkSpan(state: EditorState, span: Span, target: LinkTarget): EditorState | undefined {
  const done = linkSpans(state, [span], target);
  return done.linked.length > 0 ? done.state : undefined;
}

/** Links a span, behind which nothing of `texts` is needed any more, and answers with the words it was made of. */
function linkLast(
  texts: PlacedText[],
  hints: Map<EditorNode, number>,
  span: Span,
  target: LinkTarget,
): EditorNode[] | undefined {
  while ((texts.at(-1)?.start ?? -1) >= span.end) texts.pop();
  const from = texts.findLastIndex(({ start }) => start <= span.start);
  const covered = texts.slice(Math.max(0, from)).filter(({ start, end }) => start < span.end && end > span.start);
  const [first] = covered;
  const last = covered.at(-1);
  if (!first || !last || span.end <= span.start) return undefined;
  const isPlain = covered.every(({ node, parent }) => node.type === 'text' && parent === first.parent);
  if (!isPlain || first.start > span.start || last.end < span.end) return undefined;
  const { parent } = first;
  const siblings = parent.children ?? [];
  const lastPlace = siblings.lastIndexOf(last.node, hints.get(parent) ?? siblings.length);
  const place = lastPlace - covered.length + 1;
  if (siblings[place] !== first.node) return undefined;
  const words = covered.map(({ node, start }): EditorNode => {
    const text = textOf(node).slice(Math.max(0, span.start - start), span.end - start);
    return { ...node, text };
  });
  const label = words.map(textOf).join('');
  const reference: EditorNode = { ...first.node, type: referenceType, version: 1, mode: 'token', text: label, target };
  const before: EditorNode = { ...first.node, text: textOf(first.node).slice(0, span.start - first.start) };
  const after: EditorNode = { ...last.node, text: textOf(last.node).slice(span.end - last.start) };
  const kept = [before, reference, after].filter((node) => node === reference || textOf(node) !== '');
  siblings.splice(place, covered.length, ...kept);
  hints.set(parent, place);
  texts.length = texts.lastIndexOf(first);
  if (kept[0] === before) texts.push({ node: before, parent, start: first.start, end: span.start });
  return words;
}

export interface UnlinkedState {
  readonly state: EditorState;
  readonly unlinked: number;
}

/** How far a link may have moved and still be taken for the one that was made. */
const reach = 2_000;

/**
 * The state with links turned into the words they were made of: the way back of `linkSpans`. A link that is gone, says
 * something else by now or cannot be told from its like is left alone.
 */
export function unlinkSpans(state: EditorState, links: readonly LinkedSpan[]): UnlinkedState {
  const copy = copyOfState(state);
  const texts = placeTexts(copy);
  const taken = new Map<PlacedText, LinkedSpan>();
  const byWords = Map.groupBy(
    texts.filter(({ node }) => node.type === referenceType),
    ({ node }) => keyOf(targetOf(node), textOf(node)),
  );
  const alike = (link: LinkedSpan) => byWords.get(keyOf(link.target, labelOf(link))) ?? [];
  const places = new Map([...byWords.values()].flat().map((text) => [text.start, text]));
  const moved = links.filter((link) => {
    const text = places.get(link.start);
    if (text && alike(link).includes(text)) taken.set(text, link);
    return !text || taken.get(text) !== link;
  });
  for (const [, sought] of Map.groupBy(moved, (link) => keyOf(link.target, labelOf(link)))) {
    const [one] = sought;
    const free = one ? alike(one).filter((text) => !taken.has(text)) : [];
    for (const [text, link] of pairUp(sought, free)) taken.set(text, link);
  }
  const byParent = Map.groupBy(taken, ([{ parent }]) => parent);
  for (const [parent, replaced] of byParent) {
    const words = new Map(replaced.map(([{ node }, link]) => [node, link.words]));
    parent.children = joined((parent.children ?? []).flatMap((node) => words.get(node) ?? [node]));
  }
  return { state: copy, unlinked: taken.size };
}

/** As many as were made stand there: they are the same, in order. Else each is only the one that stands alone near it. */
function pairUp(links: readonly LinkedSpan[], found: readonly PlacedText[]): [PlacedText, LinkedSpan][] {
  if (links.length === found.length) {
    const inOrder = [...links].sort((a, b) => a.start - b.start);
    return found.flatMap((text, at) => {
      const link = inOrder[at];
      return link ? [[text, link] as [PlacedText, LinkedSpan]] : [];
    });
  }
  return links.flatMap((link) => {
    const near = found.filter((text) => Math.abs(text.start - link.start) <= reach);
    const [only] = near;
    return only && near.length === 1 ? [[only, link] as [PlacedText, LinkedSpan]] : [];
  });
}

/** The same for one link; `undefined` when it is no longer there. */
export function unlinkSpan(state: EditorState, link: LinkedSpan): EditorState | undefined {
  const done = unlinkSpans(state, [link]);
  return done.unlinked > 0 ? done.state : undefined;
}

function labelOf({ words }: LinkedSpan): string {
  return words.map(textOf).join('');
}

function keyOf(target: LinkTarget | undefined, label: string): string {
  return target ? `${keyOfTarget(target)}\n${label}` : '';
}

/** Neighbors of one form as one node, which is how the editor keeps them. */
function joined(nodes: readonly EditorNode[]): EditorNode[] {
  const result: EditorNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last && node.type === 'text' && formOf(last) === formOf(node)) {
      result[result.length - 1] = { ...last, text: textOf(last) + textOf(node) };
    } else {
      result.push(node);
    }
  }
  return result;
}

function formOf(node: EditorNode): string {
  return JSON.stringify({ ...node, text: '' }, Object.keys(node).sort());
}
