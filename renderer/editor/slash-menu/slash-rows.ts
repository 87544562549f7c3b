import type { BlockKind } from '#renderer/editor/blocks/set-block.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';

export interface SlashRow {
  readonly kind: BlockKind;
  readonly title: string;
  readonly icon: IconName;
  /** Other words for it. */
  readonly words: string;
  /** What to type instead. */
  readonly typed: string;
}

const rows: readonly SlashRow[] = [
  { kind: 'text', title: 'Text', icon: 'text', words: 'paragraph plain', typed: '' },
  { kind: 'heading-1', title: 'Heading 1', icon: 'heading-1', words: 'h1 title', typed: '#' },
  { kind: 'heading-2', title: 'Heading 2', icon: 'heading-2', words: 'h2 title', typed: '##' },
  { kind: 'heading-3', title: 'Heading 3', icon: 'heading-3', words: 'h3 title', typed: '###' },
  { kind: 'bullets', title: 'Bulleted list', icon: 'list-bullets', words: 'unordered bullets', typed: '-' },
  { kind: 'numbers', title: 'Numbered list', icon: 'list-numbers', words: 'ordered numbers', typed: '1.' },
  { kind: 'checks', title: 'Checklist', icon: 'list-checks', words: 'todo task check list', typed: '[]' },
  { kind: 'quote', title: 'Quote', icon: 'quote', words: 'blockquote citation', typed: '>' },
  {
    kind: 'callout',
    title: 'Callout',
    icon: 'info',
    words: 'note tip warning important caution aside frame',
    typed: '> [!note]',
  },
  { kind: 'table', title: 'Table', icon: 'table', words: 'grid rows columns', typed: '|a|b|' },
  { kind: 'picture', title: 'Picture', icon: 'picture', words: 'image photo figure', typed: '' },
  { kind: 'clip-picture', title: 'Picture from a clip', icon: 'clip', words: 'image figure', typed: '' },
  { kind: 'file', title: 'File', icon: 'paperclip', words: 'attachment pdf document', typed: '' },
  { kind: 'footnote', title: 'Footnote', icon: 'footnote', words: 'note reference', typed: '[^1]' },
  { kind: 'code', title: 'Code block', icon: 'code', words: 'source', typed: '```' },
  { kind: 'math-block', title: 'Maths block', icon: 'math', words: 'formula equation latex tex', typed: '$$' },
  { kind: 'math', title: 'Maths in the line', icon: 'math', words: 'formula equation latex tex inline', typed: '$x$' },
  { kind: 'divider', title: 'Divider', icon: 'divider', words: 'rule line horizontal', typed: '---' },
];

/** The blocks whose name, or another word for it, begins with what was typed. */
export function slashRows(query: string): SlashRow[] {
  const wanted = query.toLowerCase();
  const begins = (text: string) =>
    text
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(wanted));
  return rows.filter((row) => row.title.toLowerCase().startsWith(wanted) || begins(row.title) || begins(row.words));
}
