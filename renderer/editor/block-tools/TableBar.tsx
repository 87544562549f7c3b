import type { LexicalEditor } from 'lexical';
import { useKeyboard, writeKeys } from '#renderer/app/keys.ts';
import { $hasHeaderRow, $tablePlace, TABLE_COMMAND, type TableAct } from '#renderer/editor/table/table-commands.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';
import { Menu, type MenuRow } from '#renderer/ui/Menu.tsx';

interface TableBarProps {
  readonly editor: LexicalEditor;
}

/** Rows, columns and the table itself. */
export function TableBar({ editor }: TableBarProps) {
  const isMac = useKeyboard((state) => state.platform === 'mac');
  const hasHeader = editor.getEditorState().read(() => {
    const place = $tablePlace();
    return place !== undefined && $hasHeaderRow(place.table);
  });
  const row = (act: TableAct, label: string, icon: IconName, keys?: string): MenuRow => ({
    label,
    icon,
    keys: keys && writeKeys(keys),
    isDanger: act.startsWith('delete'),
    onSelect: () => {
      editor.focus();
      editor.dispatchCommand(TABLE_COMMAND, act);
    },
  });
  const upright = isMac ? 'Ctrl+Mod' : 'Alt';
  const sideways = isMac ? 'Ctrl+Mod' : 'Alt+Shift';
  return (
    <>
      <Menu
        label="Row"
        icon="list-bullets"
        rows={[
          row('row-above', 'Add a row above', 'plus'),
          row('row-below', 'Add a row below', 'plus'),
          row('row-up', 'Move the row up', 'chevron-up', `${upright}+ArrowUp`),
          row('row-down', 'Move the row down', 'chevron-down', `${upright}+ArrowDown`),
          { ...row('header-row', 'Header row', 'check'), isChecked: hasHeader },
          row('delete-row', 'Delete the row', 'trash'),
        ]}
      />
      <Menu
        label="Column"
        icon="columns"
        rows={[
          row('column-before', 'Add a column before', 'plus'),
          row('column-after', 'Add a column after', 'plus'),
          row('column-left', 'Move the column left', 'back', `${sideways}+ArrowLeft`),
          row('column-right', 'Move the column right', 'forward', `${sideways}+ArrowRight`),
          row('wider', 'Wider', 'plus'),
          row('narrower', 'Narrower', 'minus'),
          row('delete-column', 'Delete the column', 'trash'),
        ]}
      />
      <Menu label="Table" rows={[row('delete-table', 'Delete the table', 'trash')]} />
    </>
  );
}
