import { isSafeUrl } from '#renderer/editor/links/safe-url.ts';
import { unknownType } from '#renderer/editor/unknown/UnknownNode.ts';
import { bibliographyType } from '#shared/citations/cited-clips.ts';
import { clipQuoteOf, clipQuoteType } from '#shared/notes/clip-quote.ts';
import { paragraphNode, referenceType, textNode } from '#shared/notes/editor-state.ts';
import { embedTargetSchema, embedType } from '#shared/notes/embeds.ts';
import { isFromNewerVersion, migrated } from '#shared/notes/node-versions.ts';
import {
  attachmentType,
  calloutType,
  footnoteTextType,
  footnoteType,
  imageType,
  isAssetName,
  isFootnoteLabel,
  mathType,
  tableCellNode,
  tableRowNode,
} from '#shared/notes/nodes.ts';
import { tagType } from '#shared/notes/tags.ts';
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
  'table',
  'tablerow',
  'tablecell',
  calloutType,
  imageType,
  attachmentType,
  footnoteType,
  footnoteTextType,
  mathType,
  referenceType,
  tagType,
  embedType,
  clipQuoteType,
  unknownType,
]);

/** Nesting deeper than this is shown as the text it holds, so that no reader of the tree can run out of stack. */
const maxDepth = 60;

const inlineTypes = new Set(['linebreak', 'link', footnoteType]);
/** What holds blocks of any kind, and always one. */
const flowTypes = new Set(['root', 'tablecell', calloutType]);
const blockContainers = new Set(['list', 'listitem', 'table', 'tablerow', ...flowTypes]);

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
  if (parent.type === 'list') return wrapRuns(children, (child) => child.type !== 'listitem', listItem);
  if (parent.type === 'table') return wrapRuns(children, (child) => child.type !== 'tablerow', rowOf);
  if (parent.type === 'tablerow') return wrapRuns(children, (child) => child.type !== 'tablecell', cellOf);
  if (!flowTypes.has(parent.type)) return children;
  const blocks = wrapRuns(children, isInline, (run) => paragraphNode(run));
  return blocks.length === 0 && parent.type !== 'root' ? [paragraphNode([])] : blocks;
}

function prepareNode(read: EditorNode, parent: EditorNode, depth: number): EditorNode[] {
  if (depth > maxDepth) return flatten(read, parent);
  const node = withoutStyle(migrated(read));
  if (!knownTypes.has(node.type) || isFromNewerVersion(node)) return [keep(node, parent)];
  if ((node.type === 'root' && depth > 0) || node.type === unknownType || !isComplete(node))
    return [keep(node, parent)];
  if (node.type === referenceType) return [prepareReference(node)];
  if (node.type === embedType || node.type === clipQuoteType) return [isSound(node) ? node : keep(node, parent)];
  if (typeof node.text === 'string') return [node];
  if (isTextType(node.type)) return [keep(node, parent)];
  if (node.type === 'link' && !(typeof node.url === 'string' && isSafeUrl(node.url))) {
    return prepareChildren(node, depth);
  }
  if (isMisplaced(node, parent)) return flatten(node, parent);
  // A block among words would be drawn in a line: its words are.
  if (!blockContainers.has(parent.type) && !isInline(node)) return flatten(node, parent);
  if (!Array.isArray(node.children))
    return isLeafType(node.type) ? [node] : [{ ...node, children: [] }].flatMap(filled);
  return [{ ...node, children: prepareChildren(node, depth) }];
}

function isMisplaced({ type }: EditorNode, parent: EditorNode): boolean {
  return (type === 'tablerow' && parent.type !== 'table') || (type === 'tablecell' && parent.type !== 'tablerow');
}

function filled(node: EditorNode): EditorNode[] {
  return [flowTypes.has(node.type) ? { ...node, children: [paragraphNode([])] } : node];
}

/** Notes have no style of their own, whoever wrote one into the file. */
function withoutStyle(node: EditorNode): EditorNode {
  // How sources are written, not how they look.
  if (node.type === bibliographyType) return node;
  const isStyled = Boolean(node.style) || Boolean(node.textStyle) || Boolean(node.backgroundColor);
  if (!isStyled) return node;
  return {
    ...node,
    ...(node.style === undefined ? {} : { style: '' }),
    ...(node.textStyle === undefined ? {} : { textStyle: '' }),
    ...(node.backgroundColor === undefined ? {} : { backgroundColor: null }),
  };
}

/** Whether it has what it cannot be shown without. */
function isComplete(node: EditorNode): boolean {
  switch (node.type) {
    case imageType:
    case attachmentType:
      return isAssetName(node.asset);
    case footnoteType:
    case footnoteTextType:
      return isFootnoteLabel(node.label);
    default:
      return true;
  }
}

function prepareReference(node: EditorNode): EditorNode {
  const label = typeof node.text === 'string' ? node.text : '';
  const format = typeof node.format === 'number' ? node.format : 0;
  if (!linkTargetSchema.safeParse(node.target).success) return textNode(label, format);
  return node.mode === 'token' && typeof node.text === 'string' ? node : { ...node, text: label, mode: 'token' };
}

/** A block that is one whole and means nothing without what it holds. */
function isSound(node: EditorNode): boolean {
  return node.type === embedType ? embedTargetSchema.safeParse(node.target).success : clipQuoteOf(node) !== undefined;
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
  if (parent.type === 'table') return [rowOf([paragraphNode(text)])];
  if (parent.type === 'tablerow') return [cellOf([paragraphNode(text)])];
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

function rowOf(children: EditorNode[]): EditorNode {
  return tableRowNode([cellOf(children)]);
}

function cellOf(children: EditorNode[]): EditorNode {
  return tableCellNode(
    0,
    wrapRuns(children, isInline, (run) => paragraphNode(run)),
  );
}

function isInline(node: EditorNode): boolean {
  return (
    typeof node.text === 'string' || inlineTypes.has(node.type) || (node.type === unknownType && node.inline === true)
  );
}

function isTextType(type: string): boolean {
  return ['text', 'tab', tagType, 'code-highlight', mathType].includes(type);
}

function isLeafType(type: string): boolean {
  return ['linebreak', 'horizontalrule', bibliographyType, footnoteType].includes(type);
}
