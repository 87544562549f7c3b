import { $createTextNode, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useCommands } from '#renderer/app/commands.ts';
import { INSERT_BIBLIOGRAPHY_COMMAND } from '#renderer/editor/bibliography/bibliography-commands.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';

/** A row of the `/` menu that is no kind of block. */
export interface MoreRow {
  readonly key: string;
  readonly title: string;
  readonly icon: IconName;
  readonly words: string;
  /** What to type instead. */
  readonly typed: string;
  readonly run: (editor: LexicalEditor) => void;
}

const rows: readonly MoreRow[] = [
  {
    key: 'template',
    title: 'Template',
    icon: 'copy',
    words: 'insert form',
    typed: '',
    // The note knows its title and story, so the command is its own.
    run: () =>
      useCommands
        .getState()
        .commands.findLast(({ id }) => id === 'insert-template')
        ?.run(),
  },
  {
    key: 'citation',
    title: 'Citation',
    icon: 'quote',
    words: 'cite source reference clip',
    typed: '[@',
    run: (editor) => type(editor, '[@'),
  },
  {
    key: 'search',
    title: 'Saved search',
    icon: 'search',
    words: 'query list embed results live',
    typed: '![[search:',
    run: (editor) => type(editor, '![[search:'),
  },
  {
    key: 'bibliography',
    title: 'Sources',
    icon: 'list-numbers',
    words: 'bibliography references citations works cited',
    typed: '',
    run: (editor) => editor.dispatchCommand(INSERT_BIBLIOGRAPHY_COMMAND, undefined),
  },
];

/** Types a mark for the writer, which opens its menu. */
function type(editor: LexicalEditor, mark: string): void {
  editor.update(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertNodes([$createTextNode(mark)]);
  });
}

/** Those whose name, or another word for it, begins with what was typed. */
export function moreRows(query: string): MoreRow[] {
  const wanted = query.toLowerCase();
  return rows.filter(({ title, words }) =>
    `${title} ${words}`
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(wanted)),
  );
}
