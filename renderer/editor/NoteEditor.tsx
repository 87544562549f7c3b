import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { configExtension, type LexicalEditor } from 'lexical';
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { CitationLabels } from '#renderer/editor/citation/CitationLabels.tsx';
import { EditorMenus } from '#renderer/editor/EditorMenus.tsx';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { EditorKeysExtension } from '#renderer/editor/keys/editor-keys-extension.ts';
import { KnownNamesExtension } from '#renderer/editor/known-names/known-names-extension.ts';
import styles from '#renderer/editor/NoteEditor.module.css';
import { lookUpTargets } from '#renderer/editor/reference/look-up-targets.ts';
import { ReferenceExtension } from '#renderer/editor/reference/reference-extension.ts';
import { loadedTag, parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { FormatToolbar } from '#renderer/editor/toolbar/FormatToolbar.tsx';
import type { EditorState } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

interface NoteEditorProps {
  /** What is shown at first; later versions come through `changeBlocks`. */
  readonly state: EditorState;
  readonly isMac: boolean;
  readonly openTarget: (target: LinkTarget) => void;
  readonly openAddress: (address: string) => void;
  /** The editor, once it is there. */
  readonly onReady: (editor: LexicalEditor) => void;
  /** The writer changed something. Called on every key: it must not read the text. */
  readonly onChange: () => void;
}

/** The text of a note. */
export function NoteEditor({ state, isMac, openTarget, openAddress, onReady, onChange }: NoteEditorProps) {
  const [extension] = useState(() =>
    noteEditorExtension([
      configExtension(EditorKeysExtension, { isMac }),
      configExtension(ReferenceExtension, { lookUp: lookUpTargets, openTarget, openAddress }),
      KnownNamesExtension,
    ]),
  );
  return (
    <div className={styles.shell}>
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        <ContentEditable
          className={styles.editor}
          ariaLabel="Note text"
          ariaMultiline
          aria-placeholder="Write, or type / for blocks, [[ to link, @ to name an entity"
          placeholder={
            <div className={styles.placeholder}>Write, or type / for blocks, [[ to link, @ to name an entity</div>
          }
          spellCheck
        />
        <Wiring state={state} onReady={onReady} onChange={onChange} />
        <EditorMenus isMac={isMac} />
        <FormatToolbar />
        <CitationLabels />
      </LexicalExtensionComposer>
    </div>
  );
}

function Wiring({ state, onReady, onChange }: Pick<NoteEditorProps, 'state' | 'onReady' | 'onChange'>) {
  const [editor] = useLexicalComposerContext();
  const ready = useEffectEvent((editor: LexicalEditor) => {
    editor.setEditorState(parseEditorState(editor, state), { tag: loadedTag });
    onReady(editor);
  });
  const changed = useEffectEvent(onChange);
  useLayoutEffect(() => ready(editor), [editor]);
  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        const isEdit = (dirtyElements.size > 0 || dirtyLeaves.size > 0) && !tags.has(loadedTag);
        if (isEdit) changed();
      }),
    [editor],
  );
  return null;
}
