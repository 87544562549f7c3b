import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { configExtension } from 'lexical';
import { useLayoutEffect, useState } from 'react';
import { go } from '#renderer/app/navigation.ts';
import { usePane } from '#renderer/app/pane-context.ts';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import styles from '#renderer/editor/embed/Embed.module.css';
import { lookUpTargets } from '#renderer/editor/reference/look-up-targets.ts';
import { ReferenceExtension } from '#renderer/editor/reference/reference-extension.ts';
import { loadedTag, parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { TagExtension } from '#renderer/editor/tags/tag-extension.ts';
import { rootNode } from '#shared/notes/editor-state.ts';
import type { EditorNode } from '#shared/notes/types.ts';

interface ReadOnlyBlocksProps {
  readonly blocks: readonly EditorNode[];
  readonly label: string;
}

/** Blocks of a note drawn by the editor itself, so that they look as they do at home; nothing of them can be written in. */
export function ReadOnlyBlocks({ blocks, label }: ReadOnlyBlocksProps) {
  const pane = usePane();
  const [extension] = useState(() =>
    noteEditorExtension(
      [
        configExtension(ReferenceExtension, { lookUp: lookUpTargets, openTarget: pane.openTarget }),
        configExtension(TagExtension, { openTag: (tag: string) => go({ view: 'tag', tag }) }),
      ],
      { editable: false },
    ),
  );
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <ContentEditable className={styles.blocks} ariaLabel={label} role="document" spellCheck={false} />
      <Shown blocks={blocks} />
    </LexicalExtensionComposer>
  );
}

function Shown({ blocks }: Pick<ReadOnlyBlocksProps, 'blocks'>) {
  const [editor] = useLexicalComposerContext();
  useLayoutEffect(() => {
    editor.setEditorState(parseEditorState(editor, { root: rootNode([...blocks]) }), { tag: loadedTag });
  }, [editor, blocks]);
  return null;
}
