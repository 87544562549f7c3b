import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { configExtension, type LexicalEditor } from 'lexical';
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { openBeside } from '#renderer/app/beside.ts';
import { go } from '#renderer/app/navigation.ts';
import { keepFile, loadAsset, saveFile } from '#renderer/assets/keep-file.ts';
import { AttachmentExtension } from '#renderer/editor/attachment/attachment-extension.ts';
import { BlockBar } from '#renderer/editor/block-tools/BlockBar.tsx';
import { BlockHandle } from '#renderer/editor/block-tools/BlockHandle.tsx';
import { FileDropLine } from '#renderer/editor/block-tools/FileDropLine.tsx';
import { CitationLabels } from '#renderer/editor/citation/CitationLabels.tsx';
import { ClipQuoteSourceContext } from '#renderer/editor/clip-quote/ClipQuoteSlot.tsx';
import { ClipQuoteSource } from '#renderer/editor/clip-quote/ClipQuoteSource.tsx';
import { DropExtension } from '#renderer/editor/drop/drop-extension.ts';
import { takeQuote } from '#renderer/editor/drop/take-quote.ts';
import { EditorMenus } from '#renderer/editor/EditorMenus.tsx';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { EmbedViewContext } from '#renderer/editor/embed/EmbedSlot.tsx';
import { EmbedView } from '#renderer/editor/embed/EmbedView.tsx';
import { EmbedChainContext } from '#renderer/editor/embed/embed-chain.ts';
import { FilesExtension } from '#renderer/editor/files/files-extension.ts';
import { FindInNote } from '#renderer/editor/find/FindInNote.tsx';
import { HoverCard } from '#renderer/editor/hover-card/HoverCard.tsx';
import { ClipPictures } from '#renderer/editor/image/ClipPictures.tsx';
import { ImageExtension } from '#renderer/editor/image/image-extension.ts';
import { EditorKeysExtension } from '#renderer/editor/keys/editor-keys-extension.ts';
import { KnownNamesExtension } from '#renderer/editor/known-names/known-names-extension.ts';
import styles from '#renderer/editor/NoteEditor.module.css';
import { lookUpTargets } from '#renderer/editor/reference/look-up-targets.ts';
import { ReferenceExtension } from '#renderer/editor/reference/reference-extension.ts';
import { loadedTag, parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { TagExtension } from '#renderer/editor/tags/tag-extension.ts';
import { FormatToolbar } from '#renderer/editor/toolbar/FormatToolbar.tsx';
import type { NoteId } from '#shared/ids.ts';
import type { EditorState } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

interface NoteEditorProps {
  readonly noteId: NoteId;
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
export function NoteEditor({ noteId, state, isMac, openTarget, openAddress, onReady, onChange }: NoteEditorProps) {
  const [extension] = useState(() =>
    noteEditorExtension([
      configExtension(EditorKeysExtension, { isMac }),
      configExtension(ReferenceExtension, { lookUp: lookUpTargets, openTarget, openBeside, openAddress }),
      configExtension(TagExtension, { openTag: (tag: string) => go({ view: 'tag', tag }) }),
      configExtension(DropExtension, { takeQuote }),
      KnownNamesExtension,
      configExtension(FilesExtension, { keepFile }),
      configExtension(ImageExtension, { loadPicture: loadAsset }),
      configExtension(AttachmentExtension, { saveFile: (file) => void saveFile(file) }),
    ]),
  );
  const [chain] = useState(() => [{ id: noteId }]);
  return (
    <EmbedChainContext value={chain}>
      <EmbedViewContext value={EmbedView}>
        <ClipQuoteSourceContext value={ClipQuoteSource}>
          <div className={styles.shell}>
            <LexicalExtensionComposer extension={extension} contentEditable={null}>
              <FindInNote />
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
              <EditorMenus noteId={noteId} isMac={isMac} />
              <FormatToolbar />
              <CitationLabels />
              <BlockHandle />
              <FileDropLine />
              <BlockBar />
              <ClipPictures />
              <HoverCard />
            </LexicalExtensionComposer>
          </div>
        </ClipQuoteSourceContext>
      </EmbedViewContext>
    </EmbedChainContext>
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
