import { footnoteType } from '#shared/notes/nodes.ts';
import type { EditorNode, EditorState, ResolvedLink } from '#shared/notes/types.ts';
import { keyOfTarget, type LinkTarget, linkTargetSchema } from '#shared/targets.ts';

/** The type of the node that is a link to a note, clip, entity or story: a text node with a `target`. */
export const referenceType = 'reference';

/** What a note says, worked out from its saved editor state. */
export interface NoteContent {
  /** The innermost blocks' text, one newline between them: what every offset of a note points into. */
  readonly text: string;
  readonly links: readonly ResolvedLink[];
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
  let offset = 0;
  for (const leaf of leavesOf(state.root)) {
    let text = '';
    for (const { node } of textNodesOf(leaf)) {
      const label = textOf(node);
      const target = targetOf(node);
      if (target) links.push({ start: offset + text.length, end: offset + text.length + label.length, target, label });
      text += label;
    }
    const level = headingLevel(leaf.parent);
    if (level !== undefined) headings.push({ level, text, start: offset });
    texts.push(text);
    offset += text.length + 1;
  }
  return { text: texts.join('\n'), links, headings };
}

/** The state with every link to `target` that is labelled `from` labelled `to`; the same object when there is none. */
export function relabelLinks(state: EditorState, target: LinkTarget, from: string, to: string): EditorState {
  const key = keyOfTarget(target);
  const follows = (node: EditorNode) => {
    const own = targetOf(node);
    return own !== undefined && keyOfTarget(own) === key && textOf(node) === from;
  };
  if (!placeTexts(state).some(({ node }) => follows(node))) return state;
  const copy = copyOfState(state);
  for (const { node } of placeTexts(copy)) if (follows(node)) node.text = to;
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

export function textNode(text: string, format = 0): EditorNode {
  return { type: 'text', version: 1, text, format, detail: 0, mode: 'normal', style: '' };
}

export function referenceNode(target: LinkTarget, label: string): EditorNode {
  return { ...textNode(label), type: referenceType, mode: 'token', target };
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

const inlineTypes = new Set(['linebreak', 'link', 'autolink', 'mark', footnoteType]);

function isInline(node: EditorNode): boolean {
  return typeof node.text === 'string' || inlineTypes.has(node.type);
}

export function textOf(node: EditorNode): string {
  if (node.type === 'linebreak') return '\n';
  return typeof node.text === 'string' ? node.text : '';
}

export function targetOf(node: EditorNode): LinkTarget | undefined {
  if (node.type !== referenceType) return undefined;
  return linkTargetSchema.safeParse(node.target).data;
}

function headingLevel(node: EditorNode): number | undefined {
  const tag = node.type === 'heading' ? node.tag : undefined;
  return typeof tag === 'string' && /^h[1-6]$/.test(tag) ? Number(tag[1]) : undefined;
}

/** Editor states are plain JSON, and shared has no `structuredClone`. */
export function copyOfState(state: EditorState): EditorState {
  return JSON.parse(JSON.stringify(state));
}
