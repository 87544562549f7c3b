import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { useContext } from 'react';
import { EmbeddedHighlight } from '#renderer/editor/embed/EmbeddedHighlight.tsx';
import { EmbeddedNote } from '#renderer/editor/embed/EmbeddedNote.tsx';
import { EmbeddedSearch } from '#renderer/editor/embed/EmbeddedSearch.tsx';
import { EmbedMessage } from '#renderer/editor/embed/EmbedFrame.tsx';
import type { EmbedProps } from '#renderer/editor/embed/EmbedSlot.tsx';
import { deepest, EmbedChainContext, isCycle } from '#renderer/editor/embed/embed-chain.ts';

/** The button that was pressed goes with it, so the caret is where the block was. */
function removeBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => {
    const node = $getNodeByKey(key);
    node?.selectPrevious();
    node?.remove();
  });
  editor.focus();
}

/** What an embed shows, as it is at its source now. */
export function EmbedView({ target, label, nodeKey }: EmbedProps) {
  const [editor] = useLexicalComposerContext();
  const chain = useContext(EmbedChainContext);
  const remove = editor.isEditable() ? () => removeBlock(editor, nodeKey) : undefined;
  switch (target.kind) {
    case 'note':
      if (isCycle(chain, target)) {
        return (
          <EmbedMessage label={label} target={target} onRemove={remove}>
            This is part of what it would show. It is not shown again inside itself.
          </EmbedMessage>
        );
      }
      if (chain.length > deepest) {
        return (
          <EmbedMessage label={label} target={target}>
            Open it to read on.
          </EmbedMessage>
        );
      }
      return (
        <EmbedChainContext value={[...chain, target]}>
          <EmbeddedNote target={target} label={label} onRemove={remove} />
        </EmbedChainContext>
      );
    case 'highlight':
      return <EmbeddedHighlight target={target} label={label} onRemove={remove} />;
    case 'search':
      return <EmbeddedSearch id={target.id} label={label} onRemove={remove} />;
    default:
      return target satisfies never;
  }
}
