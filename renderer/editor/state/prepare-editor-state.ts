import { isSafeUrl } from '#renderer/editor/links/safe-url.ts';
import { unknownType } from '#renderer/editor/unknown/UnknownNode.ts';
import { bibliographyType } from '#shared/citations/cited-clips.ts';
import { paragraphNode, referenceType, textNode } from '#shared/notes/editor-state.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';
import { linkTargetSchema } from '#shared/targets.ts';

/** Node types the editor can load; a test holds this equal to what is registered. */
export const knownTypes: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'linebreak',
  'tab',
  'heading',
  'quote',
  'list',
  'listitem',
  'link',
  'code',
  'code-highlight',
  'horizontalrule',
  bibliographyType,
  referenceType,
  unknownType,
]);

/** Nesting deeper than this is shown as the text it holds, so that no reader of the tree can run out of stack. */
const maxDepth = 60;

const inlineTypes = new Set(['linebreak', 'link']);
const blockContainers = new Set(['root', 'list', 'listitem']);

/**
 * What is saved, made fit for the editor: parts it does not know are wrapped so that they survive, broken links become
 * their text, and nothing nests beyond reason. What is well formed comes through unchanged.
 */
export function prepareEditorState(state: EditorState): EditorState {
  const children = prepareChildren(state.root, 0);
  const root: EditorNode = { ...state.root, type: 'root', children };
  return { root: children.length === 0 ? { ...root, children: [paragraphNode([])] } : root };
}

function prepareChildren(parent: EditorNode, depth: number): EditorNode[] {
  const children = (parent.children ?? []).flatMap((child) => prepareNode(child, parent, depth + 1));
  if (parent.type === 'root') return wrapRuns(children, isInline, (run) => paragraphNode(run));
  if (parent.type === 'list') return wrapRuns(children, (child) => child.type !== 'listitem', listItem);
  return children;
}

function prepareNode(node: EditorNode, parent: EditorNode, depth: number): EditorNode[] {
  if (depth > maxDepth) return flatten(node, parent);
  if (!knownTypes.has(node.type) || (node.type === 'root' && depth > 0)) return [keep(node, parent)];
  if (node.type === unknownType) return [keep(node, parent)];
  if (node.type === referenceType) return [prepareReference(node)];
  if (typeof node.text === 'string') return [node];
  if (isTextType(node.type)) return [keep(node, parent)];
  if (node.type === 'link' && !(typeof node.url === 'string' && isSafeUrl(node.url))) {
    return prepareChildren(node, depth);
  }
  if (!Array.isArray(node.children)) return isLeafType(node.type) ? [node] : [{ ...node, children: [] }];
  return [{ ...node, children: prepareChildren(node, depth) }];
}

function prepareReference(node: EditorNode): EditorNode {
  const label = typeof node.text === 'string' ? node.text : '';
  const format = typeof node.format === 'number' ? node.format : 0;
  if (!linkTargetSchema.safeParse(node.target).success) return textNode(label, format);
  return node.mode === 'token' && typeof node.text === 'string' ? node : { ...node, text: label, mode: 'token' };
}

function keep(kept: EditorNode, parent: EditorNode): EditorNode {
  const isAmongWords = typeof kept.text === 'string' || !blockContainers.has(parent.type);
  return { type: unknownType, version: 1, kept, ...(isAmongWords ? { inline: true } : {}) };
}

/** The text of everything below, gathered without recursion. */
function flatten(node: EditorNode, parent: EditorNode): EditorNode[] {
  const words: string[] = [];
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (typeof next.text === 'string') words.push(next.text);
    for (const child of (next.children ?? []).toReversed()) pending.push(child);
  }
  const text = words.length === 0 ? [] : [textNode(words.join(' '))];
  if (parent.type === 'list') return [listItem(text)];
  return blockContainers.has(parent.type) && parent.type !== 'listitem' ? [paragraphNode(text)] : text;
}

function wrapRuns(
  children: readonly EditorNode[],
  isLoose: (child: EditorNode) => boolean,
  wrap: (run: EditorNode[]) => EditorNode,
): EditorNode[] {
  const wrapped: EditorNode[] = [];
  let run: EditorNode[] = [];
  for (const child of [...children, undefined]) {
    if (child && isLoose(child)) {
      run.push(child);
      continue;
    }
    if (run.length > 0) wrapped.push(wrap(run));
    run = [];
    if (child) wrapped.push(child);
  }
  return wrapped;
}

function listItem(children: EditorNode[]): EditorNode {
  return { type: 'listitem', version: 1, direction: null, format: '', indent: 0, value: 1, children };
}

function isInline(node: EditorNode): boolean {
  return (
    typeof node.text === 'string' || inlineTypes.has(node.type) || (node.type === unknownType && node.inline === true)
  );
}

function isTextType(type: string): boolean {
  return type === 'text' || type === 'tab' || type === 'code-highlight';
}

function isLeafType(type: string): boolean {
  return type === 'linebreak' || type === 'horizontalrule' || type === bibliographyType;
}
