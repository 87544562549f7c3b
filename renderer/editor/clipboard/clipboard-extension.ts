import { ClipboardImportExtension, GetClipboardDataExtension } from '@lexical/clipboard';
import { $isCodeNode } from '@lexical/code';
import { $createLinkNode, $isLinkNode, type LinkNode } from '@lexical/link';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  $createTextNode,
  $findMatchingParent,
  $getEditor,
  $isRangeSelection,
  $onUpdate,
  type BaseSelection,
  COMMAND_PRIORITY_CRITICAL,
  configExtension,
  defineExtension,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import { blocksOfHtml, hasWords, picturesIn } from '#renderer/editor/clipboard/blocks-of-html.ts';
import { $copiedNodes, asBlocks, isOneLine } from '#renderer/editor/clipboard/copied-content.ts';
import { $insertBlocks, $insertBlocksAfter } from '#renderer/editor/clipboard/insert-blocks.ts';
import { readOwnCopy, writeOwnCopy } from '#renderer/editor/clipboard/own-copy.ts';
import { isReadableHtml, longestMarkup, longestPaste } from '#renderer/editor/clipboard/paste-limits.ts';
import { $blockToFollow, $insertPlace } from '#renderer/editor/files/insert-place.ts';
import { KeptFiles } from '#renderer/editor/files/kept-files.ts';
import { $textsOfMarks } from '#renderer/editor/footnote/arriving-footnotes.ts';
import { addressAtEnd } from '#renderer/editor/links/address-at-end.ts';
import { looksLikeMarkdown } from '#renderer/editor/markdown/looks-like-markdown.ts';
import { parseMarkdown } from '#renderer/editor/markdown/parse-markdown.ts';
import { writeMarkdown } from '#renderer/editor/markdown/write-markdown.ts';
import { $writtenLinks, linkWritten } from '#renderer/editor/reference/link-written.ts';
import { showToast } from '#renderer/ui/toast.ts';
import { paragraphNode, textNode, textOf } from '#shared/notes/editor-state.ts';
import { htmlOfBlocks } from '#shared/notes/html/html-of-blocks.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/**
 * The clipboard. In: pages, Word, Google Docs and Markdown with their structure and without their style; anything that is
 * dropped goes the same way. Out: rich text for other apps, Markdown as their plain text, and our own form.
 */
export const ClipboardExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/clipboard',
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        'application/x-lexical-editor': [(selection) => writeOwnCopy($withFootnotes($copiedNodes(selection)))],
        'text/html': [(selection) => htmlOfBlocks(asBlocks($withFootnotes($copiedNodes(selection))))],
        'text/plain': [(selection) => $plainOf(selection)],
      },
    }),
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'application/x-lexical-editor': [(data, selection) => $pasteOwn(data, selection)],
        'text/html': [(html, selection, _$next, transfer) => $pasteHtml(html, selection, transfer)],
        'text/plain': [(text, selection) => $pasteText(text, selection)],
      },
    }),
  ],
  register: (editor) =>
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (event.key.toLowerCase() === 'v')
          plainPastes.set(editor, event.shiftKey ? event.timeStamp : Number.NEGATIVE_INFINITY);
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
});

/** When "paste without format" was last asked for: the paste itself does not say. */
const plainPastes = new WeakMap<LexicalEditor, number>();
const plainMs = 1000;

function isPlainPaste(): boolean {
  return performance.now() - (plainPastes.get($getEditor()) ?? Number.NEGATIVE_INFINITY) < plainMs;
}

/** Several blocks as Markdown, words of one line as they are. */
function $plainOf(selection: BaseSelection | null): string {
  const nodes = $copiedNodes(selection);
  if (isOneLine(nodes) || (nodes.length === 1 && nodes[0]?.type === 'code')) return nodes.map(plainTextOf).join('');
  return writeMarkdown(asBlocks($withFootnotes(nodes)));
}

/** A copy goes without the rest of the note: what its footnotes say goes along. */
function $withFootnotes(nodes: readonly EditorNode[]): EditorNode[] {
  return [...nodes, ...$textsOfMarks(nodes)];
}

function plainTextOf(node: EditorNode): string {
  return textOf(node) || (node.children ?? []).map(plainTextOf).join('');
}

function $pasteOwn(data: string, selection: BaseSelection): boolean {
  if (isPlainPaste() || $isInCode(selection) || data.length > longestMarkup) return false;
  const nodes = readOwnCopy(data);
  if (!nodes) return false;
  $insertBlocks(asBlocks(nodes), selection);
  return true;
}

function $pasteHtml(html: string, selection: BaseSelection, transfer: DataTransfer): boolean {
  if (isPlainPaste() || $isInCode(selection)) return false;
  // Without its structure a page is its words, if it brought them.
  if (!isReadableHtml(html)) return transfer.getData('text/plain') === '' && refuse(html.length);
  const editor = $getEditor();
  const files = [...transfer.files].filter(({ type }) => type.startsWith('image/'));
  if (files.length > 0 && !hasWords(html)) return editor.dispatchCommand(DRAG_DROP_PASTE, files);
  const pictures = picturesIn(html);
  if (pictures.length > 0) {
    void keepThenInsert(editor, html, pictures);
    return true;
  }
  const blocks = blocksOfHtml(html);
  const plain = transfer.getData('text/plain');
  // Editors of Markdown put it on the clipboard as lines that only look like a page.
  const isMarkdown =
    blocks.every(({ type }) => type === 'paragraph' || type === 'code') &&
    looksLikeMarkdown(plain) &&
    !/<(a|b|i|em|strong|code)[\s>]/i.test(html);
  if (blocks.length === 0) return false;
  $pasteWithLinks(plain, () => $insertBlocks(isMarkdown ? parseMarkdown(plain) : blocks, selection));
  return true;
}

/** A page that brings its pictures along: they are kept in the vault first. */
async function keepThenInsert(editor: LexicalEditor, html: string, sources: readonly string[]): Promise<void> {
  // Called amid the update of the paste.
  const place = $insertPlace();
  const kept = await KeptFiles.of(editor).keepSources(sources);
  editor.update(() => {
    const blocks = blocksOfHtml(html, (source) => kept.get(source));
    const block = $blockToFollow(place);
    if (block) $insertBlocksAfter(blocks, block);
    else $insertBlocks(blocks);
  });
}

function $pasteText(text: string, selection: BaseSelection): boolean {
  if (!$isRangeSelection(selection)) return false;
  if (text.length > longestPaste) return refuse(text.length);
  const lines = text.replace(/\r\n?/g, '\n');
  if ($isInCode(selection)) {
    selection.insertRawText(lines);
    return true;
  }
  if (isPlainPaste()) $pasteLines(lines, selection);
  else $pasteWithLinks(lines, () => $pasteLines(lines, selection));
  return true;
}

/** What is written as `[[links]]` leads to what it names, once that is known. */
function $pasteWithLinks(text: string, $paste: () => void): void {
  if (!text.includes(']]')) {
    $paste();
    return;
  }
  const editor = $getEditor();
  const before = $writtenLinks();
  $paste();
  $onUpdate(() => void linkWritten(editor, before));
}

function $pasteLines(lines: string, selection: RangeSelection): void {
  if (!isPlainPaste() && looksLikeMarkdown(lines)) {
    $insertBlocks(parseMarkdown(lines), selection);
    return;
  }
  if (!lines.includes('\n')) {
    const link = isPlainPaste() ? undefined : $linkOf(lines, selection);
    if (link) selection.insertNodes([link]);
    else selection.insertText(lines);
    return;
  }
  $insertBlocks(paragraphsOf(lines), selection);
}

/** A web address alone is a link, unless the caret stands in one. */
function $linkOf(text: string, selection: RangeSelection): LinkNode | undefined {
  const found = addressAtEnd(text.trim());
  if (found?.text !== text.trim() || $findMatchingParent(selection.anchor.getNode(), $isLinkNode)) return undefined;
  return $createLinkNode(found.address).append($createTextNode(found.text));
}

/** Says that it is too much; the paste is dealt with then. */
function refuse(length: number): true {
  showToast({
    message: `This is too much to paste at once (${Math.round(length / 1_000_000)} million characters). The note is as it was. Put it in a file and drop that here instead.`,
  });
  return true;
}

/** Every line a paragraph; empty lines between them only part them. */
function paragraphsOf(text: string): EditorNode[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraphNode([textNode(line)]));
}

function $isInCode(selection: BaseSelection): boolean {
  return $isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), $isCodeNode) !== null;
}
