import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $addUpdateTag,
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $createAttachmentNode } from '#renderer/editor/attachment/AttachmentNode.ts';
import { CHOOSE_FILES_COMMAND, INSERT_PICTURE_COMMAND } from '#renderer/editor/files/files-commands.ts';
import { type KeepFile, type KeptAsset, KeptFiles } from '#renderer/editor/files/kept-files.ts';
import { $createImageNode } from '#renderer/editor/image/ImageNode.ts';
import type { Picture } from '#shared/notes/nodes.ts';

interface FilesConfig {
  readonly keepFile: KeepFile;
}

/** Files that come into a note by paste, drop or choice: kept in the vault first, then shown. */
export const FilesExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/files',
  config: { keepFile: async () => undefined } as FilesConfig,
  register: (editor, config) => {
    const kept = new KeptFiles(editor, config.keepFile);
    return mergeRegister(
      editor.registerRootListener((root) => {
        root?.addEventListener('dragover', takeFiles);
        return () => root?.removeEventListener('dragover', takeFiles);
      }),
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          void insertFiles(editor, files, kept);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        CHOOSE_FILES_COMMAND,
        (what) => {
          chooseFiles(what, (files) => void insertFiles(editor, files, kept));
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        INSERT_PICTURE_COMMAND,
        (picture) => {
          $insertBlock(picture);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    );
  },
});

async function insertFiles(editor: LexicalEditor, files: readonly File[], { keep }: KeptFiles): Promise<void> {
  for (const file of files) {
    const added = await keep(file);
    if (added) editor.update(() => $insertFile(file.name, added));
  }
}

function $insertFile(name: string, { asset, isPicture }: KeptAsset): void {
  $insertBlock(isPicture ? { asset, alt: '' } : { asset, name: name || 'File' });
}

function $insertBlock(file: Picture | { readonly asset: string; readonly name: string }): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const node = 'alt' in file ? $createImageNode(file) : $createAttachmentNode(file.asset, file.name);
  if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
  $insertNodeToNearestRoot(node);
  const next = node.getNextSibling() ?? $createParagraphNode();
  if (!next.isAttached()) node.insertAfter(next);
  node.selectEnd();
}

function chooseFiles(what: 'pictures' | 'files', use: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  if (what === 'pictures') input.accept = 'image/png,image/jpeg,image/gif,image/webp,image/avif';
  input.addEventListener('change', () => use([...(input.files ?? [])]));
  input.click();
}

/** Tells the browser, and the window's own drop target, that files can be dropped here. */
function takeFiles(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}
