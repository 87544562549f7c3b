import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalEditor } from 'lexical';
import { loadedTag } from '#renderer/editor/state/load-editor-state.ts';

/** Puts the caret at an offset of the note's text, counted as `readEditorState` counts, and gives the text the focus. */
export function placeCaretAt(editor: LexicalEditor, offset: number): void {
  editor.update(() => $selectAt($getRoot(), offset, { passed: 0 }), { tag: loadedTag, discrete: true });
  editor.focus();
}

/** Whether the place was in this part. `at` counts the text that was passed. */
function $selectAt(parent: ElementNode, offset: number, at: { passed: number }): boolean {
  const children = parent.getChildren();
  if (children.length === 0) {
    if (at.passed === offset) {
      parent.select(0, 0);
      return true;
    }
    at.passed += 1;
    return false;
  }
  let isInRun = false;
  for (const child of children) {
    if ($isElementNode(child) && !child.isInline()) {
      if (isInRun) at.passed += 1;
      isInRun = false;
      if ($selectAt(child, offset, at)) return true;
      continue;
    }
    isInRun = true;
    if ($isElementNode(child)) {
      if (child.getChildrenSize() > 0 && $selectAt(child, offset, at)) return true;
      continue;
    }
    const size = $isLineBreakNode(child) ? 1 : child.getTextContentSize();
    if ($isTextNode(child) && offset <= at.passed + size) {
      child.select(offset - at.passed, offset - at.passed);
      return true;
    }
    at.passed += size;
  }
  if (isInRun && !parent.isInline()) at.passed += 1;
  return false;
}
