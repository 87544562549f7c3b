import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  $addUpdateTag,
  $createParagraphNode,
  $findMatchingParent,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { $createAttachmentNode, type AttachmentNode } from '#renderer/editor/attachment/AttachmentNode.ts';
import { type DropPlace, dropPlaceAt } from '#renderer/editor/block-tools/drop-place.ts';
import { CHOOSE_FILES_COMMAND, INSERT_PICTURE_COMMAND } from '#renderer/editor/files/files-commands.ts';
import { $blockToFollow, $insertPlace, type InsertPlace } from '#renderer/editor/files/insert-place.ts';
import { type KeepFile, type KeptAsset, KeptFiles } from '#renderer/editor/files/kept-files.ts';
import { $createImageNode, type ImageNode } from '#renderer/editor/image/ImageNode.ts';
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
          void insertFiles(editor, files, kept, $insertPlace());
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          const files = [...(event.dataTransfer?.files ?? [])];
          // What is dragged out of a page brings its words along, and goes where these go.
          if (files.length === 0 || bringsWords(event.dataTransfer)) return false;
          event.preventDefault();
          void insertFiles(editor, files, kept, $insertPlace(), dropPlaceAt(editor, event.clientY, false));
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        CHOOSE_FILES_COMMAND,
        (what) => {
          const place = $insertPlace();
          chooseFiles(what, (files) => void insertFiles(editor, files, kept, place));
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

async function insertFiles(
  editor: LexicalEditor,
  files: readonly File[],
  { keep }: KeptFiles,
  at: InsertPlace | undefined,
  drop?: Pick<DropPlace, 'beside' | 'side'>,
): Promise<void> {
  let place = at;
  let dropped = drop;
  for (const file of files) {
    const added = await keep(file);
    if (!added) continue;
    editor.update(
      () => {
        if (dropped) {
          dropped = { beside: $dropFile(file.name, added, dropped, place), side: 'after' };
          place = $insertPlace();
        } else place = $insertFile(file.name, added, place);
      },
      { discrete: true },
    );
  }
}

/** Between blocks, so that no sentence is cut in two by where the pointer was; the caret follows who has not gone on. */
function $dropFile(
  name: string,
  kept: KeptAsset,
  { beside, side }: Pick<DropPlace, 'beside' | 'side'>,
  place: InsertPlace | undefined,
): NodeKey {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const node = $nodeOf(fileOf(name, kept));
  const block = $getNodeByKey(beside)?.getTopLevelElement() ?? $getRoot().getLastChildOrThrow();
  const hasGoneOn = $blockToFollow(place) !== undefined;
  $putBeside(node, block, side);
  if (!hasGoneOn) node.selectEnd();
  return node.getKey();
}

function fileOf(name: string, { asset, isPicture }: KeptAsset): FileBlock {
  return isPicture ? { asset, alt: '' } : { asset, name: name || 'File' };
}

function bringsWords(data: DataTransfer | null): boolean {
  return data?.types.some((type) => type === 'text/html' || type === 'text/plain') ?? false;
}

/** Answers where the next one shall come. */
function $insertFile(name: string, kept: KeptAsset, place: InsertPlace | undefined): InsertPlace | undefined {
  const file = fileOf(name, kept);
  const block = $blockToFollow(place);
  if (!block) {
    $insertBlock(file);
    return $insertPlace();
  }
  $addUpdateTag(HISTORY_PUSH_TAG);
  const node = $nodeOf(file);
  block.insertAfter(node, false);
  return place && { ...place, block: node.getKey() };
}

type FileBlock = Picture | { readonly asset: string; readonly name: string };

function $nodeOf(file: FileBlock): ImageNode | AttachmentNode {
  return 'alt' in file ? $createImageNode(file) : $createAttachmentNode(file.asset, file.name);
}

/** After the block of the caret, or in its place where that is an empty line: no sentence and no list is cut in two. */
function $insertBlock(file: FileBlock): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const node = $nodeOf(file);
  if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
  const selection = $getSelection();
  const at = $isRangeSelection(selection) ? selection.focus.getNode() : null;
  const block = at && $findMatchingParent(at, (one) => $isRootOrShadowRoot(one.getParent()));
  if (!block) $getRoot().append(node);
  else $putBeside(node, block, 'after');
  node.selectEnd();
}

function $putBeside(node: ImageNode | AttachmentNode, block: LexicalNode, side: DropPlace['side']): void {
  if ($isParagraphNode(block) && block.isEmpty()) block.replace(node);
  else if (side === 'before') block.insertBefore(node, false);
  else block.insertAfter(node, false);
  if (!node.getNextSibling()) node.insertAfter($createParagraphNode(), false);
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
