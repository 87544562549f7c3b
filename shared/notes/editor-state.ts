import { type ClipQuote, clipQuoteOf, clipQuoteType } from '#shared/notes/clip-quote.ts';
import { embedTargetSchema, embedType, linkOfEmbed } from '#shared/notes/embeds.ts';
import { footnoteType } from '#shared/notes/nodes.ts';
import { findTags, tagType } from '#shared/notes/tags.ts';
import type { EditorNode, EditorState, ResolvedLink } from '#shared/notes/types.ts';
import { keyOfTarget, type LinkTarget, linkTargetSchema } from '#shared/targets.ts';

/** The type of the node that is a link to a note, clip, entity or story: a text node with a `target`. */
export const referenceType = 'reference';

/** What a note says, worked out from its saved editor state. */
export interface NoteContent {
  /** The innermost blocks' text, one newline between them: what every offset of a note points into. */
  readonly text: string;
  /** Embeds and quotes are links too: to what they show, to the clip they are from. */
  readonly links: readonly ResolvedLink[];
  /** Without their `#`, each once. */
  readonly tags: readonly string[];
  readonly quotes: readonly ClipQuote[];
  readonly headings: readonly { readonly level: number; readonly text: string; readonly start: number }[];
}

/** A run of inline nodes that stand next to each other under one parent. */
interface Leaf {
  readonly parent: EditorNode;
  readonly nodes: readonly EditorNode[];
}

/** A text node, and where its words are in the note's text. */
export interface PlacedText {
  readonly node: EditorNode;
  readonly parent: EditorNode;
  readonly start: number;
  readonly end: number;
}

export function readEditorState(state: EditorState): NoteContent {
  const links: ResolvedLink[] = [];
  const headings: { level: number; text: string; start: number }[] = [];
  const texts: string[] = [];
  const tags = new Set<string>();
  const quotes: ClipQuote[] = [];
  let offset = 0;
  for (const leaf of leavesOf(state.root)) {
    let text = '';
    for (const { node } of textNodesOf(leaf)) {
      const label = textOf(node);
      const target = targetOf(node);
      const quote = clipQuoteOf(node);
      if (quote) quotes.push(quote);
      if (node.type === tagType) for (const { tag } of findTags(label)) tags.add(tag);
      if (target) links.push({ start: offset + text.length, end: offset + text.length + label.length, target, label });
      text += label;
    }
    const level = headingLevel(leaf.parent);
    if (level !== undefined) headings.push({ level, text, start: offset });
    texts.push(text);
    offset += text.length + 1;
  }
  return { text: texts.join('\n'), links, tags: [...tags], quotes, headings };
}

/** Between the name of a note and its heading in a link's label. */
export const headingMark = ' › ';

/** The state with every link to `target` that is labelled `from` labelled `to`; the same object when there is none. */
export function relabelLinks(state: EditorState, target: LinkTarget, from: string, to: string): EditorState {
  const key = keyOfTarget(target);
  return changeLinks(state, (node, own) => {
    if (keyOfTarget(own) !== key) return undefined;
    const label = textOf(node);
    if (label === from) return { label: to };
    const heading = own.kind === 'note' && own.heading ? `${headingMark}${own.heading}` : undefined;
    return heading && label === from + heading ? { label: to + heading } : undefined;
  });
}

/**
 * The state with every link to a heading of a note brought up to its new words: what it points at always, what it is
 * called where that still was the old words. The same object when there is none.
 */
export function followHeading(
  state: EditorState,
  note: LinkTarget,
  { from, to, block }: { readonly from: string; readonly to: string; readonly block: string | undefined },
): EditorState {
  const key = keyOfTarget(note);
  return changeLinks(state, (node, own) => {
    if (own.kind !== 'note' || own.heading === undefined || keyOfTarget(own) !== key) return undefined;
    const isMeant = own.block === undefined ? own.heading === from : own.block === block;
    if (!isMeant || own.heading === to) return undefined;
    const label = textOf(node);
    const before = label.slice(0, -own.heading.length);
    const follows = label.endsWith(own.heading) && (before === '' || before.endsWith(headingMark));
    return { target: { ...own, heading: to }, ...(follows ? { label: before + to } : {}) };
  });
}

interface LinkChange {
  readonly label?: string;
  readonly target?: LinkTarget;
}

function changeLinks(
  state: EditorState,
  changeOf: (node: EditorNode, target: LinkTarget) => LinkChange | undefined,
): EditorState {
  // What a quote says is proof and has no other name.
  const change = ({ node }: PlacedText) => {
    const target = node.type === clipQuoteType ? undefined : targetOf(node);
    return target && changeOf(node, target);
  };
  if (!placeTexts(state).some((placed) => change(placed))) return state;
  const copy = copyOfState(state);
  for (const placed of placeTexts(copy)) {
    const { label, target } = change(placed) ?? {};
    if (label !== undefined) placed.node[placed.node.type === embedType ? 'label' : 'text'] = label;
    if (target) placed.node.target = target;
  }
  return copy;
}

/** An editor state of plain paragraphs, one for each line. */
export function editorStateOfText(text: string): EditorState {
  const paragraphs = text.split('\n').map((line) => paragraphNode(line === '' ? [] : [textNode(line)]));
  return { root: rootNode(paragraphs) };
}

export function rootNode(children: EditorNode[]): EditorNode {
  return { type: 'root', version: 1, direction: null, format: '', indent: 0, children };
}

export function paragraphNode(children: EditorNode[]): EditorNode {
  return {
    type: 'paragraph',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    textFormat: 0,
    textStyle: '',
    children,
  };
}

export function isEmptyParagraph(block: EditorNode | undefined): boolean {
  return block?.type === 'paragraph' && (block.children ?? []).length === 0;
}

export function textNode(text: string, format = 0): EditorNode {
  return { type: 'text', version: 1, text, format, detail: 0, mode: 'normal', style: '' };
}

export function referenceNode(target: LinkTarget, label: string): EditorNode {
  return { ...textNode(label), type: referenceType, mode: 'token', target };
}

/** `tag` without its `#`. */
export function tagNode(tag: string, format = 0): EditorNode {
  return { ...textNode(`#${tag}`, format), type: tagType };
}

export function placeTexts(state: EditorState): PlacedText[] {
  const placed: PlacedText[] = [];
  let offset = 0;
  for (const leaf of leavesOf(state.root)) {
    for (const { node, parent } of textNodesOf(leaf)) {
      const end = offset + textOf(node).length;
      placed.push({ node, parent, start: offset, end });
      offset = end;
    }
    offset += 1;
  }
  return placed;
}

/** An empty block is a leaf too, so that the text keeps its line; a block of blocks is not. */
function* leavesOf(node: EditorNode): Generator<Leaf> {
  const children = node.children ?? [];
  if (isAtom(node)) {
    yield { parent: node, nodes: [node] };
    return;
  }
  if (children.length === 0 && node.type !== 'root') yield { parent: node, nodes: [] };
  let run: EditorNode[] = [];
  for (const child of children) {
    if (isInline(child)) {
      run.push(child);
      continue;
    }
    if (run.length > 0) yield { parent: node, nodes: run };
    run = [];
    yield* leavesOf(child);
  }
  if (run.length > 0) yield { parent: node, nodes: run };
}

function* textNodesOf(leaf: Leaf): Generator<{ node: EditorNode; parent: EditorNode }> {
  for (const node of leaf.nodes) {
    if (node.children && typeof node.text !== 'string') {
      yield* textNodesOf({ parent: node, nodes: node.children });
    } else {
      yield { node, parent: leaf.parent };
    }
  }
}

/** A block that is one whole and has words of its own. */
function isAtom(node: EditorNode): boolean {
  return node.type === embedType || node.type === clipQuoteType;
}

const inlineTypes = new Set(['linebreak', 'link', 'autolink', 'mark', footnoteType]);

export function isInline(node: EditorNode): boolean {
  return typeof node.text === 'string' || inlineTypes.has(node.type);
}

export function textOf(node: EditorNode): string {
  if (node.type === 'linebreak') return '\n';
  if (node.type === embedType) return typeof node.label === 'string' ? node.label : '';
  if (node.type === clipQuoteType) return clipQuoteOf(node)?.exact ?? '';
  return typeof node.text === 'string' ? node.text : '';
}

export function targetOf(node: EditorNode): LinkTarget | undefined {
  if (node.type === referenceType) return linkTargetSchema.safeParse(node.target).data;
  if (node.type === embedType) {
    const target = embedTargetSchema.safeParse(node.target).data;
    return target && linkOfEmbed(target);
  }
  const quote = clipQuoteOf(node);
  return quote && { kind: 'clip', id: quote.clip };
}

function headingLevel(node: EditorNode): number | undefined {
  const tag = node.type === 'heading' ? node.tag : undefined;
  return typeof tag === 'string' && /^h[1-6]$/.test(tag) ? Number(tag[1]) : undefined;
}

/** Editor states are plain JSON, and shared has no `structuredClone`. */
export function copyOfState(state: EditorState): EditorState {
  return JSON.parse(JSON.stringify(state));
}
