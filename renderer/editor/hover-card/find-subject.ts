import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { $getNearestNodeFromDOMNode, $getNodeByKey, $isTextNode, getDOMTextNode, type LexicalEditor } from 'lexical';
import type { CardSubject, ShownCard } from '#renderer/editor/hover-card/shown-card.ts';
import type { KnownNames } from '#renderer/editor/known-names/find-names.ts';
import { KnownNamesExtension } from '#renderer/editor/known-names/known-names-extension.ts';
import { $nameAtCaret, $nameIn } from '#renderer/editor/known-names/name-at-caret.ts';
import { $isReferenceNode, type ReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { $referenceAtCaret } from '#renderer/editor/reference/reference-extension.ts';

/** The link, or the known name, under the pointer. */
export function subjectAtPoint(editor: LexicalEditor, { target, clientX, clientY }: PointerEvent) {
  if (!(target instanceof Element)) return undefined;
  return editor.read((): CardSubject | undefined => {
    const link = target.closest('[data-kind]');
    const node = link && $getNearestNodeFromDOMNode(link);
    if ($isReferenceNode(node)) return subjectOf(node);
    const point = document.caretPositionFromPoint?.(clientX, clientY);
    const text = point && $getNearestNodeFromDOMNode(point.offsetNode);
    if (!point || !$isTextNode(text) || !isOver(point.offsetNode, clientX, clientY)) return undefined;
    const name = $nameIn(text, point.offset, namesOf(editor), true);
    return name && { kind: 'name', name };
  });
}

/** The link at the caret; else the name there, or the words that look like one or are selected. */
export function $subjectAtCaret(editor: LexicalEditor): CardSubject | undefined {
  const link = $referenceAtCaret();
  if (link) return subjectOf(link);
  const name = $nameAtCaret(namesOf(editor));
  return name && { kind: 'name', name };
}

export function $subjectOfKey(key: string): CardSubject | undefined {
  const node = $getNodeByKey(key);
  return $isReferenceNode(node) ? subjectOf(node) : undefined;
}

/** Where the words of a subject are on screen. */
export function placeOfSubject(editor: LexicalEditor, subject: CardSubject): ShownCard['at'] | undefined {
  const element = editor.getElementByKey(subject.kind === 'link' ? subject.nodeKey : subject.name.nodeKey);
  if (!element) return undefined;
  const text = subject.kind === 'name' ? getDOMTextNode(element) : null;
  const range = document.createRange();
  if (subject.kind === 'name' && text) {
    range.setStart(text, Math.min(subject.name.start, text.length));
    range.setEnd(text, Math.min(subject.name.end, text.length));
  } else range.selectNodeContents(element);
  const lines = [...(range.getClientRects?.() ?? [])];
  const first = lines[0] ?? element.getBoundingClientRect();
  return { first, last: lines.at(-1) ?? first };
}

function subjectOf(node: ReferenceNode): CardSubject | undefined {
  const target = node.getTarget();
  return target ? { kind: 'link', nodeKey: node.getKey(), target, label: node.getTextContent() } : undefined;
}

function namesOf(editor: LexicalEditor): KnownNames {
  return getExtensionDependencyFromEditor(editor, KnownNamesExtension).output.names.peek();
}

/** The caret's place is that of the nearest words, which the pointer may be far from. */
function isOver(node: Node, x: number, y: number): boolean {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].some(
    (line) => x >= line.left && x <= line.right && y >= line.top && y <= line.bottom,
  );
}
