import { $isCodeNode } from '@lexical/code';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $findMatchingParent, $getSelection, $isRangeSelection, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from '#renderer/editor/block-tools/BlockHandle.module.css';
import { CalloutBar } from '#renderer/editor/block-tools/CalloutBar.tsx';
import { CodeBar } from '#renderer/editor/block-tools/CodeBar.tsx';
import { ImageBar } from '#renderer/editor/block-tools/ImageBar.tsx';
import { TableBar } from '#renderer/editor/block-tools/TableBar.tsx';
import { $isCalloutNode } from '#renderer/editor/callout/CalloutNode.ts';
import { $isImageNode } from '#renderer/editor/image/ImageNode.ts';
import { $tablePlace } from '#renderer/editor/table/table-commands.ts';

interface Block {
  readonly kind: 'table' | 'image' | 'code' | 'callout';
  readonly key: NodeKey;
}

const names = { table: 'Table', image: 'Picture', code: 'Code', callout: 'Callout' } as const;

/** What belongs to the block at the caret: the rows of a table, the description of a picture, the language of code. */
export function BlockBar() {
  const [editor] = useLexicalComposerContext();
  const [block, setBlock] = useState<Block>();
  const [, setTurn] = useState(0);
  const bar = useRef<HTMLDivElement>(null);

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, prevEditorState, dirtyElements }) => {
        if (editorState._selection === prevEditorState._selection && dirtyElements.size === 0) return;
        const found = editorState.read($blockWithBar);
        setBlock((now) => (now?.key === found?.key ? now : found));
        if (found) setTurn((turn) => turn + 1);
      }),
    [editor],
  );
  useLayoutEffect(() => {
    if (bar.current && block) placeBar(editor, bar.current, block.key);
  });
  if (!block) return null;
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label={names[block.kind]}>
      {block.kind === 'table' && <TableBar editor={editor} />}
      {block.kind === 'image' && <ImageBar key={block.key} editor={editor} imageKey={block.key} />}
      {block.kind === 'code' && <CodeBar editor={editor} codeKey={block.key} />}
      {block.kind === 'callout' && <CalloutBar editor={editor} calloutKey={block.key} />}
    </div>
  );
}

/** The innermost block at the caret that has a bar. */
function $blockWithBar(): Block | undefined {
  const table = $tablePlace();
  if (table) return { kind: 'table', key: table.table.getKey() };
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const found = $findMatchingParent(
    selection.anchor.getNode(),
    (node) => $isCodeNode(node) || $isImageNode(node) || $isCalloutNode(node),
  );
  if (!found) return undefined;
  return { kind: $isCodeNode(found) ? 'code' : $isImageNode(found) ? 'image' : 'callout', key: found.getKey() };
}

const gap = 4;

/** Over the block's upper right corner; a picture keeps its own. */
function placeBar(editor: LexicalEditor, bar: HTMLElement, key: NodeKey): void {
  const dom = editor.getElementByKey(key);
  const shell = bar.parentElement?.getBoundingClientRect();
  if (!dom || !shell) return;
  const { top } = dom.getBoundingClientRect();
  bar.style.top = `${top - shell.top - bar.offsetHeight - gap}px`;
}
