import { CodeExtension } from '@lexical/code';
import { configExtension, HorizontalRuleExtension, TabIndentationExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { CheckListExtension, ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { type AnyLexicalExtensionArgument, defineExtension } from 'lexical';
import { AttachmentExtension } from '#renderer/editor/attachment/attachment-extension.ts';
import { BibliographyExtension } from '#renderer/editor/bibliography/bibliography-extension.ts';
import { BlockEdgesExtension } from '#renderer/editor/blocks/block-edges-extension.ts';
import { CalloutExtension } from '#renderer/editor/callout/callout-extension.ts';
import { ClipQuoteExtension } from '#renderer/editor/clip-quote/clip-quote-extension.ts';
import { ClipboardExtension } from '#renderer/editor/clipboard/clipboard-extension.ts';
import { CodeColorsExtension } from '#renderer/editor/code/code-colors-extension.ts';
import { CodeIndentExtension } from '#renderer/editor/code/code-indent-extension.ts';
import { DropExtension } from '#renderer/editor/drop/drop-extension.ts';
import { editorTheme } from '#renderer/editor/editor-theme.ts';
import { EmbedExtension } from '#renderer/editor/embed/embed-extension.ts';
import { FilesExtension } from '#renderer/editor/files/files-extension.ts';
import { CaretBackExtension } from '#renderer/editor/focus/caret-back-extension.ts';
import { PressBesideBlockExtension } from '#renderer/editor/focus/press-beside-block-extension.ts';
import { WrittenBlocksExtension } from '#renderer/editor/focus/written-blocks-extension.ts';
import { FoldExtension } from '#renderer/editor/fold/fold-extension.ts';
import { FootnoteExtension } from '#renderer/editor/footnote/footnote-extension.ts';
import { ImageExtension } from '#renderer/editor/image/image-extension.ts';
import { CaretOfPageExtension } from '#renderer/editor/keys/caret-of-page-extension.ts';
import { EditorKeysExtension } from '#renderer/editor/keys/editor-keys-extension.ts';
import { KeysOfPartsExtension } from '#renderer/editor/keys/keys-of-parts-extension.ts';
import { LinkAddressesExtension } from '#renderer/editor/links/link-addresses-extension.ts';
import { SafeLinkExtension } from '#renderer/editor/links/safe-link-extension.ts';
import { MarkdownShortcutsExtension } from '#renderer/editor/markdown-shortcuts-extension.ts';
import { MathExtension } from '#renderer/editor/math/math-extension.ts';
import { ReferenceExtension } from '#renderer/editor/reference/reference-extension.ts';
import { WholeReferencesExtension } from '#renderer/editor/reference/whole-references-extension.ts';
import { NoteTableExtension } from '#renderer/editor/table/note-table-extension.ts';
import { TagExtension } from '#renderer/editor/tags/tag-extension.ts';
import { UnknownExtension } from '#renderer/editor/unknown/unknown-extension.ts';

/** Everything a note can hold, and how it behaves; what each needs from outside is given with `configExtension`. */
export const editorDependencies: AnyLexicalExtensionArgument[] = [
  KeysOfPartsExtension,
  RichTextExtension,
  HistoryExtension,
  ListExtension,
  CheckListExtension,
  CodeExtension,
  CodeIndentExtension,
  CodeColorsExtension,
  HorizontalRuleExtension,
  NoteTableExtension,
  BlockEdgesExtension,
  CalloutExtension,
  ImageExtension,
  AttachmentExtension,
  FilesExtension,
  FootnoteExtension,
  FoldExtension,
  MathExtension,
  ClipboardExtension,
  configExtension(TabIndentationExtension, { maxIndent: 8 }),
  SafeLinkExtension,
  LinkAddressesExtension,
  MarkdownShortcutsExtension,
  CaretOfPageExtension,
  EditorKeysExtension,
  ReferenceExtension,
  WholeReferencesExtension,
  TagExtension,
  EmbedExtension,
  ClipQuoteExtension,
  DropExtension,
  UnknownExtension,
  BibliographyExtension,
  CaretBackExtension,
  PressBesideBlockExtension,
  WrittenBlocksExtension,
];

/** The editor of one note. Errors in an update are bugs: they are thrown, and the note's boundary shows them. */
export function noteEditorExtension(more: AnyLexicalExtensionArgument[] = [], { editable = true } = {}) {
  return defineExtension({
    editable,
    name: '@backstory/note-editor',
    namespace: 'backstory',
    theme: editorTheme,
    dependencies: [...editorDependencies, ...more],
    onError: (error) => {
      throw error;
    },
    $initialEditorState: null,
  });
}
