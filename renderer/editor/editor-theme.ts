import type { EditorThemeClasses } from 'lexical';
import styles from '#renderer/editor/NoteEditor.module.css';

/** Lexical's names for the parts of a text, and our classes for them. */
export const editorTheme: EditorThemeClasses = {
  paragraph: classOf('paragraph'),
  heading: {
    h1: classOf('heading1'),
    h2: classOf('heading2'),
    h3: classOf('heading3'),
    h4: classOf('heading4'),
    h5: classOf('heading4'),
    h6: classOf('heading4'),
  },
  quote: classOf('quote'),
  code: classOf('codeBlock'),
  link: classOf('webLink'),
  hr: classOf('divider'),
  hrSelected: classOf('dividerSelected'),
  list: {
    ul: classOf('bullets'),
    ol: classOf('numbers'),
    checklist: classOf('checks'),
    listitem: classOf('listItem'),
    listitemChecked: classOf('checked'),
    listitemUnchecked: classOf('unchecked'),
    nested: { listitem: classOf('nested') },
  },
  text: {
    bold: classOf('bold'),
    italic: classOf('italic'),
    strikethrough: classOf('strike'),
    code: classOf('code'),
    subscript: classOf('subscript'),
    superscript: classOf('superscript'),
  },
  table: classOf('table'),
  tableCell: classOf('cell'),
  tableCellHeader: classOf('headerCell'),
  tableCellSelected: classOf('cellSelected'),
  tableSelection: classOf('tableSelection'),
  tableScrollableWrapper: classOf('tableScroll'),
  callout: classOf('callout'),
  image: classOf('image'),
  attachment: classOf('attachment'),
  footnote: classOf('footnote'),
  footnoteText: classOf('footnoteText'),
  math: classOf('math'),
  reference: classOf('reference'),
  tag: classOf('tag'),
  embed: classOf('embed'),
  clipQuote: classOf('clipQuote'),
};

function classOf(name: string): string {
  return styles[name] ?? '';
}
