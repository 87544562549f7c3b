import {
  $addUpdateTag,
  $createTextNode,
  $getNodeByKey,
  $nodesOfType,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $isReferenceNode, ReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { keyOfTarget, type LinkTarget } from '#shared/targets.ts';

/** Points every link of the note that leads to `from` at something else. */
export function repointLinks(editor: LexicalEditor, from: LinkTarget, to: LinkTarget): void {
  const key = keyOfTarget(from);
  editor.update(() => {
    $addUpdateTag(HISTORY_PUSH_TAG);
    for (const link of $nodesOfType(ReferenceNode)) {
      const target = link.getTarget();
      if (target && keyOfTarget(target) === key) link.setTarget(to);
    }
  });
}

/** Points one link at something else, under the same words. */
export function repointLink(editor: LexicalEditor, key: NodeKey, to: LinkTarget): void {
  editor.update(() => {
    const link = $getNodeByKey(key);
    if (!$isReferenceNode(link)) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    link.setTarget(to);
  });
}

/** Leaves only the words of a link. */
export function unlink(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => {
    const link = $getNodeByKey(key);
    if (!$isReferenceNode(link)) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    link.replace($createTextNode(link.getTextContent()).setFormat(link.getFormat())).selectEnd();
  });
}

/** Leaves only the words of every link to a target. */
export function unlinkAll(editor: LexicalEditor, target: LinkTarget): void {
  const key = keyOfTarget(target);
  editor.update(() => {
    for (const link of $nodesOfType(ReferenceNode)) {
      const own = link.getTarget();
      if (!own || keyOfTarget(own) !== key) continue;
      link.replace($createTextNode(link.getTextContent()).setFormat(link.getFormat()));
    }
  });
}

/** Opens the link menu with the words of a link as the query, to point it elsewhere; or with what is given instead. */
export function chooseAnother(editor: LexicalEditor, key: NodeKey, query?: string): void {
  editor.update(() => {
    const link = $getNodeByKey(key);
    if (!$isReferenceNode(link)) return;
    $addUpdateTag(HISTORY_PUSH_TAG);
    const words = (query ?? link.getTextContent()).replace(/[[\]|\n]/g, ' ').trim();
    link.replace($createTextNode(`[[${words}`)).selectEnd();
  });
  editor.focus();
}
