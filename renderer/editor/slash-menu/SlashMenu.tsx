import type { LexicalEditor } from 'lexical';
import { setBlock } from '#renderer/editor/blocks/set-block.ts';
import { EditorMenu } from '#renderer/editor/menu/EditorMenu.tsx';
import { MatchedTitle } from '#renderer/editor/menu/MatchedTitle.tsx';
import { replaceTrigger } from '#renderer/editor/menu/replace-trigger.ts';
import type { PlacedTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { moreRows } from '#renderer/editor/slash-menu/more-rows.ts';
import { slashRows } from '#renderer/editor/slash-menu/slash-rows.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

interface SlashMenuProps {
  readonly editor: LexicalEditor;
  readonly trigger: PlacedTrigger;
  readonly onClose: () => void;
}

/** What `/` offers: the kinds of blocks. */
export function SlashMenu({ editor, trigger, onClose }: SlashMenuProps) {
  const rows = slashRows(trigger.query);
  const more = moreRows(trigger.query);
  const pick = (index: number) => {
    const row = rows[index];
    const other = more[index - rows.length];
    onClose();
    if (other && replaceTrigger(editor, trigger, () => null)) {
      editor.focus();
      other.run(editor);
      return;
    }
    if (row && replaceTrigger(editor, trigger, () => null)) setBlock(editor, row.kind);
    editor.focus();
  };
  return (
    <EditorMenu
      editor={editor}
      label="Insert"
      rows={[...rows.map((row) => ({ ...row, key: row.kind })), ...more].map((row, index) => ({
        key: row.key,
        icon: <Icon name={row.icon} />,
        title: <MatchedTitle title={row.title} query={trigger.query} />,
        detail: row.typed,
        isApart: index > 0 && index === rows.length,
      }))}
      at={trigger.rect}
      onPick={pick}
      onClose={onClose}
    />
  );
}
